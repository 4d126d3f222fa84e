"""Lessons with every field that there is, as the command line answers them."""

from pathlib import Path

import pytest

from .conftest import Call, Result

SENSE = "Many who say the same. As in a chorus of approval."
ALTO = "Ngozi Sample, January 2026, as an alto"
TURNS_ON = "Where someone stands decides what they can join in."


@pytest.fixture
def fuller(call: Call, fuller_pack_folder: Path) -> Call:
    """Return a function that runs the program with that pack added to its own lessons."""

    def run(*argv: str) -> Result:
        result = call(*argv, "--content", str(fuller_pack_folder))
        assert (result.status, result.err) == (0, "")
        return result

    return run


def last_situation(fuller: Call) -> str:
    return str(len(fuller("practice", "--json").data))


def test_a_term_is_printed_with_its_other_senses_and_who_looked_over_it(fuller: Call) -> None:
    text, markdown = fuller("define", "chorus").out, fuller("define", "chorus", "--markdown").out
    assert "Other senses\n1. The part of a song that comes again. Ev" in text
    assert "## Other senses\n\n- The part of a song that comes again. Ev" in markdown
    for out in (text, markdown):
        assert SENSE in " ".join(out.split())
        assert out.index("What it means") < out.index("Other senses") < out.index("Using the word")
        assert out.index("Sources") < out.index("Who looked over this lesson") < out.index(ALTO)
        assert out.index(ALTO) < out.index("Last checked")
    data = fuller("define", "chorus", "--json").data
    assert [sense["id"] for sense in data["other_senses"]] == ["refrain", "approval"]
    assert data["reviewed_by"][1] == ALTO


def test_a_scene_is_printed_with_what_it_turns_on_after_its_choices(fuller: Call) -> None:
    number = last_situation(fuller)
    text = fuller("practice", number).out
    markdown = fuller("practice", number, "--markdown").out
    for out in (text, markdown):
        ends = [out.index(each) for each in ("Do it every week.", TURNS_ON, "Who decides on")]
        assert ends == sorted(ends)
        assert "To read on: A Song Book for the Tests" in out
        assert ALTO in out
    data = fuller("practice", number, "--json").data
    assert data["turns_on"] == TURNS_ON
    assert [each["id"] for each in data["discussion"]] == ["who-stands-there", "who-decides"]
    assert (data["reading"], data["reviewed_by"]) == (["a-song-book"], [ALTO])


def test_works_say_who_looked_over_them(fuller: Call) -> None:
    markdown = fuller("reading", "--markdown").out
    assert "Who looked over this lesson\n\n- Oriol Sample, January 2026" in markdown
    assert fuller("reading", "--json").data[-1]["reviewed_by"] == [
        "Oriol Sample, January 2026, as a choir leader"
    ]


def test_other_senses_and_those_who_looked_over_are_found(fuller: Call) -> None:
    for words in ("refrain", "Ngozi alto"):
        assert fuller("search", words).out.startswith("1. chorus (term)\n")


def test_what_a_scene_turns_on_is_not_found_before_a_choice(fuller: Call) -> None:
    assert "The back row" in fuller("search", "conductor").out
    assert "The back row" not in fuller("search", "someone stands decides join").out
