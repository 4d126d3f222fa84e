"""What someone writes for themselves: prompts, drafts, reflections."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.journal.prompts import (
        Prompt as Prompt,
        base_name as base_name,
        draft_name as draft_name,
    )
    from allyship_tui.study.journal.reflections import (
        Reflection as Reflection,
        Reflections as Reflections,
        all_reflections as all_reflections,
        reflection_lesson as reflection_lesson,
    )
    from allyship_tui.study.journal.writing import (
        FREE as FREE,
        Writing as Writing,
        writings_on as writings_on,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        prompts="Prompt base_name draft_name",
        reflections="Reflection Reflections all_reflections reflection_lesson",
        writing="FREE Writing writings_on",
    )
