"""The bar at the top: the sections with their keys."""

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from allyship_tui.study.places import Place, Section
from allyship_tui.tui.messages import Go
from allyship_tui.wording import say

Part = tuple[Section | None, Content]
"""What is drawn, and the section that it leads to."""


class SectionBar(Widget):
    """Names the sections; where they do not fit, their keys and the current one's name."""

    def __init__(self, current: Section) -> None:
        super().__init__()
        self.current = current

    def render(self) -> RenderResult:
        """Draw as much as fits."""
        return Content("").join(content for _, content in self._parts())

    def on_click(self, event: events.Click) -> None:
        """Go to the section under the mouse."""
        end = 0
        for section, content in self._parts():
            end += content.cell_length
            if event.x < end:
                if section:
                    self.post_message(Go(Place(section)))
                return

    def _parts(self) -> list[Part]:
        """Return what is drawn: first the program's name goes, then the sections' names."""
        name: Part = (None, Content.styled(f" {say('tui.name')}  ", "bold $accent"))
        named: list[Part] = [(each, self._label(each, named=True)) for each in Section]
        for parts in ([name, *named], named):
            if sum(content.cell_length for _, content in parts) <= self.content_size.width:
                return parts
        return [(each, self._label(each, named=False)) for each in Section]

    def _label(self, section: Section, *, named: bool) -> Content:
        words = f" {say(f'tui.section-{section}')}" if named or section is self.current else ""
        if section is self.current:
            return Content.styled(f" {section.number}{words} ", "bold $on-accent on $accent")
        return Content.assemble((f" {section.number}", "$accent"), (f"{words} ", "$muted"))
