"""What reaches people unasked, or every few seconds: `allyship today`, kept short and cheap.

`--once` greets a new shell, `--short` fills a status bar. Neither is ever in the way: where
something is wrong they stay silent. They stand in every shell's start, so nothing is imported
here that the standard library does not have at hand.
"""

import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

from allyship_tui.cli import clock, greeted, kept, output
from allyship_tui.system import folders

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from allyship_tui.cli.options import Options

_QUICK = {
    ("today",): kept.TEXT,
    ("today", "--json"): kept.JSON,
    ("today", "--once"): kept.ONCE,
    ("today", "--short"): kept.SHORT,
}
_MOST_ROWS = 3


def quick(arguments: Sequence[str]) -> int | None:
    """Answer `today` from what is kept of the day, before anything that reads a command line.

    Args:
        arguments: what follows the program's name.

    Returns:
        The status to leave with; None where something else was asked for.

    Raises:
        OSError: standard output cannot be written to, or a folder is out of reach.
    """
    form = _QUICK.get(tuple(arguments))
    if form is None:
        return None
    try:
        cache = folders.cache_path()
        if form == kept.ONCE and not _is_due(cache):
            return 0
        state = kept.state(clock.local_day(), folders.base_path(), folders.data_path())
        answers = kept.find(cache, state)
    except (OSError, RuntimeError, ValueError):
        answers = None
    if answers is None:
        return _worked_out(form)
    if form == kept.TEXT:
        output.write(output.fitted(answers[form]))
    elif form == kept.JSON:
        output.show_json(answers[form])
    else:
        with suppress(Exception):
            if form == kept.SHORT or greeted.claim(cache, clock.local_day()):
                _greet(form, answers)
    return 0


def greet(options: "Options") -> int:
    """Give a greeting that nothing is kept for yet.

    Args:
        options: what was asked for.

    Returns:
        The status to leave with: 0, whatever happens.
    """
    # A shell must start, and a status bar be drawn, whatever is wrong with the lessons, the log,
    # the disk or with this program.
    with suppress(Exception):
        if options.once:
            cache = folders.cache_path(options.data_dir)
            # Taken on before anything is read, so that trouble costs one start a day.
            if not _is_due(cache) or not greeted.claim(cache, clock.local_day()):
                return 0
        from allyship_tui.cli import today
        from allyship_tui.cli.session import Session

        _greet(kept.ONCE if options.once else kept.SHORT, today.forms(Session(options)))
    return 0


def rows_of(answers: Mapping[str, str], width: int) -> list[str]:
    """Return a greeting in at most three rows that end in how to read on.

    Args:
        answers: of each form, what is printed.
        width: of a row, in cells.

    Returns:
        The rows; none where not even how to read on has room.
    """
    from allyship_tui.cli.rows import rows, shortened

    if width < 2:
        return []
    text, way, call = (output.in_locale(answers[form]) for form in (kept.ONCE, kept.WAY, kept.CALL))
    for whole in ([*rows(text, width), *rows(way, width)], rows(f"{text} {way}", width)):
        if len(whole) <= _MOST_ROWS:
            return whole
    ending = rows(way, width)
    if len(ending) > 1:
        ending = rows(call, width)
    room = _MOST_ROWS - len(ending)
    if room < 0:
        return []
    return [*(shortened(text, width, room) if room else ()), *ending]


def _worked_out(form: str) -> int:
    from allyship_tui.cli.options import Options
    from allyship_tui.cli.run import run

    json, once, short = (form == each for each in (kept.JSON, kept.ONCE, kept.SHORT))
    return run(Options("today", json=json, once=once, short=short))


def _is_due(cache: str) -> bool:
    """Say whether someone is there to be greeted, who has not been today."""
    return output.is_terminal(sys.stdout) and not greeted.was_greeted(cache, clock.local_day())


def _greet(form: str, answers: Mapping[str, str]) -> None:
    if form == kept.SHORT:
        lines = [output.in_locale(answers[form])]
    else:
        lines = rows_of(answers, output.width())
    try:
        output.write("".join(f"{line}\n" for line in lines))
        output.finish()
    except (OSError, ValueError):
        output.let_go()
