"""Searching everything."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from allyship_tui.course.course import Course
from allyship_tui.study.actions import Action
from allyship_tui.study.lookup import near_places
from allyship_tui.study.places import Place
from allyship_tui.study.search import Match, Search
from allyship_tui.tui.keys import SUSPEND, move
from allyship_tui.tui.screens.present import Present
from allyship_tui.tui.widgets.item_list import ItemList, Row
from allyship_tui.wording import say


class SearchScreen(Present, ModalScreen[Place | None]):
    """A line to type in, and what was found, as one types."""

    BINDINGS = [
        Binding("escape", "back", say("key.back"), tooltip=say("help.back"), id=Action.BACK),
        *move("down", "move(1)", "down"),
        *move("up", "move(-1)", "up"),
        SUSPEND,
    ]

    found = query_one(ItemList)
    count = query_one("#count", Static)

    def __init__(self, search: Search, course: Course) -> None:
        super().__init__()
        self._search = search
        self._course = course
        self._matches: list[Match] = []
        self._near: list[tuple[Place, str]] = []
        """Where nothing was found, the terms that may be meant."""

    def compose(self) -> ComposeResult:
        """Return the line, how much was found, and the list."""
        with VerticalScroll(id="search", can_focus=False):
            yield Input(self._search.words, say("search.placeholder"), compact=True)
            yield Static(say("search.hint"), id="count", markup=False)
            yield ItemList(pointing=True)

    def on_mount(self) -> None:
        """Begin with what was looked for last."""
        self._look_for(self._search.words)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Search for what has been typed so far."""
        self._look_for(message.value)

    def _look_for(self, words: str) -> None:
        self._matches = self._search.find(words)
        asked = words.strip() and not self._matches
        self._near = near_places(self._course, words) if asked else []
        found = [(match.title, _detail(match)) for match in self._matches]
        found += [(title, _section(place)) for place, title in self._near]
        self.found.show(
            Row(str(number), title, detail=detail) for number, (title, detail) in enumerate(found)
        )
        self.found.action_first()
        self.count.update(self._counted(words))

    def _counted(self, words: str) -> Content:
        if not words.strip():
            return Content(say("search.hint"))
        if self._matches:
            key = "search.found-one" if len(self._matches) == 1 else "search.found"
            return Content(say(key, count=len(self._matches)))
        nothing = say("search.nothing", words=words)
        return Content(f"{nothing} {say('search.near')}" if self._near else nothing)

    def on_input_submitted(self) -> None:
        """Go to what is chosen."""
        if self.found.highlighted_option:
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
