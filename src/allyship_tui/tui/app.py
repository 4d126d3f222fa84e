"""The full screen."""

from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.actions import SkipAction

from allyship_tui.course import Problem
from allyship_tui.learner import Kind, NotSaved
from allyship_tui.messages import say
from allyship_tui.sanitise import harmless
from allyship_tui.study.actions import Action
from allyship_tui.study.anew import Lessons
from allyship_tui.study.daily import term_for
from allyship_tui.study.find import Search
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import Session
from allyship_tui.study.settings import Config, Given, Settings, resolve_settings
from allyship_tui.tui import registry
from allyship_tui.tui.appearance import themes
from allyship_tui.tui.appearance.breakpoints import HEIGHTS, WIDTHS
from allyship_tui.tui.input.layout import is_foreign
from allyship_tui.tui.keys import bindings, set_keys
from allyship_tui.tui.messages import Go
from allyship_tui.tui.navigation import Navigator
from allyship_tui.tui.rereading import Rereading
from allyship_tui.tui.screens.section import SectionScreen
from allyship_tui.tui.terminal_app import TerminalApp
from allyship_tui.tui.why_not import answer_key, explain
from allyship_tui.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from allyship_tui.study.daily import RandomTerms


class AllyshipApp(TerminalApp):
    """The sections, and what can be done in all of them."""

    TITLE = say("tui.name")
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS = {registry.action_provider, registry.lesson_provider, registry.theme_provider}
    DEFAULT_MODE = Section.TODAY.value
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS = bindings.APP

    def __init__(
        self, learning: Learning, settings: Settings | None = None, lessons: Lessons | None = None
    ) -> None:
        """Make the app.

        Args:
            learning: the learner.
            settings: what they set; what they chose in the program if none are given.
            lessons: where the lessons are from, to read them anew.
        """
        super().__init__()
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.learning = learning
        self.session = Session(learning)
        self.settings = settings or resolve_settings(learning.chosen, Config(), Given(), {})
        self.navigator = Navigator(self)
        unknown = themes.unknown(self.settings.theme, self.available_themes)
        self._unusable = (*unknown, *set_keys(self, self.settings))
        self._said_other_layout = False
        self._random: RandomTerms | None = None
        self._search = Search(learning.course, self.session.reflections.looking)
        self._rereading = Rereading(self, lessons or Lessons(), self._search)
        self.animation_level = "full" if self.settings.motion else "none"
        chosen = self.settings.theme
        self.begin_with_theme(chosen if chosen in self.available_themes else themes.INK.name)
        for section in Section:
            self.add_mode(section, partial(registry.make_screen, section, self.session))

    @property
    def setting_problems(self) -> tuple[Problem, ...]:
        """What of the settings and keys cannot be."""
        return (*self.settings.problems, *self._unusable)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was left out of the settings, the keys and the lessons."""
        return (*self.setting_problems, *self.learning.course.problems)

    def on_ready(self) -> None:
        """Read lessons anew when their files change, where that was asked for."""
        self._rereading.watch()

    async def action_go(self, section: str) -> None:
        """Go to a section, as it was left."""
        screen = self.screen
        if not isinstance(screen, SectionScreen) or section != screen.SECTION:
            await self.navigator.go(Place(Section(section)))
        elif screen.steps_out:
            screen.step_out()
        else:
            explain(self, Action.GO)

    async def action_back(self) -> None:
        """Close the filter, or go back to where one came from."""
        await self.navigator.back()

    async def action_term_of_the_day(self) -> None:
        """Show the term of the day."""
        item = term_for(self.learning, self.learning.today)
        before = (self._here, self.focused)
        await self.navigator.go(Place(Section.TERMS, item))
        if before == (self._here, self.focused):
            explain(self, Action.TERM_OF_THE_DAY)

    async def action_random_term(self) -> None:
        """Open a term by chance, another than the one that is open."""
        from allyship_tui.study.daily import RandomTerms

        self._random = self._random or RandomTerms(self.learning)
        here = self._here
        item = self._random.next(here.item if here.section is Section.TERMS else None)
        if item:
            await self.navigator.go(Place(Section.TERMS, item))
        elif isinstance(self.screen, SectionScreen):
            self.screen.show_status(say("outcome.no-random"))

    @property
    def _here(self) -> Place:
        """The place that is open."""
        screen = self.screen
        return screen.here if isinstance(screen, SectionScreen) else Place(Section.TODAY)

    def action_search(self) -> None:
        """Search everything."""
        from allyship_tui.tui.modals.search import SearchScreen

        self.push_screen(SearchScreen(self._search), self.navigator.go)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what is selected, and say so; where that is nothing, the key does what it does else.

        Raises:
            SkipAction: there is nothing to copy.
        """
        if not (cleaned := harmless(text)):
            raise SkipAction
        super().copy_to_clipboard(cleaned)
        self.screen.clear_selection()
        self._show_copied(say("outcome.copied-selection"))

    def _show_copied(self, words: str) -> None:
        """Say that something was copied, until the next key; or no more."""
        for bar in self.screen.query(KeyBar):
            if words or bar.message == say("outcome.copied-selection"):
                bar.failed, bar.message = False, words

    def action_problems(self) -> None:
        """Show what was left out."""
        from allyship_tui.tui.modals.problems import ProblemsScreen

        self.push_screen(ProblemsScreen(lambda: self.problems))

    def action_reload(self) -> None:
        """Read lessons anew whose files changed."""
        self._rereading.ask()

    def action_help(self) -> None:
        """Show what the keys do here."""
        from allyship_tui.tui.modals.help import HelpScreen

        self.push_screen(HelpScreen(self.screen))

    def action_command_palette(self) -> None:
        """List every action and every lesson."""
        from allyship_tui.tui.palette import Palette

        self.push_screen(Palette(placeholder=say("palette.placeholder")))

    def action_theme(self) -> None:
        """Choose the colours."""
        from allyship_tui.tui.palette import ThemePalette

        self.push_screen(ThemePalette())

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
            return self.navigator.can_go_back
        if action == "problems":
            return bool(self.problems)
        return super().check_action(action, parameters)

    def read_key(self, key: events.Key) -> events.Key:
        """Let a message go; once, tell someone whose letters are no keys here how to go on."""
        meant = super().read_key(key)
        self._show_copied("")
        if isinstance(self.screen, SectionScreen):
            self.screen.show_status("")
            if not self._said_other_layout and is_foreign(meant, self.screen):
                self._said_other_layout = True
                self.screen.show_status(say("tui.other-letters"))
        return meant

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        """Do what a key does; where that is nothing, say why, and what would be possible."""
        doing = super()._check_bindings(key, priority)
        return await (doing if priority else answer_key(self, key, doing))

    async def on_app_focus(self) -> None:
        """Take in what other windows recorded meanwhile."""
        if isinstance(self.screen, SectionScreen):
            await self.screen.catch_up()

    async def on_go(self, message: Go) -> None:
        """Go where a part of the screen asks to go."""
        await self.navigator.go(message.place)
        if message.words and isinstance(self.screen, SectionScreen):
            self.screen.show_status(message.words)

    def choose_theme(self, name: str) -> None:
        """Draw in these colours from now on, and keep that for this device."""
        self.theme = name
        try:
            self.learning.choose(Kind.THEME, name)
        except NotSaved as error:
            if isinstance(self.screen, SectionScreen):
                self.screen.show_status(str(error), failed=True)


def run(learning: Learning, settings: Settings, lessons: Lessons | None = None) -> int | None:
    """Run the full screen until it is left.

    Returns:
        The status to leave with, or None to go on in the linear edition.
    """
    app = AllyshipApp(learning, settings, lessons)
    goes_on = app.run()
    return None if goes_on else app.return_code or 0
