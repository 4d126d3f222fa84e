"""Reads typed or piped lines: the prompt, line editing, the end of the input."""

import io
import os
import sys
from contextlib import suppress

from allyship_tui.sanitise import clean_line


class LineInput:
    """Where lines come from: a keyboard, with editing where it can be had, or a pipe."""

    def __init__(self) -> None:
        self.is_interactive = sys.stdin is not None and sys.stdin.isatty()
        """Whether someone types, and is prompted."""
        self._is_waiting = False
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")
        if self.is_interactive:
            _prepare_editing()

    def read(self, prompt: str) -> str | None:
        """Return the next line, sanitised; None at the end of the input.

        Args:
            prompt: what to say before it; a pipe is not prompted.
        """
        self._is_waiting = True
        try:
            line = clean_line(input(prompt) if self.is_interactive else _piped())
        except EOFError:
            return None
        self._is_waiting = False
        return line

    @property
    def unfinished(self) -> str:
        """What was typed of a line that a signal or Ctrl+C cut off."""
        return clean_line(_begun_line()) if self.is_interactive and self._is_waiting else ""


def _piped() -> str:
    line = sys.stdin.readline() if sys.stdin else ""
    if not line:
        raise EOFError
    return line


def _begun_line() -> str:
    """Return what was typed of a line that was not ended."""
    with suppress(ImportError):
        import readline

        return readline.get_line_buffer()
    return ""


def _prepare_editing() -> None:
    # A terminal that readline takes for dumb gets no escapes while one edits; it looks at the
    # name once, when it is imported. Windows has no readline: plain input is all there is.
    name = os.environ.get("TERM")
    os.environ["TERM"] = "dumb"
    try:
        import readline
    except ImportError:
        return
    finally:
        if name is None:
            del os.environ["TERM"]
        else:
            os.environ["TERM"] = name
    # A settings file of readline's may colour the prompt by the mode of editing, or mark pastes.
    for setting in ("show-mode-in-prompt", "enable-bracketed-paste"):
        readline.parse_and_bind(f"set {setting} off")
    # Without one, the names of files are offered, in columns.
    readline.set_completer(lambda *_: None)
