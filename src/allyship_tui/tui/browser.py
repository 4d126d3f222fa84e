"""Opening an address outside the terminal."""

import os
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager

from textual.app import App


def open_address(app: App[object], address: str) -> bool:
    """Open an address in a browser that has a window of its own.

    A text browser would draw over the app, so none is started.

    Args:
        app: the app, whose driver knows how to open addresses where it runs.
        address: where to; only http and https lead anywhere.

    Returns:
        Whether a browser was asked to open it.
    """
    if not address.startswith(("http://", "https://")):
        return False
    if not app.is_web and not _has_window():
        return False
    with _silent():
        app.open_url(address)
    return True


def _has_window() -> bool:
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    # The standard library keeps this class for commands that take over the terminal.
    return isinstance(browser, webbrowser.BackgroundBrowser) or not isinstance(
        browser, webbrowser.GenericBrowser
    )


@contextmanager
def _silent() -> Iterator[None]:
    """Let programs started here inherit no terminal to write their complaints to."""
    kept = [os.dup(1), os.dup(2)]
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        yield
    finally:
        for number, saved in enumerate(kept, 1):
            os.dup2(saved, number)
            os.close(saved)
        os.close(nowhere)
