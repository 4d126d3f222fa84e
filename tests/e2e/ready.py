"""The program in a terminal, as a copy of a process that has imported it already.

More than half of what a test in a terminal costs is Python's start, and then the lessons and
styles. What a copy has read and imported before, it shares; all else is its own: terminal, session,
environment, folder and end. What a start is like is seen to where the installed command itself is
started.
"""

import atexit
import fcntl
import gc
import json
import os
import pkgutil
import pty
import socket
import struct
import subprocess
import sys
import termios
import time
from contextlib import ExitStack
from functools import cache
from importlib import import_module
from pathlib import Path

from pexpect.fdpexpect import fdspawn

_LARGEST = 1 << 17


class Copy(fdspawn):  # type: ignore[misc]
    """One run of the program; to be used as what `pexpect.spawn` returns."""

    def __init__(
        self,
        argv: list[str],
        env: dict[str, str],
        dimensions: tuple[int, int],
        cwd: str | None,
        first: str = "",
    ) -> None:
        """Start it.

        Args:
            argv: the program's name and its arguments.
            env: its environment.
            dimensions: the rows and columns of its terminal.
            cwd: its folder, if not that of the test.
            first: code that it runs first, to take something from itself.
        """
        master, slave = pty.openpty()
        super().__init__(master, timeout=None)
        self.setwinsize(*dimensions)
        ours, theirs = socket.socketpair()
        what = json.dumps([argv, env, cwd or str(Path.cwd()), first]).encode()
        socket.send_fds(_original(), [what], [slave, theirs.fileno()])
        os.close(slave)
        theirs.close()
        self._told = ours.makefile()
        ours.close()  # once what was told is closed
        self.pid = int(self._told.readline())
        self.exitstatus: int | None = None
        self.signalstatus: int | None = None

    def setwinsize(self, rows: int, columns: int) -> None:
        """Change the size of the terminal."""
        fcntl.ioctl(self.child_fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def hang_up(self) -> None:
        """Close the terminal over it, and wait until it has left."""
        self.close()
        self.wait()

    def wait(self) -> None:
        """Wait until it has left."""
        status = int(self._told.readline())
        self._told.close()
        if os.WIFSIGNALED(status):
            self.signalstatus = os.WTERMSIG(status)
        else:
            self.exitstatus = os.WEXITSTATUS(status)


@cache
def _original() -> socket.socket:
    """Start the process of which copies are made, and which ends with this one."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _LARGEST)
    # In a terminal, since how Python writes is settled when it starts.
    _, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, __file__, str(theirs.fileno())],
        pass_fds=[theirs.fileno()],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PYTHONUTF8": "1"},
    )
    theirs.close()
    os.close(slave)
    atexit.register(_end, ours, process)
    return ours


def _end(asked: socket.socket, process: "subprocess.Popen[bytes]") -> None:
    asked.close()
    process.wait()


def _serve(asked: socket.socket) -> None:
    """Make a copy whenever one is asked for; return in the copy."""
    while True:
        what, handles, _, _ = socket.recv_fds(asked, _LARGEST, 2)
        if not what:
            os._exit(0)
        if os.fork() == 0:
            terminal, answer = handles
            if (pid := os.fork()) == 0:
                asked.close()
                os.close(answer)
                _become(terminal, *json.loads(what))
                return
            os.close(terminal)
            os.write(answer, f"{pid}\n".encode())
            os.write(answer, f"{os.waitpid(pid, 0)[1]}\n".encode())
            os._exit(0)
        for handle in handles:
            os.close(handle)
        _forget_those_that_left()


def _become(terminal: int, argv: list[str], env: dict[str, str], cwd: str, first: str) -> None:
    """Be the program, as if it had been started by itself."""
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for handle in range(3):
        os.dup2(terminal, handle)
    os.close(terminal)
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    os.chdir(cwd)
    sys.argv = argv
    exec(first)  # noqa: S102 - a test's own


def _forget_those_that_left() -> None:
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def _import_all() -> None:
    import allyship_tui

    for found in pkgutil.walk_packages(allyship_tui.__path__, "allyship_tui."):
        import_module(found.name)
    import_module("textual.drivers.linux_driver")
    # It takes the kind of terminal from the environment as it is imported.
    assert "readline" not in sys.modules


def _read_all(shared: ExitStack) -> None:
    """Read lessons and styles once for all copies; for themselves they throw nothing of it away."""
    sys.path.append(str(Path(__file__).parents[1]))
    from allyship_tui.course import load_course
    from allyship_tui.learner import Log
    from allyship_tui.study.learning import Learning
    from allyship_tui.system.clock import local_now
    from allyship_tui.tui.app import AllyshipApp
    from read_once import own_lessons_read_once
    from spared import styles_parsed_once

    shared.enter_context(own_lessons_read_once())
    shared.enter_context(styles_parsed_once())

    async def leave(_: object) -> None:
        app.exit()

    app = AllyshipApp(Learning(load_course(), Log.in_memory("", local_now), local_now))
    app.run(headless=True, auto_pilot=leave)
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    _import_all()
    with ExitStack() as shared:
        _read_all(shared)
        _serve(socket.socket(fileno=int(sys.argv[1])))
        from allyship_tui.__main__ import main

        sys.exit(main())
