"""The guide leads from part to part, goes on where it was left, and ends."""

import pytest

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study.learning import Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import Guide, PartStatus, Session
from study.conftest import Clock
from study.session.walking import answer, walk


@pytest.fixture
def session(learning: Learning) -> Session:
    return Session(learning)


def to_choices(guide: Guide) -> None:
    guide.pick(answer(guide.stop()))


def test_the_first_day_says_what_this_is_after_the_situation(session: Session) -> None:
    walked = walk(session)
    order = list(dict.fromkeys(stop.part for stop in walked.stops))
    assert order == [Part.SITUATION, None, Part.STEP, Part.TERM]
    about = next(stop for stop in walked.stops if stop.part is None)
    assert about.page.lesson.title == say("today.about")
    assert about.page.lesson.passages[0].texts[0] == say("today.about-1")
    assert walked.stops[-1].is_end


def test_who_left_the_situation_out_is_not_told_that_it_was_done(session: Session) -> None:
    guide = Guide(session)
    guide.skip()
    first = guide.stop().page.lesson.passages[0].texts[0]
    assert first == say("today.about-left-out")
    guide.go_on()
    assert guide.stop().part is Part.STEP


def test_going_on_where_an_answer_is_waited_for_records_nothing(session: Session) -> None:
    guide = Guide(session)
    for _ in range(3):
        stop = guide.stop()
        assert stop.waits
        guide.go_on()
    assert session.learning.snapshot.is_empty
    to_choices(guide)
    guide.go_on()
    assert session.learning.snapshot.is_empty


def test_one_who_comes_back_goes_on_where_it_was_left(session: Session) -> None:
    guide = Guide(session)
    to_choices(guide)
    to_choices(guide)
    guide.go_on()
    guide.go_on()
    first = guide.stop()
    guide.go_on()
    again = Guide(session).stop()
    assert (first.part, again.part) == (Part.STEP, Part.STEP)
    assert again.page != first.page
    assert again.page == guide.stop().page


def test_where_one_is_and_how_long_is_left_only_falls(session: Session) -> None:
    stops = [stop for stop in walk(session).stops if stop.part]
    assert {stop.total for stop in stops} == {3}
    numbers = [stop.number for stop in stops]
    left = [stop.seconds for stop in stops]
    assert numbers == sorted(numbers)
    assert left == sorted(left, reverse=True)


def test_at_midnight_another_day_begins(session: Session, clock: Clock) -> None:
    guide = Guide(session)
    guide.open_part(Part.TERM)
    term = guide.stop().place
    clock.move(days=1)
    stop = guide.stop()
    assert stop.part is session.today().next
    assert stop.place != term


def test_a_term_that_is_set_aside_while_it_is_open_gives_way(session: Session) -> None:
    guide = Guide(session)
    guide.open_part(Part.TERM)
    guide.stop()
    term = session.day().term
    assert term
    session.learning.mute(term.category)
    stop = guide.stop()
    assert stop.place != Place(Section.TERMS, term.id)
    guide.go_on()
    assert not session.learning.has_met(term.id)


def test_a_finished_lesson_offers_to_be_marked_and_one_can_go_on(
    session: Session, clock: Clock
) -> None:
    learning = session.learning
    definition = Place(Section.DEFINITION, "in-short")
    while session.day().step.section is Section.DEFINITION:
        stops = walk(session).stops
        clock.move(days=1)
    offer = [stop for stop in stops if any(o.name == "mark" for o in stop.page.options)]
    assert len(offer) == 1
    assert not offer[0].waits
    assert not learning.is_reviewed("definition/allyship"), definition


def test_taking_an_answer_back_leads_back_to_its_part(session: Session) -> None:
    guide = Guide(session)
    to_choices(guide)
    to_choices(guide)
    guide.go_on()
    guide.go_on()
    assert guide.stop().part is Part.STEP
    session.learning.undo()
    guide.return_to_first_open()
    assert guide.stop().part is Part.SITUATION


def test_skipping_a_part_that_is_done_does_nothing(session: Session) -> None:
    guide = Guide(session)
    to_choices(guide)
    to_choices(guide)
    assert session.today().status[Part.SITUATION] is PartStatus.DONE
    assert guide.skip() is None
    assert not session.learning.snapshot.items_with(Kind.SKIPPED)


def test_a_part_can_be_opened_before_its_time(session: Session) -> None:
    guide = Guide(session)
    guide.open_part(Part.TERM)
    while guide.stop().part is Part.TERM:
        guide.go_on()
    assert guide.stop().part is Part.SITUATION
    assert session.today().status[Part.TERM] is PartStatus.DONE
