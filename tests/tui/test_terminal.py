"""What bytes from a terminal mean: keys, the mouse, a paste; or nothing."""

import pytest
from textual import events
from textual.message import Message

from allyship_tui.tui.terminal.parser import TerminalParser
from allyship_tui.tui.terminal.physical_key import PhysicalKey
from allyship_tui.tui.terminal.tokenizer import Tokenizer


def meant(*parts: bytes, pause: float = 0.0) -> list[Message]:
    """Return what parts mean that come so many seconds one after the other, and then silence."""
    tokenizer, parser = Tokenizer(), TerminalParser()
    now, found = 0.0, list[Message]()
    for part in parts:
        found += [
            message for token in tokenizer.feed(part, now) for message in parser.messages_of(token)
        ]
        now += pause
    return found + [each for token in tokenizer.tick(now + 5) for each in parser.messages_of(token)]


def keys(*parts: bytes, pause: float = 0.0) -> str:
    """Return the keys that parts mean, by their names."""
    return " ".join(key.key for key in meant(*parts, pause=pause) if isinstance(key, events.Key))


@pytest.mark.parametrize(
    ("sent", "names"),
    [
        (b"aA1?", "a A 1 question_mark"),
        ("é日".encode(), "é 日"),
        (b"\r\t\x7f\x03\x1a", "enter tab backspace ctrl+c ctrl+z"),
        (b"\x1b", "escape"),
        (b"\x1b\x1b[A", "escape up"),
        (b"\x1bq", "alt+q"),
        (b"\x1b[A\x1bOA\x1b[1;5C\x1b[3~\x1b[3$\x1b[[A", "up up ctrl+right delete shift+delete f1"),
        (b"\x1b[97;;97u\x1b[97;2;65u\x1b[99;5u\x1b[27u", "a A ctrl+c escape"),
        (b"\x1b[57400;;49u", "1"),
        (b"\x1b[1089::99;5u", "ctrl+c"),
        (b"\x1b[1;1:2A", "up"),
    ],
)
def test_keys_are_keys(sent: bytes, names: str) -> None:
    assert keys(sent) == names
    if sent not in (b"\x1b", b"\x1bq"):
        assert keys(*(bytes([byte]) for byte in sent), pause=0.05) == names


@pytest.mark.parametrize(
    "sent",
    [
        *(b"\xe9", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xc2\x85"),
        *(b"\x1b[M\x23\xb6\x40", b"\x1b[M\x00\x1b\r", b"\x1b[M ", b"\x1b[<0;5;5", b"\x1b[<0;5m"),
        *(b"\x1b[32;5;5M", b"\x1b[0z", b"\x1b[5n", b"\x1b[?1;2c", b"\x1b[", b"\x1bO", b"\x1b]"),
        *(
            b"\x1b]11;rgb:1/2/3\x07",
            b"\x1b]52;c;bQ==\x1b\\",
            b"\x1bP1$r0m\x1b\\",
            b"\x1b_Gi=1\x1b\\",
        ),
        *(b"\x9b1;1Z", b"\xc2\x9b9z", b"\x1b[" + b"9;" * 400 + b"m"),
        *(
            b"\x1b[57358;;65u",
            b"\x1b[57441;2u",
            b"\x1b[97;1:3u",
            b"\x1b[1;1:3A",
            b"\x1b[1;1;55296u",
        ),
        *(b"\x1b[99999999999999999999u", b"\x1b[5;1;5u", b"\x1b[2;1$y"),
    ],
    ids=repr,
)
def test_what_is_no_key_is_nothing(sent: bytes) -> None:
    assert not meant(sent)
    # However it is split, and whatever follows once it is over.
    assert not meant(*(bytes([byte]) for byte in sent), pause=0.05)
    assert keys(sent, b"m", pause=6) == "m"


@pytest.mark.parametrize(
    ("sent", "key", "character", "physical"),
    [
        (b"\x1b[1100::109;;1100u", "ь", "ь", "m"),
        (b"\x1b[1046:1078:59;2;1046u", "Ж", "Ж", None),  # where a sign stands, no letter
        (b"\x1b[103;65;71u", "G", "G", "g"),
        (b"\x1b[103;66;103u", "g", "g", "G"),
        (b"\x1b[109;;109u", "m", "m", None),
    ],
)
def test_where_a_key_is_on_the_keyboard(
    sent: bytes, key: str, character: str, physical: str | None
) -> None:
    [found] = meant(sent)
    assert isinstance(found, events.Key)
    assert (found.key, found.character) == (key, character)
    assert getattr(found, "physical", None) == physical
    if isinstance(found, PhysicalKey):
        assert found.copy().physical == physical


def test_the_mouse() -> None:
    down, up, scroll = meant(b"\x1b[<0;5;7M\x1b[<0;5;7m\x1b[<64;1;1M")
    assert isinstance(down, events.MouseDown)
    assert (down.x, down.y) == (4, 6)
    assert isinstance(up, events.MouseUp)
    assert isinstance(scroll, events.MouseScrollUp)


def pasted(*parts: bytes, pause: float = 0.0) -> list[str]:
    """Return what is pasted, and the keys beside it."""
    return [
        each.text if isinstance(each, events.Paste) else f"key {each.key}"
        for each in meant(*parts, pause=pause)
        if isinstance(each, events.Paste | events.Key)
    ]


def test_a_paste_is_text_whatever_it_holds() -> None:
    held = "qm\x1b[A\x1b[M\x03日\r\nend"
    sent = f"\x1b[200~{held}\x1b[201~m".encode()
    assert pasted(sent) == [held, "key m"]
    for at in range(len(sent)):
        assert pasted(sent[:at], sent[at:], pause=0.05) == [held, "key m"]
    assert pasted(b"\x1b[200~" + b"x" * 300_000 + b"\x1b[201~") == ["x" * 300_000]
    assert pasted(b"\x1b[200~a\xe9b\x00\x1b[201~") == ["ab"]


def test_a_paste_that_stands_still_goes_on_and_can_be_left() -> None:
    begun = b"\x1b[200~one\x1b[2"
    assert pasted(begun, b"01~m", pause=3) == ["one", "key m"]
    assert pasted(b"\x1b[200~one", b"mq", b"\x1b[201~m", pause=3) == ["one", "mq", "key m"]
    assert pasted(b"\x1b[200~one", b"\x03", b"m", pause=3) == ["one", "key ctrl+c", "key m"]
    assert pasted(b"\x1b[200~one", b"\x1b", b"m", pause=3) == ["one", "key escape", "key m"]
