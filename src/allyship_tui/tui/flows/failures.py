"""Saying that something could not be kept."""

from collections.abc import Callable
from typing import TypeVar

from allyship_tui.learner import NotSaved
from allyship_tui.tui.host import SectionHost

T = TypeVar("T")


def reporting_failures(section: SectionHost, act: Callable[[T], None]) -> Callable[[T], None]:
    """Return `act`, which says so where what it did could not be kept."""

    def guarded(given: T) -> None:
        try:
            act(given)
        except NotSaved as error:
            section.show_status(str(error), failed=True)

    return guarded
