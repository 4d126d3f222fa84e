"""How far one is on the way through today: a line that grows, and the same in words."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from allyship_tui.tui.appearance.glyphs import glyphs


class Way(Widget):
    """Which part one is at, and about how long the rest takes."""

    ALLOW_SELECT = False

    share: reactive[float] = reactive(0.0)
    """How much of the day is behind one, from 0 to 1."""
    part: reactive[str] = reactive("")
    position: reactive[str] = reactive("")

    def render(self) -> RenderResult:
        """Draw the line, and under it what it means."""
        width, signs = self.content_size.width, glyphs()
        gone = round(width * self.share)
        line = Content.assemble(
            (signs.way_gone * gone, "$accent"), (signs.way_left * (width - gone), "$line")
        )
        space = width - cell_len(self.part) - cell_len(self.position)
        if space < 1:
            return Content("\n").join((line, Content(self.position)))
        words = Content.assemble((self.part, "$muted"), " " * space, self.position)
        return Content("\n").join((line, words))
