"""Leaving when the system asks: the terminal is given back, and what is being written is kept."""

import asyncio
import signal
from contextlib import suppress
from functools import partial
from typing import Any

from textual.app import App

from allyship_tui.system.signals import ASKING, status_after


def leave_on_signals(app: App[Any]) -> None:
    """Have the app leave as by a key, with the status that shells expect, on these signals."""
    for number in ASKING:
        # One that is ignored stays ignored (nohup). Windows and browsers know none of this.
        if signal.getsignal(number) != signal.SIG_IGN:
            with suppress(NotImplementedError):
                leave = partial(app.exit, return_code=status_after(number))
                asyncio.get_running_loop().add_signal_handler(number, leave)
