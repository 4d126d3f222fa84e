"""The line at the bottom: what the keys do here, or what has just happened."""

from typing import NamedTuple

from textual import events
from textual.app import RenderResult
from textual.binding import ActiveBinding
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from allyship_tui.study.actions import Action
from allyship_tui.tui.keys import KEYS

_GAP = 3


class _Entry(NamedTuple):
    active: ActiveBinding
    shown: Content


class KeyBar(Widget):
    """Shows the keys that work here, as many as fit; a message takes their place."""

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
        return Content(" " * _GAP).join(entry.shown for entry in self._fitting())

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        end = self.styles.padding.left
        for entry in self._fitting():
            end += entry.shown.cell_length + _GAP
            if event.x < end and not self.message:
                await self.app.run_action(entry.active.binding.action, entry.active.node)
                return

    def _fitting(self) -> list[_Entry]:
        """Choose what is shown: what fits, in the order of the keys; help always, quit last."""
        active: dict[str, ActiveBinding] = {}
        for each in self.screen.active_bindings.values():
            if each.binding.show and each.enabled:
                # Of several keys for one action the first is shown.
                active.setdefault(each.binding.id or "", each)
        entries = [self._entry(active[action]) for action in KEYS if action in active]
        room = self.app.size.width - self.styles.padding.width
        while len(entries) > 1 and _width(entries) > room:
            entries.pop(-2 if entries[-1].active.binding.id == Action.HELP else -1)
        return entries

    def _entry(self, active: ActiveBinding) -> _Entry:
        key = self.app.get_key_display(active.binding)
        words = (f" {active.binding.description}", "$muted")
        return _Entry(active, Content.assemble((key, "bold $accent"), words))


def _width(entries: list[_Entry]) -> int:
    return sum(entry.shown.cell_length + _GAP for entry in entries) - _GAP
