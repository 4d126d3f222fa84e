"""Paths: lessons in an order, how far a learner is along one, and which stop comes next."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.paths.exercise import PathExercise as PathExercise
    from allyship_tui.study.paths.stops import (
        NextStop as NextStop,
        PathStop as PathStop,
        how_far as how_far,
        next_stop as next_stop,
        stops_of as stops_of,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        exercise="PathExercise",
        stops="NextStop PathStop how_far next_stop stops_of",
    )
