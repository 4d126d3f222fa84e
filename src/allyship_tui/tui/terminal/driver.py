"""The terminal's driver: Textual's own for Unix, which trusts what comes from the terminal."""

import asyncio
import os
import selectors
import signal
import termios
import time
import tty
from contextlib import suppress
from typing import IO, Any

from textual.drivers.linux_driver import (
    KITTY_DISAMBIGUATE_ESCAPE_CODES,
    KITTY_REPORT_ALL_KEYS,
    KITTY_REPORT_ASSOCIATED_TEXT,
    LinuxDriver,
)

from allyship_tui.system.signals import HANG_UP
from allyship_tui.tui.terminal.physical_key import ASK_FOR_PHYSICAL_KEYS

_AT_ONCE = 1 << 14
"""So many bytes are read at a time."""
_TAKE_AGAIN = "\x1b[?1049h\x1b[?25l\x1b[?1004h"
"""The other screen, without a cursor, and told of the focus."""
_KEYBOARD = KITTY_DISAMBIGUATE_ESCAPE_CODES | KITTY_REPORT_ALL_KEYS | KITTY_REPORT_ASSOCIATED_TEXT
_PATIENCE, _SOON = 0.1, 0.02
"""Seconds until it is looked whether the program ends, and whether more of a report has come."""


class GuardedDriver(LinuxDriver):
    """Reads keys from bytes that may be anything; stopped, it gives the terminal back."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self._file is not None:
            self._file = _MayBeGone(self._file)  # type: ignore[assignment]
        self._is_shown = False

    def start_application_mode(self) -> None:
        """Take the terminal, and ask which key it was that was pressed."""
        # Heard between two things that are done: within one, a lock may be held that is needed.
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTSTP, self._sigtstp_application)
        loop.add_signal_handler(signal.SIGCONT, self._sigcont_application)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        # Without a thread to write, it was put into the background and took nothing.
        self._is_shown = self._writer_thread is not None and self._writer_thread.is_alive()
        if self._is_shown:
            self.write(ASK_FOR_PHYSICAL_KEYS)

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        self._is_shown = False
        super().stop_application_mode()

    def run_input_thread(self) -> None:
        """Hand on what comes, until the program ends; what cannot be understood is nothing."""
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not (self.exit_event.is_set() or selector.select(_PATIENCE)):
                pass
            # Not before something came: the first picture need not wait for it.
            from allyship_tui.tui.terminal.parser import TerminalParser
            from allyship_tui.tui.terminal.tokenizer import Tokenizer

            tokenizer, parser = Tokenizer(), TerminalParser(self._debug)
            while not self.exit_event.is_set():
                if selector.select(_SOON if tokenizer.is_waiting else _PATIENCE):
                    data = self._read()
                    if not data:
                        self._loop.call_soon_threadsafe(self._hang_up)
                        return
                    found = tokenizer.feed(data, time.monotonic())
                else:
                    found = tokenizer.tick(time.monotonic())
                for token in found:
                    for message in parser.messages_of(token):
                        self.process_message(message)
            # What is still under way is for nobody: the shell would take it for a command.
            if selector.select(_PATIENCE):
                self._read()

    def _read(self) -> bytes:
        """Return what has come; nothing if there is no terminal any more."""
        try:
            return os.read(self.fileno, _AT_ONCE)
        except OSError:
            return b""

    def _hang_up(self) -> None:
        if self._app.return_code is None:
            self._app.exit(return_code=HANG_UP)

    def _sigtstp_application(self, *_: object) -> None:
        """Give the terminal back and stop; take it again when the shell lets the program go on."""
        self.suspend_application_mode()
        self._must_signal_resume = True
        # By the signal itself, as other programs: where no shell could let it go on, it does.
        handler = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, handler)
        if not self._is_shown:
            self.resume_application_mode()

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal; after a stop that could not be heard of, all of it has to be drawn."""
        if self._is_shown:
            self._take_again()
        elif self._must_signal_resume:
            self.resume_application_mode()

    def _take_again(self) -> None:
        """Set again what a shell may have set otherwise, and lose no key that came meanwhile."""
        with suppress(termios.error):
            now = termios.tcgetattr(self.fileno)
            now[tty.LFLAG] = self._patch_lflag(now[tty.LFLAG])
            now[tty.IFLAG] = self._patch_iflag(now[tty.IFLAG])
            termios.tcsetattr(self.fileno, termios.TCSANOW, now)
        self.write(_TAKE_AGAIN)
        self._enable_mouse_support()
        self._enable_bracketed_paste()
        self._disable_line_wrap()
        self.write(f"\x1b[<u\x1b[>{_KEYBOARD}u{ASK_FOR_PHYSICAL_KEYS}")
        self.send_message(self.SignalResume())


class _MayBeGone:
    """What is written to, as long as it is there: a window can be closed while something is."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write, or do nothing if there is nothing to write to."""
        try:
            return self._file.write(text)
        except OSError:
            return len(text)

    def flush(self) -> None:
        """Write what was held back, or do nothing."""
        try:
            self._file.flush()
        except OSError:
            return

    def isatty(self) -> bool:
        """Say whether it is a terminal."""
        return self._file.isatty()

    def fileno(self) -> int:
        """Return the number of the file."""
        return self._file.fileno()
