"""Text that is made for the width it is given: bars, charts, a calendar."""

from collections.abc import Callable, Iterable

from allyship_tui.tui.widgets.prose import Block, Hanging, Prose

Make = Callable[[int], Iterable[Block]]
"""Returns blocks that fit so many cells."""


class Fitted(Hanging):
    """Blocks that are made anew for each width."""

    def __init__(self, make: Make) -> None:
        super().__init__(())
        self._make = make

    def _wrap(self, width: int):  # type: ignore[no-untyped-def]
        if self._wrapped[0] != width:
            self._blocks = tuple(self._make(width))
        return super()._wrap(width)


class FittedProse(Prose):
    """Blocks of text that are made for the width it has."""

    def fit(self, make: Make) -> None:
        """Show what is made for whatever width there is.

        Args:
            make: returns the blocks that fit a width.
        """
        self._let_go()
        self._visual = Fitted(make)
        self.refresh(layout=True)
