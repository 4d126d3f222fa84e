"""A part of today, as an entry of a page of contents: its name, its title, how long it takes."""

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from allyship_tui.messages import say
from allyship_tui.study.parts import Part
from allyship_tui.study.session import PartStatus, PartView
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.columns import ColumnRow, Columns


class Begun(Message):
    """Someone begins today, or goes on with it."""

    def __init__(self, part: Part | None = None) -> None:
        super().__init__()
        self.part = part
        """Where to begin; None for what is open first."""


class PartRow(ColumnRow, can_focus=True):
    """One part of today; Enter begins there."""

    # A drag over it is a click.
    ALLOW_SELECT = False
    BINDINGS = bindings.PART_ROW

    def __init__(self, part: Part) -> None:
        super().__init__(id=part)
        self.part = part

    def show(self, view: PartView, *, is_next: bool, name_width: int) -> None:
        """Show how it stands with the part.

        Args:
            view: what is shown of it.
            is_next: whether it is the one to begin with: it says more.
            name_width: how many cells the names of all parts take.
        """
        sign, style = _sign(view.status, is_next)
        is_over = view.status is not PartStatus.OPEN
        words = say(f"today.standing-{view.status}") if is_over else view.time
        weight = "bold" if is_next else "$muted" if is_over else ""
        below = (view.on_path, *(view.texts if is_next else ()))
        self.update(
            Columns(
                text=Content.styled(view.title, weight),
                right=Content.styled(words, style if is_over else "$muted"),
                mark=Content.styled(f"{sign} ", style),
                name=Content.styled(view.heading, "bold" if is_next else "$muted"),
                name_width=name_width,
                below=Content.styled("\n".join(filter(None, below)), "$muted"),
            )
        )

    def action_begin(self) -> None:
        """Begin here."""
        self.post_message(Begun(self.part))

    def on_click(self, event: events.Click) -> None:
        """Begin here."""
        event.stop()
        self.action_begin()


class BeginButton(Static):
    """What is to be pressed, as it is written on the key, and what to know of it."""

    ALLOW_SELECT = False

    def show(self, label: str, how: str) -> None:
        """Show what is to be pressed.

        Args:
            label: what it does.
            how: what to know of it.
        """
        shown = f" {glyphs().enter} {label} "
        self.update(Content.assemble((shown, "bold $on-accent on $accent"), "  ", (how, "$muted")))

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
