"""What the tokens that a terminal sent mean: keys, the mouse, a paste, an answer. Or nothing."""

import re
from collections.abc import Iterable
from unicodedata import category

from textual import constants, events
from textual._xterm_parser import FOCUSIN, FOCUSOUT, IS_ITERM, XTermParser
from textual.keys import Keys
from textual.message import Message
from textual.messages import InBandWindowResize, TerminalSupportsSynchronizedOutput

from allyship_tui.tui.terminal.kitty import read_report
from allyship_tui.tui.terminal.physical_key import PhysicalKey
from allyship_tui.tui.terminal.tokenizer import Kind, Token

_MODE = re.compile(r"\x1b\[\?(\d+);(\d)\$y")
_SIZE = re.compile(r"\x1b\[48;(\d+)(?::\d*)?;(\d+)(?::\d*)?;(\d+)(?::\d*)?;(\d+)(?::\d*)?t")


class TerminalParser(XTermParser):
    """Reads what Textual's own parser can read, a whole token at a time.

    That parser takes what it does not know for keys, and raises on some of it (textual 8.2.8); so
    it is asked about one token after the other, and what it makes nothing of is nothing.
    """

    def messages_of(self, token: Token) -> Iterable[Message]:
        """Return what a token means."""
        try:
            return list(self._read(token))
        except (ValueError, OverflowError, ArithmeticError):
            return ()  # a number in it is none, or far too large

    def _read(self, token: Token) -> Iterable[Message]:
        match token.kind:
            case Kind.PASTE:
                return (events.Paste(token.text),)
            case Kind.KEY:
                return self._keys(token.text)
            case Kind.ALT:
                return self._keys(f"\x1b{token.text}") or self._keys(token.text, alt=True)
        return self._report(token.text)

    def _report(self, report: str) -> Iterable[Message]:
        if report in (FOCUSIN, FOCUSOUT):
            return (events.AppFocus() if report == FOCUSIN else events.AppBlur(),)
        if (mouse := self._re_sgr_mouse.fullmatch(report)) is not None:
            event = self.parse_mouse_code(mouse.group())
            return (event,) if event else ()
        if (mode := _MODE.fullmatch(report)) is not None:
            return self._mode(mode[1], int(mode[2]))
        if (size := _SIZE.fullmatch(report)) is not None:
            height, width, pixel_height, pixel_width = map(int, size.groups())
            resize = events.Resize.from_dimensions((width, height), (pixel_width, pixel_height))
            self.terminal_size, self.terminal_pixel_size = resize.size, resize.pixel_size
            self.mouse_pixels = True
            return (resize,)
        plain, physical = read_report(report)
        keys = self._keys(plain) if plain else []
        if physical and len(keys) == 1:
            return (PhysicalKey(keys[0].key, keys[0].character, physical),)
        return keys

    def _mode(self, mode: str, setting: int) -> Iterable[Message]:
        if mode == "2026" and setting:
            return (TerminalSupportsSynchronizedOutput(),)
        if mode == "2048" and constants.SMOOTH_SCROLL and not IS_ITERM:
            return (InBandWindowResize.from_setting_parameter(setting),)
        return ()

    def _keys(self, text: str, alt: bool = False) -> list[events.Key]:
        keys = self._sequence_to_key_events(text, alt=alt)
        return [key for key in keys if key.key != Keys.Ignore and _can_be(key)]


def _can_be(key: events.Key) -> bool:
    """Say whether there is such a key: a report can name what no keyboard has."""
    return all(category(character) not in ("Cc", "Cs") for character in key.key) and (
        key.character is None or category(key.character) != "Cs"
    )
