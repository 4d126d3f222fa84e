"""Something to practise on one page: a card, a situation, a plan; the same on every surface.

A surface shows the lesson with its options, and hands back which of them was picked.
"""

from typing import Protocol

from msgspec import Struct

from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.text import Lesson


class Option(Struct, frozen=True):
    """One thing that can be picked on the page."""

    name: str
    """Tells it from the others of the page."""
    label: str
    then: str = ""
    """What comes of it, in a few words; may be no text."""
    turns: bool = False
    """Whether it only shows what is hidden: nothing that answers may do that in passing."""
    lists: bool = False
    """Whether it only lists what else can be picked."""
    asks: str = ""
    """What to ask for before it is picked; nothing has to be answered. May be no text."""


class Page(Struct, frozen=True):
    """What stands on the page now."""

    lesson: Lesson
    options: tuple[Option, ...] = ()
    begins_at: int = 0
    """The number of the passage that is news; what stands over it was read before."""
    least_seconds: float = 0.0
    """So many seconds it has to stand: what is pressed sooner is asked for once more."""
    ends: bool = False
    """Whether it is over: what can still be picked only leads on."""


class Exercise(Protocol):
    """What a learner works at. It holds how far they are, and nothing that has to last."""

    item: str
    """How the log names what it is about."""

    def page(self) -> Page:
        """Return what stands on the page now, from the log as it is now."""
        ...

    def pick(self, name: str, text: str = "") -> Outcome | None:
        """Do what an option says.

        Args:
            name: the name of an option of the page.
            text: what was answered to what it asks.

        Returns:
            What was recorded, or None where the page alone has changed, or where the page has no
            such option any more: of two keys in haste the second meets another page.

        Raises:
            NotSaved: it could not be recorded; the page is as it was.
        """
        ...
