"""Searching everything."""

import asyncio
from collections.abc import Generator
from contextlib import closing

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.worker import Worker

from allyship_tui.messages import say
from allyship_tui.study.find import Match, Search, near_places
from allyship_tui.study.places import Place
from allyship_tui.study.text import as_paragraph, sentence
from allyship_tui.tui.guard import GuardedScreen
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.item_list import ItemList
from allyship_tui.tui.widgets.rows import Row

_LONG = 5
"""After so many steps it is said that the search goes on."""


class SearchScreen(GuardedScreen, ModalScreen[Place | None]):
    """A line to type in, and what was found, as one types."""

    CSS_PATH = ["../widgets/item_list.tcss", "search.tcss"]
    BINDINGS = bindings.SEARCHING

    found = query_one(ItemList)
    count = query_one("#count", Static)

    def __init__(self, search: Search) -> None:
        super().__init__()
        self._search = search
        self._matches: list[Match] = []
        self._near: list[tuple[Place, str]] = []
        """Where nothing was found, the terms that may be meant."""
        self._worker: Worker[None] | None = None
        self._opens = False
        """Whether Enter was pressed while the search was still going on."""

    def compose(self) -> ComposeResult:
        """Return the line, how much was found, and the list."""
        with VerticalScroll(id="search", can_focus=False):
            yield Input(self._search.words, say("search.placeholder"), compact=True)
            yield Static(say("search.hint"), id="count", markup=False)
            yield ItemList(pointing=True)

    def on_mount(self) -> None:
        """Begin with what was looked for last."""
        self._look_for(self._search.words)

    async def catch_up(self) -> None:
        """Look for the same words again: lessons were read anew."""
        self._look_for(self._search.words)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Search for what has been typed so far."""
        self._look_for(message.value)

    def _look_for(self, words: str) -> None:
        """Show lessons at once, and then go through the journal, for as long as nobody goes on."""
        self._opens, self._near = False, []
        finding = self._search.finding(words)
        self._show(next(finding))
        self.found.action_first()
        # A further key ends the one before, Escape all of them.
        self._worker = self.run_worker(self._go_on(words, finding), exclusive=True)

    async def _go_on(self, words: str, finding: Generator[list[Match], None, None]) -> None:
        found = self._matches
        with closing(finding):
            for number, step in enumerate(finding):
                found = step
                if number == _LONG:
                    self.count.update(say("search.looking"))
                await asyncio.sleep(0)
        if words.strip() and not found:
            self._near = near_places(self._search.course, words)
        if self._near or found != self._matches:
            self._show(found)
        if self._near:
            self.found.action_first()
        self.count.update(self._counted(words))
        if self._opens:
            self.found.action_open()

    def _show(self, matches: list[Match]) -> None:
        self._matches = list(matches)
        found = [(match.title, _detail(match)) for match in matches]
        found += [(title, _section(place)) for place, title in self._near]
        self.found.show(
            Row(str(number), title, detail=detail) for number, (title, detail) in enumerate(found)
        )

    def _counted(self, words: str) -> Content:
        if not words.strip():
            return Content(say("search.hint"))
        if self._matches:
            counted = say("search.found", count=len(self._matches))
            left = self._search.left
            earlier = say("search.left", count=left) if left else ""
            return Content(as_paragraph(sentence(counted), earlier) if left else counted)
        nothing = say("search.nothing", words=words)
        return Content(as_paragraph(nothing, say("search.near")) if self._near else nothing)

    def on_input_submitted(self) -> None:
        """Go to what is chosen."""
        if self._worker and not self._worker.is_finished:
            self._opens = True
        elif self.found.highlighted_option:
            self.found.action_open()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Go to what was found, or to what may be meant."""
        places = [match.place for match in self._matches] or [place for place, _ in self._near]
        self.dismiss(places[int(message.option_id or 0)])

    def action_move(self, by: int) -> None:
        """Move the choice while typing goes on."""
        self.found.move_cursor(by)

    def action_back(self) -> None:
        """Close without going anywhere."""
        self.dismiss(None)


def _detail(match: Match) -> Content:
    parts = [(part, "bold $link" if hit else "$muted") for part, hit in match.snippet]
    return Content.assemble(_section(match.place), *parts)


def _section(place: Place) -> Content:
    return Content.styled(f"{say(f'tui.section-{place.section}')}  ", "$muted")
