"""Random bytes for the program in a real terminal: it lives, and Ctrl+C leads out with status 0."""

import os
from collections.abc import Iterator
from random import Random

import pytest

from e2e.conftest import ALLYSHIP
from e2e.terminal import Terminal

FEW, MANY = 2, 300
_KEYS = [letter.encode() for letter in "bcdefghijklmnoprstuvwxyGMX12345678/!? .;'é日с"]
_NAMED = [b"\r", b"\x1b", b"\t", b"\x7f", b"\x1b[A", b"\x1b[B", b"\x1b[6~", b"\x10", b"\x13"]
_BROKEN = [
    *(b"\xe9", b"\x1b[M\x23\xb6\x40", b"\x1b[<0;33;", b"\x1b]11;rgb:1e/1e\x07", b"\x1b[57358;;65u"),
    *(b"\x1b[99999999999999999999u", b"\x1bP1$r0m\x1b\\", b"\x1b[1089::99;;1089u", b"\x1b[1;2"),
]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make a test of each seed."""
    count = MANY if metafunc.config.getoption("soak") else FEW
    metafunc.parametrize("seed", range(count))


def _bytes(random: Random) -> bytes:
    kind = random.random()
    if kind < 0.5:
        return random.choice(_KEYS)
    if kind < 0.65:
        return random.choice(_NAMED)
    if kind < 0.8:
        return random.choice(_BROKEN)
    if kind < 0.9:
        x, y = random.randint(1, 90), random.randint(1, 30)
        return f"\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m".encode()
    if kind < 0.95:
        return b"\x1b[200~pasted \xe9 words\n\x1b[A\x1b[201~"
    # Neither what quits, nor what stops it.
    return random.randbytes(6).translate(None, b"qQ\x03\x11\x1a")


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """Return the program in a terminal."""
    monkeypatch.setenv("BROWSER", os.devnull)
    terminal = Terminal(ALLYSHIP, ready=True)
    yield terminal
    terminal.close()


def test_it_lives_and_can_be_left(window: Terminal, seed: int) -> None:
    random = Random(seed)
    window.wait_for(lambda: "help" in window.lines[-1])
    for _ in range(50):
        window.send(_bytes(random))
        if random.random() < 0.1:
            window.resize(random.randint(10, 120), random.randint(3, 40))
        if random.random() < 0.3:
            window.settle()
    # Out of what was cut off, out of what is open, and out.
    for keys in ("\x1b", "\x1b", "\x1b", "\x1b", "\x03"):
        if window.status is None:
            window.settle(1.2)
            window.press(keys)
    assert window.wait() == 0, f"seed {seed}"
    window.assert_sane()
    assert b"Traceback" not in window.raw, f"seed {seed}"
