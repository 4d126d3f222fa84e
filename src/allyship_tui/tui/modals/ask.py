"""A dialog that asks for a line to type."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input

from allyship_tui.tui.appearance.breakpoints import keep_focus_in_sight
from allyship_tui.tui.guard import GuardedScreen
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.tui.widgets.prose import Prose, paragraph


class Line(Input):
    """A line to type in; the bar of the keys says that Enter ends it.

    What stands in it is there to be gone on with, and so is not selected.
    """

    BINDINGS = bindings.LINE_FIELD


class AskScreen(GuardedScreen, ModalScreen[str | None]):
    """A question and a line to type in; Enter answers, Escape does not."""

    CSS_PATH = "dialog.tcss"
    BINDINGS = bindings.ASKING

    field = query_one(Input)

    def __init__(self, *questions: str) -> None:
        """Ask.

        Args:
            *questions: what to ask, a paragraph each.
        """
        super().__init__()
        self._questions = questions

    def compose(self) -> ComposeResult:
        """Return the question, the line and the keys."""
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Prose(id="question")
            yield Line(compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the question."""
        first, *others = self._questions
        self.query_one("#question", Prose).update(
            [paragraph(first), *(paragraph(text, gap=1) for text in others)]
        )

    def on_resize(self) -> None:
        """Keep the line in sight."""
        keep_focus_in_sight(self)

    def action_scroll(self, by: int) -> None:
        """Scroll through a question that is longer than the screen."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def on_input_submitted(self) -> None:
        """Answer with what was typed."""
        self.dismiss(self.field.value)

    def action_back(self) -> None:
        """Leave it unanswered."""
        self.dismiss(None)
