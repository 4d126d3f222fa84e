"""Digits record nothing that nobody chose, on every screen and in every text of both editions."""

from collections.abc import Iterator

import pytest
from textual.pilot import Pilot

from allyship_tui.learner import Kind
from allyship_tui.plain.repl_session import Location
from allyship_tui.study.items import Item
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import TODAYS_CARDS, Place, Section
from allyship_tui.study.recall import Rating
from allyship_tui.study.session import Session
from allyship_tui.tui.app import AllyshipApp
from allyship_tui.tui.messages import Go
from plain.conftest import begin, talk_in
from quiet import waited_for
from tui.conftest import spared_work, terminal  # noqa: F401 - fixtures that save seconds

BEING_THERE = {Kind.MET, Kind.READ, Kind.PLACE, Kind.ASKED}
"""What is noted of going somewhere: line by line, what was said there was read."""
SCREENS: tuple[tuple[str, ...], ...] = (
    *((str(section.number), "left") for section in Section),
    *((str(section.number), "right", "down") for section in Section),
    ("question_mark",),
    ("1", "exclamation_mark"),
)
"""Each section, its list and its page, and what only shows something over it."""
TURNED, ANSWERED = ("space",), ("a",)


@pytest.fixture
def session(learning: Learning) -> Session:
    """Return the day of someone with a plan, a text, and cards to answer."""
    session = Session(learning)
    for term in learning.course.glossary[:3]:
        learning.opened(Place(Section.TERMS, term.id))
    session.plans.make("it rains", "call")
    session.reflections.write("Calm.")
    return session


def practised(session: Session) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Go through all that is practised: every card as it is and turned, every scene, the plan."""
    course = session.learning.course
    entries = [Item.TIP.of(tip.id) for tip in course.tips]
    entries += [Item.TERM.of(term.id) for term in course.glossary]
    for entry in filter(session.cards.are_of, entries):
        yield from ((f"{TODAYS_CARDS}/{entry}", keys) for keys in ((), TURNED))
    yield from ((TODAYS_CARDS, keys) for keys in ((), TURNED))
    for situation in course.situations:
        yield from ((Item.SITUATION.of(situation.id), keys) for keys in ((), ANSWERED))
    for plan in session.plans.all():
        yield plan.item, ()


def chosen(learning: Learning) -> list[str]:
    """Return the ids of all that is recorded and says more than where someone was."""
    events = learning.snapshot.events()
    return sorted(event.id for event in events if event.kind not in BEING_THERE)


async def test_no_digit_answers_anything_in_the_full_screen(session: Session) -> None:
    app = AllyshipApp(session.learning)
    with waited_for(app):
        async with app.run_test(size=(80, 30)) as pilot:
            await pilot.pause()
            for number, keys in enumerate(SCREENS):
                await pilot.press(*keys)
                await press_digits(pilot, session.learning, number)
                await pilot.press("escape")
            for number, (item, keys) in enumerate(practised(session)):
                app.post_message(Go(Place(Section.PRACTICE, item)))
                await pilot.pause()
                await pilot.press(*keys)
                await press_digits(pilot, session.learning, number)
                assert app.screen.here.section.number == number % 8 + 1  # type: ignore[attr-defined]


async def press_digits(pilot: Pilot[None], learning: Learning, number: int) -> None:
    """Press the digits that lead nowhere, and one that leads away, each in its turn."""
    before = chosen(learning)
    await pilot.press("0", "9", str(number % 8 + 1))
    assert chosen(learning) == before


async def test_each_digit_leads_away_from_a_turned_card(session: Session) -> None:
    app = AllyshipApp(session.learning)
    with waited_for(app):
        async with app.run_test(size=(80, 30)) as pilot:
            before = chosen(session.learning)
            await pilot.press("6", "home", "enter", "space")
            for section in Section:
                await pilot.press("6", "right", str(section.number))
                assert app.screen.here.section is section  # type: ignore[attr-defined]
            assert chosen(session.learning) == before
            await pilot.press("6", "right", "c")
            assert len(chosen(session.learning)) == len(before) + 1


def test_a_number_that_was_not_offered_answers_nothing_line_by_line(session: Session) -> None:
    learning = session.learning
    repl = begin(learning)
    talk = talk_in(repl)
    for item, keys in practised(session):
        location = Location(Section.PRACTICE, item)
        repl.pager.present(repl.go(location))
        if keys == TURNED:
            talk("1")
        elif keys == ANSWERED:
            talk("2")
        offered = len(repl.exercise.page().options) if repl.exercise else 0
        before = chosen(learning)
        for number in (0, *range(offered + 1, offered + 12)):
            talk(str(number))
            assert chosen(learning) == before, (item, keys, number)
            if repl.location != location:
                talk("back")


def test_numbers_in_texts_and_lists_lead_somewhere_and_no_more(session: Session) -> None:
    learning = session.learning
    talk = talk_in(begin(learning))
    before = chosen(learning)
    places = ("today", "definition", "tips", "tips 1", "terms", "term ally", "reading", "practice")
    for place in (*places, "journal", "journal 1", "progress", "search voice", "year"):
        for number in range(12):
            talk(place, str(number))
            assert chosen(learning) == before, (place, number)


def test_a_number_after_a_list_of_answers_is_a_choice(session: Session) -> None:
    talk = talk_in(begin(session.learning))
    before = chosen(session.learning)
    talk("today", "recall", "1", str(list(Rating).index(Rating.GOOD) + 1))
    assert len(chosen(session.learning)) == len(before) + 1
