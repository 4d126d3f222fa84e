"""An answer to a situation that comes before it can have been read is asked for once more."""

import pytest
from textual.pilot import Pilot

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study import haste
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.tui.messages import Go

from .conftest import Clocked, Start
from .seen import message, seen, until

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
        for key in ("space", "a", "a", "a", "space", "a"):
            await pilot.press(key)
            watch.now += 0.15
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
        await pilot.press("6", "end", "enter")
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


async def test_a_rating_is_taken_at_once(start: Start, learning: Learning, watch: Watch) -> None:
    async with start() as pilot:
        await pilot.press("3", "n", "r", "space", "c")
        assert watch.now == Watch.now
    assert learning.is_reviewed("tip/listen-and-learn")
