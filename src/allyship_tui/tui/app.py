"""The full screen."""

import asyncio
import gc
import signal
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.command import CommandPalette, Provider
from textual.screen import Screen
from textual.theme import ThemeProvider

from allyship_tui.course.load import load_course
from allyship_tui.course.sanitise import clean_line
from allyship_tui.learner.errors import NotSaved
from allyship_tui.learner.events import Kind
from allyship_tui.learner.log import Log
from allyship_tui.study.actions import Action
from allyship_tui.study.config import Config
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.search import Search
from allyship_tui.study.settings import Given, Settings, settle
from allyship_tui.tui import themes
from allyship_tui.tui.glyphs import glyphs
from allyship_tui.tui.keys import bind, bind_sections
from allyship_tui.tui.messages import Go
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.screens.today import TodayScreen
from allyship_tui.tui.sizes import HEIGHTS, WIDTHS
from allyship_tui.wording import say


def _actions() -> type[Provider]:
    from allyship_tui.tui.palette import Actions

    return Actions


def _lessons() -> type[Provider]:
    from allyship_tui.tui.palette import Lessons

    return Lessons


_PACKAGE = "allyship_tui.tui.screens"
_SCREENS = {
    Section.DEFINITION: (f"{_PACKAGE}.definition", "DefinitionScreen"),
    Section.TIPS: (f"{_PACKAGE}.tips", "TipsScreen"),
    Section.TERMS: (f"{_PACKAGE}.terms", "TermsScreen"),
    Section.READING: (f"{_PACKAGE}.reading", "ReadingScreen"),
    Section.PROGRESS: (f"{_PACKAGE}.progress", "ProgressScreen"),
}


class AllyshipApp(App[None]):
    """Moves between the sections and keeps the way back."""

    TITLE = say("tui.name")
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS = {_actions, _lessons}
    DEFAULT_MODE = Section.TODAY.value
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS = [
        *bind_sections(Section),
        *bind(
            Action.TERM_OF_THE_DAY,
            Action.SEARCH,
            Action.BACK,
            Action.PROBLEMS,
            Action.HELP,
            Action.QUIT,
        ),
        Binding(
            "ctrl+p",
            "command_palette",
            say("key.palette"),
            show=False,
            tooltip=say("help.palette"),
            id="palette",
        ),
        Binding("ctrl+c", "quit", say("key.quit"), show=False, tooltip=say("help.quit")),
    ]

    def __init__(self, learning: Learning, settings: Settings | None = None) -> None:
        """Make the app.

        Args:
            learning: the learner.
            settings: what they set; what they chose in the program if none are given.
        """
        super().__init__()
        self.learning = learning
        self.settings = settings or settle(learning, Config(), Given(), {})
        self.history: list[Place] = []
        """The places one came from, the last one last."""
        self._search = Search(learning.course)
        self.animation_level = "full" if self.settings.motion else "none"
        for theme in themes.THEMES:
            self.register_theme(theme)
        chosen = self.settings.theme
        self._begin_with(chosen if chosen in self.available_themes else themes.INK.name)
        for section in _SCREENS:
            self.add_mode(section, partial(self._screen_of, section))

    def _begin_with(self, theme: str) -> None:
        """Set the first theme: set as a later one is, it would have all styles parsed again."""
        self.set_reactive(AllyshipApp.theme, theme)
        dark = self.current_theme.dark
        self.add_class(f"-theme-{theme}", "-dark-mode" if dark else "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """Begin with today: a mode of its own would have all styles parsed once more."""
        return TodayScreen(self.learning)

    def _screen_of(self, section: Section) -> Screen[None]:
        """Return a section's screen, imported only when it is first gone to."""
        module, name = _SCREENS[section]
        screen: type[SectionScreen] = getattr(import_module(module), name)
        return screen(self.learning)

    def get_css_variables(self) -> dict[str, str]:
        """Give Textual's own themes what the program's own define."""
        variables = super().get_css_variables()
        for name, stand_in in themes.OWN_VARIABLES.items():
            variables.setdefault(name, variables[stand_in])
        return variables

    def get_key_display(self, binding: Binding) -> str:
        """Show Enter with the sign that the lessons use for it."""
        return glyphs().enter if binding.key == "enter" else super().get_key_display(binding)

    def delay_update(self, delay: float = 0.05) -> None:
        """Draw at once: Textual holds a mode's first picture back for 50 ms."""

    def on_mount(self) -> None:
        """Make of the first screen a section like the others."""
        self.add_mode(Section.TODAY, self.get_default_screen)
        if not self.is_headless:
            # Neither Windows nor a browser can do this. Elsewhere it gives the terminal back.
            with suppress(NotImplementedError):
                leave = partial(self.exit, return_code=128 + signal.SIGTERM)
                asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, leave)
        self.theme_changed_signal.subscribe(self, self._keep_theme)

    def on_ready(self) -> None:
        """Look for what can be thrown away again, now that the first picture is there."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    async def go(self, place: Place, *, remember: bool = True) -> None:
        """Go to a place.

        Args:
            place: where to.
            remember: whether Back leads here again.
        """
        came_from = self._here
        while not isinstance(self.screen, SectionScreen):
            await self.pop_screen()
        await self.switch_mode(place.section)
        if isinstance(self.screen, SectionScreen):
            await self.screen.show(place.item)
        if remember and came_from and came_from != self._here:
            self.history.append(came_from)
            self.refresh_bindings()

    async def action_go(self, section: str) -> None:
        """Go to a section, as it was left."""
        await self.go(Place(Section(section)))

    async def action_back(self) -> None:
        """Close the filter, or go back to where one came from."""
        if isinstance(self.screen, SectionScreen) and self.screen.can_step_out:
            self.screen.step_out()
        elif self.history:
            await self.go(self.history.pop(), remember=False)
            self.refresh_bindings()

    async def action_term_of_the_day(self) -> None:
        """Show the term of the day."""
        item = self.learning.term_for(self.learning.today)
        await self.go(Place(Section.TERMS, item))

    def action_search(self) -> None:
        """Search everything."""
        from allyship_tui.tui.screens.search import SearchScreen

        self.push_screen(SearchScreen(self._search, self.learning.course), self._go_to_found)

    async def _go_to_found(self, place: Place | None) -> None:
        if place:
            await self.go(place)

    def action_problems(self) -> None:
        """Show what was left out of the lessons."""
        from allyship_tui.tui.screens.over import OverScreen, problem_blocks

        self.push_screen(OverScreen(problem_blocks(self.learning.course.problems)))

    def action_help(self) -> None:
        """Show what the keys do here."""
        from allyship_tui.tui.screens.over import OverScreen, help_blocks

        blocks = help_blocks(self.screen.active_bindings.values(), self.get_key_display)
        self.push_screen(OverScreen(blocks))

    def action_command_palette(self) -> None:
        """List every action and every lesson."""
        self.push_screen(CommandPalette(placeholder=say("palette.placeholder")))

    def action_theme(self) -> None:
        """Choose the colours."""
        self.push_screen(
            CommandPalette(providers=[ThemeProvider], placeholder=say("palette.themes"))
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done here."""
        if action == "back":
            return bool(self.history) or (
                isinstance(self.screen, SectionScreen) and self.screen.can_step_out
            )
        if action == "problems":
            return bool(self.learning.course.problems)
        return super().check_action(action, parameters)

    async def on_event(self, event: events.Event) -> None:
        """Let a message go when the next key comes, and clean what is pasted."""
        if isinstance(event, events.Key) and isinstance(self.screen, SectionScreen):
            self.screen.tell("")
        elif isinstance(event, events.Paste):
            event.text = clean_line(event.text)
        await super().on_event(event)

    async def on_app_focus(self) -> None:
        """Take in what other windows recorded meanwhile."""
        if isinstance(self.screen, SectionScreen):
            await self.screen.on_screen_resume()

    async def on_go(self, message: Go) -> None:
        """Go where a part of the screen asks to go."""
        await self.go(message.place)

    def _keep_theme(self, _: object) -> None:
        try:
            self.learning.choose(Kind.THEME, self.theme)
        except NotSaved as error:
            if isinstance(self.screen, SectionScreen):
                self.screen.tell(str(error), failed=True)

    @property
    def _here(self) -> Place | None:
        stack = self.screen_stack
        base = stack[0] if stack else None
        return base.here if isinstance(base, SectionScreen) and base.is_mounted else None


def run(data_dir: Path, content: Sequence[Path] = ()) -> int:
    """Start the full screen, and return its exit status once it is closed.

    Args:
        data_dir: the folder of the learner's log.
        content: folders of further packs.
    """
    with Log.open(data_dir, _now) as log:
        app = AllyshipApp(Learning(load_course(content), log, _now))
        app.run()
        return app.return_code or 0


def _now() -> datetime:
    return datetime.now().astimezone()
