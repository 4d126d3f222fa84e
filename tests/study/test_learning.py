"""A learner at work: terms met, where to continue, the first start, themes."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.learner import Event, Kind, Log
from allyship_tui.study.daily import term_for
from allyship_tui.study.daily.term import first_day
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Place, Section
from allyship_tui.study.progress import is_new
from allyship_tui.study.session import next_step
from allyship_tui.study.settings import DARK, Config, Given, resolve_settings
from study.conftest import Clock

DEFINITION = "definition/allyship"
TIP = "tip/listen-and-learn"


def last_event(learning: Learning) -> Event:
    return max(learning.snapshot.events(), key=lambda event: event.at)


# Terms met


def test_a_term_is_met_once_a_day(learning: Learning, clock: Clock) -> None:
    assert not learning.has_met("ally")
    learning.opened(Place(Section.TERMS, "ally"))
    clock.move(hours=5)
    learning.opened(Place(Section.TERMS, "ally"))
    assert learning.has_met("ally")
    assert len(list(learning.snapshot.events())) == 1
    clock.move(days=1)
    learning.opened(Place(Section.TERMS, "ally"))
    assert [event.day for event in learning.snapshot.events()] == ["2026-03-02", "2026-03-03"]
    assert not learning.has_met("solidarity")


def test_the_day_is_the_learners_own(learning: Learning, clock: Clock) -> None:
    clock.move(hours=-8.5)  # half past midnight here, the day before in UTC
    assert learning.today == date(2026, 3, 2)
    learning.opened(Place(Section.TERMS, "ally"))
    assert last_event(learning).day == "2026-03-02"
    assert last_event(learning).at.startswith("2026-03-01T23:30")


# Where to continue


def test_leaving_is_recorded_once(learning: Learning) -> None:
    assert learning.left_at(Section.TIPS) is None
    learning.leave_at(Section.TIPS, "be-accountable")
    learning.leave_at(Section.TIPS, "be-accountable")
    assert learning.left_at(Section.TIPS) == "be-accountable"
    assert learning.left_at(Section.TERMS) is None
    assert len(list(learning.snapshot.events())) == 1


@pytest.mark.parametrize("value", [3, None, [], {}])
def test_a_place_of_another_version_is_none(learning: Learning, log: Log, value: object) -> None:
    log.record(Kind.PLACE, "section/tips", value=value)
    assert learning.left_at(Section.TIPS) is None


def test_the_next_step_leads_through_the_whole_course(learning: Learning, course: Course) -> None:
    way: list[Place] = []
    while next_step(learning) not in way:
        way.append(place := next_step(learning))
        if place.section is Section.DEFINITION:
            learning.mark(DEFINITION)
        elif place.section is Section.TIPS and place.item:
            learning.mark(Item.TIP.of(place.item))
        elif place.section is Section.READING and place.item:
            learning.mark(Item.READING.of(place.item))
    assert way == [
        Place(Section.DEFINITION, "in-short"),
        *(Place(Section.TIPS, tip.id) for tip in course.tips),
        *(Place(Section.READING, work.id) for work in course.reading if work.url and work.minutes),
        Place(Section.READING),
    ]


def test_the_next_tip_is_the_one_that_was_left(learning: Learning) -> None:
    learning.mark(DEFINITION)
    learning.leave_at(Section.TIPS, "be-accountable")
    assert next_step(learning) == Place(Section.TIPS, "be-accountable")
    learning.mark("tip/be-accountable")
    assert next_step(learning) == Place(Section.TIPS, "get-educated")


def test_a_tip_that_was_left_and_is_no_more_is_passed_over(learning: Learning) -> None:
    learning.mark(DEFINITION)
    learning.leave_at(Section.TIPS, "a-tip-of-old")
    assert next_step(learning) == Place(Section.TIPS, "get-educated")


def test_a_work_that_was_begun_comes_before_the_others(learning: Learning, course: Course) -> None:
    for item in (DEFINITION, *(Item.TIP.of(tip.id) for tip in course.tips)):
        learning.mark(item)
    learning.set_state("a-talk-on-listening", ReadingState.READING)
    assert next_step(learning) == Place(Section.READING, "a-talk-on-listening")
    learning.set_state("a-talk-on-listening", ReadingState.SET_ASIDE)
    assert next_step(learning) == Place(Section.READING, "a-first-article")


def test_an_empty_course_leads_to_the_terms(log: Log, clock: Clock) -> None:
    learning = Learning(Course(), log, clock)
    assert next_step(learning) == Place(Section.TERMS)
    assert term_for(learning, learning.today) is None
    assert first_day(learning) is None


def test_the_term_of_a_day(learning: Learning) -> None:
    assert term_for(learning, date(2026, 3, 2)) == "ally"
    assert term_for(learning, date(2025, 12, 31)) is None
    assert first_day(learning) == date(2026, 1, 1)


# The first start


def test_the_first_start_is_new(learning: Learning) -> None:
    assert is_new(learning.snapshot)


def test_choosing_a_theme_or_looking_about_is_no_start(learning: Learning) -> None:
    learning.choose(Kind.THEME, "dark")
    learning.leave_at(Section.TIPS, "be-accountable")
    assert is_new(learning.snapshot)


@pytest.mark.parametrize(
    "act",
    [
        lambda learning: learning.mark(TIP),
        lambda learning: learning.mark("reading/a-hard-report"),
        lambda learning: learning.opened(Place(Section.TERMS, "ally")),
    ],
)
def test_whoever_did_anything_is_not_new(
    learning: Learning, act: Callable[[Learning], object]
) -> None:
    act(learning)
    assert not is_new(learning.snapshot)


# Themes


def test_a_theme_is_kept(window: Callable[[], Learning]) -> None:
    here = window()
    assert here.chosen(Kind.THEME) is None
    here.choose(Kind.THEME, "dark")
    here.choose(Kind.THEME, "light")
    here.choose(Kind.THEME, "light")
    assert here.chosen(Kind.THEME) == "light"
    assert len(list(here.snapshot.events())) == 2
    assert window().chosen(Kind.THEME) == "light"


def test_a_theme_belongs_to_its_device(learning: Learning, log: Log) -> None:
    learning.choose(Kind.THEME, "dark")
    other = replace(
        last_event(learning),
        id="another",
        at="2026-03-09T00:00:00.000000Z",
        device="another-device",
        body={"value": "light"},
    )
    learning.snapshot.add(other)
    assert learning.chosen(Kind.THEME) == "dark"


@pytest.mark.parametrize("value", [3, [], {}, None])
def test_a_theme_of_another_version_is_none(learning: Learning, log: Log, value: object) -> None:
    log.record(Kind.THEME, "preference/theme", value=value)
    assert resolve_settings(learning.chosen, Config(), Given(), {}).theme == DARK


# Titles


@pytest.mark.parametrize(
    ("item", "title"),
    [
        (DEFINITION, "What allyship is"),
        (TIP, "Listen and Learn"),
        ("term/voiceless", "voiceless"),
        ("term/tolerance", "tolerance"),
        ("reading/a-guide-to-words", "A Guide to Words"),
        ("tip/a-tip-of-old", "a-tip-of-old"),
        ("definition/another", "another"),
        ("definition/another/in-short", "another/in-short"),
        (f"{DEFINITION}/actions-not-a-label", "What you do, not what you are"),
        (f"{DEFINITION}/a-step-of-old", "a-step-of-old"),
        ("situation/from-a-newer-version", "from-a-newer-version"),
    ],
)
def test_an_item_of_the_log_has_a_title(learning: Learning, item: str, title: str) -> None:
    assert learning.title_of(item) == title
