"""The bar at the top: the sections with their keys."""

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from allyship_tui.messages import say
from allyship_tui.study.places import Place, Section
from allyship_tui.tui.messages import Go

Part = tuple[Section | None, Content]
"""What is drawn, and the section that it leads to."""


class SectionBar(Widget):
    """Names the sections; where they do not fit, their keys and the current one's name."""

    # A drag over it is a click.
    ALLOW_SELECT = False

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
        """Return what is drawn.

        As it gets narrower, first the program's name goes, then some space, then the names of the
        other sections, then the space between the numbers, and last the name of the current one.
        """
        name: Part = (None, Content.styled(f" {say('tui.name')}  ", "bold $accent"))
        named = [self._part(section, words=True) for section in Section]
        close = [self._part(section, words=True, gap="") for section in Section]
        numbered = [self._part(section, words=section is self.current) for section in Section]
        tight = [self._part(section, section is self.current, gap="") for section in Section]
        space: Part = (None, Content(" "))
        at = list(Section).index(self.current)
        # The name before the current one does not touch its ground.
        apart = [*close[:at], space, *close[at:]] if at else close
        for parts in ([name, *named], named, apart, close, numbered, tight):
            if self._fits(parts):
                return parts
        return [self._part(section, words=False, gap="") for section in Section]

    def _fits(self, parts: list[Part]) -> bool:
        return sum(content.cell_length for _, content in parts) <= self.content_size.width

    def _part(self, section: Section, words: bool, gap: str = " ") -> Part:
        name = f" {say(f'tui.section-{section}')}" if words else ""
        if section is self.current:
            label = f" {section.number}{name} "
            return section, Content.styled(label, "bold $on-accent on $accent")
        number = (f" {section.number}", "$accent")
        return section, Content.assemble(number, (f"{name}{gap}", "$muted"))
