"""A text or a plan that was changed on two devices: heard, taken, joined."""

import pytest

from allyship_tui.learner import Kind, NotSaved
from allyship_tui.messages import say
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.journal import Reflection
from allyship_tui.study.plans import Plan
from elsewhere import change_elsewhere

from .conftest import Talk

TAKEN = "It stands alone now: a stone."


@pytest.fixture
def two(talk: Talk, repl: ReplSession) -> None:
    """Have a text that was changed here and on another device."""
    talk("write", "a stone", ".", "journal 1", "change", "an oak", ".")
    change_elsewhere(repl.learning, Kind.WRITTEN, text="a stone\na birch")
    repl.go(repl.location)


@pytest.fixture
def two_plans(talk: Talk, repl: ReplSession) -> None:
    """Have a plan that was changed here and on another device."""
    made = repl.session.plans.make("it rains", "call")
    repl.session.plans.change(made, "it snows", "call")
    change_elsewhere(repl.learning, Kind.PLAN, action="write")
    talk("practice 2")


def text(repl: ReplSession) -> Reflection:
    [found] = repl.session.reflections.all()
    return found


def plan(repl: ReplSession) -> Plan:
    [found] = repl.session.plans.all()
    return found


def test_both_are_said_with_their_days_and_the_list_says_so(talk: Talk, two: None) -> None:
    assert "2 March 2026: a stone, 2 versions" in talk("journal")
    said = talk("1")
    for part in (
        "2 versions",
        "Changed in more than one place\nAll its versions are kept.",
        "The version that stands, written on 2 March 2026\na stone\na birch",
        "Another version, written on 2 March 2026\na stone",
        "an oak",
    ):
        assert part in said
    assert "1. 2 March 2026: a stone, 2 versions" in talk("filter oak")


def test_one_is_taken(talk: Talk, repl: ReplSession, two: None) -> None:
    asked = talk("journal 1", "change")
    assert asked == (
        "There are 2 versions of this. What would you like to do?\n"
        "1. Keep the one that stands: a birch\n"
        "2. Keep this one in its place: an oak\n"
        "3. Join them into one"
    )
    assert talk("2") == TAKEN
    assert (text(repl).text, len(text(repl).versions)) == ("a stone\n\nan oak", 1)
    assert "version" not in talk("again")
    # From now on it is changed as ever.
    assert talk("change").endswith(say("plain.write-on"))


def test_a_menu_that_is_left_changes_nothing(talk: Talk, repl: ReplSession, two: None) -> None:
    talk("journal 1", "change", "today")
    assert len(text(repl).versions) == 2


def test_both_are_joined_as_they_are_or_with_more(talk: Talk, repl: ReplSession, two: None) -> None:
    asked = talk("journal 1", "change", "3")
    for part in ("a stone\na birch", "an oak", say("plain.write-on")):
        assert part in asked
    assert talk("cancel") == "Nothing was changed."
    assert not repl.learning.log.drafts.get(text(repl).item)
    talk("change", "3", "a lime")
    assert talk("cancel") == "The draft is kept. It is here when you write on."
    assert "3. Join them into one (a draft is there)" in talk("change")
    assert "a lime" in talk("3")
    assert talk(".") == "Joined into one in your journal."
    joined = "a stone\na birch\n\na stone\n\nan oak\n\na lime"
    assert (text(repl).text, len(text(repl).versions)) == (joined, 1)
    change_elsewhere(repl.learning, Kind.WRITTEN, text="a rose")
    # With nothing to add, a full stop is enough.
    assert talk("journal 1", "change", "3", ".") == "Joined into one in your journal."
    assert text(repl).text == f"a rose\n\n{joined}"


def test_what_cannot_be_kept_leaves_both(
    talk: Talk, repl: ReplSession, two: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise NotSaved("The disk is full.")

    talk("journal 1", "change")
    with monkeypatch.context() as patch:
        patch.setattr(type(repl.learning.log), "record", fail)
        with pytest.raises(NotSaved):
            talk("2")
    assert len(text(repl).versions) == 2


def test_a_plan_is_taken(talk: Talk, repl: ReplSession, two_plans: None) -> None:
    said = talk("practice 2")
    assert "2 versions" in said
    assert "Another version, written on 2 March 2026\nIf it snows, then I will call." in said
    assert "If it rains, then I will write, 2 versions" in talk("practice")
    talk("practice 2")
    assert "2. Keep this one in its place: If it snows, then I will call" in talk("change")
    assert talk("2") == "It stands alone now: If it snows, then I will call."
    assert (plan(repl).cue, len(plan(repl).versions)) == ("it snows", 1)


def test_a_plan_is_joined_with_the_other_version_said(
    talk: Talk, repl: ReplSession, two_plans: None
) -> None:
    asked = talk("change", "3")
    assert "Another version, written on 2 March 2026\nIf it snows, then I will call." in asked
    assert "If it rains. Type this half anew" in asked
    talk("")
    assert talk("cancel") == "Nothing was changed."
    assert len(plan(repl).versions) == 2
    talk("change", "3", "it rains or snows")
    assert talk("") == "Joined into one plan: If it rains or snows, then I will write."
    assert len(plan(repl).versions) == 1
    change_elsewhere(repl.learning, Kind.PLAN, action="sing")
    # As it stands, it is the joined one.
    assert talk("change", "3", "", "") == "Joined into one plan: If it rains, then I will sing."
    assert len(plan(repl).versions) == 1
