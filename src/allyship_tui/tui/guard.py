"""What all screens of the program share: they hear nothing once they have gone."""

from typing import TYPE_CHECKING, Any

from textual import events, messages
from textual.await_complete import AwaitComplete
from textual.binding import ActiveBinding
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList

from allyship_tui.tui.widgets.item_list import ItemList

if TYPE_CHECKING:
    _Screen = Screen[Any]
else:
    _Screen = object

CLOSING = (
    events.Callback,
    events.Hide,
    events.ScreenSuspend,
    events.Unmount,
    messages.CloseMessages,
    messages.ExitApp,
    messages.Prune,
)
"""What has to be heard to come to an end."""


class GuardedScreen(_Screen):
    """Drops what arrives for a screen that has gone, or for a row that is listed no more.

    What someone did is told by messages, which wait in queues: until one is heard, the screen can
    be answered, the list replaced, the program left (textual 8.2.8 raises then).
    """

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the focus. It draws itself: Textual 8.2.8 draws all of the screen besides."""

    _was_left = False

    @property
    def has_gone(self) -> bool:
        """Whether this screen was answered or left, or the program is being left."""
        app = self.app
        if self._was_left or app._exit:
            return True
        return self.is_mounted and not any(self in stack for stack in app._screen_stacks.values())

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work here; none once it has gone."""
        return {} if self.has_gone else super().active_bindings

    def _compositor_refresh(self) -> None:
        """Draw what has changed: after a batch and not during it, and all of it once, not twice.

        Textual 8.2.8 makes a picture during a batch too, throws it away and counts it as drawn;
        and where all is to be drawn, it draws what was laid out anew before that.
        """
        if self.app._batch_count:
            return
        if self._repaint_required and self._layout_required:
            self._compositor.update_widgets({self})
        is_all = self.size.region in self._compositor._dirty_regions
        super()._compositor_refresh()
        if is_all:
            self._repaint_required = False

    async def _dispatch_message(self, message: Message) -> None:
        """Hear what can still be meant for this screen."""
        if isinstance(message, CLOSING) or not (self.has_gone or _is_of_old_row(message)):
            await super()._dispatch_message(message)

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Leave this screen with a result, unless it has gone or stands under another one."""
        if self.has_gone or not self.is_active:
            return AwaitComplete()
        self._was_left = True
        left: AwaitComplete = super().dismiss(result)
        return left


def _is_of_old_row(message: Message) -> bool:
    return (
        isinstance(message, OptionList.OptionMessage)
        and isinstance(message.option_list, ItemList)
        and not message.option_list.lists(message.option)
    )
