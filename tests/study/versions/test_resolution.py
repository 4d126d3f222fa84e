"""A text that was changed in two places: both are kept, shown, found, and come to one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.learner import Kind, Log
from allyship_tui.study.actions import Action
from allyship_tui.study.find import Search
from allyship_tui.study.journal import Reflection, Reflections, Writing, reflection_lesson
from allyship_tui.study.learning import Clock as ReadClock, Learning
from allyship_tui.study.plans import Plan, PlanExercise, Plans
from allyship_tui.study.practice import practice_groups
from allyship_tui.study.session import Session
from allyship_tui.study.transfer import forget_named, import_log, run_transfer, sync_log
from allyship_tui.study.versions import JOIN, ways_to_one
from study.conftest import Clock

Window = Callable[[], Learning]


@pytest.fixture
def journal(learning: Learning) -> Reflections:
    return Reflections(learning)


@pytest.fixture
def two(journal: Reflections, window: Window, clock: Clock) -> Reflection:
    """Return a text that was changed in two windows, on two days."""
    kept = journal.write("A stone.\n\nA tree.", "What did you see?", "tip/listen-and-learn")
    other = Reflections(window())
    clock.move(days=1)
    Writing(journal, found=kept).finish("A stone.\n\nAn oak.")
    clock.move(days=1)
    Writing(other, found=kept).finish("A stone.\n\nA birch.")
    return got(journal, kept.item)


@pytest.fixture
def plan(learning: Learning, window: Window, clock: Clock) -> Plan:
    """Return a plan that was changed in two windows, on two days."""
    plans, other = Plans(learning), Plans(window())
    made = plans.make("it rains", "call", "tip/get-educated")
    clock.move(days=1)
    plans.change(made, "it snows", "call")
    clock.move(days=1)
    other.learning.refresh()
    other.change(made, "it rains", "write")
    learning.refresh()
    found = plans.get(made.item)
    assert found
    return found


def got(journal: Reflections, item: str) -> Reflection:
    journal.learning.refresh()
    found = journal.get(item)
    assert found
    return found


def texts(found: Reflection) -> list[str]:
    return [each.words.text for each in found.versions]


# Two windows


def test_what_two_windows_make_of_one_text_is_both_kept_and_said(
    journal: Reflections, window: Window
) -> None:
    kept = journal.write("One.")
    first, second = Writing(journal, found=kept), Writing(Reflections(window()), found=kept)
    assert str(first.finish("Two.")[1]) == "Changed in your journal."
    found, outcome = second.finish("Three.")
    assert str(outcome).startswith("Kept in your journal. This text was changed elsewhere")
    assert texts(found) == ["Three.", "Two."]
    assert texts(got(journal, kept.item)) == ["Three.", "Two."]


def test_the_same_words_from_two_windows_are_no_two_versions(
    journal: Reflections, window: Window
) -> None:
    kept = journal.write("One.")
    first, second = Writing(journal, found=kept), Writing(Reflections(window()), found=kept)
    first.finish("Two.")
    found, outcome = second.finish("Two.")
    assert str(outcome) == "Changed in your journal."
    assert texts(found) == ["Two."]
    # A change of these takes the place of both.
    assert texts(Writing(journal, found=found).finish("Three.")[0]) == ["Three."]


def test_a_plan_that_two_windows_change_is_both_kept_and_said(
    learning: Learning, window: Window
) -> None:
    plans, other = Plans(learning), Plans(window())
    made = plans.make("it rains", "call")
    other.learning.refresh()
    assert str(plans.change(made, "it snows", "call")).startswith("Plan changed: If it snows")
    said = str(other.change(made, "it rains", "write"))
    assert said.startswith("Plan changed. It was changed elsewhere meanwhile: both versions are")
    learning.refresh()
    [found] = plans.all()
    assert [(each.words.cue, each.words.action) for each in found.versions] == [
        ("it rains", "write"),
        ("it snows", "call"),
    ]
    assert (found.cue, found.action) == ("it rains", "write")


# What is shown


def test_the_page_of_a_text_shows_both_with_their_days(learning: Learning, two: Reflection) -> None:
    lesson = reflection_lesson(learning, two)
    assert lesson.facts[-1].label == "2 versions"
    headings = [passage.heading for passage in lesson.passages]
    assert headings == [
        "Changed in more than one place",
        "The version that stands, written on 4 March 2026",
        "Another version, written on 3 March 2026",
    ]
    assert [passage.texts for passage in lesson.passages[1:]] == [
        ("A stone.", "A birch."),
        ("A stone.", "An oak."),
    ]


def test_the_page_of_a_plan_shows_both_and_the_list_says_so(learning: Learning, plan: Plan) -> None:
    session = Session(learning)
    lesson = PlanExercise(session.plans, plan.item).page().lesson
    assert lesson.facts[-1].label == "2 versions"
    # What is rehearsed comes first.
    assert lesson.passages[0].texts == ("If it rains, then I will write.",)
    other = next(each for each in lesson.passages if each.heading.startswith("Another version"))
    assert other.texts == ("If it snows, then I will call.",)
    [entry] = dict(practice_groups(session))["Plans"]
    assert entry.state == "2 versions"
    assert entry.title == learning.title_of(plan.item) == "If it rains, then I will write"


def test_the_words_of_both_versions_are_found(
    learning: Learning, journal: Reflections, two: Reflection
) -> None:
    assert journal.all("oak") == journal.all("birch") == [two]
    assert journal.all("oak birch") == journal.all("tree") == []
    [match] = Search(learning.course, journal.all).find("oak")
    assert "An oak." in match.passage


# How it comes to one


def test_each_way_says_what_tells_the_versions_apart(two: Reflection, plan: Plan) -> None:
    assert ways_to_one(two.versions) == [
        ("0", "Keep the one that stands: A birch."),
        ("1", "Keep this one in its place: An oak."),
        (JOIN, "Join them into one"),
    ]
    assert [name for _, name in ways_to_one(plan.versions)][:2] == [
        "Keep the one that stands: If it rains, then I will write",
        "Keep this one in its place: If it snows, then I will call",
    ]
    assert ways_to_one(two.versions, is_begun=True)[-1] == (
        JOIN,
        "Join them into one (a draft is there)",
    )


@pytest.mark.parametrize("number", [0, 1])
def test_one_is_taken_and_stands_alone(journal: Reflections, two: Reflection, number: int) -> None:
    taken = two.versions[number]
    assert str(journal.take(two, taken)) == "It stands alone now: What did you see?"
    found = got(journal, two.item)
    assert [each.words for each in found.versions] == [taken.words]
    assert (found.prompt, found.source) == ("What did you see?", "tip/listen-and-learn")


def test_one_of_a_plan_is_taken_and_one_is_joined(learning: Learning, plan: Plan) -> None:
    plans = Plans(learning)
    joined = plans.join(plan, plan.cue, "write and call")
    assert str(joined) == "Joined into one plan: If it rains, then I will write and call"
    [now] = plans.all()
    assert (len(now.versions), now.action) == (1, "write and call")
    # Taken by another window, which did not know: both are kept again.
    assert "both versions are kept" in str(plans.take(plan, plan.versions[1]))
    [now] = plans.all()
    assert (now.cue, len(now.versions)) == ("it snows", 2)
    assert str(plans.take(now, now.versions[0])).startswith("It stands alone now: If it snows")
    assert len(plans.all()[0].versions) == 1


def test_a_change_of_the_one_that_stands_leaves_the_other(
    learning: Learning, journal: Reflections, two: Reflection, plan: Plan
) -> None:
    assert texts(journal.change(two, "A lime.")) == ["A lime.", "A stone.\n\nAn oak."]
    Plans(learning).change(plan, "it hails", "write")
    [now] = Plans(learning).all()
    assert [each.words.cue for each in now.versions] == ["it hails", "it snows"]


def test_what_was_forgotten_meanwhile_is_not_taken(
    learning: Learning, journal: Reflections, two: Reflection, plan: Plan, window: Window
) -> None:
    other = window()
    forget_named(other, two.item)
    forget_named(other, plan.item)
    assert str(journal.take(two, two.versions[1])).startswith("No longer there")
    assert str(Plans(learning).take(plan, plan.versions[1])).startswith("No longer there")
    assert not journal.all()
    assert not Plans(learning).all()


def test_both_are_joined_in_the_editor(journal: Reflections, two: Reflection) -> None:
    writing = Writing(journal, found=two, joins=True)
    assert writing.text == "A stone.\n\nA birch.\n\nA stone.\n\nAn oak."
    assert not writing.is_resumed
    found, outcome = writing.finish("A stone.\n\nA birch, an oak.")
    assert str(outcome) == "Joined into one in your journal."
    assert texts(found) == ["A stone.\n\nA birch, an oak."]


def test_a_version_that_holds_the_other_is_both(journal: Reflections, window: Window) -> None:
    kept = journal.write("no")
    other = Reflections(window())
    Writing(journal, found=kept).finish("no\n\nmore")
    Writing(other, found=kept).finish("more")
    found = got(journal, kept.item)
    assert Writing(journal, found=found, joins=True).text == "no\n\nmore"


def test_a_word_within_a_word_is_not_held(journal: Reflections, window: Window) -> None:
    kept = journal.write("One.")
    other = Reflections(window())
    Writing(journal, found=kept).finish("no")
    Writing(other, found=kept).finish("nothing")
    found = got(journal, kept.item)
    assert Writing(journal, found=found, joins=True).text == "nothing\n\nno"


# Drafts


def test_a_draft_stays_with_what_it_was_begun_on(journal: Reflections, window: Window) -> None:
    kept = journal.write("One.")
    assert Writing(journal, found=kept).keep_draft("One and a half.")
    Reflections(window()).change(kept, "Two.")
    again = Writing(journal, found=got(journal, kept.item))
    assert (again.is_resumed, again.text) == (True, "One and a half.")
    found, outcome = again.finish("One and a bit.")
    assert "both versions are kept" in str(outcome)
    assert texts(found) == ["One and a bit.", "Two."]
    assert not Writing(journal, found=found).is_resumed


def test_what_another_window_is_writing_stays_a_draft(journal: Reflections, window: Window) -> None:
    kept = journal.write("One.")
    first, second = Writing(journal, found=kept), Writing(Reflections(window()), found=kept)
    second.keep_draft("Two and")
    first.finish("Three.")
    again = Writing(journal, found=got(journal, kept.item))
    assert again.text == "Two and"
    assert texts(again.finish("Two and a half.")[0]) == ["Two and a half.", "Three."]
    assert not Writing(journal, found=got(journal, kept.item)).is_resumed


def test_a_draft_of_the_text_as_it_is_changes_it(journal: Reflections) -> None:
    kept = journal.write("One.")
    Writing(journal, found=kept).keep_draft("One and a half.")
    found, _ = Writing(journal, found=kept).finish("Two.")
    assert texts(found) == ["Two."]


def test_a_draft_from_before_is_no_draft_of_the_join_and_yet_in_it(
    journal: Reflections, two: Reflection
) -> None:
    journal.learning.log.drafts.keep(two.item, "A stone.\n\nA willow.")
    writing = Writing(journal, found=two, joins=True)
    assert writing.text.endswith("An oak.\n\nA stone.\n\nA willow.")
    writing.keep_draft("A birch, an oak, a wil")
    again = Writing(journal, found=two, joins=True)
    assert (again.is_resumed, again.text) == (True, "A birch, an oak, a wil")
    # As they were, the texts need no draft.
    again.keep_draft(again.kept)
    assert not Writing(journal, found=two, joins=True).is_resumed


def test_forgetting_takes_the_draft_that_holds_the_words_of_any_version(
    journal: Reflections, window: Window, tmp_path: Path
) -> None:
    kept = journal.write("Secret one.")
    other = Reflections(window())
    Writing(journal, found=kept).finish("Secret two.")
    Writing(other, found=kept).finish("Secret three.")
    found = got(journal, kept.item)
    Writing(journal, found=found, joins=True).keep_draft("Secret four.")
    # The note was kept from this one, which a window had left behind.
    Writing(journal).keep_draft("Secret two.")
    forget_named(journal.learning, kept.item)
    other.learning.refresh()
    drafts = tmp_path / "learner" / "drafts"
    assert list(drafts.iterdir()) == []
    assert not journal.all()


# Between machines


def test_carrying_names_what_was_changed_in_two_places_once(
    journal: Reflections, clock: ReadClock, tmp_path: Path
) -> None:
    log, shared = journal.learning.log, tmp_path / "shared"
    shared.mkdir()
    kept = journal.write("A stone.")
    journal.write("Something else.")
    sync_log(log, shared)
    with Log.open(tmp_path / "other", clock) as there:
        other = Reflections(Learning(journal.learning.course, there, clock))
        assert sync_log(there, shared).data["in_versions"] == []
        there_found = other.get(kept.item)
        assert there_found
        Writing(other, found=there_found).finish("A river.")
        sync_log(there, shared)
        clock.move(minutes=1)  # type: ignore[attr-defined]
        Writing(journal, found=kept).finish("A mountain.")
        carried = sync_log(log, shared)
        assert carried.data["in_versions"] == ["A mountain."]
        assert carried.texts[-1] == (
            "Changed in more than one place, and kept in all versions: A mountain."
        )
        again = sync_log(log, shared)
        assert again.data["in_versions"] == []
        assert len(again.texts) == 1
        # The other machine is told too, by whatever way it comes.
        run_transfer(log, Action.EXPORT, str(tmp_path / "log.jsonl"))
        imported = import_log(there, tmp_path / "log.jsonl")
        assert imported.data["in_versions"] == ["A mountain."]
        found = other.get(kept.item)
        assert found
        assert texts(found) == ["A mountain.", "A river."]
        other.take(found, found.versions[1])
        sync_log(there, shared)
        assert sync_log(log, shared).data["in_versions"] == []
        assert texts(got(journal, kept.item)) == ["A river."]


def test_a_record_of_two_texts_is_as_any_other(two: Reflection, learning: Learning) -> None:
    bodies = [each.body for each in learning.snapshot.history(two.item, Kind.WRITTEN)]
    assert [len(body["after"]) for body in bodies] == [0, 1, 1]
