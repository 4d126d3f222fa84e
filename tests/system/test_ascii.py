"""Text where a terminal shows ASCII alone."""

import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from allyship_tui.system.ascii import is_ascii_only, to_ascii

CONTENT = Path(__file__).parents[2] / "content"


@pytest.mark.parametrize(
    ("variables", "ascii_only"),
    [
        ({}, True),
        ({"LANG": ""}, True),
        ({"LANG": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, True),
        ({"LC_ALL": "POSIX", "LC_CTYPE": "C.UTF-8"}, True),
        ({"LC_CTYPE": "C", "LANG": "en_GB.UTF-8"}, True),
        # Set by Python itself where the locale is C.
        ({"LC_CTYPE": "C.UTF-8"}, True),
        ({"LC_CTYPE": "C.UTF-8", "LANG": "C"}, True),
        ({"LC_CTYPE": "C.utf8", "LANG": "POSIX", "LC_ALL": ""}, True),
        ({"LC_CTYPE": "UTF-8", "LANG": "C"}, True),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({"LANG": "de_DE.ISO-8859-15@euro"}, True),
        ({"LANG": "C.UTF-8"}, False),
        ({"LC_ALL": "C.UTF-8"}, False),
        ({"LC_ALL": "C.utf8", "LANG": "C"}, False),
        ({"LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "en_GB.UTF-8"}, False),
        ({"LC_CTYPE": "en_GB.UTF-8", "LANG": "C"}, False),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "en_GB.utf8"}, False),
        ({"LANG": "de_DE.UTF-8@euro"}, False),
        ({"LANG": "yo_NG"}, False),
    ],
    ids=str,
)
def test_the_locale_says_what_can_be_shown(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], ascii_only: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert is_ascii_only(variables) is ascii_only


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_where_no_variable_is_usual_none_means_nothing(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert not is_ascii_only({})
    assert not is_ascii_only({"LC_CTYPE": "UTF-8"})
    assert is_ascii_only({"LANG": "C"})
    assert is_ascii_only({"LC_CTYPE": "UTF-8", "LANG": "C"})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain\ttext\nstays", "plain\ttext\nstays"),
        ("Olúfẹ́mi O. Táíwò", "Olufemi O. Taiwo"),
        ("Kimberlé Crenshaw", "Kimberle Crenshaw"),
        ("e\u0301a", "ea"),
        ("Łódź, Ærø, Đà Nẵng", "Lodz, Aro, Da Nang"),
        ("\u201cDon\u2019t\u201d \u2013 she said \u2014 and\u2026", '"Don\'t" - she said - and.'),
        ("┌─┬─┐│┃║└┴┘", "+-+-+|||+++"),
        ("✓ • ● ○ ◐ ▸ · →", "x * * o ~ > . >"),
        ("a\u00a0b\u200bc\u202fd", "a bc d"),
        ("連帯", "????"),
        ("\uff21\uff22", "A B "),
        ("½ ₿ ﬁ", "? ? ?"),
        ("\x1b\x9b2J", "\x1b2J"),
    ],
)
def test_what_stands_in(text: str, shown: str) -> None:
    assert to_ascii(text) == shown


@given(st.text())
def test_all_comes_out_as_ascii_of_the_same_width(text: str) -> None:
    shown = to_ascii(text)
    assert shown.isascii()
    composed = unicodedata.normalize("NFC", text)
    wide = sum(unicodedata.east_asian_width(one) in "WF" for one in composed)
    nothing = sum(
        not one.isascii() and unicodedata.category(one) in ("Mn", "Me", "Cc", "Cf")
        for one in composed
    )
    assert len(composed) - nothing <= len(shown) <= len(composed) + wide
    if not wide and not nothing:
        assert len(shown) == len(composed)


def test_every_letter_of_the_lessons_has_a_stand_in() -> None:
    letters = {one for file in CONTENT.rglob("*.toml") for one in file.read_text("utf-8")}
    assert len(letters) > 60
    lost = [one for one in letters - {"?", "¿"} if "?" in to_ascii(one)]
    assert all(unicodedata.east_asian_width(one) in "WF" for one in lost), lost
