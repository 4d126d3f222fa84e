"""What the whole-program tests share: terminals, commands, and packs that mean harm."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from allyship_tui.__main__ import main
from read_once import own_lessons_read_once

from .terminal import Terminal

ALLYSHIP = str(Path(sys.executable).parent / "allyship")
"""The installed command."""

Start = Callable[..., Terminal]
Ask = Callable[..., Any]


@pytest.fixture(scope="package", autouse=True)
def lessons_read_once() -> Iterator[None]:
    """Read the program's own lessons once for all that is asked within this process."""
    with own_lessons_read_once():
        yield


@pytest.fixture
def start(request: pytest.FixtureRequest) -> Iterator[Start]:
    """Return a function that starts `allyship`, with arguments and a size, in a terminal."""
    terminals: list[Terminal] = []
    from_nothing = request.node.get_closest_marker("from_nothing")

    def run(*arguments: str, program: str = ALLYSHIP, **size: Any) -> Terminal:
        ready = program is ALLYSHIP and not from_nothing
        terminals.append(Terminal(program, *arguments, ready=ready, **size))
        return terminals[-1]

    yield run
    for terminal in terminals:
        terminal.close()


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Return a function that asks `allyship` a command, and returns what its `--json` holds.

    It is answered here, by a process that has had no part in what was done.
    """

    def run(*arguments: str, **variables: str) -> Any:
        with monkeypatch.context() as patch:
            for name, value in variables.items():
                patch.setenv(name, value)
            capsys.readouterr()
            status = main([*arguments, "--json"])
        said, remarked = capsys.readouterr()
        assert status == 0, remarked
        return json.loads(said)

    return run


@pytest.fixture
def data() -> Path:
    """Return the learner's folder; it is not there yet."""
    return Path(os.environ["ALLYSHIP_DATA_DIR"])
