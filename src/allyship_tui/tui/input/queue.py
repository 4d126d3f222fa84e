"""What is typed and clicked is done in turn, however fast it comes.

Each key is for what stands on the screen once all keys before it have done what they do: a letter
typed ahead for a text field that is not there yet must not be taken for a key of what is still
there. Textual hands on at once what it reads (8.2.8).
"""

import asyncio
from collections import deque
from collections.abc import Iterator
from typing import Any

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

_AT_ONCE = 50
"""So many times it is only looked whether all is done, before some time is given to it."""
_PAUSE = 0.002
_PATIENCE = 5.0
"""Seconds after which the next key has its turn whatever is still being done."""


class InputQueue:
    """Holds events back until those before them are done with."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[events.Event] = deque()
        self._next: events.Event | None = None
        self._task: asyncio.Task[None] | None = None

    def is_turn_of(self, event: events.Event) -> bool:
        """Say whether it is an event's turn; if not, it is posted again when it is."""
        if event is self._next:
            self._next = None
            return True
        if self._task is None and not self._app.message_queue_size and self._is_quiet():
            return True
        is_move = isinstance(event, events.MouseMove)
        if is_move and self._waiting and isinstance(self._waiting[-1], events.MouseMove):
            self._waiting[-1] = event  # only where the mouse has come to
        else:
            self._waiting.append(event)
        if self._task is None:
            self._task = asyncio.create_task(self._take_turns())
        return False

    @property
    def is_done(self) -> bool:
        """Whether all that came is done with."""
        return self._task is None and _is_idle(self._app) and self._is_quiet()

    async def _take_turns(self) -> None:
        while self._waiting:
            await self._until_quiet()
            self._next = self._waiting.popleft()
            self._app.post_message(self._next)
        self._task = None

    async def _until_quiet(self) -> None:
        end = asyncio.get_running_loop().time() + _PATIENCE
        looked = 0
        while asyncio.get_running_loop().time() < end:
            await asyncio.sleep(0 if looked < _AT_ONCE else _PAUSE)
            looked += 1
            if _is_idle(self._app) and self._is_quiet():
                return

    def _is_quiet(self) -> bool:
        """Say whether no part of what is on the screen has anything to do."""
        return all(_is_idle(part) for part in self._parts())

    def _parts(self) -> Iterator[MessagePump]:
        for screen in self._app.screen_stack:
            yield screen
            yield from screen.walk_children(with_self=False)


def _is_idle(part: MessagePump) -> bool:
    """Say whether a part waits for a message and has none; one that is going away counts too."""
    if part._closing or part._closed:
        return True
    ready: asyncio.Event = part._message_queue.ready_event
    return part._is_mounted and not ready.is_set() and bool(ready._waiters)
