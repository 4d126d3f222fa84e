"""The signals that ask a program to end, and what is to be done before it does."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_NAMES = ("SIGTERM", "SIGHUP", "SIGQUIT")

ASKING = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))
"""These signals, as far as this system knows them."""
HANG_UP = 128 + 1
"""The status of a program whose terminal has gone."""


def status_after(number: int) -> int:
    """Return the status that shells expect of a program that a signal ended."""
    return 128 + number


class Stops:
    """Raises `SystemExit` for a signal: at once, or once what must not be cut off is done."""

    def __init__(self) -> None:
        self._is_held = False
        self._waiting = 0

    def come(self, number: int, _: FrameType | None) -> None:
        """Take a signal; a second one waits for nothing.

        Raises:
            SystemExit: the program is to end now.
        """
        if not self._is_held or self._waiting:
            raise SystemExit(status_after(number))
        self._waiting = number

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let what is done within come to its end first.

        Raises:
            SystemExit: a signal came meanwhile.
        """
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False
        if self._waiting:
            raise SystemExit(status_after(self._waiting))


@contextmanager
def stops_raised() -> Iterator[Stops]:
    """Have the signals that end a program raise `SystemExit`: something is to be done before.

    One that is ignored stays ignored (nohup).
    """
    stops = Stops()
    usual = [each for each in ASKING if signal.getsignal(each) is signal.SIG_DFL]
    for each in usual:
        signal.signal(each, stops.come)
    try:
        yield stops
    finally:
        for each in usual:
            signal.signal(each, signal.SIG_DFL)
