"""Text from outside is hostile until it has been cleaned."""

import unicodedata

import pytest
from hypothesis import example, given, strategies as st

from allyship_tui.sanitise import (
    Country,
    Id,
    LessonName,
    Line,
    Text,
    Web,
    accept,
    clean_line,
    clean_text,
    is_id,
)

HOSTILE = [
    *(code for code in range(0x20) if chr(code) not in "\n\t"),
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0xD800,
    0xDBFF,
    0xDC00,
    0xDFFF,
]
NEIGHBOURS = [0x20, 0x7E, 0xA1, 0x2029 - 1, 0x202F + 1, 0x2065 - 1, 0x206A + 0x10, 0xE000, 0xD7FF]

any_text = st.text(st.characters(exclude_categories=()))  # lone surrogates too


def is_hostile(character: str) -> bool:
    return ord(character) in HOSTILE or unicodedata.category(character) == "Cs"


@pytest.mark.parametrize("code", HOSTILE, ids=hex)
def test_every_hostile_character_is_taken_out(code: int) -> None:
    assert clean_text(f"a{chr(code)}b") == "ab"


@pytest.mark.parametrize("code", [code for code in HOSTILE if chr(code) != "\r"], ids=hex)
def test_every_hostile_character_is_taken_out_of_a_line(code: int) -> None:
    assert clean_line(f"a{chr(code)}b") == "ab"


@pytest.mark.parametrize("code", NEIGHBOURS, ids=hex)
def test_what_stands_next_to_them_stays(code: int) -> None:
    assert clean_text(f"a{chr(code)}b") == f"a{chr(code)}b"


@pytest.mark.parametrize(
    "kept",
    ["Olúfẹ́mi Táíwò", "solidarite\u0301", "連帯", "مرحبا", "שלום", "👩🏽‍🦽", "[/b]", "\\e[0m"],
)
def test_the_scripts_and_signs_of_the_world_stay(kept: str) -> None:
    assert clean_text(kept) == kept
    assert clean_line(kept) == kept


def test_newlines_and_tabs_stay_in_a_text() -> None:
    assert clean_text("one\n\ttwo\n\nthree") == "one\n\ttwo\n\nthree"


@pytest.mark.parametrize("gap", ["\n", "\t", "\r\n", "\r", " \n\t ", "\n\n", "\u2028", "\u2029"])
def test_a_line_break_or_tab_in_a_line_is_one_space(gap: str) -> None:
    assert clean_line(f"one{gap}two") == "one two"


def test_an_escape_sequence_loses_its_power() -> None:
    assert clean_text("\x1b]52;c;aGk=\x07 hi \x1b[31m\x9b1m") == "]52;c;aGk= hi [31m1m"


@given(any_text)
def test_a_cleaned_text_holds_nothing_hostile(text: str) -> None:
    cleaned = clean_text(text)
    assert not any(map(is_hostile, cleaned))
    assert cleaned == cleaned.strip()
    cleaned.encode("utf-8")


@given(any_text)
@example("a\n\x00\nb")
@example("\x1c\u2028 \x85")
def test_a_cleaned_line_is_one_line_without_anything_hostile(text: str) -> None:
    cleaned = clean_line(text)
    assert not any(map(is_hostile, cleaned))
    assert "\t" not in cleaned
    assert len(cleaned.splitlines()) <= 1


@given(any_text)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(any_text)
def test_cleaning_takes_nothing_else(text: str) -> None:
    kept = "".join(character for character in text if not is_hostile(character))
    assert clean_text(text) == kept.strip()


@pytest.mark.parametrize("text", ["a", "7", "ally", "5-ds", "a-b-c", "anti-racism"])
def test_an_id_is_small_letters_and_digits_with_single_hyphens(text: str) -> None:
    assert is_id(text)
    assert accept(Id, text) == text


@pytest.mark.parametrize(
    "text",
    ["", "-", "-a", "a-", "a--b", "Ally", "a b", "a_b", "a/b", "../a", "a\n", "é", "٣", "a\x00"],
)
def test_nothing_else_is_an_id(text: str) -> None:
    assert not is_id(text)
    with pytest.raises(ValueError, match="Id"):
        accept(Id, text)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org/",
        "https://example.org:8443/a?b=c#d",
        "https://example.org?a=b@c",
        "https://www.example.org/a_(b)....c?id=1142",
        "https://bücher.example/straße",
    ],
)
def test_addresses_of_the_web_are_taken(address: str) -> None:
    taken = accept(Web, address)
    assert isinstance(taken, Web)
    assert taken == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "//example.org",
        "/etc/passwd",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ssh://example.org",
        "vscode://example.org",
        "data:text/html,hi",
        "http:example.org",
        "http:/example.org",
        "http://",
        "https:///path",
        "https://?a",
        "https://#a",
        "http://:80/",
        "https://example.org:port/",
        "https://example.org@elsewhere.example/",
        "https://elsewhere.example\\@example.org/",
        "https://user:secret@example.org/",
        "https://example.org/a b",
        " https://example.org",
        "https://example.org\n",
        "https://example.org/\x1b]52;c;aGk=\x07",
        "https://example.org/\x00",
        "https://example.org/\x9b",
        "https://example.org/\u202egro",
        "https://example.org/\u00a0",
        "https://example.org/\ud800",
        "https:\t//example.org",
    ],
)
def test_no_other_address_is_taken(address: str) -> None:
    with pytest.raises(ValueError, match="Web"):
        accept(Web, address)


@given(any_text)
def test_an_address_that_is_taken_is_clean(text: str) -> None:
    try:
        taken = accept(Web, f"https://{text}")
    except ValueError:
        return
    assert isinstance(taken, str)
    assert not any(map(is_hostile, taken))
    assert len(taken.split()) == 1


@pytest.mark.parametrize("kind", [Line, Text])
@pytest.mark.parametrize("nothing", ["", " ", "\n\n", "\x00", "\u202e \t"])
def test_a_text_of_nothing_is_refused(kind: type, nothing: str) -> None:
    with pytest.raises(ValueError, match=kind.__name__):
        accept(kind, nothing)


@pytest.mark.parametrize("kind", [Line, Text, Id, LessonName, Web, Country])
@pytest.mark.parametrize("value", [3, 1.5, True, [], {}, None])
def test_what_is_no_text_is_refused(kind: type, value: object) -> None:
    with pytest.raises(ValueError, match=kind.__name__):
        accept(kind, value)


def test_what_is_accepted_has_its_type() -> None:
    assert isinstance(accept(Line, " a\nb "), Line)
    assert accept(Line, " a\nb ") == "a b"
    assert isinstance(accept(Text, " a\n\x07b "), Text)
    assert accept(Text, " a\n\x07b ") == "a\nb"
