"""What a program has drawn, as `pyte` reads it; but what a screen consists of is read at once.

pyte reads letter by letter: three quarters of what a test in a terminal costs went there.
"""

import re
from typing import Any

import pyte
from pyte import charsets, modes
from pyte.screens import Char, wcwidth

_TEXT = pyte.Stream._text_pattern
_SEQUENCE = re.compile(r"\x1b\[([0-9;]*)([@-~])")


class Screen(pyte.Screen):  # type: ignore[misc]
    """A screen that draws letters of one cell, in one line, without looking at each anew."""

    def __init__(self, columns: int, lines: int) -> None:
        """Make an empty one."""
        self._cells: dict[Char, dict[str, Char]] = {}
        self._looks: dict[tuple[Char, tuple[int, ...]], Char] = {}
        super().__init__(columns, lines)

    @property
    def display(self) -> list[str]:
        """What stands there, line by line."""
        lines = [self.buffer[number] for number in range(self.lines)]
        rows = [[line[at].data for at in range(self.columns)] for line in lines]
        if any(wcwidth(each[:1]) != 1 for each in {each for row in rows for each in row}):
            return list(super().display)
        return ["".join(row) for row in rows]

    def draw(self, data: str) -> None:
        """Draw a text where the cursor is."""
        cursor = self.cursor
        begin, look = cursor.x, cursor.attrs
        known = self._cells.setdefault(look, {})
        if not known.keys() >= set(data):
            known.update((one, look._replace(data=one)) for one in data if wcwidth(one) == 1)
        if (
            begin + len(data) > self.columns
            or not known.keys() >= set(data)
            or self.charset
            or self.g0_charset is not charsets.LAT1_MAP
            or modes.IRM in self.mode
        ):
            super().draw(data)
            return
        self.buffer[cursor.y].update(enumerate(map(known.__getitem__, data), begin))
        cursor.x = begin + len(data)
        self.dirty.add(cursor.y)

    def select_graphic_rendition(self, *attrs: int) -> None:
        """Set how what is drawn next looks."""
        if modes.DECSCNM in self.mode:
            super().select_graphic_rendition(*attrs)
            return
        key = (self.cursor.attrs, attrs)
        if key not in self._looks:
            super().select_graphic_rendition(*attrs)
            self._looks[key] = self.cursor.attrs
        self.cursor.attrs = self._looks[key]


class Stream(pyte.ByteStream):  # type: ignore[misc]
    """What comes from a program, of which texts and whole sequences are taken as they are."""

    def feed(self, data: bytes) -> None:
        """Take in what comes next; a sequence may be cut in two."""
        if not self.use_utf8:
            super().feed(data)
            return
        text, at = self.utf8_decoder.decode(data), 0
        screen: Any = self.listener
        is_between = self._taking_plain_text
        while at < len(text):
            if is_between and (found := _TEXT.match(text, at)):
                screen.draw(found[0])
                at = found.end()
            elif (
                is_between
                and (found := _SEQUENCE.match(text, at))
                and (name := self.csi.get(found[2]))
            ):
                getattr(screen, name)(*(min(int(each or 0), 9999) for each in found[1].split(";")))
                at = found.end()
            else:
                is_between = self._send_to_parser(text[at])
                at += 1
        self._taking_plain_text = is_between
