"""What the soak shares, and how much of it there is."""

from collections.abc import Iterator

import pytest

import spared


@pytest.fixture(autouse=True)
def utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a terminal that shows UTF-8, whatever the machine's shows."""
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture(scope="session")
def nothing_drawn() -> Iterator[None]:
    """Leave out what takes most of the time and is tested elsewhere."""
    with spared.styles_parsed_once(), spared.nothing_drawn():
        yield
