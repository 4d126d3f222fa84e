"""Whether a key comes so soon that nobody can have read what it acts on."""

from time import monotonic

READING = 2.0
"""Seconds that it takes to see at least what a situation asks."""
GLANCE = 0.7
"""Seconds for which what is new has to stand before a key reads or rates it: nobody reads even its
title in less. A key that is held down repeats after some half a second (0.25 to 0.66 as systems
come): it would lead on through what flashes by."""
PRESSING = 0.5
"""Seconds within which pressing again is still the same haste, or a key that is held down."""


def now() -> float:
    """Return the seconds on a clock that nobody sets."""
    return monotonic()


class Haste:
    """What was shown when, and which answer was asked for once more."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Start over: what can be answered is not in sight any more."""
        self._shown: float | None = None
        self._asked = ""
        self._pressed = 0.0

    def note_shown(self) -> None:
        """Note that what can be answered stands on the screen."""
        if self._shown is None:
            self._shown = now()

    def lets(self, name: str, least: float) -> bool:
        """Say whether an answer is taken; one that is not is taken when it is given again.

        Args:
            name: tells the answer from others.
            least: so many seconds what it answers has to be in sight.
        """
        moment = now()
        is_rested = not self._asked or moment - self._pressed >= PRESSING
        is_seen = self._shown is not None and moment - self._shown >= least
        if is_rested and (is_seen or self._asked == name):
            return True
        self._asked, self._pressed = name, moment
        return False
