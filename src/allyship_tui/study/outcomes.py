"""What an action did, in words for a surface to say."""

from dataclasses import dataclass

from allyship_tui.messages import say

_HERE_ALONE = {
    f"outcome.{what}": f"outcome.{what}-here" for what in ("written", "written-anew", "plan-made")
}
"""Of words that say that something is kept, those for what ends with this window."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an action did."""

    words: str
    """The key of the words for it."""
    title: str
    """The title of the entry that it was done to."""
    undone: bool = False
    """Whether this holds again because a mark was taken back."""
    is_persistent: bool = True
    """Whether it outlasts this window."""

    def __str__(self) -> str:
        if not self.is_persistent and self.words in _HERE_ALONE:
            return say(_HERE_ALONE[self.words], title=self.title)
        words = say(self.words, title=self.title)
        if self.undone:
            words = say("outcome.undone", outcome=words)
        return as_kept(words, self.is_persistent)


def as_kept(words: str, is_persistent: bool) -> str:
    """Return words for something that was recorded, with its end where it ends with this window."""
    return words if is_persistent else say("outcome.not-kept", outcome=words)
