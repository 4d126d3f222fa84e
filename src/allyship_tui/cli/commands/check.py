"""`allyship check`: everything wrong with packs of lessons, all at once, and how to mend it."""

import gc
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from allyship_tui.checking import Report, Severity, check_packs, rule_named
from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.cli.findings import as_data, as_text
from allyship_tui.cli.options import Options
from allyship_tui.cli.output import finish, remark, write
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line
from allyship_tui.study.anew import Watch
from allyship_tui.study.library import seen_files
from allyship_tui.system import clock
from allyship_tui.system.folders import base_folder

_WRONG_USAGE = 2


def answer(context: Context) -> Answer:
    """Check packs, or tell about one rule.

    Raises:
        Refused: a folder is not there.
    """
    options = context.options
    if options.explain:
        return _explained(options.explain)
    for folder in options.folders:
        if not folder.is_dir():
            what = say("check.no-folder", folder=clean_line(str(folder)))
            raise Refused(what, status=_WRONG_USAGE)
    folders = options.folders or tuple(pack.folder for pack in context.packs.packs)
    if options.watch:
        return Answer((), None, status=_watch(folders, options))
    reports = _check(folders, options)
    return Answer((), as_data(reports), as_text(reports), _status(reports, options))


def _check(folders: Iterable[Path], options: Options) -> list[Report]:
    today = date.fromisoformat(clock.local_day())
    return list(check_packs(folders, base_folder(), today, options.only))


def _status(reports: Iterable[Report], options: Options) -> int:
    counted = (Severity.ERROR, Severity.WARNING) if options.strict else (Severity.ERROR,)
    return int(any(report.count(weight) for report in reports for weight in counted))


def _explained(name: str) -> Answer:
    """Return the page of a rule."""
    rule = rule_named(name)
    text = f"{rule.name}\n\n{say(f'check.about-weight-{rule.weight}')}\n\n{rule.about}\n"
    return Answer((), {"rule": name, "weight": rule.weight.value, "about": rule.about}, text)


def _watch(folders: Sequence[Path], options: Options) -> int:
    """Check, and again whenever something changes, until someone has seen enough."""
    gc.enable()
    status = 0
    watch = Watch(lambda: seen_files(folders))
    try:
        while True:
            reports = _check(folders, options)
            status = _status(reports, options)
            write(as_text(reports))
            finish()
            remark(say("check.watching"))
            watch.wait()
            write("\n")
    except KeyboardInterrupt:
        return status
