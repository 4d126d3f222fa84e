"""One page over the section, closed again by Escape: help, and what was left out."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.screen import ModalScreen

from allyship_tui.tui.guard import GuardedScreen
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.widgets.key_bar import KeyBar
from allyship_tui.tui.widgets.page import Page, PageContent
from allyship_tui.tui.widgets.prose import Block


class OverlayScreen(GuardedScreen, ModalScreen[None]):
    """One page over the section; Escape closes it."""

    CSS_PATH = ["../widgets/page.tcss", "overlay.tcss"]
    BINDINGS = bindings.OVERLAY

    def __init__(self, blocks: Iterable[Block]) -> None:
        super().__init__()
        self._blocks = tuple(blocks)

    def compose(self) -> ComposeResult:
        """Return the page and its keys."""
        yield Page()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show the page."""
        page = self.query_one(Page)
        await self.fill(page)
        page.focus()

    async def fill(self, page: Page) -> None:
        """Show what there is to read."""
        await page.show("over", PageContent(self._blocks))

    def action_back(self) -> None:
        """Close."""
        self.dismiss()
