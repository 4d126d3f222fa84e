"""What is left of a day, in time and as a share: it falls with each page, within a part too."""

from itertools import pairwise

import pytest

from allyship_tui.course import load_course
from allyship_tui.study.learning import Learning
from allyship_tui.study.parts import Part
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import Guide, PartStatus, Session, Stop
from allyship_tui.study.session.length import lesson_seconds
from study.conftest import Clock
from study.session.walking import learner, walk


@pytest.fixture
def session(learning: Learning, clock: Clock) -> Session:
    """Return a day with all five parts."""
    for term in ("ally", "solidarity"):
        learning.opened(Place(Section.TERMS, term))
    session = Session(learning)
    session.plans.make("a cue", "an action")
    clock.move(days=3)
    assert set(session.today().status) == set(Part)
    return session


def of(stops: tuple[Stop, ...], part: Part) -> list[Stop]:
    """Return where one stood in a part."""
    return [stop for stop in stops if stop.part is part]


def test_with_each_page_that_has_something_to_read_less_is_left(session: Session) -> None:
    walked = walk(session)
    for before, after in pairwise(walked.stops):
        assert after.seconds < before.seconds, after.page.lesson.title
        assert after.share > before.share, after.page.lesson.title
    assert walked.stops[0].share == 0
    assert walked.stops[-1].share == 1
    assert walked.stops[0].seconds == pytest.approx(walked.seconds)


def test_of_a_term_its_second_step_is_left_while_it_is_read(session: Session) -> None:
    one, two = of(walk(session).stops, Part.TERM)
    pace = session.day().pace
    first, second = (lesson_seconds(stop.page.lesson, pace) for stop in (one, two))
    assert one.seconds - two.seconds == pytest.approx(first)
    assert session.day().seconds[Part.TERM] == pytest.approx(first + second)


def test_a_term_that_is_left_after_its_first_step_goes_on_with_its_second(
    session: Session,
) -> None:
    guide = Guide(session)
    first = guide.stop()
    assert first.part is Part.TERM
    guide.go_on()
    second = guide.stop()
    today = session.today()
    assert today.status[Part.TERM] is PartStatus.OPEN
    assert today.seconds_left == pytest.approx(second.seconds)
    again = Guide(Session(session.learning)).stop()
    assert (again.part, again.page) == (Part.TERM, second.page)


def test_who_reads_all_of_a_term_at_once_goes_on_from_all_of_it(session: Session) -> None:
    guide = Guide(session)
    guide.go_on(is_whole=True)
    assert session.today().status[Part.TERM] is PartStatus.DONE
    assert guide.stop().part is not Part.TERM


@pytest.mark.parametrize("part", [Part.CARDS, Part.SITUATION])
def test_what_was_read_of_an_open_question_is_left_no_more(session: Session, part: Part) -> None:
    asked, turned = of(walk(session).stops, part)[:2]
    pace = session.day().pace
    new = asked.page.lesson.passages
    read = sum(len(text.split()) for passage in new for text in (passage.heading, *passage.texts))
    assert asked.seconds - turned.seconds == pytest.approx(read / pace.words_a_minute * 60)


def test_on_days_of_the_real_course_the_bar_never_falls_back(clock: Clock) -> None:
    course = load_course()
    clock.now = clock.now.replace(month=12)
    session = learner(course, clock)
    for _ in range(3):
        # What this is, is said once, beside the parts of the day.
        shares = [stop.share for stop in walk(session).stops if stop.part]
        assert shares == sorted(shares)
        assert len(set(shares)) == len(shares)
        clock.move(days=1)
