"""Every key of the program answers, wherever it is pressed: by what it does, or in words."""

import re

import pytest
from textual.binding import Binding
from textual.pilot import Pilot
from textual.widgets import Input

from allyship_tui.course import Course
from allyship_tui.messages import say
from allyship_tui.messages.english.why_not import WORDS
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import Session
from allyship_tui.study.settings import Settings
from allyship_tui.tui.keys import is_key
from allyship_tui.tui.keys.together import TOGETHER
from allyship_tui.tui.screens.listed import ListedSection
from allyship_tui.tui.screens.section import SectionScreen

from .conftest import Learn, Start
from .seen import focus, focus_name, lines, message

ELSEWHERE = {"q", "ctrl+c", "ctrl+q", "ctrl+z", "ctrl+p", *"345678"}
"""Keys that leave, and more of those that lead away."""
KEYS = sorted(
    {
        binding.key
        for holders in TOGETHER
        for holder in holders
        for bindings in holder.own
        for binding in Binding.make_bindings(bindings)
        if is_key(binding.key)
    }
    - ELSEWHERE
)
PARTS = ("list", "page")
WHY_NOT = re.compile(
    "|".join(re.sub(r"\\{.*?\\}", ".*", re.escape(words)) for words in WORDS.values())
)
"""The pattern of what is said of a key that can do nothing."""


@pytest.fixture
def learning(learning: Learning) -> Learning:
    """Return a learner who has a card, a plan, and a text."""
    session = Session(learning)
    learning.opened(Place(Section.TERMS, learning.course.glossary[0].id))
    session.plans.make("it rains", "call")
    session.reflections.write("Calm.")
    return learning


def standing(pilot: Pilot[None]) -> tuple[object, ...]:
    """Return all that a key can change on the screen."""
    screen = pilot.app.screen
    return (lines(pilot), screen, screen.focused)


def says_why_not(pilot: Pilot[None]) -> bool:
    """Say whether the line of the keys tells why a key does nothing."""
    screen = pilot.app.screen
    return isinstance(screen, SectionScreen) and bool(WHY_NOT.fullmatch(message(pilot)))


async def go_to(pilot: Pilot[None], section: Section, part: str) -> None:
    """Go to a part of a section, from wherever the last key led."""
    while not isinstance(pilot.app.screen, SectionScreen) or isinstance(focus(pilot), Input):
        await pilot.press("escape")
    screen = pilot.app.screen
    if screen.SECTION is not section:
        await pilot.press(str(section.number))
    elif isinstance(screen, ListedSection):
        screen.action_to_list() if part == "list" else screen.action_to_text()
    else:
        return
    if focus_name(pilot) != "ItemList" and part == "list":
        await pilot.press("left")


async def press_all(pilot: Pilot[None], learning: Learning, section: Section, part: str) -> None:
    """Press every key in a part of a section, and hold that each answers."""
    await go_to(pilot, section, part)
    for key in KEYS:
        pilot.app.screen.show_status("")  # type: ignore[attr-defined]
        await pilot.pause()
        before, recorded = standing(pilot), recorded_by(learning)
        assert not says_why_not(pilot), key
        await pilot.press(key)
        if says_why_not(pilot):
            assert recorded_by(learning) == recorded, key
        else:
            assert before != standing(pilot), f"{key} is silent"
            await go_to(pilot, section, part)


def recorded_by(learning: Learning) -> int:
    """Return how much is recorded."""
    return sum(1 for _ in learning.snapshot.events())


@pytest.mark.parametrize("section", Section)
async def test_no_key_is_silent(start: Start, learning: Learning, section: Section) -> None:
    async with start(size=(100, 20)) as pilot:
        await pilot.press("escape")
        for part in PARTS:
            await press_all(pilot, learning, section, part)


@pytest.mark.parametrize("section", [Section.TIPS, Section.TERMS, Section.READING, Section.JOURNAL])
async def test_no_key_is_silent_where_there_are_no_lessons(
    start: Start, learn: Learn, empty: Course, section: Section
) -> None:
    learning = learn(empty)
    async with start(learning, size=(100, 20)) as pilot:
        await pilot.press("escape")
        await press_all(pilot, learning, section, "page")


async def test_digits_that_lead_nowhere_else_say_where_one_is(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("3", "3")
        assert message(pilot) == say("why-not.go", section="Tips")


async def test_what_would_is_said_with_the_keys_that_a_learner_set(start: Start) -> None:
    settings = Settings(keys={"write": ("W",), "mark": ("M",), "undo": ()})
    async with start(settings=settings, size=(120, 24)) as pilot:
        await pilot.press("5", "right", "r")
        assert message(pilot) == say("why-not.prompts-reading", write="W")
        # A key that was taken away is none of the program's.
        for key in ("m", "u", "f9", "at"):
            await pilot.press("4", key)
            assert "mark" not in message(pilot)
            assert "undo" not in message(pilot)
        await pilot.press("4", "M")
        assert message(pilot) == say("why-not.mark-terms")


async def test_what_is_typed_and_what_lies_over_a_section_is_left_alone(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("4", "f", "m", "left", "left", "left", "up")
        assert pilot.app.screen.query_one(Input).value == "m"
        assert not says_why_not(pilot)
        await pilot.press("escape", "question_mark", "m", "s", "x")
        assert not says_why_not(pilot)


async def test_a_page_that_stands_at_its_end_says_so(start: Start) -> None:
    async with start(size=(80, 14)) as pilot:
        await pilot.press("2", "G")
        assert not says_why_not(pilot)
        await pilot.press("j")
        assert message(pilot) == say("why-not.end", open="↵")
        await pilot.press("k")
        assert not says_why_not(pilot)
