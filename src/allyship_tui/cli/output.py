"""Prints answers on standard output, as paragraphs or JSON, and remarks on standard error.

A greeting comes this way in every new shell, so only what each answer needs is imported at once.
"""

import io
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from datetime import date
    from typing import TextIO

_WIDEST = 80
_NARROWEST = 20


def prepare() -> None:
    """Make sure that no character can fail to be written, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def is_terminal(*streams: "TextIO | None") -> bool:
    """Say whether all of these streams are terminals; a closed one is none."""
    try:
        return all(stream is not None and stream.isatty() for stream in streams)
    except ValueError:
        return False


def width() -> int:
    """Return how many columns standard output has; 80 where nothing says so.

    Where the terminal and COLUMNS differ the smaller counts: no line is broken twice.
    """
    sizes = [os.environ.get("COLUMNS", "")]
    with suppress(OSError, ValueError, AttributeError):
        sizes.append(str(os.get_terminal_size(sys.stdout.fileno()).columns))
    known = [int(size) for size in sizes if size.isdecimal() and size.isascii() and int(size)]
    return min(known, default=_WIDEST)


def as_text(paragraphs: Iterable[str]) -> str:
    """Return paragraphs as one text, with a blank line between them, fit to be read aloud."""
    from allyship_tui.study.text import without_signs

    return without_signs("\n\n".join(paragraphs))


def shows_weight() -> bool:
    """Say whether titles and headings look another way here than the rest."""
    if not is_terminal(sys.stdout):
        return False
    from allyship_tui.cli.style import is_wanted

    return is_wanted()


def fitted(text: str) -> str:
    """Return text as it is printed here.

    It is wrapped for a terminal only: elsewhere a program, or a reader that knows its own
    width, gets each line whole.
    """
    return f"{_in_rows(text)}\n"


def formatted(paragraphs: Iterable[str]) -> str:
    """Return paragraphs as they are printed here, with a blank line between them.

    A terminal shows their weight. Its signs come last, to what nothing hostile is left in.
    """
    if not shows_weight():
        return fitted(as_text(paragraphs))
    from allyship_tui.cli.style import weighed

    shown = (
        weighed(each, [_in_rows(line) for line in as_text([each]).split("\n")])
        for each in paragraphs
    )
    return "\n\n".join(shown) + "\n"


def _in_rows(text: str) -> str:
    text = in_locale(text)
    if not is_terminal(sys.stdout):
        return text
    from allyship_tui.study.text import wrapped

    return wrapped(text, max(_NARROWEST, min(_WIDEST, width())))


def in_locale(text: str) -> str:
    """Return text with what this locale has no characters for replaced."""
    if text.isascii():
        return text
    from allyship_tui.system.ascii import is_ascii_only, to_ascii

    return to_ascii(text) if is_ascii_only(os.environ) else text


def as_json(data: object) -> str:
    """Return data as JSON, its keys in the order given."""
    import json

    return json.dumps(data, ensure_ascii=False, indent=2, default=_iso) + "\n"


def _iso(day: "date") -> str:
    """Return a date, the only value that JSON has no form for; anything else is a mistake."""
    return day.isoformat()


def show(paragraphs: Sequence[str]) -> None:
    """Print paragraphs.

    Raises:
        OSError: standard output cannot be written to.
    """
    write(formatted(paragraphs))


def show_json(text: str) -> None:
    """Print JSON in UTF-8, whatever the locale.

    Raises:
        OSError: standard output cannot be written to.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    write(text)


def write(text: str) -> None:
    """Print text as it is.

    Raises:
        OSError: standard output cannot be written to.
    """
    if sys.stdout is not None:
        sys.stdout.write(text)


def remark(sentence: str) -> None:
    """Say something on standard error; that it cannot be written stops nothing."""
    _say_aside(as_text([sentence]))


def print_unsaved(words: str) -> None:
    """Print what someone typed on standard error, sign for sign, for them to copy."""
    from allyship_tui.messages import say

    remark(say("cli.unsaved"))
    _say_aside(f"\n{words}")


def _say_aside(text: str) -> None:
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write(f"{in_locale(text)}\n")
            sys.stderr.flush()


def finish() -> None:
    """Write out what still waits to be written.

    Raises:
        OSError: it cannot be written.
    """
    if sys.stdout is not None:
        sys.stdout.flush()


def discard() -> None:
    """Give up what cannot be written, so that Python does not try again when it ends."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, stream.fileno())
                os.close(nowhere)
