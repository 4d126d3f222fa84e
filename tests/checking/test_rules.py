"""Each rule finds what breaks it, in the line where it stands, and nothing in a sound pack."""

from pathlib import Path

import pytest

from allyship_tui.checking import rule_named, rule_names
from allyship_tui.messages.english import MESSAGES

from .conftest import Check
from .mistakes import LEFT_OUT, MARKED, PROMISED, Mistake


def test_nothing_is_found_in_a_sound_pack(pack: Path, check: Check) -> None:
    report = check(pack)
    assert report.findings == ()
    assert report.entries == 46


@pytest.mark.parametrize("mistake", [*LEFT_OUT, *MARKED], ids=lambda each: each.name)
def test_a_mistake_is_found_where_it_stands(pack: Path, check: Check, mistake: Mistake) -> None:
    mistake.plant(pack)
    found = [each for each in check(pack).findings if each.rule == mistake.rule]
    places = [(each.file, each.line, each.suggestion) for each in found]
    expected = (str(pack / mistake.file), mistake.line(pack), mistake.suggestion)
    assert expected in places
    assert len(found) <= 2, "a mistake is not told again and again"
    assert all(each.found and each.expected and each.mend for each in found)


def test_every_rule_has_a_mistake_that_breaks_it() -> None:
    tried = {each.rule for each in (*LEFT_OUT, *MARKED, *PROMISED)}
    # These two are tried in test_packs.py: they are not about a place in one pack.
    assert {*rule_names()} - tried == {"left-out", "replaced-entry"}


@pytest.mark.parametrize("name", rule_names())
def test_every_rule_says_what_it_is_for_with_examples(name: str) -> None:
    about = rule_named(name).about
    assert about.partition("\n")[0].endswith(".")
    assert "\nWrong" in about
    assert "\nRight" in about
    assert {f"check.{name}", f"check.{name}-expected", f"check.{name}-mend"} <= MESSAGES.keys()
