"""This week and the last beside each other, as a small table."""

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from allyship_tui.messages import say, say_number
from allyship_tui.study.progress import FIGURES, Week, weeks_lines
from allyship_tui.tui.widgets.prose import Block, heading, paragraph

_GAP = 2


def weeks(told: tuple[Week, Week], width: int) -> Iterator[Block]:
    """Go through the rows of a table; where it has no room, through sentences.

    What is of neither week is left out; where there is nothing of either, all of it.

    Args:
        told: this week, and the last.
        width: how many cells there is room for.
    """
    this, last = told
    pairs = zip(FIGURES, this.figures(), last.figures(), strict=True)
    rows = [
        (say(f"progress.week-{name}"), say_number(one), say_number(two))
        for name, one, two in pairs
        if one or two
    ]
    if not rows:
        return
    top = say("progress.weeks"), say("progress.week-this"), say("progress.week-last")
    sizes = [max(map(cell_len, column)) for column in zip(top, *rows, strict=True)]
    if sum(sizes) + 2 * _GAP > width:
        yield heading(say("progress.weeks"))
        yield from map(paragraph, weeks_lines(told))
        return
    yield Block(_row(top, sizes, "bold $accent", "$muted"), gap=1)
    for row in rows:
        yield Block(_row(row, sizes, "", ""))


def _row(texts: tuple[str, str, str], sizes: list[int], first: str, others: str) -> Content:
    name, *figures = texts
    parts = [(set_cell_size(name, sizes[0]), first)]
    for figure, size in zip(figures, sizes[1:], strict=True):
        parts.append((" " * (_GAP + size - cell_len(figure)) + figure, others))
    return Content.assemble(*parts)
