"""Paragraphs that read well aloud."""

import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given, strategies as st

from allyship_tui.study.text import (
    Passage,
    Words,
    as_paragraph,
    block,
    joined,
    numbered,
    passage_paragraphs,
    sentence,
    title_sentence,
    without_signs,
    wrapped,
)
from allyship_tui.study.text.paragraphs import words_line

ADDRESS = "https://example.org/a-very-long-address/that-goes-on/and-on?with=many&parts=of-it"


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Terms", "Terms."),
        ("Terms.", "Terms."),
        ("Which?", "Which?"),
        ("Stop!", "Stop!"),
        ('She said "no."', 'She said "no."'),
        ('a "word"', 'a "word".'),
        ("these:", "these:"),
    ],
)
def test_a_sentence_has_its_end_once(text: str, spoken: str) -> None:
    assert sentence(text) == spoken


@pytest.mark.parametrize(
    "ended",
    [
        "Really\u2026",
        "\u06a9\u06cc\u0648\u06ba\u061f",
        "\u0939\u093e\u0901\u0964",
        "\u306f\u3044\u3002",
        "22 \u043d\u043e\u044f\u0431\u0440\u044f 2026 \u0433.",
        "\u0646\u0639\u0645 \u2068Really?\u2069",
    ],
)
def test_no_end_is_added_to_that_of_another_script(ended: str) -> None:
    assert sentence(ended) == ended


def test_nothing_is_no_sentence() -> None:
    assert sentence("") == title_sentence("") == ""


@pytest.mark.parametrize(
    ("title", "spoken"),
    [
        ("ally", "Ally."),
        ("bell hooks", "Bell hooks."),
        ("What now?", "What now?"),
        ("\u10d0\u10da\u10d8", "\u10d0\u10da\u10d8."),
        ("\u76df\u53cb", "\u76df\u53cb."),
    ],
)
def test_a_title_by_itself_begins_as_a_sentence_does(title: str, spoken: str) -> None:
    assert title_sentence(title) == spoken


def test_sentences_follow_one_another_and_what_is_empty_goes() -> None:
    assert as_paragraph("One.", "", "Two.", "Three.") == "One. Two. Three."
    assert as_paragraph() == as_paragraph("", "") == ""


def test_lists() -> None:
    assert joined(["a", "b", "c"]) == "a, b, c"
    assert numbered(["a", "b"]) == ["1. a", "2. b"]
    assert numbered(["a", "b"], 9) == ["9. a", "10. b"]
    assert block("Heading", ["a", "b"]) == "Heading\na\nb"
    assert block("", ["a"]) == "a"
    words = Words("See also", (("a", "one"), ("b", "two")))
    assert words_line(words) == "See also: one, two."


def test_the_heading_of_a_passage_stands_over_its_first_paragraph() -> None:
    assert list(passage_paragraphs(Passage("Why", ("a", "b")))) == ["Why\na", "b"]
    assert list(passage_paragraphs(Passage("", ("a",)))) == ["a"]
    assert list(passage_paragraphs(Passage("How", ("a", "b"), is_list=True))) == ["How\n1. a\n2. b"]


# Signs


@pytest.mark.parametrize(
    "text",
    [
        "Plain text, with (marks) - and 'quotes': 1 + 1 = 2; 50% @ $5 #3 [a] {b} <c> ~ ^ `d`!",
        "Olúfẹ́mi Táíwò, naïve café; “quoted” – dashed — ‘so’… ¿qué? ½ €5 ² ª",  # noqa: RUF001
        "中文、日本語。한국어 العربية، עברית हिन्दी ไทย Ελληνικά Кириллица ქართული",
        "क्\u200dष می\u200cخواهم",  # noqa: RUF001 - joiners that shape letters
        "two\nlines\n\nand a paragraph",
    ],
)
def test_letters_marks_digits_and_punctuation_stay(text: str) -> None:
    assert without_signs(text) == text


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("a \u2192 b", "a (rightwards arrow) b"),
        ("\u2500\u2502", "(box drawings light horizontal)(box drawings light vertical)"),
        ("\u2588", "(full block)"),
        ("\u2713 done", "(check mark) done"),
        ("\u28ff", "(braille pattern dots-12345678)"),
        ("\u2260", "(not equal to)"),
        ("\u00a9 \u2122", "(copyright sign) (trade mark sign)"),
        ("\U0001f600", "(grinning face)"),
        ("\u2764\ufe0f\u200d\U0001f525", "(heart on fire)"),
        ("\U0001f469\U0001f3fd\u200d\U0001f4bb!", "(woman technologist, medium skin tone)!"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", "(black flag)"),
        ("\U0001f1e9\U0001f1ea\U0001f1e8\U0001f1ee", "(flag: Germany)(flag: Côte d\u2019Ivoire)"),
        ("\U0001f1e9", "(regional indicator symbol letter d)"),
        ("\U0001f1e9\U0001f1e9", "(regional indicator symbol letter d)" * 2),
        (
            "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
            "(flag: Scotland)",
        ),
        ("\U0001f3f3\ufe0f\u200d\U0001f308", "(rainbow flag)"),
        ("\U0001f3f3\ufe0f\u200d\u26a7\ufe0f", "(transgender flag)"),
        ("\U0001f3f3\u200d\u26a7", "(transgender flag)"),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467", "(family man woman girl)"),
        (
            "\U0001f9d1\U0001f3ff\u200d\U0001f91d\u200d\U0001f9d1\U0001f3fb",
            "(people holding hands, dark skin tone, light skin tone)",
        ),
        ("\U0001f44d\U0001f3fe\U0001f44d", "(thumbs up, medium-dark skin tone)(thumbs up)"),
        ("\U0001f525\U0001f3fe", "(fire)"),
        ("\U0001f600\u200d\U0001f525", "(grinning face)(fire)"),
        ("\u2764 \u2764\ufe0f \u2764\ufe0e", "(red heart) (red heart) (red heart)"),
        ("1\ufe0f\u20e3 #\u20e3 2 3", "(keycap 1) (keycap #) 2 3"),
        ("\u00a9\ufe0f", "(copyright)"),
        ("\U0001f3ff", "(dark skin tone)"),
        ("\u2705 \u2713", "(check mark button) (check mark)"),
        ("a\u00a0b\u2003c\u3000d\te", "a b c d e"),
        ("a\u200bb\u00adc\ufeffd\u2060e", "abcde"),
        ("a\u200d", "a"),
        ("\ue000\U000f0000\u0378\U0003ffff\ud800", ""),
        ("\x1b[31mred\x9b0m\x00\x07\x7f\r", "[31mred0m"),
        ("\u202eevil\u2066x\u200f", "evilx"),
    ],
)
def test_a_sign_is_named_or_goes(text: str, spoken: str) -> None:
    assert without_signs(text) == spoken


UNFIT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00a0\u2190-\u2bff\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f"
    "\U0001f000-\U0001faff]"
)


@given(text=st.text(st.characters(codec=None), max_size=30))
def test_nothing_but_text_comes_out(text: str) -> None:
    spoken = without_signs(text)
    assert not UNFIT.search(spoken)
    kinds = {unicodedata.category(one) for one in spoken.replace("\n", "").replace(" ", "")}
    assert all(kind[0] in "LMNPS" or kind == "Cf" for kind in kinds)
    assert without_signs(spoken) == spoken


def test_no_sign_there_is_comes_out() -> None:
    everything = "".join(
        map(chr, (*range(0x3000), *range(0xD7A0, 0x10000), *range(0x1F000, 0x20000)))
    )
    assert not UNFIT.search(without_signs(everything))


# Wrapping


@pytest.mark.parametrize("width", [1, 20, 40, 80])
def test_lines_are_no_longer_than_asked_for_but_words_and_addresses_stay_whole(width: int) -> None:
    text = f"A heading\nSome words, well-known ones, and an address: {ADDRESS} then more.\n\nEnd."
    spoken = wrapped(text, width)
    assert spoken.split() == text.split()
    for line in spoken.split("\n"):
        assert len(line) <= width or " " not in line
        assert line == line.strip()
    assert ADDRESS in spoken.split("\n") or width == 80


def test_breaks_and_blank_lines_stay() -> None:
    assert wrapped("a b\nc\n\nd", 80) == "a b\nc\n\nd"
    assert wrapped("", 20) == ""
    assert wrapped("x" * 100, 20) == "x" * 100
    assert wrapped("well-known " * 4, 20) == "well-known\nwell-known\nwell-known\nwell-known"


def test_no_names_of_pictures_are_read_where_there_is_no_picture() -> None:
    code = (
        "import sys; from allyship_tui.study.text.paragraphs import without_signs;"
        "print(without_signs('naïve: a → 1 # 2, 連'), 'emoji' in sys.modules);"
        "print(without_signs('🏳\ufe0f\u200d\u26a7\ufe0f'), 'emoji' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], check=True, capture_output=True, text=True
    )
    assert done.stdout.splitlines() == [
        "naïve: a (rightwards arrow) 1 # 2, 連 False",
        "(transgender flag) True",
    ]
