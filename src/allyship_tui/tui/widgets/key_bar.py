"""The line at the bottom: what the keys do here, or what has just happened."""

from typing import NamedTuple

from textual import events
from textual.app import RenderResult
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from allyship_tui.study.actions import Action
from allyship_tui.tui.keys import KEYS, PALETTE, active_bindings, is_key
from allyship_tui.tui.widgets.answers import ExercisePage

_GAPS = (3, 2)
"""How many cells stand between two keys: the fewer where more of them fit in that way."""
_SIDES = {"to_list": "list", "to_text": "text"}


class _Entry(NamedTuple):
    active: ActiveBinding
    shown: Content


class KeyBar(Widget):
    """Shows the keys that work here, as many as fit; a message takes their place."""

    # A drag over it is a click.
    ALLOW_SELECT = False

    message: reactive[str] = reactive("", layout=True)
    """What has just happened; it stays until the next key."""
    failed: reactive[bool] = reactive(False)
    """Whether the message tells of something that went wrong."""

    def on_mount(self) -> None:
        """Follow the focus: other parts have other keys."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _: Screen[object]) -> None:
        self.refresh()

    def render(self) -> RenderResult:
        """Draw the message or the keys."""
        if self.message:
            return Content.styled(self.message, "bold $error" if self.failed else "")
        entries, gap = self._fitting()
        return Content(" " * gap).join(entry.shown for entry in entries)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        end = self.styles.padding.left
        entries, gap = self._fitting()
        for entry in entries:
            end += entry.shown.cell_length + gap
            if event.x < end and not self.message:
                await self.app.run_action(entry.active.binding.action, entry.active.node)
                return

    def _fitting(self) -> tuple[list[_Entry], int]:
        """Choose what is shown: what fits, in the order of the keys; help always, quit last.

        Returns:
            What is shown, and how many cells stand between two of them.
        """
        bindings = [each for each in active_bindings(self.screen) if not _answers_nothing(each)]
        active: dict[str, ActiveBinding] = {}
        for each in bindings:
            if is_key(each.binding.key) and (name := self._shown_as(each.binding)):
                # Of several keys for one action the first is shown.
                active.setdefault(name, each)
        lacking = any(each.binding.id in KEYS and not is_key(each.binding.key) for each in bindings)
        # What only this screen does comes first.
        own = [name for name in active if name not in KEYS and name != PALETTE]
        order = [*own, *([PALETTE] if lacking else []), *KEYS]
        entries = [self._entry(active[name]) for name in order if name in active]
        room = self.outer_size.width - self.gutter.width
        gap = next((gap for gap in _GAPS if _width(entries, gap) <= room), _GAPS[-1])
        while len(entries) > 1 and _width(entries, gap) > room:
            entries.pop(-2 if entries[-1].active.binding.id == Action.HELP else -1)
        return entries, gap

    def _shown_as(self, binding: Binding) -> str | None:
        """Return the name under which a binding is shown, or None for one that is not.

        Where there is room for the list or the page only, the way to the other one is shown too.
        """
        if self.screen.has_class("-narrow") and binding.action in _SIDES:
            return _SIDES[binding.action]
        shown = binding.show or binding.id == PALETTE
        return (binding.id or binding.action) if shown else None

    def _entry(self, active: ActiveBinding) -> _Entry:
        key = self.app.get_key_display(active.binding)
        words = (f" {active.binding.description}", "$muted")
        return _Entry(active, Content.assemble((key, "bold $accent"), words))


def _answers_nothing(active: ActiveBinding) -> bool:
    """Say whether a key is an answer's on a page where nothing can be answered yet."""
    page = active.node
    is_answer = (active.binding.id or "").startswith("answer-")
    return is_answer and isinstance(page, ExercisePage) and not page.can_answer


def _width(entries: list[_Entry], gap: int) -> int:
    return sum(entry.shown.cell_length + gap for entry in entries) - gap
