"""Where in a TOML file what somebody wrote stands."""

import pytest

from allyship_tui.checking.positions import Positions

FILE = """\
# \u00fcber
title = "\u00fc\u00fc" ; x
"""
GOOD = """\
a = 1
"b c" = [1, { d = "\u00e9\u00e9 x" }]
e.f = 2

[[list]]
id = 'one'
[[list]]
id = "two"
[list.within]
g = \"\"\"
two
lines\"\"\"
"""


@pytest.mark.parametrize(
    ("path", "quote", "place"),
    [
        ((), "", (1, 1)),
        (("a",), "", (1, 1)),
        (("b c",), "", (2, 1)),
        (("b c", 1), "", (2, 10)),
        (("b c", 2, "d"), "", (2, 15)),
        (("b c", 2, "d"), "x", (2, 23)),
        (("b c", 2, "d"), "nowhere", (2, 15)),
        (("b c", 3, "d"), "", (2, 1)),
        (("e", "f"), "", (3, 3)),
        (("list", 1, "id"), "", (6, 1)),
        (("list", 2), "", (7, 1)),
        (("list", 2, "within", "g"), "lines", (12, 1)),
        (("list", 2, "gone"), "", (7, 1)),
        (("gone",), "", (1, 1)),
    ],
)
def test_a_path_leads_to_its_line_and_column(
    path: tuple[str | int, ...], quote: str, place: tuple[int, int]
) -> None:
    assert Positions(GOOD).of(path, quote) == place


def test_an_entry_is_found_by_its_id() -> None:
    positions = Positions(GOOD)
    assert [positions.number_of("list", each) for each in ("one", "two", "three")] == [1, 2, 0]
    inline = Positions('list = [\n  { id = "one" }, # a\n  { id = "two" },\n]\n')
    assert inline.number_of("list", "two") == 2
    assert inline.of(("list", 2, "id")) == (3, 5)


@pytest.mark.parametrize("text", ["", "= = =", "[", "[[a]", 'a = "', FILE, "[a]\nb=1\n[[a]]\n"])
def test_what_is_no_toml_stops_nothing(text: str) -> None:
    assert Positions(text).of(("a", 1, "b"), "x") >= (1, 1)
