"""Which edition opens, the full screen or the linear one, and its start."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from allyship_tui.learner import Log, read_log
from allyship_tui.messages import say
from allyship_tui.study.anew import Lessons, Watch, opening_for
from allyship_tui.study.learning import Learning
from allyship_tui.study.settings import (
    Given,
    Settings,
    is_dumb,
    own_config,
    resolve_settings,
)
from allyship_tui.study.text import as_paragraph
from allyship_tui.study.transfer import unsaved_work
from allyship_tui.system.clock import local_now
from allyship_tui.system.folders import NoHome, data_folder


def is_plain_asked(data_dir: Path | None, given: Given) -> bool:
    """Say whether the linear edition was asked for, where no full screen can be opened.

    Args:
        data_dir: the folder of the learner's log, if the command line names one.
        given: what was set on the command line.
    """

    def chosen(setting: str) -> object:
        with suppress(NoHome):
            view = read_log(data_folder(data_dir), local_now())
            return view.snapshot.preference(setting, view.device)
        return None

    return resolve_settings(chosen, own_config(), given, os.environ).plain


def launch(
    data_dir: Path | None,
    content: Sequence[Path],
    given: Given,
    terminal: bool,
    *,
    watch: bool = False,
) -> int:
    """Open an edition, and return the status to leave with once it is left.

    Args:
        data_dir: the folder of the learner's log, if the command line names one.
        content: folders of further packs.
        given: what was set on the command line.
        terminal: whether a full screen can be shown.
        watch: whether lessons are read anew by themselves when their files change.

    Raises:
        OSError: standard output cannot be written to, or a folder is out of reach.
    """
    # All that is made until the first picture stands is needed: looking for what could be
    # thrown away would only take time. The app has it looked for again from then on.
    gc.disable()
    try:
        with _open_log(data_dir) as log:
            config = own_config()
            opening = opening_for(data_dir, content, writes=True)
            # Before they are read: what changes meanwhile is seen.
            watched = Watch(opening.look) if watch else None
            course, _ = opening.open(config, local_now().date())
            lessons = Lessons(opening, config, watched)
            learning = Learning(course, log, local_now)
            settings = resolve_settings(learning.chosen, config, given, os.environ)
            if settings.plain or is_dumb(os.environ) or not terminal:
                return _linear(learning, settings, lessons)
            return _full_screen(learning, settings, lessons)
    finally:
        gc.enable()


def _open_log(data_dir: Path | None) -> Log:
    try:
        return Log.open(data_folder(data_dir), local_now)
    except NoHome as error:
        return Log.in_memory(as_paragraph(error.sentence, say("log.in-memory")), local_now)


def _full_screen(learning: Learning, settings: Settings, lessons: Lessons) -> int:
    if learning.snapshot.is_empty:
        print(say("cli.linear-hint"), flush=True)
    from allyship_tui.tui.app import run

    status = run(learning, settings, lessons)
    if lessons.watch:
        lessons.watch.end()
    return _linear(learning, settings, lessons) if status is None else _left(learning, status)


def _left(learning: Learning, status: int) -> int:
    """Give back what is kept nowhere, now that the terminal is as it was."""
    left = unsaved_work(learning)
    if left.is_lost:
        print("\n\n".join(left.texts), flush=True)
    return status or left.status


def _linear(learning: Learning, settings: Settings, lessons: Lessons) -> int:
    gc.enable()
    from allyship_tui.plain.loop import run

    if sys.stdout is None:
        return 1
    return run(learning, settings, lessons)
