"""Situations to practise: which is next, and one time through it."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.situations.exercise import SituationExercise as SituationExercise
    from allyship_tui.study.situations.situations import Situations as Situations
else:
    __getattr__ = lazy_names(
        __name__,
        exercise="SituationExercise",
        situations="Situations",
    )
