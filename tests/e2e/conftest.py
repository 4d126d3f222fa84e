"""What the whole-program tests share: terminals, commands, and packs that mean harm."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from .terminal import PATIENCE, Terminal

ALLYSHIP = str(Path(sys.executable).parent / "allyship")
"""The installed command."""

Start = Callable[..., Terminal]
Ask = Callable[..., Any]


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
def ask() -> Ask:
    """Return a function that runs a command of `allyship` and returns what its `--json` holds."""

    def run(*arguments: str, **variables: str) -> Any:
        done = subprocess.run(
            [ALLYSHIP, *arguments, "--json"],
            env={**os.environ, **variables},
            capture_output=True,
            timeout=PATIENCE,
            check=True,
        )
        return json.loads(done.stdout)

    return run


@pytest.fixture
def data() -> Path:
    """Return the learner's folder; it is not there yet."""
    return Path(os.environ["ALLYSHIP_DATA_DIR"])
