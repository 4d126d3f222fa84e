"""How an answer leaves the program: paragraphs or JSON on one stream, remarks on the other."""

import io
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TextIO

from allyship_tui.study.spoken import without_signs, wrapped

_WIDEST = 80
_NARROWEST = 20


def prepare() -> None:
    """Make sure that no character can fail to be written, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def is_terminal(*streams: TextIO | None) -> bool:
    """Say whether all of these streams are terminals; a closed one is none."""
    try:
        return all(stream is not None and stream.isatty() for stream in streams)
    except ValueError:
        return False


def laid_out(paragraphs: Iterable[str]) -> str:
    """Return paragraphs with a blank line between them.

    They are wrapped for a terminal only: elsewhere a program, or a reader that knows its own
    width, gets each line whole.
    """
    text = without_signs("\n\n".join(paragraphs))
    if is_terminal(sys.stdout):
        import shutil

        width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))
        text = wrapped(text, width)
    return f"{text}\n"


def show(paragraphs: Sequence[str]) -> None:
    """Print paragraphs.

    Raises:
        OSError: standard output cannot be written to.
    """
    _write(laid_out(paragraphs))


def show_json(data: object) -> None:
    """Print data as JSON in UTF-8, whatever the locale, its keys in the order given.

    Raises:
        OSError: standard output cannot be written to.
    """
    import json

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    # Dates are the only values that JSON has no form for; as text they are ISO dates.
    _write(json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n")


def remark(sentence: str) -> None:
    """Say something on standard error; that it cannot be written stops nothing."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write(f"{without_signs(sentence)}\n")
            sys.stderr.flush()


def finish() -> None:
    """Write out what still waits to be written.

    Raises:
        OSError: it cannot be written.
    """
    if sys.stdout is not None:
        sys.stdout.flush()


def let_go() -> None:
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


def _write(text: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(text)
