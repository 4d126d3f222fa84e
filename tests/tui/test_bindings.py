"""The keys, held against the list of what a learner can do."""

from collections.abc import Iterable, Iterator
from itertools import product

import pytest
from textual.binding import Binding, BindingType
from textual.dom import DOMNode

from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.places import Section
from allyship_tui.study.session import Session
from allyship_tui.study.titles import can_be_changed
from allyship_tui.tui.app import AllyshipApp
from allyship_tui.tui.keys import ANSWERS, KEYS, together
from allyship_tui.tui.keys.defaults import NEVER_BOTH
from allyship_tui.tui.keys.together import Holder
from allyship_tui.tui.modals.ask import AskScreen
from allyship_tui.tui.modals.choose import ChooseScreen
from allyship_tui.tui.modals.overlay import OverlayScreen
from allyship_tui.tui.modals.planning import PlanningScreen
from allyship_tui.tui.modals.search import SearchScreen
from allyship_tui.tui.modals.writing import WritingScreen
from allyship_tui.tui.palette import Actions
from allyship_tui.tui.screens.definition import DefinitionScreen
from allyship_tui.tui.screens.journal import JournalScreen
from allyship_tui.tui.screens.practice import PracticeScreen
from allyship_tui.tui.screens.progress import ProgressScreen
from allyship_tui.tui.screens.reading import ReadingScreen
from allyship_tui.tui.screens.terms import TermsScreen
from allyship_tui.tui.screens.tips import TipsScreen
from allyship_tui.tui.screens.today import TodayScreen
from allyship_tui.tui.widgets.answer import Answer
from allyship_tui.tui.widgets.answers import ExercisePage
from allyship_tui.tui.widgets.figures_page import FiguresPage
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.page import Page
from allyship_tui.tui.widgets.part_row import PartRow
from allyship_tui.tui.widgets.words import Word

from .conftest import Start

Place = type[DOMNode]
SECTIONS: tuple[Place, ...] = (
    TodayScreen,
    DefinitionScreen,
    TipsScreen,
    TermsScreen,
    ReadingScreen,
    PracticeScreen,
    JournalScreen,
    ProgressScreen,
)
PARTS: tuple[Place, ...] = (PartRow, ItemList, Page, FiguresPage, Word, Answer)
LISTED = (DefinitionScreen, TipsScreen, TermsScreen, ReadingScreen, PracticeScreen, JournalScreen)
TOGETHER = (
    (TodayScreen, PartRow),
    (ProgressScreen, ItemList),
    (ProgressScreen, FiguresPage),
    *product(LISTED, (ItemList, Page, Word)),
    (PracticeScreen, Answer),
    (TodayScreen, ExercisePage),
    (TodayScreen, Answer),
)
"""What can have the focus in each section."""
HOLDERS = {
    AllyshipApp: together.APP,
    TodayScreen: together.TODAY,
    DefinitionScreen: together.DEFINITION,
    TipsScreen: together.TIPS,
    TermsScreen: together.TERMS,
    ReadingScreen: together.READING,
    PracticeScreen: together.PRACTICE,
    JournalScreen: together.JOURNAL,
    ProgressScreen: together.PROGRESS,
    PartRow: together.PART_ROW,
    ItemList: together.ITEM_LIST,
    Page: together.PAGE,
    FiguresPage: together.PAGE,
    Word: together.WORD,
    Answer: together.ANSWER,
    ExercisePage: together.EXERCISE_PAGE,
}
"""What the table of keys knows of them."""
OVER: tuple[Place, ...] = (
    OverlayScreen,
    SearchScreen,
    AskScreen,
    ChooseScreen,
    PlanningScreen,
    WritingScreen,
)


def own(place: Place) -> Iterator[Binding]:
    """Go through the bindings that the program gives a place, inherited ones too."""
    for base in place.__mro__:
        if base.__module__.startswith("allyship_tui"):
            yield from Binding.make_bindings(base.__dict__.get("BINDINGS", ()))


def made(bindings: Iterable[BindingType]) -> list[Binding]:
    """Return bindings, each of one key."""
    return list(Binding.make_bindings(bindings))


def keys(place: Place) -> dict[str, str]:
    """Return what each key does in a place; a key that does two things fails."""
    found: dict[str, str] = {}
    for binding in own(place):
        other = found.setdefault(binding.key, binding.action)
        assert other == binding.action or {other, binding.action} in NEVER_BOTH, binding
    return found


async def test_every_action_has_a_key_or_stands_in_the_palette(start: Start) -> None:
    bound = {binding.id for place in (AllyshipApp, *SECTIONS, *PARTS) for binding in own(place)}
    async with start() as pilot:
        offered = {hit.text async for hit in Actions(pilot.app.screen).discover()}
    for action in Action:
        if action is Action.GO:
            assert {f"go-{section}" for section in Section} <= bound
        else:
            assert action in bound or say(f"help.{action}") in offered, action
    assert set(KEYS) <= bound


@pytest.mark.parametrize(("section", "part"), TOGETHER)
def test_no_key_does_two_things_in_one_place(section: Place, part: Place) -> None:
    everywhere, here, there = keys(AllyshipApp), keys(section), keys(part)
    assert not everywhere.keys() & here.keys()
    assert not everywhere.keys() & there.keys()
    # All at once has the letter of an answer: it is there where nothing is answered.
    shared = {here[key] for key in here.keys() & there.keys()}
    assert shared <= ({"whole"} if part is ExercisePage else set())


@pytest.mark.parametrize("place", [AllyshipApp, *SECTIONS, *PARTS, *OVER])
def test_every_binding_says_what_it_does(place: Place) -> None:
    assert keys(place) or place in (ProgressScreen, TodayScreen)
    for binding in own(place):
        assert binding.description, binding
        assert binding.tooltip, binding


def test_answers_have_letters_that_nothing_else_has() -> None:
    assert set(keys(ExercisePage)) - set(keys(Page)) == set(ANSWERS)
    for place in (AllyshipApp, PracticeScreen, ItemList, Page, Word, Answer):
        assert not keys(place).keys() & set(ANSWERS), place
    # All at once, where something is read in steps; it leads nowhere and answers nothing.
    assert [action for action, key in KEYS.items() if key in ANSWERS] == [Action.WHOLE]


def test_digits_answer_nothing() -> None:
    for place in (*SECTIONS, *PARTS, ExercisePage):
        assert not any(key.isdigit() for key in keys(place)), place


def test_of_two_actions_with_one_key_nothing_has_both(session: Session) -> None:
    snapshot = session.learning.snapshot
    plan = session.plans.make("it rains", "call")
    text = session.reflections.write("Calm.")
    items = [plan.item, text.item, "tip/listen-and-learn", "term/ally", "definition/allyship"]
    can = [(session.cards.are_of(item), can_be_changed(snapshot, item)) for item in items]
    assert can == [(False, True)] * 2 + [(True, False)] * 3


def test_every_key_that_is_shown_can_be_changed() -> None:
    for place in (AllyshipApp, *SECTIONS, *PARTS):
        for binding in own(place):
            assert binding.id or not binding.show


def test_digits_are_the_sections_for_good() -> None:
    assert {section.value: section.number for section in Section} == {
        "today": 1,
        "definition": 2,
        "tips": 3,
        "terms": 4,
        "reading": 5,
        "practice": 6,
        "journal": 7,
        "progress": 8,
    }
    bound = keys(AllyshipApp)
    assert {key for key in bound if key.isdigit()} == {str(s.number) for s in Section}


@pytest.mark.parametrize(("place", "holder"), HOLDERS.items())
def test_the_table_of_keys_knows_what_each_place_has(place: Place, holder: Holder) -> None:
    has = [binding for base in place.__mro__ for binding in made(base.__dict__.get("BINDINGS", ()))]
    known = [binding for bindings in holder.own for binding in made(bindings)]
    known += [
        binding
        for base in holder.base.__mro__
        for binding in made(base.__dict__.get("BINDINGS", ()))
    ]
    assert known == has


def test_what_can_have_the_focus_in_a_section_is_known_to_be_there_together() -> None:
    assert {(app, *rest) for app, *rest in together.TOGETHER} >= {
        (together.APP, HOLDERS[section], HOLDERS[part]) for section, part in TOGETHER
    }
