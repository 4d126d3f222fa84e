"""`allyship today` before all else is imported: answered from the cache, or greeted with.

`--once` greets a new shell, `--short` fills a status bar. Neither is ever in the way: where
something is wrong they stay silent. They stand in every shell's start, so nothing is imported
here that the standard library does not have at hand.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from allyship_tui.cli import output
from allyship_tui.cli.greeting import cache, once
from allyship_tui.system import clock, folders

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from allyship_tui.cli.options import Options

_CACHED = {
    ("today",): cache.TEXT,
    ("today", "--json"): cache.JSON,
    ("today", "--once"): cache.ONCE,
    ("today", "--short"): cache.SHORT,
}
_MOST_ROWS = 3


def try_cache(arguments: Sequence[str]) -> "int | Options | None":
    """Answer `today` from the cache, before anything that parses a command line is imported.

    Args:
        arguments: what follows the program's name.

    Returns:
        The status to leave with; the options where nothing in the cache holds, and the answer
        has to be worked out; None where something else was asked for.

    Raises:
        OSError: standard output cannot be written to, or a folder is out of reach.
    """
    form = _CACHED.get(tuple(arguments))
    if form is None:
        return None
    try:
        folder = folders.cache_path()
        if form == cache.ONCE and not _is_due(folder):
            return 0
        answers = cache.find(folder, _state)
    except (OSError, RuntimeError, ValueError):
        answers = None
    if answers is None:
        from allyship_tui.cli.greeting.at_once import answer_at_once

        answers = answer_at_once(form in (cache.ONCE, cache.SHORT))
    if answers is None:
        return _options_of(form)
    if form == cache.TEXT:
        output.write(_today(answers[form]))
    elif form == cache.JSON:
        output.show_json(answers[form])
    else:
        with suppress(Exception):
            if form == cache.SHORT or once.claim(folder, clock.local_day()):
                _greet(form, answers)
    return 0


def greet(options: "Options", forms: Callable[[], Mapping[str, str]]) -> int:
    """Give a greeting that nothing is kept for yet.

    Args:
        options: what was asked for.
        forms: works out today's answer in each of its forms.

    Returns:
        The status to leave with: 0, whatever happens.
    """
    # A shell must start, and a status bar be drawn, whatever is wrong with the lessons, the log,
    # the disk or with this program.
    with suppress(Exception):
        if options.once:
            folder = folders.cache_path(options.data_dir)
            # Taken on before anything is read, so that trouble costs one start a day.
            if not _is_due(folder) or not once.claim(folder, clock.local_day()):
                return 0
        _greet(cache.ONCE if options.once else cache.SHORT, forms())
    return 0


def greeting_rows(answers: Mapping[str, str], width: int) -> list[str]:
    """Return a greeting in at most three rows that end in how to read on.

    Args:
        answers: of each form, what is printed.
        width: of a row, in cells.

    Returns:
        The rows; none where not even how to read on has room.
    """
    from allyship_tui.cli.wrap import shortened, wrap

    if width < 2:
        return []
    text, way, call = (
        output.in_locale(answers[form]) for form in (cache.ONCE, cache.WAY, cache.CALL)
    )
    for whole in ([*wrap(text, width), *wrap(way, width)], wrap(f"{text} {way}", width)):
        if len(whole) <= _MOST_ROWS:
            return whole
    ending = wrap(way, width)
    if len(ending) > 1:
        ending = wrap(call, width)
    room = _MOST_ROWS - len(ending)
    if room < 0:
        return []
    return [*(shortened(text, width, room) if room else ()), *ending]


def _today(text: str) -> str:
    """Return today's answer as it is printed here."""
    if not output.shows_weight():
        return output.fitted(text)
    from allyship_tui.study.text import Title

    day, title, *rest = text.split("\n\n")
    return output.formatted((day, Title(title), *rest))


def _options_of(form: str) -> "Options":
    from allyship_tui.cli.options import Options

    json, is_once, short = (form == each for each in (cache.JSON, cache.ONCE, cache.SHORT))
    return Options("today", json=json, once=is_once, short=short)


def _state(listed: Sequence[str]) -> str:
    day, base, data = clock.local_day(), folders.base_path(), folders.data_path()
    return cache.state(day, base, data, folders.config_path(), listed)


def _is_due(folder: str) -> bool:
    """Say whether someone is there to be greeted, who has not been today."""
    return output.is_terminal(sys.stdout) and not once.was_greeted(folder, clock.local_day())


def _greet(form: str, answers: Mapping[str, str]) -> None:
    if form == cache.SHORT:
        lines = [output.in_locale(answers[form])]
    else:
        lines = greeting_rows(answers, output.width())
    try:
        output.write("".join(f"{line}\n" for line in lines))
        output.finish()
    except (OSError, ValueError):
        output.discard()
