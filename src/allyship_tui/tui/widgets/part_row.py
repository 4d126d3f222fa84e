"""A part of today, as an entry of a page of contents: its name, its title, how long it takes."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from allyship_tui.messages import say
from allyship_tui.study.parts import Part
from allyship_tui.study.session import PartStatus, PartView
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.prose import Block, Prose, muted


class Begun(Message):
    """Someone begins today, or goes on with it."""

    def __init__(self, part: Part | None = None) -> None:
        super().__init__()
        self.part = part
        """Where to begin; None for what is open first."""


class PartRow(Vertical, can_focus=True):
    """One part of today; Enter begins there."""

    # A drag over it is a click.
    ALLOW_SELECT = False
    BINDINGS = bindings.PART_ROW

    def __init__(self, part: Part) -> None:
        super().__init__(id=part)
        self.part = part

    def compose(self) -> ComposeResult:
        """Make room for three columns, and for what the part begins with."""
        with Horizontal():
            yield Prose(id="name")
            yield Prose(id="title")
            yield Static(id="time")
        yield Prose(id="hook")

    def show(self, view: PartView, *, is_next: bool) -> None:
        """Show how it stands with the part.

        Args:
            view: what is shown of it.
            is_next: whether it is the one to begin with: it says more.
        """
        name, title, hook = self.query(Prose)
        sign, style = _sign(view.status, is_next)
        is_over = view.status is not PartStatus.OPEN
        named = Content.styled(view.heading, "bold" if is_next else "$muted")
        name.update((Block(named, Content.styled(f"{sign} ", style)),))
        weight = "bold" if is_next else "$muted" if is_over else ""
        title.update((Block(Content.styled(view.title, weight)),))
        hook.update([muted(text) for text in view.texts] if is_next else ())
        words = say(f"today.standing-{view.status}") if is_over else view.time
        self.query_one(Static).update(Content.styled(words, style if is_over else "$muted"))

    def action_begin(self) -> None:
        """Begin here."""
        self.post_message(Begun(self.part))

    def on_click(self, event: events.Click) -> None:
        """Begin here."""
        event.stop()
        self.action_begin()


class BeginButton(Static):
    """What is to be pressed, as it is written on the key."""

    ALLOW_SELECT = False

    def on_click(self, event: events.Click) -> None:
        """Begin."""
        event.stop()
        self.post_message(Begun())


def _sign(status: PartStatus, is_next: bool) -> tuple[str, str]:
    """Return the sign of how it stands with a part, and its style."""
    signs = glyphs()
    if status is PartStatus.DONE:
        return signs.done, "$kept"
    if status is PartStatus.SKIPPED:
        return signs.aside, "$muted"
    return (signs.here, "bold $accent") if is_next else (signs.todo, "$muted")
