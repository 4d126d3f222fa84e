"""The command palette: every action that can be done here, and every lesson."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.await_complete import AwaitComplete
from textual.command import (
    Command,
    CommandList,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
)
from textual.content import Content
from textual.fuzzy import Matcher
from textual.widgets import Input
from textual.widgets.option_list import Option

from allyship_tui.messages import say
from allyship_tui.study.items import Item
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import definition_steps
from allyship_tui.tui.guard import GuardedScreen
from allyship_tui.tui.host import app_host
from allyship_tui.tui.keys import OFFERED, rank
from allyship_tui.tui.messages import Go
from allyship_tui.tui.theme_choice import ThemeChoice, Themes


class Palette(GuardedScreen, CommandPalette):
    """A list of commands, narrowed as one types; a theme is shown while the cursor is on it."""

    CSS_PATH = "palette.tcss"

    _theme_before: str | None = None
    """The theme that was chosen, while another one is shown."""

    def _action_command_list(self, action: str) -> None:
        """Move in the list, where there is room for it: a page of none raises (textual 8.2.8)."""
        commands = self.query_one(CommandList)
        if commands._lines:
            super()._action_command_list(action)
        if not self.has_gone:
            self._show_theme(_theme_of(commands.highlighted_option))

    def _refresh_command_list(
        self, command_list: CommandList, commands: list[Command], clear_current: bool
    ) -> None:
        """List other commands. Textual's own details keep the colours of one theme (8.2.8)."""
        drawn = [Command(_drawn(each.hit), each.hit, each.id) for each in commands]
        super()._refresh_command_list(command_list, drawn, clear_current)
        self._show_theme(None)

    def _show_theme(self, name: str | None) -> None:
        """Show a theme without choosing it, or with None the one that was chosen."""
        if self._theme_before is None:
            self._theme_before = self.app.theme
        wanted = name or self._theme_before
        if wanted != self.app.theme:
            self.app.theme = wanted
            self.app.call_next(self._style_again)

    def _style_again(self) -> None:
        """Take on the theme: Textual leaves this kind of screen out (8.2.8)."""
        if not self.has_gone:
            self.app.stylesheet.update(self)

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Leave; nothing stays as it was shown but what was chosen."""
        chosen = self._selected_command
        if not self.has_gone and not (chosen and isinstance(chosen.command, ThemeChoice)):
            self._show_theme(None)
        return super().dismiss(result)

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Say after a while that nothing fits, in the language of the program (textual 8.2.8)."""
        self._stop_no_matches_countdown()

        def show_nothing() -> None:
            if search_value:
                nothing = Option(say("palette.nothing"), id=self._NO_MATCHES, disabled=True)
                self.query_one(CommandList).add_option(nothing)
            self._list_visible = bool(search_value)

        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, show_nothing)


class ThemePalette(Palette):
    """The themes alone, over what they colour."""

    def __init__(self) -> None:
        super().__init__(providers=[Themes], placeholder=say("palette.themes"))

    def _refresh_command_list(
        self, command_list: CommandList, commands: list[Command], clear_current: bool
    ) -> None:
        """List other themes: all of them from the one in use on, what fits from the first."""
        super()._refresh_command_list(command_list, commands, clear_current)
        if self.query_one(Input).value:
            self._show_theme(_theme_of(command_list.highlighted_option))
        else:
            names = [_theme_of(option) for option in command_list.options]
            command_list.highlighted = names.index(self.app.theme)


class Actions(Provider):
    """What the keys do here, and what has no key."""

    async def discover(self) -> Hits:
        """Offer everything before anything is typed."""
        for words, run, key in self._commands():
            yield DiscoveryHit(Content(words), run, words, help=key)

    async def search(self, query: str) -> Hits:
        """Offer what fits."""
        matcher = self.matcher(query)
        for words, run, key in self._commands():
            if (score := matcher.match(words)) > 0:
                yield Hit(score, _highlighted(matcher, words), run, words, help=key)

    def _commands(self) -> Iterator[tuple[str, Callable[[], Any], str]]:
        seen = set()
        active = self.screen.active_bindings.values()
        for each in sorted(active, key=lambda each: rank(each.binding)):
            words = each.binding.tooltip
            if each.binding.id in OFFERED and each.enabled and words not in seen:
                seen.add(words)
                run = partial(self.app.run_action, each.binding.action, each.node)
                yield words, run, self.app.get_key_display(each.binding)


class Lessons(Provider):
    """Every step, tip, term, work and situation."""

    async def search(self, query: str) -> Hits:
        """Offer the lessons whose title fits."""
        matcher = self.matcher(query)
        for place, title in self._lessons():
            if (score := matcher.match(title)) > 0:
                where = say(f"tui.section-{place.section}")
                yield Hit(
                    score,
                    _highlighted(matcher, title),
                    partial(self.screen.post_message, Go(place)),
                    title,
                    help=where,
                )

    def _lessons(self) -> Iterator[tuple[Place, str]]:
        course = app_host(self.screen).learning.course
        if course.definition:
            for step, title in definition_steps(course.definition):
                yield Place(Section.DEFINITION, step), title
        for tip in course.tips:
            yield Place(Section.TIPS, tip.id), tip.title
        for term in course.glossary:
            yield Place(Section.TERMS, term.id), term.title
        for work in course.reading:
            yield Place(Section.READING, work.id), work.title
        for situation in course.situations:
            yield Place(Section.PRACTICE, Item.SITUATION.of(situation.id)), situation.title


def _highlighted(matcher: Matcher, text: str) -> Content:
    """Mark what fits in a text; Textual's own way would read a lesson's title as markup."""
    content = Content(text)
    for offset in matcher.fuzzy_search.match(matcher.query, text)[1]:
        content = content.stylize(matcher.match_style, offset, offset + 1)
    return content


def _theme_of(option: Option | None) -> str | None:
    """Return the name of the theme that a row stands for; None where it is something else."""
    choice = option.hit.command if isinstance(option, Command) else None
    return choice.name if isinstance(choice, ThemeChoice) else None


def _drawn(hit: Hit | DiscoveryHit) -> Content:
    title = hit.prompt if isinstance(hit.prompt, Content) else Content(str(hit.prompt))
    return title + Content.styled(f"\n{hit.help}", "$muted") if hit.help else title
