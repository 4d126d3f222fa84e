"""The page that says what the keys do here, by what one wants to do, in columns that fit."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import combinations, pairwise

from rich.cells import cell_len
from textual.content import Content
from textual.screen import Screen

from allyship_tui.messages import say
from allyship_tui.tui.keys import active_bindings, key_named
from allyship_tui.tui.keys.defaults import ALWAYS, PALETTE
from allyship_tui.tui.keys.groups import Group, KeyLine, help_groups
from allyship_tui.tui.modals.overlay import OverlayScreen
from allyship_tui.tui.widgets.fitted import FittedProse
from allyship_tui.tui.widgets.page import Page
from allyship_tui.tui.widgets.prose import Block, muted, title

_COLUMNS = ((110, 3), (70, 2), (0, 1))
"""From how many cells on there are how many columns."""
_GAP = 2
_NARROWEST, _WIDEST = 6, 16
"""The cells of the column of keys, as the names need; what needs more than these runs on."""


class HelpScreen(OverlayScreen):
    """What the keys do on the screen below."""

    def __init__(self, below: Screen[object]) -> None:
        """Make the page.

        Args:
            below: the screen whose keys it is about, with what has the focus there.
        """
        super().__init__(())
        app = below.app
        palette = key_named(app, PALETTE, ALWAYS[PALETTE])
        self._groups = help_groups(active_bindings(below), app.get_key_display, palette)

    async def fill(self, page: Page) -> None:
        """Show the keys, in as many columns as there is room for."""
        text = FittedProse(id="keys")
        await page.mount(text, before=0)
        text.fit(partial(help_page, self._groups))


def help_page(groups: Iterable[Group], width: int) -> Iterator[Block]:
    """Go through the lines of the page.

    Args:
        groups: the keys.
        width: the cells that there are for it.
    """
    number = next(number for cells, number in _COLUMNS if width >= cells)
    yield title(say("help.heading"))
    if number > 1:
        yield muted(say("help.moves"))
        yield muted(say("help.names"))
    column = (width - (number - 1) * _GAP) // number
    listed = [list(_lines(group, column, has_names=number > 1)) for group in groups]
    columns = [_joined(held) for held in _balanced(listed, number)]
    for row in range(max(map(len, columns), default=0)):
        cells = [held[row] if row < len(held) else Content("") for held in columns]
        padded = [cell.pad_right(column - cell.cell_length + _GAP) for cell in cells[:-1]]
        yield Block(Content("").join([*padded, cells[-1]]), gap=0 if row else 1)
    if number == 1:
        yield muted(say("help.moves"), gap=1)
        yield muted(say("help.names-elsewhere"))


def _lines(group: Group, width: int, *, has_names: bool) -> Iterator[Content]:
    """Go through the lines of a group: of each key what it does, and its name where it fits."""
    yield Content.styled(group.heading, "bold $accent")
    needed = [cell_len(line.keys) + 1 for line in group.lines]
    keys_width = max((each for each in needed if each <= _WIDEST), default=_NARROWEST)
    for line in group.lines:
        yield from _wrapped(line, max(keys_width, _NARROWEST), width, has_names=has_names)


def _wrapped(line: KeyLine, keys_width: int, width: int, *, has_names: bool) -> Iterator[Content]:
    indent = max(keys_width, cell_len(line.keys) + 1)
    keys = Content.styled(line.keys, "bold $accent").pad_right(indent - cell_len(line.keys))
    for number, words in enumerate(Content(line.words).wrap(max(width - indent, 2))):
        shown = (keys if number == 0 else Content(" " * indent)) + words.rstrip()
        space = width - shown.cell_length - cell_len(line.name)
        if has_names and number == 0 and line.name and space > 0:
            shown += Content.styled(" " * space + line.name, "$muted")
        yield shown


def _balanced(groups: list[list[Content]], number: int) -> list[list[list[Content]]]:
    """Put groups into columns, in order, so that the longest column is as short as can be."""
    inner = range(1, len(groups))
    ways = [
        [groups[start:end] for start, end in pairwise((0, *cuts, len(groups)))]
        for cuts in combinations(inner, min(number, len(groups)) - 1)
    ]
    return min(ways, key=lambda columns: max(len(_joined(held)) for held in columns))


def _joined(groups: list[list[Content]]) -> list[Content]:
    """Return the lines of a column, with a blank one between two groups."""
    lines: list[Content] = []
    for group in groups:
        lines += [Content(""), *group] if lines else group
    return lines
