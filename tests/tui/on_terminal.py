"""One app, shown on terminals of few colours without being started on each."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from allyship_tui.tui.terminal_app import TerminalApp


@asynccontextmanager
async def on_terminal(pilot: Pilot[None], colours: str | None) -> AsyncIterator[None]:
    """Show the same screen as if the app had been started where there are so many colours.

    Args:
        pilot: the app.
        colours: how many, as `FEW` calls it; None for all.
    """
    app = pilot.app
    assert isinstance(app, TerminalApp)
    before, was_sixteen = app._few_colours, app.has_class("-sixteen")
    app._few_colours = "standard" if colours == "16" else colours
    app.set_class(colours == "16", "-sixteen")
    await pilot.pause()
    yield
    app._few_colours = before
    app.set_class(was_sixteen, "-sixteen")
