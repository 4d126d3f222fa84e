"""What is pressed before it can have been read what it acts on is asked for once more."""

import pytest
from textual.pilot import Pilot

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study import haste
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.tui.messages import Go

from .conftest import Clocked, Start
from .seen import message, part, seen, until

SCENE = "situation/a-joke-online"


class Watch:
    """A clock in seconds that stands until it is moved."""

    now = 100.0

    def __call__(self) -> float:
        """Say what it shows."""
        return self.now


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    watch = Watch()
    monkeypatch.setattr(haste, "now", watch)
    return watch


def chosen(learning: Learning) -> object:
    return learning.snapshot.value(SCENE, Kind.CHOSEN)


async def to_scene(pilot: Pilot[None]) -> None:
    await pilot.press("6", "end", "enter", "space")
    assert "Read on." in seen(pilot)


async def test_after_two_seconds_a_letter_chooses_at_once(
    start: Start, learning: Learning, watch: Watch
) -> None:
    async with start() as pilot:
        await to_scene(pilot)
        watch.now += 2
        await pilot.press("b")
        assert chosen(learning) == "read-on"


@pytest.mark.parametrize("keys", [("b",), ("down", "down", "enter")])
async def test_before_that_it_is_asked_once_more(
    start: Start, learning: Learning, watch: Watch, keys: tuple[str, ...]
) -> None:
    async with start() as pilot:
        await to_scene(pilot)
        watch.now += 1.9
        await pilot.press(*keys)
        assert message(pilot) == say("practice.in-haste")
        assert chosen(learning) is None
        watch.now += 0.6
        await pilot.press(keys[-1])
        assert chosen(learning) == "read-on"


async def test_another_letter_is_another_answer(
    start: Start, learning: Learning, watch: Watch
) -> None:
    async with start() as pilot:
        await to_scene(pilot)
        for letter in "abc":
            await pilot.press(letter)
            watch.now += 0.6
        assert chosen(learning) is None
        await pilot.press("c")
        assert chosen(learning) == "ask-him"


async def test_a_hurried_hand_goes_through_the_cards_and_chooses_nothing(
    start: Start, learning: Learning, watch: Watch, clock: Clocked
) -> None:
    for identity in ("ally", "solidarity"):
        learning.opened(Place(Section.TERMS, identity))
    clock.move(days=1)
    async with start() as pilot:
        await pilot.press("6", "home", "enter")
        for rated in (0, 1):
            await pilot.press("space")
            for _ in range(12):
                watch.now += 0.15
                await pilot.press("a")
            assert message(pilot) == say("practice.in-haste")
            assert len(learning.snapshot.latest_by_item(Kind.RECALLED)) == rated
            # Let go of, and pressed again, it is meant.
            watch.now += 0.6
            await pilot.press("a")
        await until(pilot, lambda: "That was all for today." in seen(pilot))
        pilot.app.post_message(Go(Place(Section.PRACTICE, SCENE)))
        await until(pilot, lambda: "What could you do?" in seen(pilot))
        # No letter leads on from the scene.
        await pilot.press("a", "a")
        assert "Read on." not in seen(pilot)
        await pilot.press("space")
        for _ in range(5):
            watch.now += 0.15
            await pilot.press("a")
        assert message(pilot) == say("practice.in-haste")
        assert chosen(learning) is None
    assert len(learning.snapshot.latest_by_item(Kind.RECALLED)) == 2


async def test_the_time_runs_from_when_the_answers_come_into_sight(
    start: Start, learning: Learning, watch: Watch
) -> None:
    async with start(size=(60, 12)) as pilot:
        # Up to the end of the scene it only scrolls.
        await pilot.press("6", "end", "enter", "enter")
        watch.now += 60
        await pilot.press("enter")
        await until(pilot, lambda: "b Read on." in seen(pilot))
        await pilot.press("b")
        assert chosen(learning) is None
        watch.now += 2
        await pilot.press("b")
        assert chosen(learning) == "read-on"


async def test_who_comes_back_sees_the_answers_anew(
    start: Start, learning: Learning, watch: Watch
) -> None:
    async with start() as pilot:
        await to_scene(pilot)
        watch.now += 60
        await pilot.press("3", "escape", "b")
        assert "Read on." in seen(pilot)
        assert chosen(learning) is None
        watch.now += 2
        await pilot.press("b")
        assert chosen(learning) == "read-on"


async def test_a_rating_is_taken_once_its_answer_stood_for_a_moment(
    start: Start, learning: Learning, watch: Watch
) -> None:
    async with start() as pilot:
        await pilot.press("3", "n", "r", "space")
        watch.now += 0.7
        await pilot.press("c")
    assert learning.is_reviewed("tip/listen-and-learn")


@pytest.mark.parametrize("keys", ["enter", "space", "right"])
async def test_a_key_that_is_held_down_reads_no_step(
    start: Start, learning: Learning, watch: Watch, keys: str
) -> None:
    async with start() as pilot:
        await pilot.press("t")
        # It repeats after a while, and then quickly.
        for rest in (0.66, *[0.1] * 9):
            watch.now += rest
            await pilot.press(keys)
        assert "1 of 6" in part(pilot, "Page")
        assert message(pilot) == say("lesson.in-haste")
        assert learning.snapshot.is_empty
        # Let go of, and pressed again, it is meant.
        watch.now += 0.6
        await pilot.press(keys)
        assert "2 of 6" in part(pilot, "Page")
        assert learning.has_met("ally")


async def test_what_was_read_already_is_gone_through_at_any_pace(
    start: Start, watch: Watch
) -> None:
    async with start() as pilot:
        await pilot.press("t")
        for _ in range(2):
            watch.now += 1
            await pilot.press("enter")
        assert "3 of 6" in part(pilot, "Page")
        await pilot.press("left", "left", "enter", "left", "enter", "enter")
        assert "3 of 6" in part(pilot, "Page")
        await pilot.press("enter")
        assert message(pilot) == say("lesson.in-haste")


async def test_a_step_that_comes_back_into_sight_is_shown_anew(
    start: Start, learning: Learning, watch: Watch
) -> None:
    async with start() as pilot:
        await pilot.press("t")
        watch.now += 60
        await pilot.press("3", "4", "right", "enter")
        assert message(pilot) == say("lesson.in-haste")
        assert learning.snapshot.is_empty


async def test_enter_held_down_stays_on_the_first_step_that_is_new_on_the_way(
    start: Start, learning: Learning, watch: Watch
) -> None:
    async with start() as pilot:
        await pilot.press("escape")
        pilot.app.screen.query_one("#term").focus()
        for _ in range(20):
            await pilot.press("enter")
            watch.now += 0.1
        assert "Term of the day" in part(pilot, "#way-row")
        assert message(pilot) == say("lesson.in-haste")
        assert learning.snapshot.is_empty


async def test_the_page_of_a_work_that_flashed_by_was_not_read(
    start: Start, learning: Learning, watch: Watch
) -> None:
    work = f"reading/{learning.course.reading[0].id}"
    async with start() as pilot:
        await pilot.press("5", "right", "enter")
        assert message(pilot) == say("lesson.in-haste")
        assert not learning.snapshot.latest_by_item(Kind.READ)
        watch.now += 1
        await pilot.press("enter")
        assert f"{work}/page" in learning.snapshot.latest_by_item(Kind.READ)
