"""What is there at the same time: of two things that are, none may have a key of the other."""

from itertools import product

from msgspec import Struct
from textual.app import App
from textual.containers import VerticalScroll
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList, Static

from allyship_tui.tui.keys import bindings


class Holder(Struct, frozen=True, eq=False):
    """A screen or a widget, as far as its bindings go."""

    own: tuple[bindings.Bindings, ...]
    """What the program gives it, and what it is a kind of; its own first."""
    base: type[DOMNode]
    """Textual's class that it is made from, which has bindings too."""


APP = Holder((bindings.APP,), App)
TODAY = Holder((bindings.TODAY, bindings.SECTION), Screen)
PROGRESS = Holder((bindings.PROGRESS, bindings.SECTION), Screen)
DEFINITION = Holder((bindings.DEFINITION, bindings.LISTED, bindings.SECTION), Screen)
TIPS = Holder((bindings.TIPS, bindings.LISTED, bindings.SECTION), Screen)
TERMS = Holder((bindings.TERMS, bindings.FILTERED, bindings.LISTED, bindings.SECTION), Screen)
READING = Holder((bindings.READING, bindings.FILTERED, bindings.LISTED, bindings.SECTION), Screen)
PRACTICE = Holder((bindings.LISTED, bindings.SECTION), Screen)
JOURNAL = Holder((bindings.JOURNAL, bindings.FILTERED, bindings.LISTED, bindings.SECTION), Screen)

PART_ROW = Holder((bindings.PART_ROW,), Widget)
ITEM_LIST = Holder((bindings.ITEM_LIST,), OptionList)
PAGE = Holder((bindings.PAGE,), VerticalScroll)
WORD = Holder((bindings.WORD,), Static)
ANSWER = Holder((bindings.ANSWER,), Widget)
EXERCISE_PAGE = Holder((bindings.EXERCISE_PAGE, bindings.PAGE), VerticalScroll)

# A word is within a page and takes its keys from it, as it should: they are no conflict.
TOGETHER: tuple[tuple[Holder, ...], ...] = (
    (APP, TODAY, PART_ROW),
    (APP, TODAY, EXERCISE_PAGE),
    (APP, TODAY, ANSWER),
    (APP, PROGRESS, ITEM_LIST),
    (APP, PROGRESS, PAGE),
    *product(
        (APP,),
        (DEFINITION, TIPS, TERMS, READING, PRACTICE, JOURNAL),
        (ITEM_LIST, PAGE, WORD),
    ),
    (APP, PRACTICE, EXERCISE_PAGE),
    (APP, PRACTICE, ANSWER),
)
"""The app, a section, and what can have the focus there."""
