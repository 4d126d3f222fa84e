"""The themes in the palette: the program's own first, then Textual's."""

from collections.abc import Iterator

from msgspec import Struct
from textual.command import DiscoveryHit, Hit, Hits, Provider

from allyship_tui.messages import say
from allyship_tui.study.settings import THEMES
from allyship_tui.tui.host import AppHost, app_host

_LATER = 0.5
"""What a match in a theme of Textual's counts, beside the same in one of the program's."""


class ThemeChoice(Struct, frozen=True):
    """A theme that can be looked at, and chosen by calling it."""

    host: AppHost
    name: str

    def __call__(self) -> None:
        """Choose it."""
        self.host.choose_theme(self.name)


class FoundThemes(Provider):
    """Every theme whose name fits what is typed; the one in use says so."""

    async def startup(self) -> None:
        """Note which one is in use, before another one is shown."""
        self._in_use = self.app.theme

    async def search(self, query: str) -> Hits:
        """Offer those whose name fits."""
        matcher = self.matcher(query)
        for choice in self._choices():
            words = self._words(choice)
            score = matcher.match(words) * (1 if choice.name in THEMES else _LATER)
            if score > 0:
                shown = matcher.highlight(words)
                yield Hit(score, shown, choice, words, help=self._note(choice))

    def _words(self, choice: ThemeChoice) -> str:
        return say("palette.theme", name=choice.name)

    def _choices(self) -> Iterator[ThemeChoice]:
        others = sorted({*self.app.available_themes} - {*THEMES})
        for name in (*THEMES, *others):
            yield ThemeChoice(app_host(self.screen), name)

    def _note(self, choice: ThemeChoice) -> str | None:
        return say("palette.in-use") if choice.name == self._in_use else None


class Themes(FoundThemes):
    """Every theme, for where nothing else is listed."""

    async def discover(self) -> Hits:
        """Offer all of them."""
        for choice in self._choices():
            yield DiscoveryHit(choice.name, choice, help=self._note(choice))

    def _words(self, choice: ThemeChoice) -> str:
        return choice.name
