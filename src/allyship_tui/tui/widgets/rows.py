"""The rows of a list, of which only those near the cursor are made and drawn."""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from textual.content import Content

from allyship_tui.messages import say

MOST = 500
"""So many rows are drawn at once: more than any terminal shows."""
_MARGIN = 150
"""So near to an end of what is drawn the cursor may come, where there is more: a page is less."""


class Row(Struct, frozen=True):
    """One line of a list; without an id it is a heading."""

    id: str | None
    title: str
    sign: str = ""
    sign_style: str = "$muted"
    note: str = ""
    """What stands after the title."""
    is_starred: bool = False
    """Whether it is bookmarked."""
    detail: Content | None = None
    """More lines under the title."""


class Rows:
    """All rows of a list, each made when it is asked for."""

    def __init__(self, ids: Sequence[str | None], make: Callable[[int], Row]) -> None:
        """Say what is listed.

        Args:
            ids: the ids of the rows, in order.
            make: returns the row with this number, from 0 on.
        """
        self.ids = ids
        self.make = make

    @classmethod
    def of(cls, rows: "Iterable[Row] | Rows") -> "Rows":
        """Return rows that were made already."""
        if isinstance(rows, Rows):
            return rows
        made = list(rows)
        return cls([row.id for row in made], made.__getitem__)


class Window:
    """The part of the rows that is drawn, about the cursor; what lies beyond is counted.

    A list of tens of thousands would be measured for seconds before its first row is drawn.
    """

    def __init__(self) -> None:
        self.all = Rows((), lambda _: Row(None, ""))
        self.first = 0
        """The number, among all, of the first row that is drawn."""

    def turn_to(self, number: int) -> bool:
        """Draw the part about a row, where that is not drawn or near an end; say if it is new."""
        last = max(len(self.all.ids) - MOST, 0)
        is_near_start = self.first > 0 and number < self.first + _MARGIN
        is_near_end = self.first < last and number >= self.first + MOST - _MARGIN
        before = self.first
        if is_near_start or is_near_end:
            self.first = number - MOST // 2
        self.first = min(max(self.first, 0), last)
        return self.first != before

    @property
    def end(self) -> int:
        """The number, among all, of the first row after those that are drawn."""
        return min(self.first + MOST, len(self.all.ids))

    @property
    def is_part(self) -> bool:
        """Whether there are more rows than are drawn."""
        return len(self.all.ids) > MOST

    def place_of(self, number: int) -> int:
        """Return where a row stands in what is drawn."""
        return number - self.first + (self.first > 0)

    def number_at(self, place: int) -> int:
        """Return the number, among all, of the row that stands in this place of what is drawn.

        Of one that stands for those beyond an end, it is that of the next of them.
        """
        return min(place + self.first - (self.first > 0), len(self.all.ids) - 1)

    def rows(self) -> list[Row]:
        """Return the rows that are drawn, and one that stands for those beyond each end."""
        rows = [self.all.make(number) for number in range(self.first, self.end)]
        if self.first:
            rows.insert(0, Row(None, say("list.before", count=self.first)))
        if left := len(self.all.ids) - self.end:
            rows.append(Row(None, say("list.after", count=left)))
        return rows
