"""Which work of the reading list today offers: none that takes who knows how long."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import next_step

WithWorks = Callable[..., Learning]
SHORT = ("short", {})


@pytest.fixture
def with_works(course: Course, learning: Learning) -> WithWorks:
    """Return what builds a learner who has come as far as these works, by id and what is set."""
    first = next(work for work in course.reading if work.url and work.minutes)

    def build(*works: tuple[str, dict[str, object]]) -> Learning:
        reading = tuple(replace(first, id=name, **changed) for name, changed in works)
        short = replace(course, definition=None, tips=(), reading=reading)
        return Learning(short, learning.log, learning.clock)

    return build


def offered(learning: Learning) -> str | None:
    return next_step(learning).item


@pytest.mark.parametrize(
    "lacking", [{"url": None}, {"minutes": None}, {"minutes": None, "pages": 3}, {"unasked": False}]
)
def test_a_work_that_cannot_be_opened_timed_or_offered_is_passed_over(
    with_works: WithWorks, lacking: dict[str, object]
) -> None:
    assert offered(with_works(("passed", {**lacking, "section": "other"}), SHORT)) == "short"


def test_the_order_of_the_list_is_kept(with_works: WithWorks) -> None:
    learning = with_works(("long", {"minutes": 80}), SHORT)
    assert offered(learning) == "long"
    learning.set_state("long", ReadingState.SET_ASIDE)
    assert offered(learning) == "short"


def test_a_work_that_was_begun_comes_first_whichever_it_is(with_works: WithWorks) -> None:
    learning = with_works(SHORT, ("begun", {"url": None, "minutes": None, "unasked": False}))
    learning.set_state("begun", ReadingState.READING)
    assert offered(learning) == "begun"


@pytest.mark.parametrize("state", [ReadingState.READ, ReadingState.SET_ASIDE])
def test_of_a_war_comes_only_to_who_took_up_its_section(
    with_works: WithWorks, state: ReadingState
) -> None:
    learning = with_works(("of-a-war", {"unasked": False}), ("beside-it", {"minutes": None}))
    assert offered(learning) is None
    learning.set_state("beside-it", state)
    assert offered(learning) == "of-a-war"


def test_walking_past_a_work_takes_nothing_up(with_works: WithWorks) -> None:
    learning = with_works(("of-a-war", {"unasked": False}), SHORT)
    learning.opened(Place(Section.READING, "of-a-war"))
    assert offered(learning) == "short"


def test_where_none_is_offered_the_list_is_there_to_choose_from(with_works: WithWorks) -> None:
    learning = with_works(("untimed", {"minutes": None}))
    assert next_step(learning) == Place(Section.READING)
    learning.mark(Item.READING.of("untimed"))
    assert next_step(learning) == Place(Section.TERMS)
