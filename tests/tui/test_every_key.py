"""Every key of the program answers, wherever it is pressed: by what it does, or in words."""

import pytest
from textual.binding import Binding
from textual.pilot import Pilot

from allyship_tui.messages import say
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import Session
from allyship_tui.study.settings import Given, Config, resolve_settings
from allyship_tui.tui.app import AllyshipApp
from allyship_tui.tui.keys import is_key
from allyship_tui.tui.keys.together import TOGETHER
from allyship_tui.tui.screens.section import SectionScreen

from .conftest import Learn, Start
from .seen import focus, here, lines, message

ENDS = {"q", "ctrl+c", "ctrl+q", "ctrl+z"}
"""Keys that leave."""
KEYS = sorted(
    {
        binding.key
        for holders in TOGETHER
        for holder in holders
        for bindings in holder.own
        for binding in Binding.make_bindings(bindings)
        if is_key(binding.key)
    }
    - ENDS
)
PARTS = {"list": "left", "page": "right"}


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
    return (lines(pilot), pilot.app.screen, focus(pilot))


async def leave_what_is_over(pilot: Pilot[None]) -> None:
    """Close what a key opened."""
    while not isinstance(pilot.app.screen, SectionScreen):
        await pilot.press("escape")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("section", Section)
async def test_no_key_is_silent(start: Start, learning: Learning, section: Section, part: str) -> None:
    silent = []
    async with start(size=(100, 20)) as pilot:
        await pilot.press("escape")
        for key in KEYS:
            await pilot.press(str(section.number % 8 + 1), str(section.number), PARTS[part], "f9")
            before, recorded = standing(pilot), len(list(learning.snapshot.events()))
            await pilot.press(key)
            if before == standing(pilot):
                silent.append(key)
            await leave_what_is_over(pilot)
    assert silent == []
