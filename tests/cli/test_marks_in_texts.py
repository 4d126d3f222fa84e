"""Emphasis, links and lists within a text, line by line, as data, and as Markdown again."""

import json
from pathlib import Path

import pytest

from .conftest import Call, write_term

WRITTEN = (
    "It is *done*, as https://example.org/a_b shows. See [what holds](term:bass) and [a page](https://example.org).\\n\\n"
    "- stay\\n- go"
)
SAID = (
    "It is done, as https://example.org/a_b shows. See what holds and a page (https://example.org)."
)


@pytest.fixture(autouse=True)
def pack(base: Path) -> Path:
    """Have a term whose definition has marks."""
    write_term(base, "alto", related=["tenor"])
    for other in ("bass", "tenor"):
        write_term(base, other)
    path = base / "terms" / "alto.toml"
    path.write_text(path.read_text("utf-8").replace("What alto means.", WRITTEN), "utf-8")
    return base


def test_a_command_says_the_words(call: Call) -> None:
    said = call("define", "alto").out
    assert f"{SAID}\n\n- stay\n- go\n" in said
    assert "Words here: bass.\nSee also: tenor." in said


def test_data_hold_the_words(call: Call) -> None:
    assert json.loads(call("define", "alto", "--json").out)["definition"].startswith(SAID)


def test_markdown_has_the_marks_again(call: Call) -> None:
    said = call("define", "alto", "--markdown").out
    assert (
        "It is *done*, as <https://example.org/a_b> shows. See what holds and [a page](<https://example.org>)."
        in said
    )
    assert "- stay\n\n- go" in said


def test_a_search_finds_the_words_and_no_sign(call: Call) -> None:
    said = call("search", "done").out
    assert "It is done, as" in said


def test_a_link_that_leads_nowhere_is_an_error_with_its_place(call: Call, pack: Path) -> None:
    path = pack / "terms" / "alto.toml"
    path.write_text(path.read_text("utf-8").replace("term:bass", "term:bas"), "utf-8")
    (report,) = json.loads(call("check", str(pack), "--json", "--only", "dangling-link").out)
    (finding,) = report["findings"]
    assert (finding["entry"], finding["key"]) == ("term/alto", "definition")
    assert finding["suggestion"] == "bass"
