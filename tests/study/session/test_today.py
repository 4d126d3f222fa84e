"""Today in parts, as every surface shows it."""

from datetime import UTC, datetime

import pytest

from allyship_tui.learner import Kind
from allyship_tui.messages import say, say_date
from allyship_tui.study.daily import no_term_line
from allyship_tui.study.daily.term import first_day
from allyship_tui.study.learning import Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import (
    PartStatus,
    PartView,
    Session,
    notes_on,
    part_views,
    position_line,
    time_line,
)
from study.conftest import Clock


@pytest.fixture
def session(learning: Learning) -> Session:
    return Session(learning)


def shown(session: Session) -> dict[Part, PartView]:
    return {portion.part: portion for portion in part_views(session, session.today())}


def test_someone_new_begins_with_a_situation(session: Session) -> None:
    assert list(shown(session)) == [Part.SITUATION, Part.STEP, Part.TERM]
    step = shown(session)[Part.STEP]
    assert (step.heading, step.title) == ("First steps", "What allyship is")
    assert session.today().next is Part.SITUATION
    assert notes_on(session, session.today()) == (say("today.first"),)


def test_five_parts_and_where_they_lead(session: Session, clock: Clock) -> None:
    learning = session.learning
    learning.opened(Place(Section.TERMS, "ally"))
    plan = session.plans.make("the bus is full", "stand up")
    clock.move(days=3)
    learning.choose(Kind.MINUTES, 10)
    parts = shown(session)
    assert list(parts) == list(Part)
    assert parts[Part.CARDS].title == "1 card"
    assert parts[Part.CARDS].place == Place(Section.PRACTICE, "recall")
    assert parts[Part.SITUATION].place == Place(Section.PRACTICE, "situation/talked-over")
    assert parts[Part.SITUATION].fact == "A meeting in Lisbon, Portugal"
    assert parts[Part.PLAN].place == Place(Section.PRACTICE, plan.item)
    assert parts[Part.PLAN].texts == ("How did it go?",)
    assert parts[Part.STEP].fact == "Definition, step 1 of 5"
    assert {portion.status for portion in parts.values()} == {PartStatus.OPEN}
    assert notes_on(session, session.today()) == ()


def test_the_term_shows_what_kind_of_word_it_is_and_cards_are_counted(
    session: Session, clock: Clock
) -> None:
    term = session.day().term
    assert term
    shows = shown(session)[Part.TERM]
    assert (shows.title, shows.fact) == (term.title, term.part_of_speech)
    assert shows.place == Place(Section.TERMS, term.id)
    for identity in ("ally", "solidarity"):
        session.learning.opened(Place(Section.TERMS, identity))
    clock.move(days=1)
    assert shown(session)[Part.CARDS].title == "2 cards"


def test_before_the_first_term_it_is_said_when_that_comes(session: Session, clock: Clock) -> None:
    clock.move(days=-900)
    today, first = session.learning.today, first_day(session.learning)
    assert first
    assert Part.TERM not in shown(session)
    said = say("today.before-epoch", first_date=say_date(first), current_date=say_date(today))
    assert said in notes_on(session, session.today())


def test_a_hard_situation_shows_its_note(session: Session, clock: Clock) -> None:
    learning = session.learning
    learning.do(Kind.CHOSEN, "situation/talked-over", value="say-nothing")
    clock.move(days=1)
    situation = shown(session)[Part.SITUATION]
    assert situation.title == "A joke in the group"
    assert situation.texts == ("Content note: A joke about a group.",)


def test_showing_today_asks_for_the_plan_once(session: Session, clock: Clock) -> None:
    plan = session.plans.make("the bus is full", "stand up")
    session.note_shown(session.today())
    assert not session.learning.snapshot.latest_by_item(Kind.ASKED)
    clock.move(days=3)
    for _ in range(3):
        session.note_shown(session.today())
    assert len(session.learning.snapshot.history(plan.item, Kind.ASKED)) == 1
    # What is left out is not asked about.
    clock.move(days=7)
    session.skip(Part.PLAN)
    session.note_shown(session.today())
    assert len(session.learning.snapshot.history(plan.item, Kind.ASKED)) == 1


def test_leaving_out_is_said_and_undone(session: Session) -> None:
    assert str(session.skip(Part.SITUATION)) == "Left out today: A situation"
    assert shown(session)[Part.SITUATION].status is PartStatus.SKIPPED
    assert str(session.skip(Part.SITUATION)) == "Taken up again: A situation"
    session.learning.undo()
    assert shown(session)[Part.SITUATION].status is PartStatus.SKIPPED


def test_before_the_first_day_the_term_says_so(session: Session, clock: Clock) -> None:
    clock.now = datetime(2025, 12, 31, 9, 0, tzinfo=UTC)  # type: ignore[attr-defined]
    assert Part.TERM not in shown(session)
    assert "Thursday 1 January 2026" in notes_on(session, session.today())[1]


def test_with_every_category_aside_today_has_no_term(session: Session) -> None:
    learning = session.learning
    for category in learning.course.categories:
        learning.mute(category.id)
    assert no_term_line(learning) == say("today.no-term")
    assert Part.TERM not in shown(session)
    assert no_term_line(learning) in notes_on(session, session.today())


def test_what_there_is_no_time_for_is_named(session: Session, clock: Clock) -> None:
    session.learning.opened(Place(Section.TERMS, "ally"))
    clock.move(days=1)
    session.learning.choose(Kind.READING_SPEED, 60)
    session.learning.choose(Kind.MINUTES, 3)
    left = session.day().left
    assert left
    [note] = notes_on(session, session.today())
    assert note.startswith("Left for another day: ")
    assert all(say(f"end.left-{part}") in note for part in left)


def test_who_was_away_is_welcomed_back(session: Session, clock: Clock) -> None:
    session.learning.opened(Place(Section.TERMS, "ally"))
    clock.move(days=14)
    assert notes_on(session, session.today())[0] == say("today.back", count=3)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "less than a minute"),
        (29, "less than a minute"),
        (30, "about 1 minute"),
        (80, "about 1 minute"),
        (100, "about 2 minutes"),
    ],
)
def test_how_long_it_takes_is_said_in_minutes(seconds: float, said: str) -> None:
    assert time_line(seconds) == said
    assert position_line(2, 4, seconds) == f"2 of 4, {said}"
