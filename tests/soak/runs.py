"""Many runs in one window that is not drawn: what may end it, and whether it can be left."""

import asyncio
import inspect
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

from textual import events
from textual.app import App
from textual.geometry import Size

from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Section
from allyship_tui.tui.app import AllyshipApp

from .inputs import inputs, key, size

LENGTH = 50
"""So many inputs make a run."""
PATIENCE = 20.0


class Undrawn(AllyshipApp):
    """The program, with nothing drawn: half of the time would go there."""

    CSS_PATH = Path(inspect.getfile(AllyshipApp)).with_name("app.tcss")

    failed: BaseException | None = None

    @property
    def is_left(self) -> bool:
        """Whether it ends, or has ended."""
        return self._exit

    def _handle_exception(self, error: Exception) -> None:
        """Remember what fell, and end."""
        self.failed = self.failed or error
        self._return_code = 1
        self._close_messages_no_wait()


@asynccontextmanager
async def window(learning: Learning, seed: int = 0) -> AsyncIterator[Undrawn]:
    """Open the program, and leave it in a hurry."""
    app = Undrawn(learning)
    running = asyncio.create_task(app.run_async(headless=True, size=(80, 24)))
    try:
        await until_quiet(app)
        yield app
    finally:
        if not running.done():
            # As a signal would, in the midst of things.
            for event in inputs(Random(seed), 5, app.size):
                app.post_message(event)
            app.exit()
        await asyncio.wait_for(running, PATIENCE)


async def until_quiet(app: App[Any]) -> None:
    """Wait until all that came is done with, or nothing is done any more."""
    end = asyncio.get_running_loop().time() + PATIENCE
    while asyncio.get_running_loop().time() < end:
        await asyncio.sleep(0)
        if getattr(app, "failed", None) or app._exit:
            return
        turns = app.input_queue  # type: ignore[attr-defined]
        if app.is_running and turns.is_done:
            return
    raise AssertionError("it never came to rest")


async def run(app: Undrawn, seed: int) -> None:
    """Make one run: go somewhere, have all inputs come without waiting, and look whether it lives.

    Raises:
        AssertionError: it does not, or it cannot be left.
    """
    random = Random(seed)
    section = random.choice(list(Section))
    app.post_message(key(str(section.number)))
    begin = size(random) if random.random() < 0.5 else Size(80, 24)
    app.post_message(events.Resize(begin, begin))
    await until_quiet(app)
    burst = random.choice((1, 5, LENGTH))
    for number, event in enumerate(inputs(random, LENGTH, begin)):
        app.post_message(event)
        if number % burst == 0:
            await asyncio.sleep(0)
    await until_quiet(app)
    check(app, seed)
    if app.is_left:
        return  # by the palette, where that can be chosen
    for _ in range(6):
        if len(app.screen_stack) == 1:
            break
        app.post_message(key("escape"))
        await until_quiet(app)
        check(app, seed)
    assert app.failed is None and len(app.screen_stack) == 1, (
        f"seed {seed}: Escape does not lead out of {app.screen}"
    )


def check(app: Undrawn, seed: int) -> None:
    """See that nothing has ended the program but what ends it."""
    if app.failed:
        raise AssertionError(f"seed {seed} ended it: {app.failed!r}") from app.failed
    assert not app.return_code, f"seed {seed}: it was left with {app.return_code}"
