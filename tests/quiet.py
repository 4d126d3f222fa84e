"""Waiting until the full screen has done all that it was asked to, and no longer.

Textual's own way is to sleep until the processor has little to do, and to send a message to each
part of the screen (8.2.8): most of the time of the tests went there, and on a busy machine the
first is a guess.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import textual.app
import textual.pilot
from textual.pilot import Pilot

from allyship_tui.tui.app import AllyshipApp

_PATIENCE = 10.0
"""Seconds: what takes longer, on a busy machine too, is waited for by name."""
_AT_ONCE = 200
"""So many times it is only looked, before some time is given to what another thread does."""

_guess, _ask_all = textual.pilot.wait_for_idle, Pilot._wait_for_screen
_windows: list[AllyshipApp] = []


@contextmanager
def waited_for(app: AllyshipApp) -> Iterator[None]:
    """Have each key that is pressed, and each pause, last until this window is quiet as well."""
    _windows.append(app)
    textual.app.wait_for_idle = textual.pilot.wait_for_idle = _until_quiet  # type: ignore[attr-defined]
    Pilot._wait_for_screen = _until_quiet  # type: ignore[assignment,method-assign]
    try:
        yield
    finally:
        _windows.remove(app)
        if not _windows:
            textual.app.wait_for_idle = textual.pilot.wait_for_idle = _guess  # type: ignore[attr-defined]
            Pilot._wait_for_screen = _ask_all  # type: ignore[method-assign]


async def _until_quiet(*_: object, **__: object) -> bool:
    loop = asyncio.get_running_loop()
    end, looked, quiet = loop.time() + _PATIENCE, 0, 0
    while quiet < 2 and loop.time() < end:
        await asyncio.sleep(0 if looked < _AT_ONCE else 0.001)
        looked += 1
        # Most rounds something else waits for its turn: then there is no need to look.
        quiet = quiet + 1 if not loop._ready and all(map(_is_done, _windows)) else 0
    return True


def _is_done(app: AllyshipApp) -> bool:
    """Say whether nothing is left to be heard, to be worked out and to be drawn; draw what is."""
    if app._exit or not app.is_running:
        return True
    resizes = app._resize_event is not None or app._resize_timer is not None
    if resizes or not app.input_queue.is_done or any(not each.is_finished for each in app.workers):
        return False
    screen = app.screen
    if not (
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    ):
        return True
    with app._context():  # of two windows, the one that is looked at
        screen._on_timer_update()
    return False
