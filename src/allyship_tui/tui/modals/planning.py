"""Where a plan is put into words."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList

from allyship_tui.messages import say
from allyship_tui.study.plans import bare_action, bare_cue
from allyship_tui.study.text import Passage
from allyship_tui.tui.appearance.breakpoints import keep_focus_in_sight
from allyship_tui.tui.guard import GuardedScreen
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.modals.ask import Line
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.tui.widgets.prose import Block, Prose, muted, paragraph
from allyship_tui.tui.widgets.rows import Row

Halves = tuple[str, str]
"""A cue and an action."""


class PlanningScreen(GuardedScreen, ModalScreen[Halves | None]):
    """The two halves of a plan, and examples for the one that is being written."""

    CSS_PATH = ["../widgets/item_list.tcss", "dialog.tcss"]
    BINDINGS = bindings.PLANNING

    cue = query_one("#cue", Input)
    action = query_one("#action", Input)
    examples = query_one(ItemList)
    lacking = query_one("#missing", Prose)

    def __init__(
        self,
        examples: tuple[Sequence[str], Sequence[str]],
        now: Halves = ("", ""),
        leave: Callable[[Halves], None] = lambda _: None,
        beside: Sequence[Passage] = (),
    ) -> None:
        """Begin.

        Args:
            examples: cues and actions to start from.
            now: the halves as they are: of a plan that is changed, or begun before.
            leave: is told what stands there when it is left.
            beside: what is to be seen while it is written: other versions of the plan.
        """
        super().__init__()
        self._leave = leave
        self._examples = examples
        self._now = now
        self._beside = beside
        self._half: Input | None = None
        """The line that is being written, or was last."""

    def compose(self) -> ComposeResult:
        """Return the two lines, the examples and the keys."""
        cue, action = self._now
        with VerticalScroll(classes="dialog", can_focus=False):
            if self._beside:
                yield Prose(id="other-versions")
            yield Prose(id="if")
            yield Line(cue, id="cue", compact=True, select_on_focus=False)
            yield Prose(id="then")
            yield Line(action, id="action", compact=True, select_on_focus=False)
            yield Prose(id="missing")
            yield ItemList()
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin with the cue."""
        for prose in self.query("#other-versions").results(Prose):
            prose.update(_blocks(self._beside))
        self.query_one("#if", Prose).update((paragraph(say("plan.if")),))
        self.query_one("#then", Prose).update((paragraph(say("plan.then"), gap=1),))
        self.cue.focus()

    def on_resize(self) -> None:
        """Keep the line that is written in sight."""
        keep_focus_in_sight(self)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show examples for the half that is being written."""
        if isinstance(event.widget, Input):
            self._half = event.widget
            shown = self._shown
            rows = [Row(None, say("plan.examples"))] if shown else []
            rows += [Row(str(number), text) for number, text in enumerate(shown)]
            self.examples.show(rows)
            self.examples.display = bool(shown)

    def action_example(self, by: int) -> None:
        """Go to the examples, or move among them."""
        if self.examples.display:
            self.examples.focus()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Take an example into the half that is being written."""
        if self._half:
            self._half.value = self._shown[int(message.option_id or 0)]
            self._half.focus()
            self._half.action_end()

    @property
    def _shown(self) -> Sequence[str]:
        """The examples for the half that is being written."""
        return self._examples[1 if self._half is self.action else 0]

    def on_input_submitted(self) -> None:
        """Go on to the half that is lacking; with both there, the plan is made."""
        lacking = [
            field
            for field, half in (
                (self.cue, bare_cue(self.cue.value)),
                (self.action, bare_action(self.action.value)),
            )
            if not half
        ]
        if not lacking:
            self.dismiss((self.cue.value, self.action.value))
            return
        self.lacking.update(())
        if self._half in lacking:
            self.lacking.update((muted(say("plan.lacking"), gap=1),))
        lacking[0].focus()

    def action_back(self) -> None:
        """Make no plan."""
        self.dismiss(None)
        self._leave((self.cue.value, self.action.value))


def _blocks(passages: Iterable[Passage]) -> Iterator[Block]:
    for passage in passages:
        yield muted(passage.heading)
        yield from map(paragraph, passage.texts)
