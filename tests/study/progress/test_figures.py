"""What has been kept: figures, order, and that it only ever grows."""

from datetime import date

import pytest

from allyship_tui.course import Course
from allyship_tui.learner import Event, Kind, Log
from allyship_tui.study.journal import Reflections
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import Plans, PlanState
from allyship_tui.study.progress import Progress, StepsRead, progress
from allyship_tui.study.progress.figures import Done
from allyship_tui.study.recall import Cards, Rating
from allyship_tui.study.recall.card import cards_of
from allyship_tui.study.situations import Situations
from allyship_tui.study.transfer import Forgettable
from allyship_tui.study.transfer.forgetting import forget
from study.conftest import Clock

DEFINITION = "definition/allyship"


def of(learning: Learning) -> Progress:
    return progress(learning.course, learning.snapshot)


def test_at_the_start_nothing_is_done(learning: Learning) -> None:
    assert of(learning) == Progress(
        definition_reviewed=False,
        definition_steps=StepsRead(0, 5),
        tips_reviewed=0,
        tips_total=5,
        tips_steps=StepsRead(0, 25),
        works_read=0,
        works_reading=0,
        works_total=6,
        terms_met=0,
        terms_total=8,
        situations_practised=0,
        situations_total=len(learning.course.situations),
        plans_made=0,
        reflections_written=0,
        prompts_recalled=0,
        done=(),
    )
    assert of(learning).is_empty


def test_what_was_done_is_counted(learning: Learning) -> None:
    learning.mark(DEFINITION)
    learning.mark("tip/get-educated")
    learning.mark("tip/be-accountable")
    learning.mark("tip/be-accountable")
    learning.mark("reading/a-guide-to-words")
    learning.set_state("a-hard-report", ReadingState.READING)
    learning.set_state("a-talk-on-listening", ReadingState.SET_ASIDE)
    learning.opened(Place(Section.TERMS, "ally"))
    learning.opened(Place(Section.TERMS, "voiceless"))
    kept = of(learning)
    assert kept.definition_reviewed
    assert (kept.tips_reviewed, kept.tips_total) == (1, 5)
    assert (kept.works_read, kept.works_reading, kept.works_total) == (1, 1, 6)
    assert (kept.terms_met, kept.terms_total) == (2, 8)


def test_what_was_done_stands_by_section_and_day(learning: Learning, clock: Clock) -> None:
    learning.mark("reading/a-guide-to-words")
    learning.mark("tip/be-accountable")
    learning.opened(Place(Section.TERMS, "voiceless"))
    clock.move(days=1)
    learning.mark("tip/get-educated")
    learning.opened(Place(Section.TERMS, "ally"))
    learning.opened(Place(Section.TERMS, "voiceless"))
    clock.move(days=1)
    learning.mark(DEFINITION)
    second, third, fourth = (date(2026, 3, day) for day in (2, 3, 4))
    assert of(learning).done == (
        Done(Section.DEFINITION, "allyship", "What allyship is", fourth),
        Done(Section.TIPS, "be-accountable", "Be Accountable", second),
        Done(Section.TIPS, "get-educated", "Get Educated", third),
        Done(Section.TERMS, "voiceless", "voiceless", second),
        Done(Section.TERMS, "ally", "ally", third),
        Done(Section.READING, "a-guide-to-words", "A Guide to Words", second),
    )
    assert [done.identity for done in of(learning).of(Section.TERMS)] == ["voiceless", "ally"]
    assert [done.place for done in of(learning).done][:2] == [
        Place(Section.DEFINITION),  # which has steps on every surface
        Place(Section.TIPS, "be-accountable"),
    ]
    assert of(learning).of(Section.TODAY) == ()


def test_a_term_keeps_the_day_on_which_it_was_first_met(learning: Learning, clock: Clock) -> None:
    learning.opened(Place(Section.TERMS, "ally"))
    clock.move(days=40)
    learning.opened(Place(Section.TERMS, "ally"))
    (done,) = of(learning).done
    assert done.day == date(2026, 3, 2)
    assert of(learning).terms_met == 1


def test_a_mark_made_again_has_its_new_day(learning: Learning, clock: Clock) -> None:
    learning.mark(DEFINITION)
    learning.mark(DEFINITION)
    clock.move(days=2)
    learning.mark(DEFINITION)
    (done,) = of(learning).done
    assert done.day == date(2026, 3, 4)


def test_what_was_undone_is_not_counted(learning: Learning) -> None:
    learning.mark("tip/get-educated")
    learning.undo()
    assert of(learning).tips_reviewed == 0
    assert of(learning).done == ()


def test_a_retired_term_that_was_met_still_counts(learning: Learning) -> None:
    learning.opened(Place(Section.TERMS, "tolerance"))
    kept = of(learning)
    assert (kept.terms_met, kept.terms_total) == (1, 9)
    assert [done.title for done in kept.done] == ["tolerance"]


def test_what_is_no_longer_taught_is_not_counted(learning: Learning, log: Log) -> None:
    learning.mark("tip/a-tip-of-old")
    learning.opened(Place(Section.TERMS, "a-term-of-old"))
    log.record("recall", "term/ally", value=3)
    log.record(Kind.REVIEWED, "situation/new", value=True)
    assert of(learning).done == ()


@pytest.mark.parametrize("day", ["", "yesterday", "2026-13-40", "9" * 50])
def test_an_event_with_a_day_that_cannot_be_read_is_counted(learning: Learning, day: str) -> None:
    event = Event("an-id", "2026-03-02T08:00:00.000000Z", day, "d", Kind.MET, "term/ally", {})
    learning.snapshot.add(event)
    (done,) = of(learning).done
    assert (done.identity, done.day) == ("ally", date.min)


def test_each_step_that_is_read_is_counted_once(learning: Learning, clock: Clock) -> None:
    definition, tip = Place(Section.DEFINITION), Place(Section.TIPS, "get-educated")
    for count, step in enumerate(("in-short", "listen-speak-act"), 1):
        learning.read(definition, step)
        assert of(learning).definition_steps.read == count
    learning.read(tip, "what")
    clock.move(days=1)
    learning.read(tip, "what")
    learning.read(tip, "how")
    assert (of(learning).definition_steps.read, of(learning).tips_steps.read) == (2, 2)
    assert not of(learning).definition_reviewed
    assert not of(learning).is_empty


def test_a_mark_stands_for_the_steps_that_it_is_on(learning: Learning) -> None:
    learning.mark("tip/get-educated")
    learning.mark(f"{DEFINITION}/listen-speak-act")
    assert (of(learning).definition_steps.read, of(learning).tips_steps.read) == (1, 5)
    learning.mark(DEFINITION)
    assert of(learning).definition_steps == StepsRead(5, 5)
    learning.mark(DEFINITION)
    assert of(learning).definition_steps.read == 1


def test_steps_that_are_no_longer_taught_are_not_counted(learning: Learning, log: Log) -> None:
    log.record(Kind.READ, f"{DEFINITION}/a-step-of-old")
    log.record(Kind.READ, "tip/a-tip-of-old/what")
    assert (of(learning).definition_steps.read, of(learning).tips_steps.read) == (0, 0)


def practise(learning: Learning) -> None:
    """Do two of everything that can be practised, each of the first twice."""
    situations, cards = Situations(learning), list(cards_of(learning.course))
    first, second = learning.course.situations[:2]
    for situation in (first, second, first):
        situations.choose(situation, situation.choices[0])
    for card in (cards[0], cards[1], cards[0]):
        Cards(learning).answer(card, Rating.AGAIN)
    plans, journal = Plans(learning), Reflections(learning)
    plan = plans.make("it rains", "take an umbrella")
    plans.change(plan, "it snows", "take a shovel")
    plans.set_state(plans.make("it shines", "go out"), PlanState.ENDED)
    journal.change(journal.write("one"), "one, in other words")
    journal.write("two")


def test_what_was_practised_is_counted_once(learning: Learning) -> None:
    practise(learning)
    kept = of(learning)
    assert (kept.situations_practised, kept.plans_made) == (2, 2)
    assert (kept.reflections_written, kept.prompts_recalled) == (2, 2)
    assert not kept.is_empty
    assert kept.done == ()


def test_what_was_taken_back_is_not_counted(learning: Learning) -> None:
    practise(learning)
    while learning.can_undo:
        learning.undo()
    kept = of(learning)
    assert (kept.situations_practised, kept.prompts_recalled) == (0, 0)
    # What was put in words is taken back by forgetting alone.
    assert kept.plans_made and kept.reflections_written
    for what in (Forgettable.PLANS, Forgettable.REFLECTIONS):
        forget(learning, what)
    assert of(learning).is_empty


def test_what_is_begun_is_something(learning: Learning) -> None:
    learning.set_state("a-hard-report", ReadingState.READING)
    assert not of(learning).is_empty


def test_a_situation_that_is_no_longer_taught_is_not_counted(learning: Learning, log: Log) -> None:
    log.record(Kind.CHOSEN, "situation/a-scene-of-old", value="x")
    kept = of(learning)
    assert kept.situations_practised == 0
    assert kept.situations_total == len(learning.course.situations)


def test_a_prompt_that_is_no_longer_taught_still_counts(learning: Learning, log: Log) -> None:
    log.record(Kind.RECALLED, "recall/term/a-term-of-old/what", value="good")
    assert of(learning).prompts_recalled == 1


def test_an_empty_course_has_no_progress(log: Log) -> None:
    kept = progress(Course(), log.snapshot)
    assert (kept.definition_reviewed, kept.tips_total, kept.works_total) == (False, 0, 0)
    assert (kept.terms_total, kept.situations_total, kept.done) == (0, 0, ())
    assert kept.is_empty
