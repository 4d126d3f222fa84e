"""Opening an address in a browser that has a window of its own."""

import os
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def open_address(
    address: str,
    opener: Callable[[str], object] = webbrowser.open,
    *,
    needs_window: bool = True,
) -> bool:
    """Ask a browser to open an address.

    A text browser would draw over what is read, so none is started.

    Args:
        address: where to; only http and https lead anywhere.
        opener: what opens it.
        needs_window: whether a browser on this machine has to be there.

    Returns:
        Whether a browser was asked to open it.
    """
    if not address.startswith(("http://", "https://")):
        return False
    if needs_window and not _has_window():
        return False
    with _silent():
        opener(address)
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
