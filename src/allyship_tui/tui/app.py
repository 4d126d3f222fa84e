"""The full screen."""

import gc
import os
import signal
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.actions import SkipAction
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.filter import LineFilter, Monochrome
from textual.geometry import NULL_OFFSET, Offset, Size
from textual.message import Message
from textual.screen import Screen
from textual.theme import ThemeProvider

from allyship_tui.course.problems import Problem
from allyship_tui.learner.errors import NotSaved
from allyship_tui.learner.events import Kind
from allyship_tui.sanitise import clean_line, harmless
from allyship_tui.study.ascii import is_ascii_only
from allyship_tui.study.config import Config
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.search import Search
from allyship_tui.study.session import Session
from allyship_tui.study.settings import Given, Settings, settle
from allyship_tui.study.trail import Trail
from allyship_tui.tui import registry, themes
from allyship_tui.tui.cursor import cursor_offset
from allyship_tui.tui.glyphs import glyphs
from allyship_tui.tui.guard import LAST
from allyship_tui.tui.in_turn import InTurn
from allyship_tui.tui.keys import active_bindings, bindings, is_key
from allyship_tui.tui.letters import as_meant, as_text, is_foreign
from allyship_tui.tui.messages import Go
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.screens.today import TodayScreen
from allyship_tui.tui.sizes import HEIGHTS, WIDTHS
from allyship_tui.tui.terminal.leaving import leave_on_signals
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.wording import say

if TYPE_CHECKING:
    from allyship_tui.tui.screens.reading_position import Spot


class AllyshipApp(App[bool]):
    """Moves between the sections and keeps the way back."""

    TITLE = say("tui.name")
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS = {registry.action_provider, registry.lesson_provider}
    DEFAULT_MODE = Section.TODAY.value
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS = bindings.APP

    def __init__(self, learning: Learning, settings: Settings | None = None) -> None:
        """Make the app.

        Args:
            learning: the learner.
            settings: what they set; what they chose in the program if none are given.
        """
        super().__init__()
        # Textual takes an empty one for a wish too, against the convention (no-color.org).
        self.no_color = bool(os.environ.get("NO_COLOR"))
        ascii_only = is_ascii_only(os.environ)
        self.set_class(ascii_only, "-ascii")
        self._own_filters: list[LineFilter] = []
        if self.no_color or ascii_only:
            from allyship_tui.tui.filters import filters_for

            self._own_filters = filters_for(no_colour=self.no_color, ascii_only=ascii_only)
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.learning = learning
        self.session = Session(learning)
        self.settings = settings or settle(learning.chosen, Config(), Given(), {})
        self.trail: Trail[tuple[Place, Spot | None]] = Trail()
        """The places one came from, and where on each of them one was."""
        self.setting_problems = (
            *self.settings.problems,
            *themes.unknown(self.settings.theme, self.available_themes),
            *self._set_keys(),
        )
        """What of the settings and keys cannot be."""
        self.problems = (*self.setting_problems, *learning.course.problems)
        """What was left out of the settings, the keys and the lessons."""
        self._in_turn = InTurn(self)
        self._told_of_letters = False
        self._search = Search(learning.course, self.session.reflections.looking)
        self.animation_level = "full" if self.settings.motion else "none"
        chosen = self.settings.theme
        self._begin_with(chosen if chosen in self.available_themes else themes.INK.name)
        for section in registry.LATER_SECTIONS:
            self.add_mode(section, partial(registry.make_screen, section, self.session))

    def _set_keys(self) -> tuple[Problem, ...]:
        """Take the keys that were set; return what of them cannot be."""
        if self.settings.letter_keys and not self.settings.keys:
            return ()
        from allyship_tui.tui.keys.keymap import make_keymap

        keymap = make_keymap(self.settings.keys, self.settings.letter_keys)
        self.set_keymap(keymap.keys)
        return keymap.problems

    def _begin_with(self, theme: str) -> None:
        """Set the first theme: set as a later one is, it would have all styles parsed again."""
        self.set_reactive(AllyshipApp.theme, theme)
        dark = self.current_theme.dark
        self.add_class(f"-theme-{theme}", "-dark-mode" if dark else "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """Begin with today: a mode of its own would have all styles parsed once more."""
        return TodayScreen(self.session)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Draw as the terminal asks; Textual's way without colour would send greys."""
        own = self._own_filters
        return [f for f in super().get_line_filters() if not isinstance(f, Monochrome)] + own

    def get_css_variables(self) -> dict[str, str]:
        """Give Textual's own themes what the program's own define."""
        variables = super().get_css_variables()
        for name, stand_in in themes.OWN_VARIABLES.items():
            variables.setdefault(name, variables[stand_in])
        return variables

    def get_key_display(self, binding: Binding) -> str:
        """Show Enter with the sign that the lessons use for it, and in ASCII a key by its name."""
        if binding.key == "enter":
            return glyphs().enter
        if not is_key(binding.key):
            return ""
        shown = super().get_key_display(binding)
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

    def on_mount(self) -> None:
        """Make of the first screen a section like the others."""
        self.add_mode(Section.TODAY, self.get_default_screen)
        if not self.is_headless:
            leave_on_signals(self)
        self.app_resume_signal.subscribe(self, self._draw_again)
        self.theme_changed_signal.subscribe(self, self._keep_theme)

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
        from allyship_tui.tui.terminal.driver import TrustsNothing

        return TrustsNothing

    def action_suspend_process(self) -> None:
        """Stop until the shell lets the program go on, with all that a shell started with it."""
        if self._driver is not None and self._driver.can_suspend:
            self._suspend_signal()
            os.killpg(0, signal.SIGTSTP)

    def _draw_again(self, _: object) -> None:
        """Draw all of it: after a stop the terminal shows something else."""
        self.refresh(layout=True)

    async def go(self, place: Place, *, remember: bool = True) -> None:
        """Go to a place.

        Args:
            place: where to.
            remember: whether Back leads here again.
        """
        from allyship_tui.tui.screens.reading_position import spot_of

        came_from = self._here
        spot = spot_of(self.screen_stack[0]) if came_from else None
        while not isinstance(self.screen, SectionScreen):
            await self.pop_screen()
        await self.switch_mode(place.section)
        if isinstance(self.screen, SectionScreen):
            await self.screen.show(place.item)
        if remember and came_from and came_from != self._here:
            self.trail.note((came_from, spot), None)
        self.refresh_bindings()

    async def action_go(self, section: str) -> None:
        """Go to a section, as it was left."""
        await self.go(Place(Section(section)))

    async def action_back(self) -> None:
        """Close the filter, or go back to where one came from."""
        if isinstance(self.screen, SectionScreen) and self.screen.steps_out:
            self.screen.step_out()
        elif left := self.trail.back():
            from allyship_tui.tui.screens.reading_position import take_up

            place, spot = left
            await self.go(place, remember=False)
            take_up(self.screen, spot)

    async def action_term_of_the_day(self) -> None:
        """Show the term of the day."""
        item = self.learning.term_for(self.learning.today)
        await self.go(Place(Section.TERMS, item))

    def action_search(self) -> None:
        """Search everything."""
        from allyship_tui.tui.modals.search import SearchScreen

        self.push_screen(SearchScreen(self._search, self.learning.course), self._go_to_found)

    async def _go_to_found(self, place: Place | None) -> None:
        if place:
            await self.go(place)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what is selected, and say so; where that is nothing, the key does what it does else.

        Raises:
            SkipAction: there is nothing to copy.
        """
        if not (cleaned := harmless(text)):
            raise SkipAction
        super().copy_to_clipboard(cleaned)
        self.screen.clear_selection()
        self._tell_copied(say("outcome.copied-selection"))

    def _tell_copied(self, words: str) -> None:
        """Say that something was copied, until the next key; or no more."""
        for bar in self.screen.query(KeyBar):
            if words or bar.message == say("outcome.copied-selection"):
                bar.failed, bar.message = False, words

    def action_problems(self) -> None:
        """Show what was left out."""
        from allyship_tui.tui.modals.overlay import OverScreen, problem_blocks

        self.push_screen(OverScreen(problem_blocks(self.problems)))

    def action_help(self) -> None:
        """Show what the keys do here."""
        from allyship_tui.tui.modals.overlay import OverScreen, help_blocks

        blocks = help_blocks(active_bindings(self.screen), self.get_key_display)
        self.push_screen(OverScreen(blocks))

    def action_command_palette(self) -> None:
        """List every action and every lesson."""
        from allyship_tui.tui.palette import Palette

        self.push_screen(Palette(placeholder=say("palette.placeholder")))

    def action_theme(self) -> None:
        """Choose the colours."""
        from allyship_tui.tui.palette import Palette

        self.push_screen(Palette(providers=[ThemeProvider], placeholder=say("palette.themes")))

    async def action_plain(self) -> None:
        """Choose the linear edition, and go on in it."""
        try:
            self.learning.choose(Kind.PLAIN, True)
        except NotSaved as error:
            if isinstance(self.screen, SectionScreen):
                self.screen.show_status(str(error), failed=True)
            return
        self.exit(True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done here."""
        if action == "back":
            return bool(self.trail) or (
                isinstance(self.screen, SectionScreen) and self.screen.steps_out
            )
        if action == "problems":
            return bool(self.problems)
        return super().check_action(action, parameters)

    async def _dispatch_message(self, message: Message) -> None:
        """Hear nothing more once it is being left, but what brings that to its end."""
        if not self._exit or isinstance(message, LAST):
            await super()._dispatch_message(message)

    async def on_event(self, event: events.Event) -> None:
        """Take what is typed and clicked in its turn."""
        if isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded:
            if not self._in_turn.has_come(event):
                return
            if isinstance(event, events.Key):
                event = self._key(event)
            elif isinstance(event, events.Paste):
                self._clean(event)
        await super().on_event(event)

    def _key(self, key: events.Key) -> events.Key:
        """Let a message go, and return the key that is meant where letters are no keys."""
        meant = as_meant(key, self.screen)
        self._tell_copied("")
        if isinstance(self.screen, SectionScreen):
            self.screen.show_status("")
            if not self._told_of_letters and is_foreign(meant, self.screen):
                self._told_of_letters = True
                self.screen.show_status(say("tui.other-letters"))
        return as_text(meant)

    def _clean(self, paste: events.Paste) -> None:
        takes_lines = getattr(self.screen, "TAKES_LINES", False)
        # Many terminals send the end of a line as CR.
        text = "\n".join(paste.text.splitlines()) if takes_lines else paste.text
        paste.text = (harmless if takes_lines else clean_line)(text)

    async def on_app_focus(self) -> None:
        """Take in what other windows recorded meanwhile."""
        if isinstance(self.screen, SectionScreen):
            await self.screen.on_screen_resume()

    async def on_go(self, message: Go) -> None:
        """Go where a part of the screen asks to go."""
        await self.go(message.place)
        if message.words and isinstance(self.screen, SectionScreen):
            self.screen.show_status(message.words)

    def _keep_theme(self, _: object) -> None:
        try:
            self.learning.choose(Kind.THEME, self.theme)
        except NotSaved as error:
            if isinstance(self.screen, SectionScreen):
                self.screen.show_status(str(error), failed=True)

    @property
    def _here(self) -> Place | None:
        stack = self.screen_stack
        base = stack[0] if stack else None
        return base.here if isinstance(base, SectionScreen) and base.is_mounted else None


def run(learning: Learning, settings: Settings) -> int | None:
    """Run the full screen until it is left.

    Returns:
        The status to leave with, or None to go on in the linear edition.
    """
    app = AllyshipApp(learning, settings)
    goes_on = app.run()
    return None if goes_on else app.return_code or 0
