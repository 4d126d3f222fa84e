"""A card on Today: a few lines that lead somewhere."""

from collections.abc import Iterable

from textual import events

from allyship_tui.study.places import Place
from allyship_tui.tui.keys import bindings
from allyship_tui.tui.messages import Go
from allyship_tui.tui.widgets.prose import Block, Prose


class Card(Prose, can_focus=True):
    """A few lines on a soft ground; Enter goes where they lead."""

    # A drag over it is a click.
    ALLOW_SELECT = False
    BINDINGS = bindings.CARD

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._place: Place | None = None

    def show(self, blocks: Iterable[Block], place: Place) -> None:
        """Show other lines, which lead to `place`."""
        self._place = place
        self.update(blocks)

    def action_open(self) -> None:
        """Go where the card leads."""
        if self._place:
            self.post_message(Go(self._place))

    def on_click(self, event: events.Click) -> None:
        """Go where the card leads."""
        event.stop()
        self.action_open()
