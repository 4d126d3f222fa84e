"""Paths on the screen: listed in Terms, begun on their page, gone along."""

from textual.pilot import Pilot

from allyship_tui.learner import Kind
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section

from .conftest import Learn, Start
from .seen import here, message, part, seen

PATH = "path/hearing-people-out"
FIRST = Place(Section.TERMS, "active-listening")


async def open_paths(pilot: Pilot[None]) -> None:
    """Go to the list of paths, and to the page of the first."""
    await pilot.press("4", "v", "v", "v", "enter")


async def test_a_path_tells_where_it_leads_and_how_far_one_is(start: Start) -> None:
    async with start() as pilot:
        await open_paths(pilot)
        assert here(pilot) == Place(Section.TERMS, PATH)
        page = part(pilot, "ExercisePage")
        assert "Hearing people out 0 of 6 stops From a word to a scene" in page
        assert "Next active listening The stops, in their order active listening" in page
        assert "Hearing people out 0 of 6 stops" in part(pilot, "ItemList")


async def test_another_path_stands_on_the_page_whole(start: Start) -> None:
    async with start() as pilot:
        await open_paths(pilot)
        await pilot.press("n")
        page = part(pilot, "ExercisePage")
        assert "Standing beside others 0 of 4 stops Four words in a row" in page
        assert "Hearing people out" not in page
        assert "Next ally" in page


async def test_a_path_is_begun_left_and_taken_back(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await open_paths(pilot)
        await pilot.press("a")
        assert message(pilot) == "Begun, and Today brings its next stop: Hearing people out"
        assert learning.snapshot.value(PATH, Kind.FOLLOWED) is True
        assert "a Leave this path" in part(pilot, "ExercisePage")
        await pilot.press("u")
        assert learning.snapshot.value(PATH, Kind.FOLLOWED) is None
        assert "a Begin this path" in part(pilot, "ExercisePage")


async def test_enter_goes_on_along_a_path_and_back_leads_to_it(start: Start) -> None:
    async with start() as pilot:
        await open_paths(pilot)
        await pilot.press("enter")
        assert here(pilot) == FIRST
        await pilot.press("enter", "backspace")
        assert here(pilot) == Place(Section.TERMS, PATH)
        page = part(pilot, "ExercisePage")
        assert "1 of 6 stops" in page
        assert "active listening, done" in page
        assert "Next lived experience" in page


async def test_today_brings_the_next_stop(start: Start, learning: Learning) -> None:
    learning.follow(PATH)
    async with start() as pilot:
        await pilot.press("escape")
        assert "First steps active listening" in seen(pilot)
        assert "Hearing people out, stop 1 of 6" in seen(pilot)


async def test_a_path_that_is_gone_to_its_end_offers_nothing_more(
    start: Start, learning: Learning
) -> None:
    path = learning.course.path("hearing-people-out")
    assert path is not None
    for stop in path.stops:
        learning.opened(Place(Section.TERMS, stop.partition("/")[2]))
    async with start() as pilot:
        await open_paths(pilot)
        page = part(pilot, "ExercisePage")
        assert "6 of 6 stops" in page
        assert "You have been at every stop." in page
        assert "Begin this path" not in page
        assert "✓ Hearing people" in part(pilot, "ItemList")


async def test_the_filter_narrows_paths(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("4", "v", "v", "v", "f", *"beside")
        assert "Standing beside others" in part(pilot, "ItemList")
        assert "Hearing people out" not in part(pilot, "ItemList")


async def test_a_kept_path_is_found_again(start: Start, learn: Learn) -> None:
    async with start() as pilot:
        await open_paths(pilot)
        await pilot.press("*", "7", "v")
        assert "Hearing people out" in seen(pilot)
