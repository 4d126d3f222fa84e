"""What a terminal sent, cut into tokens, before anything is read into them.

A terminal sends bytes, and anything can come: a letter of another encoding, a report in an old
form, half a report. What can be no token is left out here, whole; so nothing of it is ever taken
for a key.
"""

from codecs import getincrementaldecoder
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

_ESC = 0x1B
_PASTE_BEGINS = "\x1b[200~"
_PASTE_ENDS = b"\x1b[201~"
_MOUSE_OF_OLD = "\x1b[M"
"""Begins a report of the mouse in the form of X10; three bytes of any value follow."""
_LONGEST = 32
"""No report that is understood has more characters."""
_LONGEST_PASTE = 1 << 22
"""So many bytes of a paste are taken in at once."""
_BEGUN, _UNDER_WAY = 0.1, 1.0
"""After so many seconds without a byte nothing more is waited for: where only the beginning of a
report was there, which a key can be as well, and where more of it was."""
_LEADS_OUT = {b"\x03", b"\x1b", b"\x1b[27u", b"\x1b[99;5u"}
"""Ctrl+C and Escape: alone they end a paste whose end never came."""


class Kind(Enum):
    """What a token is."""

    KEY = auto()
    """A character that was typed."""
    ALT = auto()
    """A character that was typed while Alt was held."""
    REPORT = auto()
    """A sequence that begins with an escape and is whole."""
    PASTE = auto()
    """A text that was pasted."""


class Token(NamedTuple):
    """One thing that the terminal sent."""

    kind: Kind
    text: str


class _State(Enum):
    GROUND = auto()
    ESCAPE = auto()
    CONTROL = auto()  # ESC [
    SINGLE = auto()  # ESC O
    STRING = auto()  # ESC ] and the like: an answer to a question that nobody asked
    MOUSE = auto()  # ESC [ M
    PASTE = auto()


class Tokenizer:
    """Cuts what comes in, however it is split."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")("ignore")
        self._state = _State.GROUND
        self._report = ""
        self._left = 0
        self._pasted = bytearray()
        self._is_stalled = False
        self._is_alt = False
        self._last = 0.0

    def feed(self, data: bytes, now: float) -> Iterator[Token]:
        """Take in what has come.

        Args:
            data: the bytes.
            now: the time, by any clock that goes on evenly.
        """
        yield from self.tick(now)
        self._last = now
        if self._state is _State.PASTE and self._is_stalled and data in _LEADS_OUT:
            self._state = _State.GROUND
        at = 0
        while at < len(data):
            if self._state is _State.PASTE:
                at = self._paste(data, at)
                if self._state is not _State.PASTE:
                    yield from self._take_paste()
            else:
                yield from self._byte(data[at])
                at += 1

    def tick(self, now: float) -> Iterator[Token]:
        """Wait no longer for what did not come; a lone escape is the key of that name."""
        silent = now - self._last
        if self._state is _State.PASTE:
            if silent >= _UNDER_WAY:
                self._is_stalled = True
                yield from self._take_paste()
        elif self._state is not _State.GROUND:
            begun = self._state is _State.ESCAPE or len(self._report) == 2
            if silent >= (_BEGUN if begun else _UNDER_WAY):
                was, self._state = self._state, _State.GROUND
                if was is _State.ESCAPE:
                    yield Token(Kind.KEY, "\x1b")

    @property
    def is_waiting(self) -> bool:
        """Whether more has to come until what has come can be told."""
        return self._state is not _State.GROUND

    def _byte(self, byte: int) -> Iterator[Token]:
        match self._state:
            case _State.MOUSE:
                self._left -= 1
                if not self._left:
                    self._state = _State.GROUND
            case _State.ESCAPE:
                yield from self._after_escape(byte)
            case _State.CONTROL:
                yield from self._in_control(byte)
            case _State.SINGLE:
                yield from self._in_single(byte)
            case _State.STRING:
                yield from self._in_string(byte)
            case _:
                yield from self._on_ground(byte)

    def _on_ground(self, byte: int) -> Iterator[Token]:
        if byte == _ESC:
            self._decode.reset()
            self._state = _State.ESCAPE
            return
        if byte in (0x8F, 0x9B) and self._decode.getstate() == (b"", 0):
            self._begin(chr(byte - 0x40))
            return
        for character in self._decode.decode(bytes([byte])):
            if "\x80" <= character <= "\x9f":
                self._begin(chr(ord(character) - 0x40))
            else:
                yield Token(Kind.ALT if self._is_alt else Kind.KEY, character)
            self._is_alt = False

    def _after_escape(self, byte: int) -> Iterator[Token]:
        self._state = _State.GROUND
        if byte == _ESC:
            yield Token(Kind.KEY, "\x1b")
            self._state = _State.ESCAPE
        elif byte < 0x80 and not self._begin(chr(byte)):
            yield Token(Kind.ALT, chr(byte))
        elif byte >= 0x80:
            self._is_alt = True
            yield from self._on_ground(byte)

    def _begin(self, introducer: str) -> bool:
        """Begin what a sign introduces, and say whether it introduces anything."""
        states = {"[": _State.CONTROL, "O": _State.SINGLE, **dict.fromkeys("]PX^_", _State.STRING)}
        self._state = states.get(introducer, _State.GROUND)
        self._report = f"\x1b{introducer}"
        return introducer in states

    def _in_control(self, byte: int) -> Iterator[Token]:
        # Those of the Linux console have one letter more: ESC [ [ A.
        of_console = self._report == "\x1b[["
        if byte == 0x5B and self._report == "\x1b[":
            self._report += "["
        elif not 0x20 <= byte <= 0x7E:
            # No report goes on like this: it was cut off, and this is something else.
            self._state = _State.GROUND
            yield from self._on_ground(byte)
        else:
            if len(self._report) <= _LONGEST:
                self._report += chr(byte)
            # Two terminals end a report with a sign that stands within one elsewhere.
            is_last = (
                byte >= 0x40 or of_console or (byte == 0x24 and self._report[2:-1].isdecimal())
            )
            if is_last:
                yield from self._end()

    def _in_single(self, byte: int) -> Iterator[Token]:
        if not 0x20 <= byte <= 0x7E:
            self._state = _State.GROUND
            yield from self._on_ground(byte)
            return
        if len(self._report) <= _LONGEST:
            self._report += chr(byte)
        if byte >= 0x40:
            yield from self._end()

    def _end(self) -> Iterator[Token]:
        self._state = _State.GROUND
        if self._report == _MOUSE_OF_OLD:
            self._state, self._left = _State.MOUSE, 3
            self._report += " "  # it is under way
        elif self._report == _PASTE_BEGINS:
            self._state, self._is_stalled = _State.PASTE, False
        elif len(self._report) <= _LONGEST:
            yield Token(Kind.REPORT, self._report)

    def _in_string(self, byte: int) -> Iterator[Token]:
        if self._report.endswith("\x1b"):
            self._state = _State.GROUND
            if byte != 0x5C:
                yield from self._after_escape(byte)
        elif byte == _ESC:
            self._report += "\x1b"
        elif byte in (0x07, 0x18, 0x1A):
            self._state = _State.GROUND
        else:
            self._report = f"{self._report[:2]} "

    def _paste(self, data: bytes, at: int) -> int:
        """Take a part of a paste, and return where what follows it begins."""
        # Its end may be split over what came before and what comes now.
        before = len(self._pasted)
        self._pasted += data[at:]
        end = self._pasted.find(_PASTE_ENDS, max(0, before - len(_PASTE_ENDS)))
        if end < 0:
            if len(self._pasted) > _LONGEST_PASTE:
                del self._pasted[_LONGEST_PASTE - len(_PASTE_ENDS) : -len(_PASTE_ENDS)]
            return len(data)
        self._state = _State.GROUND
        following = end + len(_PASTE_ENDS) - before + at
        del self._pasted[end:]
        return following

    def _take_paste(self) -> Iterator[Token]:
        # What may be the beginning of its end is no text yet.
        held = 0
        if self._state is _State.PASTE:
            parts = (_PASTE_ENDS[:length] for length in range(len(_PASTE_ENDS), 0, -1))
            held = next((len(part) for part in parts if self._pasted.endswith(part)), 0)
        whole = len(self._pasted) - held
        text = self._pasted[:whole].decode("utf-8", "ignore").replace("\x00", "")
        del self._pasted[:whole]
        if self._state is not _State.PASTE:
            self._pasted.clear()
        if text:
            yield Token(Kind.PASTE, text)
