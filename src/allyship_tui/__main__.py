"""The program's start: reads the command line, and opens an edition or answers a command.

A greeting comes this way in every new shell: what it can do without is imported later.
"""

import sys

from allyship_tui.cli.greeting.once import is_done

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from collections.abc import Sequence

_STOPPED_BY_CTRL_C = 130


def main(argv: "Sequence[str] | None" = None) -> int:
    """Run the program.

    Args:
        argv: what follows the program's name; that of this process if None.

    Returns:
        The status to leave with: 0; 1 where what was asked for is not there or cannot be
        reached, or what was marked or written could not be kept; 2 after wrong usage; 130 after
        Ctrl+C; 128 and its number after a signal that ends programs.
    """
    arguments = sys.argv[1:] if argv is None else argv
    return 0 if is_done(arguments) else _main(arguments)


def _main(arguments: "Sequence[str]") -> int:
    from allyship_tui.cli import output

    status = 1
    try:
        output.prepare()
        status = _start(arguments)
        output.finish()
    except BrokenPipeError:
        # Whoever reads has seen enough, as in `allyship terms | head -1`: no failure.
        status = 0
    except OSError as error:
        output.remark(_sentence(error))
        status = 1
    except KeyboardInterrupt:
        status = _STOPPED_BY_CTRL_C
    except SystemExit as stop:  # a signal ended it
        status = stop.code if isinstance(stop.code, int) else 1
    output.discard()
    return status


def _start(arguments: "Sequence[str]") -> int:
    from allyship_tui.cli import output
    from allyship_tui.cli.greeting.fast_path import try_cache

    found = try_cache(arguments)
    if isinstance(found, int):
        return found
    if found is not None:
        from allyship_tui.cli.run import run

        return run(found)
    terminal = output.is_terminal(sys.stdin, sys.stdout, sys.stderr)
    if not arguments and terminal:
        from allyship_tui.launch import launch
        from allyship_tui.study.settings import Given

        return launch(None, (), Given(), terminal)
    from allyship_tui.cli.parser import parse

    try:
        options = parse(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    if options.command is None:
        from allyship_tui.launch import is_plain_asked, launch
        from allyship_tui.study.settings import Given

        given = Given(options.theme, options.plain)
        if terminal or is_plain_asked(options.data_dir, given):
            return launch(options.data_dir, options.content, given, terminal, watch=options.watch)
    from allyship_tui.cli.run import run

    return run(options)


def _sentence(error: OSError) -> str:
    from allyship_tui.messages import say
    from allyship_tui.sanitise import clean_line

    reason = clean_line(error.strerror or str(error) or type(error).__name__).rstrip(".")
    if error.filename is None:
        return say("cli.failed", reason=reason)
    return say("cli.failed-file", reason=reason, file=clean_line(str(error.filename)))


if __name__ == "__main__":
    sys.exit(main())
