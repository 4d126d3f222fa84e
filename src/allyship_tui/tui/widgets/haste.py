"""Whether an answer comes so soon that nobody can have read what it answers."""

from time import monotonic

READING = 2.0
"""Seconds that it takes to see at least what is asked."""
PRESSING = 0.5
"""Seconds within which pressing again is still the same haste."""


def now() -> float:
    """Return the seconds on a clock that nobody sets."""
    return monotonic()


class Haste:
    """What was shown when, and which answer was asked for once more."""

    def __init__(self) -> None:
        self._shown: float | None = None
        self._asked = ""
        self._pressed = 0.0

    def begin(self) -> None:
        """Start over: what can be answered is not in sight any more."""
        self._shown, self._asked = None, ""

    def note_shown(self) -> None:
        """Note that what can be answered stands on the screen."""
        if self._shown is None:
            self._shown = now()

    def lets(self, name: str) -> bool:
        """Say whether an answer is taken; one that is not is taken when it is given again.

        Args:
            name: tells the answer from others.
        """
        moment = now()
        if self._shown is not None and moment - self._shown >= READING:
            return True
        meant = self._asked == name and moment - self._pressed >= PRESSING
        self._asked, self._pressed = name, moment
        return meant
