"""A small part of Markdown in texts: the words alone for all, and marks on them for a screen."""

import random
import time

import msgspec
import pytest

from allyship_tui.course import Mark, Marked, Point, restored, stored
from allyship_tui.course.markdown import accept_marked
from allyship_tui.sanitise import Line, Text

READ = [
    ("Say *this* one.", "Say this one.", [(4, 8, "emphasis", "")]),
    ("**Never** that.", "Never that.", [(0, 5, "strong", "")]),
    ("See [an ally](term:ally).", "See an ally.", [(4, 11, "link", "term/ally")]),
    ("See [it](tip:be-accountable).", "See it.", [(4, 6, "link", "tip/be-accountable")]),
    (
        "[The page](https://example.org/a_b*c) says so.",
        "The page (https://example.org/a_b*c) says so.",
        [(0, 36, "web", "https://example.org/a_b*c")],
    ),
    ("[https://example.org](https://example.org)", "https://example.org",
     [(0, 19, "web", "https://example.org")]),
    ("Two:\n- one\n- two *more*", "Two:\n\n- one\n\n- two more",
     [(6, 8, "item", ""), (13, 15, "item", ""), (19, 23, "emphasis", "")]),
    ("3. three\n4. four", "3. three\n\n4. four", [(0, 3, "item", ""), (10, 13, "item", "")]),
]  # fmt: skip
LITERAL = [
    "5 * 3 * 2 is thirty",
    "n***** and f**k, sh*t and b*tch",
    "*unbalanced, **and more",
    "a_word_ and _another_",
    "[run](javascript:alert(1)) [open](file:///etc/passwd) [mail](mailto:a@example.org)",
    "[nowhere](term:Not_An_Id) [x](term:) [y]()",
    "[link=https://example.org]no markup[/link] [bold]none[/bold]",
    "<b>none</b> `none` ![none](none.png)",
    "# none\n> none",
    "1989 was a year, 2.5 a number",
    "*" * 19_000,
    "[" * 19_000,
    "- " * 9_000 + "deep",
    "*a " * 6_000,
    "[a](" * 4_000,
    "a \ufdd0*b*\ufdd1",
]


def read(text: str) -> str:
    """Return a text as a pack is read."""
    found = accept_marked(Text, text)
    assert isinstance(found, Text)
    return found


@pytest.mark.parametrize(("written", "words", "marks"), READ)
def test_what_is_understood(
    written: str, words: str, marks: list[tuple[int, int, str, str]]
) -> None:
    found = read(written)
    assert isinstance(found, Marked)
    assert str(found) == words
    assert sorted(found.marks) == [Mark(*mark) for mark in marks]


@pytest.mark.parametrize("text", LITERAL, ids=lambda text: text[:20])
def test_everything_else_stays_as_it_was_written(text: str) -> None:
    start = time.process_time()
    found = read(text)
    assert (found, isinstance(found, Marked)) == (text.strip(), False)
    assert time.process_time() - start < 5  # in a tenth of that, on a slow machine


def test_only_texts_are_read_so() -> None:
    assert accept_marked(Line, "A *title*") == "A *title*"


@pytest.mark.parametrize("seed", range(40))
def test_no_letter_is_lost_and_no_control_gets_in(seed: int) -> None:
    chance = random.Random(seed)
    pieces = ["*", "**", "[", "](term:ally)", "](https://example.org)", "- ", "1. ", "\n", "\n\n",
              " ", "    ", "word", "two words", "\u0643\u0644\u0645\u0629", "_", "\\", "(", ")",
              "!", "\x00", "\x1b[31m", "\u202e"]  # fmt: skip
    text = "x" + "".join(chance.choices(pieces, k=60))
    found = read(text)
    assert all(character.isprintable() or character == "\n" for character in found)
    assert letters(found) >= letters(text.replace("\x1b[31m", "[31m"))
    for mark in found.marks if isinstance(found, Marked) else ():
        assert 0 <= mark.start <= mark.end <= len(found)


def letters(text: str) -> int:
    """Return how many letters of words there are, but for where links lead."""
    for target in ("term:ally", "https://example.org"):
        text = text.replace(target, "")
    return sum(character.isalpha() for character in text)


def test_what_is_stored_is_what_was_read() -> None:
    point = msgspec.convert({"id": "one", "text": READ[4][0]}, Point, dec_hook=accept_marked)
    again = msgspec.msgpack.decode(
        msgspec.msgpack.Encoder(enc_hook=stored).encode(point), type=Point, dec_hook=restored
    )
    assert isinstance(again.text, Marked)
    assert (again, again.text.marks) == (point, (Mark(*READ[4][2][0]),))


def test_each_paragraph_has_its_own_marks() -> None:
    found = read("First *one*.\n\n- then *two*")
    assert isinstance(found, Marked)
    first, second = found.paragraphs
    assert isinstance(first, Marked) and isinstance(second, Marked)
    assert [first[m.start : m.end] for m in first.marks] == ["one"]
    assert (str(second), second.sign) == ("- then two", "- ")
    assert [second[m.start : m.end] for m in second.marks if m.kind == "emphasis"] == ["two"]


def test_other_marks_make_another_text() -> None:
    assert read("a *b* c") == read("a *b* c")
    assert read("a *b* c") != read("a **b** c")
    assert read("a *b* c") != read("a b c")
    assert read("a b c") != read("a *b* c")
