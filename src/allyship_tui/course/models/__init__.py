"""The kinds of lessons, each as a typed, immutable record.

The fields and their names are those of the content files; a field's type also says how its
text is cleaned (see `sanitise`). Every entry, and each point, prompt or example within one,
has a permanent id: never changed, never used again.
"""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.course.models.definition import (
        Definition as Definition,
    )
    from allyship_tui.course.models.outline import (
        Heading as Heading,
        Outline as Outline,
    )
    from allyship_tui.course.models.parts import (
        Count as Count,
        Point as Point,
        Recall as Recall,
        Record as Record,
        Source as Source,
        called as called,
    )
    from allyship_tui.course.models.path import (
        LessonPath as LessonPath,
    )
    from allyship_tui.course.models.reading import (
        Reading as Reading,
    )
    from allyship_tui.course.models.situation import (
        Choice as Choice,
        Situation as Situation,
    )
    from allyship_tui.course.models.term import (
        Term as Term,
    )
    from allyship_tui.course.models.tip import (
        Tip as Tip,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        definition="Definition",
        outline="Heading Outline",
        parts="Count Point Recall Record Source called",
        path="LessonPath",
        reading="Reading",
        situation="Choice Situation",
        term="Term",
        tip="Tip",
    )
