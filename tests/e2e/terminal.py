"""A terminal that a test can look at: a program in a pseudo-terminal, and what it has drawn."""

import os
import re
import signal
import termios
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from statistics import mode

import pexpect

from .ready import Copy
from .screen import Screen, Stream

PATIENCE = 45.0
"""Seconds that a condition may take to hold; a machine may be slow, and other tests run too."""

_STEP = 0.05
"""Seconds to wait for something to be drawn before a condition is looked at again."""
_MODES = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_KEYBOARD = (rb"\x1b\[>\d*u", rb"\x1b\[<\d*u")  # a way of sending keys, and the one before it
_ON_AT_REST = {"7", "25"}  # lines wrap, the cursor shows


class Terminal:
    """A program in a terminal of a given size."""

    def __init__(
        self,
        *argv: str,
        columns: int = 80,
        rows: int = 24,
        cwd: Path | None = None,
        ready: bool = False,
        first: str = "",
    ) -> None:
        """Start a program, in the environment of the test.

        Args:
            *argv: the program and its arguments.
            columns: the width of the terminal in cells.
            rows: its height.
            cwd: the program's working folder.
            ready: whether it is `allyship`, and its start is not what the test is about.
            first: code that one which is ready runs first.
        """
        self.raw = b""
        """All that has come from the program."""
        self._screen = Screen(columns, rows)
        self._stream = Stream(self._screen)
        self._lines: list[str] | None = None
        env = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PYTHONUTF8": "1"}
        with warnings.catch_warnings():
            # A worker of pytest-xdist has a second thread, which takes no lock here.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._child = (
                Copy(list(argv), env, (rows, columns), cwd and str(cwd), first)
                if ready
                else _Spawned(
                    argv[0],
                    list(argv[1:]),
                    env=env,
                    dimensions=(rows, columns),
                    cwd=cwd and str(cwd),
                )
            )
        self._child.delaybeforesend = None
        self.status: int | None = None
        """What the program left with, once it has: -9 if it was killed by signal 9."""

    @property
    def lines(self) -> list[str]:
        """What stands in the terminal, line by line."""
        if self._lines is None:
            self._lines = [line.rstrip() for line in self._screen.display]
        return self._lines

    @property
    def highlighted(self) -> str:
        """What stands in the first line on another ground than most of that line."""
        first = self._screen.buffer[0]
        cells = [first[column] for column in range(self._screen.columns)]
        ground = mode(cell.bg for cell in cells)
        return "".join(cell.data for cell in cells if cell.bg != ground).strip()

    @property
    def after(self) -> str:
        """What a full screen that was left has printed where one was before."""
        return self.raw.rpartition(b"\x1b[?1049l")[2].decode().replace("\r\n", "\n")

    @property
    def text(self) -> str:
        """What stands in the terminal."""
        return "\n".join(self.lines)

    def wait_for(self, condition: str | Callable[[], bool], timeout: float = PATIENCE) -> None:
        """Read what the program draws until a text is there, or something else holds.

        Args:
            condition: the text, or what has to return true.
            timeout: the seconds after which the test fails.
        """
        holds = (lambda: condition in self.text) if isinstance(condition, str) else condition
        end = time.monotonic() + timeout
        while not holds():
            left = end - time.monotonic()
            if left <= 0 or not self._read(min(left, _STEP)):
                why = f"left with {self.status}" if left > 0 else f"took over {timeout} s"
                raise AssertionError(f"{condition!r} does not hold, {why}:\n{self.text}")

    def wait_until_gone(self, text: str) -> None:
        """Read what the program draws until a text stands there no more."""
        self.wait_for(lambda: text not in self.text)

    def press(self, keys: str) -> None:
        """Send keys, as the terminal would."""
        self._child.send(keys)

    def send(self, data: bytes) -> None:
        """Send bytes that may be no keys."""
        self._child.send(data)

    def press_until(self, keys: str, condition: Callable[[], bool]) -> None:
        """Send keys again and again, until something holds.

        A report that was cut off is waited for some time, and what comes meanwhile is part of it.
        """
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, self.text
            # Not before nothing more of what was cut off is waited for.
            until = time.monotonic() + 1.5
            while not condition() and (left := until - time.monotonic()) > 0 and self._read(left):
                pass
            if not condition():
                self.press(keys)

    def settle(self, seconds: float = 0.1) -> None:
        """Read what the program draws for some seconds: a cursor may blink for ever."""
        end = time.monotonic() + seconds
        while self.status is None and (left := end - time.monotonic()) > 0:
            self._read(left)

    def click(self, text: str) -> None:
        """Click on the first cell of a text that stands in the terminal."""
        row, line = next((row, line) for row, line in enumerate(self.lines, 1) if text in line)
        column = line.index(text) + 1
        self.press(f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m")

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal."""
        self._screen.resize(rows, columns)
        self._lines = None
        self._child.setwinsize(rows, columns)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self._child.pid, number)

    def is_working(self) -> bool:
        """Say whether the program has something to do, or waits for its turn to do it."""
        tasks = Path(f"/proc/{self._child.pid}/task").glob("*/stat")
        states = (task.read_text().rpartition(")")[2].split()[0] for task in tasks)
        return any(state in "RD" for state in states)

    def signal_child(self, number: int) -> None:
        """Send a signal to what the program started last."""
        children = Path(f"/proc/{self._child.pid}/task/{self._child.pid}/children").read_text()
        os.kill(int(children.split()[-1]), number)

    def hang_up(self) -> None:
        """Close the window over the program, and wait until it has left."""
        self._child.hang_up()
        self._note_status()

    def kill(self) -> None:
        """Kill the program at once: it gets no chance to do anything more."""
        self.signal(signal.SIGKILL)
        self.wait()

    def wait(self, timeout: float = PATIENCE) -> int:
        """Wait until the program has left, and return what it left with."""
        self.wait_for(lambda: self.status is not None, timeout)
        assert self.status is not None
        return self.status

    def close(self) -> None:
        """Kill the program if it still runs, and take the terminal away."""
        if self.status is None:
            self.kill()
        self._child.close()

    def assert_sane(self) -> None:
        """Check that the program, having left, gave the terminal back as it was."""
        states = {
            mode: state == b"h"
            for modes, state in _MODES.findall(self.raw)
            for mode in modes.decode().split(";")
        }
        left_on = {mode for mode, on in states.items() if on} - _ON_AT_REST
        left_off = {mode for mode, on in states.items() if not on} & _ON_AT_REST
        assert (left_on, left_off) == (set(), set())
        pushed, popped = (len(re.findall(pattern, self.raw)) for pattern in _KEYBOARD)
        assert pushed <= popped
        assert _settings(self._child.child_fd) == _fresh_settings()

    def _read(self, timeout: float) -> bool:
        """Take in what comes next; say whether the program is still there."""
        try:
            part = self._child.read_nonblocking(1 << 16, timeout)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            if self.status is None:
                self._child.wait()
                self._note_status()
                return True
            return False
        self.raw += part
        self._stream.feed(part)
        self._lines = None
        return True

    def _note_status(self) -> None:
        died = self._child.signalstatus
        self.status = self._child.exitstatus if died is None else -died


class _Spawned(pexpect.spawn):  # type: ignore[misc]
    """A program that is started."""

    def hang_up(self) -> None:
        """Close the terminal over it, and wait until it has left."""
        process = self.ptyproc
        process.fileobj.close()
        process.closed = self.closed = True
        end = time.monotonic() + PATIENCE
        while process.isalive() and time.monotonic() < end:
            time.sleep(0.02)
        self.exitstatus, self.signalstatus = process.exitstatus, process.signalstatus


def _settings(terminal: int) -> list[int]:
    """Return how a terminal treats what is typed and what is printed."""
    return termios.tcgetattr(terminal)[:4]


def _fresh_settings() -> list[int]:
    master, slave = os.openpty()
    try:
        return _settings(slave)
    finally:
        os.close(master)
        os.close(slave)
