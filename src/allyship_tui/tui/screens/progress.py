"""What has been kept."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import OptionList

from allyship_tui.study.places import Place, Section
from allyship_tui.study.progress import Progress, progress
from allyship_tui.tui.glyphs import glyphs
from allyship_tui.tui.messages import Go
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.summaries import summaries
from allyship_tui.tui.widgets.item_list import ItemList, Row
from allyship_tui.tui.widgets.prose import Prose, muted, title
from allyship_tui.wording import say, say_date


class ProgressScreen(SectionScreen):
    """What has been reviewed, read and met, by section, with when; Enter goes there."""

    SECTION = Section.PROGRESS

    items = query_one(ItemList)

    def compose_body(self) -> ComposeResult:
        """Return the list."""
        with VerticalScroll(id="kept-list", can_focus=False):
            yield Prose(id="side-heading")
            yield ItemList()

    async def show(self, item: str | None) -> None:
        """Show everything."""
        await self.draw()
        self.items.focus()

    async def redraw(self) -> None:
        """Draw everything again."""
        self.query_one("#side-heading", Prose).update(
            (title(say("progress.heading")), muted(say("progress.intro")))
        )
        self.items.show(_rows(progress(self.learning.course, self.learning.snapshot)))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Go to what was chosen."""
        section, _, item = (message.option_id or "").partition("/")
        # The definition is one entry of the log, and has steps on the screen.
        is_definition = section == Section.DEFINITION
        self.post_message(Go(Place(Section(section), None if is_definition else item)))


def _rows(kept: Progress) -> list[Row]:
    rows: list[Row] = []
    for section, summary in summaries(kept).items():
        rows.append(
            Row(None, say(f"tui.section-{section}"), detail=Content.styled(summary, "$muted"))
        )
        rows.extend(
            Row(
                f"{section}/{done.identity}",
                done.title,
                glyphs().done,
                "$kept",
                note=say_date(done.day, "day"),
            )
            for done in kept.of(section)
        )
    return rows
