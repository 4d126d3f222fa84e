"""Going from place to place, and back."""

from typing import TYPE_CHECKING, Any

from textual.app import App

from allyship_tui.study.history import History
from allyship_tui.study.places import Place
from allyship_tui.tui.screens.section import SectionScreen

if TYPE_CHECKING:
    from allyship_tui.tui.screens.reading_position import ReadingPosition


class Navigator:
    """Goes to places, and keeps the way back."""

    def __init__(self, app: App[Any]) -> None:
        """Begin without a way back.

        Args:
            app: has a mode for each section, by the section's name.
        """
        self._app = app
        self._history: History[tuple[Place, ReadingPosition | None]] = History()
        """The places one came from, and where on each of them one was."""

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place that one came from, or something open to be closed."""
        screen = self._app.screen
        return bool(self._history) or (isinstance(screen, SectionScreen) and screen.steps_out)

    async def go(self, place: Place | None, *, remember: bool = True) -> None:
        """Go to a place.

        Args:
            place: where to; nowhere, where none was chosen.
            remember: whether Back leads here again.
        """
        if place is None:
            return
        from allyship_tui.tui.screens.reading_position import position_on

        app = self._app
        came_from = self._here
        position = position_on(app.screen_stack[0]) if came_from else None
        while not isinstance(app.screen, SectionScreen):
            await app.pop_screen()
        # Drawn once: what it shows, and not what stood there before.
        with app.batch_update():
            await app.switch_mode(place.section)
            if isinstance(app.screen, SectionScreen):
                await app.screen.show(place.item)
        if remember and came_from and came_from != self._here:
            self._history.note((came_from, position), None)
        app.refresh_bindings()

    async def back(self) -> None:
        """Close what is open within the section, or go back to where one came from."""
        screen = self._app.screen
        if isinstance(screen, SectionScreen) and screen.steps_out:
            screen.step_out()
        elif left := self._history.back():
            from allyship_tui.tui.screens.reading_position import restore_position

            place, position = left
            await self.go(place, remember=False)
            await restore_position(self._app.screen, position)

    @property
    def _here(self) -> Place | None:
        """The place that is open."""
        stack = self._app.screen_stack
        base = stack[0] if stack else None
        return base.here if isinstance(base, SectionScreen) and base.is_mounted else None
