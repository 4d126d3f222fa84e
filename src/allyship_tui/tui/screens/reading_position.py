"""Where on a screen someone was: taken up again when they come back to it."""

from typing import NamedTuple

from textual.screen import Screen

from allyship_tui.tui.screens.listed import ListedSection
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.words import Word


class ReadingPosition(NamedTuple):
    """What had the focus beside a list, and how far the page was scrolled."""

    in_list: bool
    word: int | None
    """The number of the word that had the focus, or was followed; None where none had it."""
    scroll: float
    step: int
    """The number of the step of the lesson that was open."""
    is_whole: bool
    """Whether all of the lesson was shown at once."""


def position_on(screen: Screen[object]) -> ReadingPosition | None:
    """Return where someone is on a screen; None where that stays by itself."""
    if not isinstance(screen, ListedSection):
        return None
    words = list(screen.page.query(Word))
    focused = screen.focused
    word = words.index(focused) if isinstance(focused, Word) and focused in words else None
    walk = screen.walking.walk
    return ReadingPosition(
        in_list=isinstance(focused, ItemList),
        word=word,
        scroll=screen.page.scroll_y,
        step=walk.at if walk else 0,
        is_whole=walk.is_whole if walk else False,
    )


async def restore_position(screen: Screen[object], position: ReadingPosition | None) -> None:
    """Go to where someone was on a screen that shows the same again."""
    if position is None or not isinstance(screen, ListedSection):
        return
    await screen.walking.return_to(position.step, is_whole=position.is_whole)
    page, words = screen.page, list(screen.page.query(Word))
    if position.in_list:
        screen.action_to_list()
    elif position.word is not None and position.word < len(words):
        words[position.word].focus(scroll_visible=False)

    def scroll() -> None:
        page.scroll_to(y=position.scroll, animate=False, immediate=True)
        if isinstance(screen.focused, Word):
            # In a window of another size it may stand elsewhere.
            screen.focused.scroll_visible(animate=False)

    # Not before the page is laid out.
    page.call_after_refresh(scroll)
