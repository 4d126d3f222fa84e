"""Today as a page of contents: how long it takes, its parts, and what is to be pressed."""

from rich.cells import cell_len
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from allyship_tui.messages import say, say_date
from allyship_tui.study.parts import Part
from allyship_tui.study.progress import days_line, days_practised
from allyship_tui.study.session import (
    PartStatus,
    Session,
    Today,
    notes_on,
    part_views,
    position_line,
    time_line,
)
from allyship_tui.tui.widgets.columns import ColumnRow, Columns
from allyship_tui.tui.widgets.part_row import BeginButton, PartRow
from allyship_tui.tui.widgets.prose import Prose, muted


class Contents(VerticalScroll, can_focus=False):
    """The parts of the day, one of which has the focus."""

    def __init__(self) -> None:
        rows = [PartRow(part) for part in Part]
        begin, notes = BeginButton(id="begin"), Prose(id="notes")
        super().__init__(Vertical(ColumnRow(id="day-heading"), *rows, begin, notes, id="day"))

    def show(self, session: Session, today: Today) -> None:
        """Show a day, as far as it was done.

        Args:
            session: the learner's day.
            today: what there is today.
        """
        is_begun = any(held is PartStatus.DONE for held in today.status.values())
        date = Content.styled(say_date(today.day.date), "$muted")
        heading = Columns(Content.styled(_length(today), "bold"), date, gives_way=True)
        self.query_one("#day-heading", ColumnRow).update(heading)
        views = {view.part: view for view in part_views(session, today)}
        width = max((cell_len(view.heading) for view in views.values()), default=0)
        for row in self.query(PartRow):
            row.display = row.part in views
            if row.display:
                is_next = row.part is today.next
                row.show(views[row.part], is_next=is_next, name_width=width)
        words = "look" if today.next is None else "go-on" if is_begun else "begin"
        how = "over" if today.next is None else words
        self.query_one(BeginButton).show(say(f"today.{words}"), say(f"today.{how}-how"))
        days = len(days_practised(session.learning.snapshot))
        notes = (*notes_on(session, today), days_line(days) if days else "")
        self.query_one("#notes", Prose).update([muted(note) for note in notes if note])

    def focus_on(self, part: Part | None, *, scroll_visible: bool) -> None:
        """Give the focus to a part; where it does not stand there, to the first that does."""
        shown = [row for row in self.query(PartRow) if row.display]
        wanted = next((row for row in shown if row.part is part), None)
        if row := wanted or next(iter(shown), None):
            self.screen.set_focus(row, scroll_visible)


def _length(today: Today) -> str:
    """Return what stands over the day: how long it takes, or where one is in it."""
    following = today.next
    if following is None:
        return say("today.heading-over")
    number = [*today.status].index(following) + 1
    if number == 1:
        return say("today.heading", time=time_line(today.seconds_left))
    position = position_line(number, len(today.status), today.seconds_left)
    return say("today.heading-begun", position=position)
