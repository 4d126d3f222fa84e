"""A section whose list can be narrowed as one types, and shown in several ways."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.getters import query_one
from textual.widgets import Input, OptionList

from allyship_tui.messages import say
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.screens.listed import ListedSection


class Filter(Input):
    """The text field over a list; the cursor of the list moves while typing goes on."""

    BINDINGS = bindings.FILTER_FIELD


class FilteredSection(ListedSection):
    """A long list: f narrows it, v changes what it shows."""

    CSS_PATH = [*ListedSection.CSS_PATH, "filtered.tcss"]
    BINDINGS = bindings.FILTERED
    STARTS_IN_LIST = True
    VIEWS: ClassVar[tuple[str, ...]]
    """The ways to show the list, the first one first."""
    PLACEHOLDER: ClassVar[str]
    """The key of the words that say what can be typed."""

    filter = query_one(Filter)

    def on_mount(self) -> None:
        """Start with the first view."""
        self.view = self.VIEWS[0]
        self.lingering: str | None = None
        """What is open and no longer belongs in the list that it was opened from."""
        self._shown = ("", "")

    def compose_filter(self) -> ComposeResult:
        """Return the text field; it shows once it is called for."""
        field = Filter(placeholder=say(self.PLACEHOLDER), id="filter", compact=True)
        field.display = False
        yield field

    @property
    def words(self) -> str:
        """What was typed to narrow the list."""
        return self.filter.value

    async def redraw(self) -> None:
        """Draw again; what is open stays listed until one moves, whatever was done with it."""
        before, self._shown = self._shown, (self.view, self.words)
        was_listed = before == self._shown and self.row_of(self.here.item) in self.items.ids
        self.lingering = self.here.item if was_listed and not self.is_fitting else None
        await super().redraw()

    @property
    def is_fitting(self) -> bool:
        """Whether what is open still belongs in the list as it is shown."""
        return True

    async def on_option_list_option_highlighted(
        self, message: OptionList.OptionHighlighted
    ) -> None:
        """Show what the cursor comes to stand on; what it left may leave the list now."""
        message.prevent_default()
        await super().on_option_list_option_highlighted(message)
        if self.lingering not in (None, self.here.item):
            self.lingering = None
            self.items.show(self.rows(), self.row_of(self.here.item))

    def action_filter(self) -> None:
        """Show the text field."""
        self.add_class("-list-open")
        self.filter.display = True
        self.filter.focus()

    async def action_view(self) -> None:
        """Show the list the next way."""
        self.view = self.VIEWS[(self.VIEWS.index(self.view) + 1) % len(self.VIEWS)]
        self.action_to_list()
        await self.draw()

    def action_cursor(self, by: int) -> None:
        """Move in the list while typing goes on."""
        self.items.move_cursor(by)

    async def on_input_changed(self) -> None:
        """Narrow the list to what was typed so far."""
        await self.draw()
        self.filter.scroll_visible(animate=False)

    def on_input_submitted(self) -> None:
        """Go on to the list."""
        self.action_to_list()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer another view only where there is one."""
        if action == "view":
            return len(self.VIEWS) > 1
        return super().check_action(action, parameters)

    @property
    def can_step_out(self) -> bool:
        """Whether the list is narrowed, or the page stands where the list was."""
        if self.page.has_focus_within:
            return self.has_class("-narrow")
        return self.filter.display

    def step_out(self) -> None:
        """Go back to the list; from there, take the filter away."""
        if not self.page.has_focus_within:
            self.filter.value = ""
            self.filter.display = False
        self.action_to_list()
