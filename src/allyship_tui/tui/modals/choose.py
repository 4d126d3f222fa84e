"""A dialog that asks for one of a few things."""

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import OptionList

from allyship_tui.tui.guard import GuardedScreen
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.tui.widgets.prose import Prose, heading
from allyship_tui.tui.widgets.rows import Row


class ChooseScreen(GuardedScreen, ModalScreen[str | None]):
    """A few things to choose from; Enter chooses, Escape does not."""

    CSS_PATH = ["../widgets/item_list.tcss", "dialog.tcss"]
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
        with VerticalScroll(classes="dialog", can_focus=False):
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
