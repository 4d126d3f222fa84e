"""Textual's app, with what terminals need that Textual 8.2.8 does not give them."""

import gc
import os
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.filter import LineFilter, Monochrome
from textual.geometry import NULL_OFFSET, Offset, Size
from textual.message import Message
from textual.screen import Screen

from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line, harmless
from allyship_tui.system.ascii import is_ascii_only
from allyship_tui.tui.appearance import themes
from allyship_tui.tui.appearance.glyphs import glyphs
from allyship_tui.tui.cursor import cursor_offset
from allyship_tui.tui.guard import CLOSING
from allyship_tui.tui.input.layout import as_meant, as_text
from allyship_tui.tui.input.queue import InputQueue
from allyship_tui.tui.keys import is_key
from allyship_tui.tui.terminal.signals import leave_on_signals

_NAMED_KEYS = ("escape", "space", "pageup", "pagedown", "delete", "tab", "home", "end")
"""Keys that are called by a name, which Textual has in English alone (8.2.8)."""


class TerminalApp(App[bool]):
    """An app of which the program is made; it knows nothing of what is taught.

    What is drawn suits the terminal, what comes from it is looked at and taken in its turn, and
    the cursor stands where screen readers look for it.
    """

    def __init__(self) -> None:
        super().__init__()
        # Textual takes an empty one for a wish too, against the convention (no-color.org).
        self.no_color = bool(os.environ.get("NO_COLOR"))
        ascii_only = is_ascii_only(os.environ)
        self.set_class(ascii_only, "-ascii")
        self._own_filters: list[LineFilter] = []
        if self.no_color or ascii_only:
            from allyship_tui.tui.appearance.filters import filters_for

            self._own_filters = filters_for(no_colour=self.no_color, ascii_only=ascii_only)
        # Known before anything is drawn: from TERM, COLORTERM and TEXTUAL_COLOR_SYSTEM.
        colours = self.console.color_system
        self._few_colours = None if self.no_color or colours == "truecolor" else colours
        """How many colours the terminal shows, as rich calls it, where those are not all."""
        self.set_class(self._few_colours not in (None, "256"), "-sixteen")
        self.input_queue = InputQueue(self)

    def begin_with_theme(self, theme: str) -> None:
        """Set the first theme: set as a later one is, it would have all styles parsed again."""
        self.set_reactive(App.theme, theme)
        dark = self.current_theme.dark
        self.add_class(f"-theme-{theme}", "-dark-mode" if dark else "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_css_variables(self) -> dict[str, str]:
        """Give Textual's own themes what the program's own define."""
        variables = super().get_css_variables()
        for name, stand_in in themes.OWN_VARIABLES.items():
            variables.setdefault(name, variables[stand_in])
        return variables

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        """Read the styles of a screen when it is first shown; what was parsed stays parsed.

        Textual parses all styles anew here, and twice more for the first screen of a mode. What
        stands beside a screen is for that screen, so no other one has to be looked at.
        """
        paths = [Path(path).resolve() for path in screen.css_path]
        if new := [path for path in paths if not self.stylesheet.has_source(str(path))]:
            self.stylesheet.read_all(new)
            self.stylesheet.parse()
            self.stylesheet.apply(screen)
        screen._css_update_count = self._css_update_count

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Draw as the terminal asks; Textual's way without colour would send greys."""
        own = self._own_filters
        if self._few_colours:
            from allyship_tui.tui.appearance.palettes import palette_for

            own = [*palette_for(self.theme, self._few_colours), *own]
        return [f for f in super().get_line_filters() if not isinstance(f, Monochrome)] + own

    def get_key_display(self, binding: Binding) -> str:
        """Show Enter with the sign that the lessons use for it, and in ASCII a key by its name."""
        if binding.key == "enter":
            return glyphs().enter
        if not is_key(binding.key):
            return ""
        named = binding.key in _NAMED_KEYS
        shown = say(f"key-name.{binding.key}") if named else super().get_key_display(binding)
        return binding.key if is_ascii_only(os.environ) and not shown.isascii() else shown

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's cursor is put whenever something is drawn."""
        return cursor_offset(self.screen) or NULL_OFFSET

    @cursor_position.setter
    def cursor_position(self, offset: Offset) -> None:
        """Pass over what text fields say of theirs: all is worked out in one place."""

    def delay_update(self, delay: float = 0.05) -> None:
        """Draw at once: Textual holds a mode's first picture back for 50 ms."""

    def _end_batch(self) -> None:
        """Draw what waited for the end of the batch."""
        super()._end_batch()
        if not self._batch_count and self._screen_stack:
            self.screen.call_later(self._draw_after_batch)

    def _draw_after_batch(self) -> None:
        """Draw what was laid out in a batch; what still is to be, is drawn once it is laid out.

        Drawing lets go of all that asked to be drawn (textual 8.2.8): it would be lost.
        """
        screen = self.screen
        if not (screen._dirty_widgets or screen._layout_required):
            screen._compositor_refresh()

    def on_mount(self) -> None:
        """Leave when the system asks, and draw all of it after a stop."""
        if not self.is_headless:
            leave_on_signals(self)
        self.app_resume_signal.subscribe(self, self._draw_again)

    def on_ready(self) -> None:
        """Look for what can be thrown away again, now that the first picture is there."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def on_resize(self, event: events.Resize) -> None:
        """See that the last of several sizes wins.

        Textual 8.2.8 reads the size in a signal's handler; of two signals at once the later one
        can be told first, and the older size would stay. Asked for in another way than Textual
        does, it would differ for ever where the terminal does not know its own (a serial line).
        """
        if not self.is_headless and not self.is_web:
            now = Size(*self.console.size)
            if now != event.size:
                self.post_message(events.Resize(now, now))

    def get_driver_class(self) -> type[Driver]:
        """Have what comes from a Unix terminal looked at before it is believed."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual
        from allyship_tui.tui.terminal.driver import GuardedDriver

        return GuardedDriver

    def action_suspend_process(self) -> None:
        """Stop until the shell lets the program go on, with all that a shell started with it."""
        if self._driver is not None and self._driver.can_suspend:
            self._suspend_signal()
            os.killpg(0, signal.SIGTSTP)

    def _draw_again(self, _: object) -> None:
        """Draw all of it: after a stop the terminal shows something else."""
        self.refresh(layout=True)

    async def _dispatch_message(self, message: Message) -> None:
        """Hear nothing more once it is being left, but what brings that to its end."""
        if not self._exit or isinstance(message, CLOSING):
            await super()._dispatch_message(message)

    async def on_event(self, event: events.Event) -> None:
        """Take what is typed and clicked in its turn."""
        if isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded:
            if not self.input_queue.is_turn_of(event):
                return
            if isinstance(event, events.Key):
                event = self.read_key(event)
            elif isinstance(event, events.Paste):
                self._clean(event)
        await super().on_event(event)

    def read_key(self, key: events.Key) -> events.Key:
        """Return the key that is meant where letters are no keys."""
        return as_text(as_meant(key, self.screen))

    def _clean(self, paste: events.Paste) -> None:
        takes_lines = getattr(self.screen, "TAKES_LINES", False)
        # Many terminals send the end of a line as CR.
        text = "\n".join(paste.text.splitlines()) if takes_lines else paste.text
        paste.text = (harmless if takes_lines else clean_line)(text)
