"""Screens that ask for one thing: a line to type, or one of a few to choose."""

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList

from allyship_tui.tui.guard import Present
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.sizes import keep_focus_in_sight
from allyship_tui.tui.widgets.item_list import ItemList, Row
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.tui.widgets.prose import Prose, heading, paragraph


class Line(Input):
    """A line to type in; the bar of the keys says that Enter ends it.

    What stands in it is there to be gone on with, and so is not selected.
    """

    BINDINGS = bindings.LINE_FIELD


class AskScreen(Present, ModalScreen[str | None]):
    """A question and a line to type in; Enter answers, Escape does not."""

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
        with VerticalScroll(classes="asking", can_focus=False):
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


class ChooseScreen(Present, ModalScreen[str | None]):
    """A few things to choose from; Enter chooses, Escape does not."""

    BINDINGS = bindings.CHOOSING

    items = query_one(ItemList)

    def __init__(self, question: str, choices: Iterable[tuple[str, str]]) -> None:
        """Ask which.

        Args:
            question: what to ask.
            choices: of each thing its name and what it is called.
        """
        super().__init__()
        self._question = question
        self._choices: Sequence[tuple[str, str]] = tuple(choices)

    def compose(self) -> ComposeResult:
        """Return the question, the list and the keys."""
        with VerticalScroll(classes="asking", can_focus=False):
            yield Prose(id="question")
            yield ItemList()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what there is to choose from."""
        self.query_one("#question", Prose).update((heading(self._question, gap=0),))
        # By their numbers: a name may be any text.
        self.items.show(Row(str(at), label) for at, (_, label) in enumerate(self._choices))
        self.items.focus()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Choose."""
        self.dismiss(self._choices[int(message.option_id or 0)][0])

    def action_back(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
