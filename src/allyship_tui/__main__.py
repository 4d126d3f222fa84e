"""The program's start: reads the command line, and opens the full screen or answers a command."""

import sys
from collections.abc import Sequence
from pathlib import Path

from allyship_tui.cli import output
from allyship_tui.course.sanitise import clean_line
from allyship_tui.folders import data_folder
from allyship_tui.wording import say

_STOPPED_BY_CTRL_C = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: what follows the program's name; that of this process if None.

    Returns:
        The status to leave with: 0; 1 where what was asked for is not there or cannot be
        reached; 2 after wrong usage; 130 after Ctrl+C.
    """
    status = 1
    try:
        output.prepare()
        status = _start(argv)
        output.finish()
    except BrokenPipeError:
        # Whoever reads has seen enough, as in `allyship terms | head -1`: no failure.
        status = 0
    except OSError as error:
        output.remark(_sentence(error))
        status = 1
    except KeyboardInterrupt:
        status = _STOPPED_BY_CTRL_C
    output.let_go()
    return status


def _start(argv: Sequence[str] | None) -> int:
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments and output.is_terminal(sys.stdin, sys.stdout, sys.stderr):
        return _open_full_screen(None, ())
    from allyship_tui.cli.parser import parse

    try:
        options = parse(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    if options.command is None and output.is_terminal(sys.stdin, sys.stdout, sys.stderr):
        return _open_full_screen(options.data_dir, options.content)
    from allyship_tui.cli.run import run

    return run(options)


def _open_full_screen(data_dir: Path | None, content: Sequence[Path]) -> int:
    import gc

    # All that is made until the first picture stands is needed: looking for what could be
    # thrown away would only take time. The app has it looked for again from then on.
    gc.disable()
    try:
        from allyship_tui.tui.app import run

        return run(data_folder(data_dir), list(content))
    finally:
        gc.enable()


def _sentence(error: OSError) -> str:
    what = clean_line(error.strerror or str(error) or type(error).__name__).rstrip(".")
    if error.filename is None:
        return say("cli.failed", what=what)
    return say("cli.failed-file", what=what, file=clean_line(str(error.filename)))


if __name__ == "__main__":
    sys.exit(main())
