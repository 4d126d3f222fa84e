"""What is typed, or piped, to a command that asks for it."""

import codecs
import io
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from allyship_tui.sanitise import clean_line

_PIECE = 1 << 16
_STOPS = ("SIGTERM", "SIGHUP")


def typed_line() -> str:
    """Return one line of standard input, sanitised; no text at its end."""
    return clean_line(_input().readline())


def typed_pieces() -> Iterator[tuple[str, bool]]:
    """Go through standard input as it comes; of a terminal's, each piece is a line.

    Returns:
        Of each piece the text, and whether there is more already.
    """
    stream = _input()
    if not isinstance(stream, io.TextIOWrapper):
        yield stream.read(), True
        return
    decode = io.IncrementalNewlineDecoder(
        codecs.getincrementaldecoder(stream.encoding)("replace"), translate=True
    ).decode
    while piece := stream.buffer.read1(_PIECE):
        yield decode(piece), _has_more(stream)
    yield decode(b"", final=True), True


@contextmanager
def stops_raised() -> Iterator[None]:
    """Have the signals that end a program raise `SystemExit`: something is to be done before."""

    def stop(number: int, _: FrameType | None) -> None:
        raise SystemExit(128 + number)

    named = [getattr(signal, name) for name in _STOPS if hasattr(signal, name)]
    usual = [each for each in named if signal.getsignal(each) is signal.SIG_DFL]
    for each in usual:
        signal.signal(each, stop)
    try:
        yield
    finally:
        for each in usual:
            signal.signal(each, signal.SIG_DFL)


def _has_more(stream: io.TextIOWrapper) -> bool:
    try:
        return bool(select.select([stream.fileno()], [], [], 0)[0])
    except (OSError, ValueError):  # not everything that can be read can be asked
        return False


def _input() -> io.TextIOBase:
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return sys.stdin if isinstance(sys.stdin, io.TextIOBase) else io.StringIO()
