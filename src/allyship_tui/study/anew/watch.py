"""Watching files: whether they changed, asked so seldom that it costs hardly anything."""

import time
from collections.abc import Callable
from threading import Event

_PAUSE = 0.3
"""Seconds between two looks; and so long nothing may change before files are read."""
_SHARE = 0.01
"""The share of a processor that looking may take: of very many files it is done less often."""


class Watch:
    """What files were when it was last looked; `wait` is for a thread of its own."""

    def __init__(self, look: Callable[[], object]) -> None:
        """Remember how it is now.

        Args:
            look: returns what is to be seen of the files: the same until one of them changes.
        """
        self._look = look
        self._pause = _PAUSE
        self._over = Event()
        self._known = self._see()

    def has_changed(self) -> bool:
        """Say whether something changed since this was last said."""
        before, self._known = self._known, self._see()
        return before != self._known

    def wait(self) -> bool:
        """Wait until something changed, and then for as long as it goes on changing.

        Returns:
            Whether something changed; False once it is over.
        """
        while not self._over.wait(self._pause):
            seen = self._see()
            while seen != self._known:
                if self._over.wait(_PAUSE):
                    return False
                before, seen = seen, self._see()
                if seen == before:
                    self._known = seen
                    return True
        return False

    def end(self) -> None:
        """Let whoever waits go."""
        self._over.set()

    def _see(self) -> object:
        begun = time.thread_time()
        seen = self._look()
        self._pause = max(_PAUSE, (time.thread_time() - begun) / _SHARE)
        return seen
