"""What these tests look at is what pyte would show."""

import pyte

from .screen import Screen, Stream

DRAWN = (
    "plain text\x1b[1;38;2;10;20;30;48;5;7m bold\x1b[0m\x1b[3;5H\x1b[7mreversed\x1b[m é日本 e\u0301"
    "\x1b[2;36Hto the edge\r\nnext\x1b[?25l\x1b[>1u\x1b]0;title\x07\x1b[4hput in\x1b[4l\x1b[K"
    "\x1b[5;1H\x1b[38;5;300mno such\x1b[99999;2Hfar\x1b[?5h\x1b[0minverse\x1b[?5l\x1b[2Jx\x1b(0q"
    "\tend\x1b[1;4r\x1b[4;1H\n\nscrolled\x1bM\x1b[?7lrunning on and on and on and on, over the edge"
).encode()


def test_it_draws_what_pyte_draws_however_it_comes() -> None:
    for size in (1, 3, 7, len(DRAWN)):
        fast, slow = Screen(40, 6), pyte.Screen(40, 6)
        streams = Stream(fast), pyte.ByteStream(slow)
        for at in range(0, len(DRAWN), size):
            for stream in streams:
                stream.feed(DRAWN[at : at + size])
            assert fast.display == slow.display
            assert fast.buffer == slow.buffer
            for name in ("x", "y", "attrs", "hidden"):
                assert getattr(fast.cursor, name) == getattr(slow.cursor, name)
