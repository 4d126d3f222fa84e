"""What is typed, or piped, to a command that asks for it."""

import io
import sys

from allyship_tui.sanitise import clean_line, clean_text

_END = "."


def typed_line() -> str:
    """Return one line of standard input, sanitised; no text at its end."""
    return clean_line(_input().readline())


def typed_text() -> str:
    """Return what is typed until a full stop alone on a line, or the end of the input."""
    lines = []
    for line in _input():
        if line.strip() == _END:
            break
        lines.append(line)
    return clean_text("".join(lines))


def _input() -> io.TextIOBase:
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return sys.stdin if isinstance(sys.stdin, io.TextIOBase) else io.StringIO()
