"""How many cards come back on each of the next days: a column for each, and in words."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from allyship_tui.messages import say, say_number, weekday_names
from allyship_tui.study.progress import forecast_line
from allyship_tui.study.recall import DayAhead
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.widgets.prose import Block, heading, paragraph

_ROWS = 3
_EIGHTHS = 8
_TALLEST = 6
"""So many cards make the tallest column, where there are no more on any day."""
_ROOMY = 3
"""The cells of a day with room to spare."""
_WEEK = 7


def forecast(ahead: Sequence[DayAhead], width: int) -> Iterator[Block]:
    """Go through the lines of a forecast; none where nothing comes back.

    Args:
        ahead: the days from today on.
        width: how many cells there is room for.
    """
    words = forecast_line(ahead)
    if not words:
        return
    yield heading(say("progress.forecast"))
    texts = [*(say_number(day.cards) for day in ahead), *weekday_names(narrow=True)]
    cells = max(map(cell_len, texts)) + 1
    if len(ahead) * _ROOMY <= width:
        cells = max(cells, _ROOMY)
    # Where two weeks have no room beside each other, they stand one under the other.
    part = len(ahead) if len(ahead) * cells <= width else _WEEK
    most = max(_TALLEST, *(day.cards for day in ahead))
    for start in range(0, len(ahead), part):
        yield from map(Block, _columns(ahead[start : start + part], cells, most, start == 0))
    yield paragraph(words)


def _columns(days: Sequence[DayAhead], cells: int, most: int, begins: bool) -> Iterator[Content]:
    """Go through the rows of a chart: columns under their figures, over the days of the week.

    Args:
        days: the days.
        cells: how many cells each has.
        most: how many cards make the tallest column.
        begins: whether the first of them is today.
    """
    tall = [-(-day.cards * _ROWS * _EIGHTHS // most) for day in days]
    for row in reversed(range(-(-max(tall) // _EIGHTHS) + 1)):
        parts = [_part(day.cards, each, row, cells) for day, each in zip(days, tall, strict=True)]
        yield Content.assemble(*parts)
    letters = weekday_names(narrow=True)
    yield Content.assemble(
        *(
            (set_cell_size(letters[day.day.weekday()], cells), "bold" if is_today else "$muted")
            for day, is_today in zip(days, [begins, *[False] * len(days)], strict=False)
        )
    )


def _part(cards: int, eighths: int, row: int, cells: int) -> tuple[str, str]:
    """Return what a day has in one row, from 0 at the foot, and its style."""
    signs = glyphs()
    rows = -(-eighths // _EIGHTHS)
    if row < rows:
        level = min(eighths - row * _EIGHTHS, _EIGHTHS)
        return signs.column[level] * (cells - 1) + " ", "$kept"
    figure = say_number(cards) if cards else signs.dot
    text = figure if row == rows else ""
    return set_cell_size(text, cells), "$foreground" if cards else "$muted"
