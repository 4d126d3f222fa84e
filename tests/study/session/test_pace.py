"""How long a day may take and how fast one reads, as chosen; and how long things take then."""

import pytest

from allyship_tui.learner import Kind, Log
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import (
    Session,
    choose_minutes,
    choose_reading_speed,
    pace_line,
    pace_of,
)
from allyship_tui.study.session.length import (
    card_seconds,
    lesson_seconds,
    plan_seconds,
    situation_seconds,
    words_of_lesson,
)
from allyship_tui.study.session.pace import Pace
from allyship_tui.study.steps import steps_at
from allyship_tui.study.text import Lesson, Passage

SLOW, FAST = Pace(5, 100), Pace(5, 200)


def test_it_is_five_minutes_and_two_hundred_words_until_chosen(learning: Learning) -> None:
    assert pace_of(learning) == Pace(5, 200)
    assert choose_minutes(learning, "3") == "A day takes at most about 3 minutes."
    assert choose_reading_speed(learning, "180") == (
        "Times are worked out with 180 words a minute."
    )
    assert pace_of(learning) == Pace(3, 180)
    assert pace_line(learning, Kind.MINUTES) == "A day takes at most about 3 minutes."


@pytest.mark.parametrize("typed", ["", "4", "0", "-3", "3.0", "three", "3 ", "²", "9" * 5000])
def test_what_is_no_length_is_refused_with_what_would_do(learning: Learning, typed: str) -> None:
    assert "3, 5 or 10" in choose_minutes(learning, typed)
    assert pace_of(learning) == Pace()


@pytest.mark.parametrize("typed", ["", "39", "801", "-200", "1e2", "fast"])
def test_what_is_no_speed_is_refused_with_what_would_do(learning: Learning, typed: str) -> None:
    assert "from 40 to 800" in choose_reading_speed(learning, typed)
    assert pace_of(learning) == Pace()


@pytest.mark.parametrize("value", [True, "5", 7, -1, [3], {"a": 1}, 5.0])
def test_what_another_version_chose_is_not_taken(
    learning: Learning, log: Log, value: object
) -> None:
    for kind in (Kind.MINUTES, Kind.READING_SPEED):
        log.record(kind, f"preference/{kind}", value=value)
    assert pace_of(learning) == Pace()


def test_who_reads_at_half_the_speed_takes_twice_as_long(learning: Learning) -> None:
    step = steps_at(learning.course, Place(Section.TERMS, "ally"))[0]
    assert lesson_seconds(step.lesson, SLOW) == 2 * lesson_seconds(step.lesson, FAST) > 0


def test_time_to_think_does_not_depend_on_the_speed(learning: Learning) -> None:
    session = Session(learning)
    learning.opened(Place(Section.TERMS, "ally"))
    card = next(iter(session.cards.deck()))
    situation = learning.course.situations[0]
    for slow, fast in (
        (card_seconds(learning.course, card, SLOW), card_seconds(learning.course, card, FAST)),
        (situation_seconds(situation, SLOW), situation_seconds(situation, FAST)),
        (plan_seconds("If it rains, then I will call", SLOW), plan_seconds("If it rains", FAST)),
    ):
        assert fast < slow < 2 * fast


def test_sources_are_not_counted_as_read() -> None:
    shown = Passage("", ("three short words",))
    sources = Passage("Sources", ("A long source with many words",), is_secondary=True)
    assert words_of_lesson(Lesson("Title", passages=(shown, sources))) == 4
