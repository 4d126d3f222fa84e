"""Which situation comes next, and what was chosen before."""

from datetime import date

import pytest
from msgspec.structs import replace

from allyship_tui.course import Choice, Course, Situation
from allyship_tui.learner import Kind, Log
from allyship_tui.sanitise import Id, Line, Text
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.situations import SituationExercise, Situations
from study.conftest import Clock


def made(identity: str, *terms: str) -> Situation:
    choices = tuple(
        Choice(id=Id(name), move="ask", text=Line(name), effect=Text(name), next=Text(name))
        for name in ("ask", "wait", "leave")
    )
    return Situation(
        id=Id(identity),
        title=Line(identity.title()),
        tip=Id("listen-and-learn"),
        place=Line("A kitchen in Lagos, Nigeria"),
        setting="family",
        happens=Text("Picture this."),
        who_is_affected=Text("Someone."),
        choices=choices,
        closing_sentence=Line("Say this."),
        terms=tuple(Id(term) for term in terms),
        checked=date(2026, 1, 15),
    )


@pytest.fixture
def situations(course: Course, log: Log, clock: Clock) -> Situations:
    scenes = (made("one"), made("two", "ally"), made("three", "amplification"))
    return Situations(Learning(replace(course, situations=scenes), log, clock))  # type: ignore[arg-type]


def coming(situations: Situations) -> str:
    found = situations.next()
    assert found
    return found.id


def take(situations: Situations, clock: Clock, choice: int = 0) -> str:
    found = situations.next()
    assert found
    situations.choose(found, found.choices[choice])
    clock.move(days=1)
    return found.id


def test_those_never_taken_come_in_order_then_those_taken_longest_ago(
    situations: Situations, clock: Clock
) -> None:
    assert [take(situations, clock) for _ in range(3)] == ["one", "two", "three"]
    again = situations.learning.course.situation("one")
    assert again
    situations.choose(again, again.choices[1])
    clock.move(days=1)

    assert [take(situations, clock) for _ in range(4)] == ["two", "three", "one", "two"]


def test_one_of_a_category_set_aside_does_not_come_unasked(
    situations: Situations, clock: Clock
) -> None:
    ally = situations.learning.course.term("ally")
    assert ally
    situations.learning.mute(ally.category)
    assert [take(situations, clock) for _ in range(3)] == ["one", "three", "one"]
    # Whoever opens it has it all the same.
    two = situations.learning.course.situation("two")
    assert two
    situations.choose(two, two.choices[0])
    assert situations.earlier(two) == two.choices[0]
    situations.learning.mute(ally.category)
    assert [take(situations, clock) for _ in range(3)] == ["three", "one", "two"]


def test_there_may_be_none(learning: Learning) -> None:
    learning.course = replace(learning.course, situations=())
    assert Situations(learning).next() is None


def test_what_was_chosen_is_told_and_can_be_undone(situations: Situations, clock: Clock) -> None:
    one = situations.next()
    assert one
    assert (situations.earlier(one), chosen_on(situations, one)) == (None, None)
    outcome = situations.choose(one, one.choices[1])
    assert str(outcome) == "Practised: One"
    clock.move(days=2)
    situations.choose(one, one.choices[2])

    assert (situations.earlier(one), chosen_on(situations, one)) == (
        one.choices[2],
        date(2026, 3, 4),
    )
    situations.learning.undo()
    assert situations.earlier(one) == one.choices[1]
    assert chosen_on(situations, one) == date(2026, 3, 2)
    situations.learning.undo()
    assert (situations.earlier(one), chosen_on(situations, one)) == (None, None)
    assert coming(situations) == "one"


def chosen_on(situations: Situations, one: Situation) -> date | None:
    """Return the day on which a situation was last finished, as the log holds it."""
    event = situations.learning.snapshot.latest(Item.SITUATION.of(one.id), Kind.CHOSEN)
    return event.local_date if event else None


@pytest.mark.parametrize("value", ["gone", None, 7, ["ask"], {"id": "ask"}])
def test_a_choice_that_is_no_more_was_taken_all_the_same(
    situations: Situations, log: Log, value: object
) -> None:
    one = situations.next()
    assert one
    log.record(Kind.CHOSEN, Item.SITUATION.of("one"), value=value)

    assert situations.earlier(one) is None
    assert chosen_on(situations, one) == date(2026, 3, 2)
    assert coming(situations) == "two"


def test_what_a_scene_turns_on_is_said_with_what_the_choice_leads_to_and_never_before(
    fuller_course: Course, log: Log, clock: Clock
) -> None:
    situations = Situations(Learning(fuller_course, log, clock))  # type: ignore[arg-type]
    scene = fuller_course.situation("the-back-row")
    assert scene
    exercise = SituationExercise(situations, scene)
    ends = {"What it turns on", "To talk over in a group", "Who looked over this lesson"}

    def shown() -> set[str]:
        return {passage.heading for passage in exercise.page().lesson.passages}

    def ways() -> list[str]:
        return [words.label for words in exercise.page().lesson.words]

    assert ends.isdisjoint(shown())
    exercise.pick("choices")
    assert ends.isdisjoint(shown())
    assert ways() == ["Words here"]
    exercise.pick("say-nothing")
    assert ends < shown()
    assert ways() == ["To read on"]
    # Another way is looked at for itself; and taken again, the scene says as little as before.
    exercise.pick("change-places")
    assert ends.isdisjoint(shown())
    assert ways() == []
    exercise.pick("again")
    assert ends.isdisjoint(shown())
