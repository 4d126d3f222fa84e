"""Where on a screen someone was: taken up again when they come back to it."""

from typing import NamedTuple

from textual.screen import Screen

from allyship_tui.tui.screens.listed import ListedSection
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.words import Word


class Spot(NamedTuple):
    """What had the focus beside a list, and how far the page was scrolled."""

    in_list: bool
    word: int | None
    """The number of the word that had the focus, or was followed; None where none had it."""
    scroll: float


def spot_of(screen: Screen[object]) -> Spot | None:
    """Return where someone is on a screen; None where that stays by itself."""
    if not isinstance(screen, ListedSection):
        return None
    words = list(screen.page.query(Word))
    focused = screen.focused
    word = words.index(focused) if isinstance(focused, Word) and focused in words else None
    return Spot(isinstance(focused, ItemList), word, screen.page.scroll_y)


def take_up(screen: Screen[object], spot: Spot | None) -> None:
    """Go to where someone was on a screen that shows the same again."""
    if spot is None or not isinstance(screen, ListedSection):
        return
    page, words = screen.page, list(screen.page.query(Word))
    if spot.in_list:
        screen.action_to_list()
    elif spot.word is not None and spot.word < len(words):
        words[spot.word].focus(scroll_visible=False)

    def scroll() -> None:
        page.scroll_to(y=spot.scroll, animate=False, immediate=True)
        if isinstance(screen.focused, Word):
            # In a window of another size it may stand elsewhere.
            screen.focused.scroll_visible(animate=False)

    # Not before the page is laid out.
    page.call_after_refresh(scroll)
