"""The stops of a path: what counts as having been there, and what Today brings of it."""

from datetime import date

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course, LessonPath
from allyship_tui.sanitise import Id, LessonName, Line, Text
from allyship_tui.study.daily import term_for
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.parts import Part
from allyship_tui.study.paths import PathExercise, how_far, next_stop, stops_of
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import Session, next_step, part_views
from allyship_tui.study.situations import Situations
from allyship_tui.study.steps import steps_at
from study.conftest import Clock

MIXED, OTHER = "path/mixed", "path/other"


def path(identity: str, *stops: str) -> LessonPath:
    return LessonPath(
        id=Id(identity),
        title=Line(identity.title()),
        about=Text("Made up."),
        stops=tuple(map(LessonName, stops)),
        checked=date(2026, 1, 1),
    )


@pytest.fixture
def course(course: Course) -> Course:
    work, tip, situation = course.reading[0].id, course.tips[0].id, course.situations[-1].id
    mixed = path(
        "mixed", "term/solidarity", f"reading/{work}", f"situation/{situation}", f"tip/{tip}"
    )
    return replace(
        course, paths=(mixed, path("other", "term/amplification", "term/lived-experience"))
    )


def mixed(learning: Learning) -> LessonPath:
    return learning.course.paths[0]


def done(learning: Learning) -> list[bool]:
    return [stop.is_done for stop in stops_of(learning, mixed(learning))]


def test_a_stop_is_done_by_what_one_does_with_its_kind(learning: Learning) -> None:
    course = learning.course
    assert done(learning) == [False, False, False, False]
    learning.opened(Place(Section.TERMS, "solidarity"))
    assert done(learning) == [True, False, False, False]
    learning.set_state(course.reading[0].id, ReadingState.READING)
    assert done(learning)[1] is False
    learning.set_state(course.reading[0].id, ReadingState.SET_ASIDE)
    assert done(learning)[1] is True
    situation = course.situation(course.situations[-1].id)
    assert situation is not None
    Situations(learning).choose(situation, situation.choices[0])
    tip = Place(Section.TIPS, course.tips[0].id)
    for step in steps_at(course, tip)[:-1]:
        learning.read(tip, step.id)
    assert done(learning) == [True, True, True, False]
    learning.read(tip, steps_at(course, tip)[-1].id)
    assert how_far(stops_of(learning, mixed(learning))) == "4 of 4 stops"


def test_nothing_comes_next_until_a_path_is_begun(learning: Learning) -> None:
    assert next_stop(learning) is None
    learning.follow(MIXED)
    found = next_stop(learning)
    assert found is not None
    assert (found.path.id, found.number, found.stop.item) == ("mixed", 1, "term/solidarity")


def test_what_comes_today_anyway_is_passed_over(learning: Learning) -> None:
    todays = Item.TERM.of(term_for(learning, learning.today) or "")
    learning.course = replace(learning.course, paths=(path("first", todays, "term/solidarity"),))
    learning.follow("path/first")
    found = next_stop(learning)
    assert found is not None
    assert (found.number, found.stop.item) == (2, "term/solidarity")


def test_of_two_paths_that_were_begun_the_later_one_goes_on(
    learning: Learning, clock: Clock
) -> None:
    learning.follow(MIXED)
    clock.move(minutes=1)
    learning.follow(OTHER)
    found = next_stop(learning)
    assert found is not None
    assert found.path.id == "other"
    learning.follow(OTHER)
    found = next_stop(learning)
    assert found is not None
    assert found.path.id == "mixed"


def test_a_path_at_its_end_makes_way_for_another(learning: Learning, clock: Clock) -> None:
    learning.follow(MIXED)
    clock.move(minutes=1)
    learning.follow(OTHER)
    for term in ("amplification", "lived-experience"):
        learning.opened(Place(Section.TERMS, term))
    found = next_stop(learning)
    assert found is not None
    assert (found.path.id, found.number) == ("mixed", 1)


def test_a_path_that_is_no_more_in_the_course_brings_nothing(learning: Learning) -> None:
    learning.follow("path/gone")
    assert next_stop(learning) is None
    assert next_step(learning).section is Section.DEFINITION


def test_today_goes_on_with_the_path_on_the_day_on_which_it_is_begun(learning: Learning) -> None:
    session = Session(learning)
    assert session.day().step.section is Section.DEFINITION
    learning.follow(MIXED)
    assert session.day().step == Place(Section.TERMS, "solidarity")
    shown = next(v for v in part_views(session, session.today()) if v.part is Part.STEP)
    assert shown.fact == "Mixed, stop 1 of 4"
    assert shown.leads_on == "Go on: Mixed, stop 1 of 4, solidarity"
    learning.follow(MIXED)
    assert session.day().step.section is Section.DEFINITION


def test_what_was_read_brings_the_next_stop_on_another_day(
    learning: Learning, clock: Clock
) -> None:
    learning.follow(MIXED)
    session = Session(learning)
    for step in session.steps_left():
        learning.read(session.day().step, step.id)
    assert session.day().step == Place(Section.TERMS, "solidarity")
    clock.move(days=1)
    assert session.day().step == Place(Section.READING, learning.course.reading[0].id)


def test_a_situation_on_a_path_is_the_situation_of_the_day(
    learning: Learning, clock: Clock
) -> None:
    learning.follow(MIXED)
    learning.opened(Place(Section.TERMS, "solidarity"))
    learning.set_state(learning.course.reading[0].id, ReadingState.READ)
    clock.move(days=1)
    session = Session(learning)
    day = session.day()
    assert day.situation is not None
    assert day.situation.id == learning.course.situations[-1].id
    assert day.step.section is Section.DEFINITION
    shown = {view.part: view for view in part_views(session, session.today())}
    assert shown[Part.SITUATION].on_path == "Mixed, stop 3 of 4"
    assert shown[Part.STEP].leads_on == "Go on: Definition, step 1 of 5, What allyship is"


def test_in_haste_a_path_is_begun_once(learning: Learning) -> None:
    exercise = PathExercise(learning, mixed(learning))
    assert exercise.pick("begin") is not None
    assert exercise.pick("begin") is None
    assert next_stop(learning) is not None
    assert exercise.pick("leave") is not None
    assert next_stop(learning) is None
