"""What is said to someone who leaves: whether it is kept, and what words to take along."""

from collections.abc import Callable

import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Log, NotSaved, drafts
from allyship_tui.learner.database import LogDatabase
from allyship_tui.messages import say
from allyship_tui.study.journal import Reflections, Writing
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import Plans
from allyship_tui.study.plans.plan import WentHow
from allyship_tui.study.transfer import unsaved_work
from allyship_tui.study.transfer.forgetting import forget_one
from allyship_tui.study.transfer.unsaved import Unsaved

TIP = "tip/listen-and-learn"


@pytest.fixture
def unkept(course: Course, clock: Clock) -> Learning:
    """Return a learner of whom nothing can be kept."""
    return Learning(course, Log.in_memory("Nothing can be saved.", clock), clock)


def test_what_is_kept_needs_no_words(learning: Learning) -> None:
    learning.mark(TIP)
    Reflections(learning).write("A dog.")
    left = unsaved_work(learning)
    assert left == Unsaved(False, (), True)
    assert left.status == 0
    assert left.texts == (say("leaving.kept"),)


def test_who_only_looked_loses_nothing(unkept: Learning) -> None:
    unkept.opened(Place(Section.TERMS, "listen-and-learn"))
    left = unsaved_work(unkept)
    assert unkept.log.unsaved
    assert left == Unsaved(False, (), False)
    assert left.status == 0
    assert left.texts == (say("leaving.nothing"),)


def test_a_mark_that_is_lost_is_told(unkept: Learning) -> None:
    unkept.mark(TIP)
    left = unsaved_work(unkept)
    assert left == Unsaved(True, (), False)
    assert left.status == 1
    assert left.texts == (say("leaving.lost"),)


def test_a_mark_that_was_taken_back_is_not_lost(unkept: Learning) -> None:
    unkept.mark(TIP)
    assert unkept.undo()
    assert unsaved_work(unkept) == Unsaved(False, (), False)


def test_all_words_that_are_lost_are_said_once_as_they_stood_last(unkept: Learning) -> None:
    journal, plans = Reflections(unkept), Plans(unkept)
    kept, _ = Writing(journal).finish("One.")
    Writing(journal, found=kept).finish("Two.")
    journal.write("Another.")
    plan = plans.make("a joke is told", "say what it does")
    plans.check_in(plan, WentHow.DID, "It went well.")
    left = unsaved_work(unkept)
    assert left.words == (
        "Two.",
        "Another.",
        "If a joke is told, then I will say what it does",
        "It went well.",
    )
    assert left.texts == (say("leaving.lost"), say("leaving.words"), *left.words)


def test_what_was_forgotten_is_not_said_again(unkept: Learning) -> None:
    journal = Reflections(unkept)
    secret = journal.write("Secret words.")
    journal.write("Other words.")
    forget_one(unkept, secret.item)
    assert unsaved_work(unkept).words == ("Other words.",)


def test_a_draft_that_is_on_no_disk_is_told(
    learning: Learning, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "fsync_path", _full)
    Writing(Reflections(learning)).keep_draft("Half a sen")
    left = unsaved_work(learning)
    assert left == Unsaved(True, ("Half a sen",), True)
    assert left.texts == (say("leaving.some-lost"), say("leaving.words"), "Half a sen")


def test_of_a_plan_that_is_put_otherwise_after_a_try_the_last_words_come_back(
    learning: Learning, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = Plans(learning)
    with monkeypatch.context() as failing:
        failing.setattr(LogDatabase, "append", _full)
        for halves in (("it rains", "run"), ("it rains", "walk on")):
            plans.unfinished[""] = halves
            with pytest.raises(NotSaved):
                plans.make(*halves)
    assert unsaved_work(learning).words == ("If it rains, then I will walk on",)
    plans.make("it pours", "walk on")
    assert unsaved_work(learning) == Unsaved(False, (), True)
    assert [plan.cue for plan in plans.all()] == ["it pours"]


def test_another_plan_does_not_take_the_place_of_one_that_could_not_be_kept(
    learning: Learning, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = Plans(learning)
    with monkeypatch.context() as failing:
        failing.setattr(LogDatabase, "append", _full)
        with pytest.raises(NotSaved):
            plans.make("it rains", "walk on")
    plans.make("it snows", "ski")
    assert unsaved_work(learning).words == ("If it rains, then I will walk on",)


def _full(*_: object) -> None:
    raise OSError


def test_what_another_window_kept_is_not_this_ones_to_lose(
    learning: Learning, window: Callable[[], Learning]
) -> None:
    Reflections(window()).write("Another window's.")
    assert unsaved_work(learning) == Unsaved(False, (), True)
