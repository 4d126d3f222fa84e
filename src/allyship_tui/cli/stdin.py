"""Reads standard input, for commands that ask something or take a text."""

import codecs
import io
import select
import sys
from collections.abc import Iterator

from allyship_tui.sanitise import clean_line

_PIECE = 1 << 16


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


def _has_more(stream: io.TextIOWrapper) -> bool:
    try:
        return bool(select.select([stream.fileno()], [], [], 0)[0])
    except (OSError, ValueError):  # not everything that can be read can be asked
        return False


def _input() -> io.TextIOBase:
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return sys.stdin if isinstance(sys.stdin, io.TextIOBase) else io.StringIO()
