"""What an action did, in words for a surface to say."""

from msgspec import Struct

from allyship_tui.messages import say
from allyship_tui.study.text import as_paragraph, sentence

_HERE_ALONE = {
    f"outcome.{what}": f"outcome.{what}-here" for what in ("written", "written-anew", "plan-made")
}
"""Of words that say that something is kept, those for what ends with this window."""


class Outcome(Struct, frozen=True):
    """What an action did."""

    words: str
    """The key of the words for it."""
    title: str
    """The title of the entry that it was done to."""
    undone: bool = False
    """Whether this holds again because a mark was taken back."""
    is_persistent: bool = True
    """Whether it outlasts this window."""
    then: str = ""
    """A sentence about what comes of it; may be no text."""

    def __str__(self) -> str:
        if not self.is_persistent and self.words in _HERE_ALONE:
            return say(_HERE_ALONE[self.words], title=self.title)
        undone = say("outcome.undone") if self.undone else ""
        said = as_paragraph(undone, say(self.words, title=self.title))
        if self.then:
            said = as_paragraph(sentence(said), self.then)
        return as_kept(said, self.is_persistent)


def as_kept(words: str, is_persistent: bool) -> str:
    """Return words for something that was recorded, and how long that lasts where it does not stay.

    Args:
        words: a sentence, or a phrase that ends in a title.
        is_persistent: whether it outlasts this window.
    """
    return words if is_persistent else as_paragraph(sentence(words), say("outcome.not-kept"))
