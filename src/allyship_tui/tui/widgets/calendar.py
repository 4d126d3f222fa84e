"""The days of the last year, drawn: a column for each week, a row for each day of the week."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from allyship_tui.messages import month_names, say, weekday_names
from allyship_tui.study.progress import year
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.widgets.prose import Block, heading, muted

_MONTH = 3
"""The cells that a name surely has over its month: that is four columns, and one is a gap."""


def calendar(days: Collection[date], today: date, width: int) -> Iterator[Block]:
    """Go through the rows of a calendar, what stands over them first.

    Args:
        days: the days on which something was practised.
        today: the learner's local date.
        width: how many cells there is room for.
    """
    signs, weekdays = glyphs(), weekday_names()
    lead = max(map(cell_len, weekdays)) + 1
    shown = year(days, today, width - lead)
    yield heading(say("progress.year"))
    yield muted(" " * lead + month_row(shown.months, len(shown.rows[0])))
    for name, row in zip(weekdays, shown.rows, strict=True):
        marks = [
            (" ", "") if day is None else (signs.full, "$kept") if day else (signs.dot, "$muted")
            for day in row
        ]
        yield Block(Content.assemble((set_cell_size(name, lead), "$muted"), *marks))


def month_row(months: Sequence[tuple[int, date]], weeks: int) -> str:
    """Return the names of months, each from its column on; one that has no room is left out.

    Args:
        months: the columns in which a month begins, and its first day.
        weeks: how many columns there are.
    """
    names = month_names()
    if max(map(cell_len, names)) > _MONTH:
        names = month_names(narrow=True)
    row = ""
    for place, (column, first) in enumerate(months):
        name, taken = names[first.month - 1], cell_len(row)
        following = months[place + 1][0] if place + 1 < len(months) else weeks + 1
        # The month that was under way in the first column goes before one that begins after it.
        if column >= taken and column + cell_len(name) < following:
            row += f"{' ' * (column - taken)}{name} "
    return row.rstrip()
