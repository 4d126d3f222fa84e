"""The linear edition: it reads a line, answers it, and waits for the next."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say
from allyship_tui.plain.commands.table import answer
from allyship_tui.plain.lines import Lines
from allyship_tui.plain.readings.sections import reading_at
from allyship_tui.plain.visit import Visit
from allyship_tui.study.learning import Learning
from allyship_tui.study.progress import is_new
from allyship_tui.study.settings import Settings
from allyship_tui.study.text import without_signs, wrapped
from allyship_tui.study.transfer import unsaved_work
from allyship_tui.system.ascii import is_ascii_only, to_ascii
from allyship_tui.system.signals import stops_raised

_WIDEST = 80


def run(learning: Learning, settings: Settings) -> int:
    """Run the linear edition until it is left, and return the status to leave with.

    Raises:
        OSError: standard output cannot be written to.
        SystemExit: a signal ended it; what is lost was said, if there was still where.
    """
    visit = Visit(learning, settings, reading_at)
    lines = Lines()
    # Where no prompt stands between them, a blank line tells answers apart.
    end = "\n" if lines.typed else "\n\n"
    show(visit, [*_greeting(visit), *visit.reader.say(visit.read())], end)
    try:
        with stops_raised() as stops:
            while not visit.over:
                line = lines.read(_prompt(visit))
                if line is None:
                    break
                with stops.held():
                    learning.refresh()
                    said = _said(visit, line)
                if said:
                    show(visit, said, end)
    except KeyboardInterrupt:
        pass
    except SystemExit:
        with suppress(OSError):  # of a window that was closed, nothing is left to say it in
            _leave(visit, lines.cut_off)
        raise
    if not visit.over:
        _leave(visit, lines.cut_off)
    return unsaved_work(learning).status


def show(visit: Visit, paragraphs: Sequence[str], end: str = "\n") -> None:
    """Print paragraphs, wrapped as was asked for.

    Args:
        visit: whose width it is.
        paragraphs: what to print.
        end: what to print after the last one.

    Raises:
        OSError: standard output cannot be written to.
    """
    text = without_signs("\n\n".join(paragraphs))
    if is_ascii_only(os.environ):
        text = to_ascii(text)
    width = visit.width
    if width is None:
        width = _fitting() if sys.stdout.isatty() else 0
    print(wrapped(text, width) if width else text, end=end, flush=True)


def _leave(visit: Visit, begun: str) -> None:
    """Say what the end of the input finds unfinished and lost; goodbye to whoever types.

    Args:
        visit: what is left.
        begun: the line that was typed and not ended.
    """
    unfinished = visit.question.cut_off(begun) if visit.question else ""
    said = [unfinished] if unfinished else []
    left = unsaved_work(visit.learning)
    typed = sys.stdin is not None and sys.stdin.isatty()
    if typed:
        said.insert(0, "")  # the line of the prompt is still open
    if typed or left.is_lost:
        said += left.texts
    if said:
        show(visit, said)


def _prompt(visit: Visit) -> str:
    if visit.question:
        return visit.question.prompt
    return say("plain.prompt", section=say(f"tui.section-{visit.location.section}"))


def _said(visit: Visit, line: str) -> list[str]:
    try:
        return answer(visit, line)
    except NotSaved as error:
        return visit.reader.say(str(error))


def _greeting(visit: Visit) -> list[str]:
    learning = visit.learning
    said: list[str] = [say("plain.hello")]
    if is_new(learning.snapshot):
        said.append(say("plain.welcome"))
    if learning.log.notice:
        said.append(learning.log.notice)
    said += map(str, visit.settings.problems)
    if problems := len(learning.course.problems):
        said.append(say("plain.problems", count=problems))
    return said


def _fitting() -> int:
    import shutil

    return min(_WIDEST, shutil.get_terminal_size().columns)
