"""Leaving when the system asks: the terminal is given back, and what is being written is kept."""

import asyncio
import signal
from contextlib import suppress
from functools import partial
from typing import Any

from textual.app import App

_ASKING = ("SIGTERM", "SIGHUP", "SIGQUIT")
HANG_UP = 128 + 1
"""The status of a program whose terminal has gone."""


def leave_on_signals(app: App[Any]) -> None:
    """Have the app leave as by a key, with the status that shells expect, on these signals."""
    for name in _ASKING:
        number = getattr(signal, name, None)
        # One that is ignored stays ignored (nohup). Windows and browsers know none of this.
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            with suppress(NotImplementedError):
                leave = partial(app.exit, return_code=128 + number)
                asyncio.get_running_loop().add_signal_handler(number, leave)
