"""The loop of the linear edition: reads a line, prints the answer, says hello and goodbye."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say
from allyship_tui.plain.commands.reload import look_again
from allyship_tui.plain.commands.table import answer
from allyship_tui.plain.documents.sections import document_at
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.anew import Lessons
from allyship_tui.study.learning import Learning
from allyship_tui.study.settings import Settings
from allyship_tui.study.text import without_signs, wrapped
from allyship_tui.study.transfer import unsaved_work
from allyship_tui.system.ascii import is_ascii_only, to_ascii
from allyship_tui.system.line_input import LineInput
from allyship_tui.system.signals import stops_raised

_WIDEST = 80


def run(learning: Learning, settings: Settings, lessons: Lessons | None = None) -> int:
    """Run the linear edition until it is left, and return the status to leave with.

    Raises:
        OSError: standard output cannot be written to.
        SystemExit: a signal ended it; what is lost was said, if there was still where.
    """
    repl = ReplSession(learning, settings, document_at)
    repl.lessons = lessons or repl.lessons
    lines = LineInput()
    # Where no prompt stands between them, a blank line tells answers apart.
    end = "\n" if lines.is_interactive else "\n\n"
    show(repl, [*_greeting(repl), *repl.pager.present(repl.read())], end)
    try:
        with stops_raised() as stops:
            while not repl.is_over:
                line = lines.read(_prompt(repl))
                if line is None:
                    break
                with stops.held():
                    learning.refresh()
                    said = [*look_again(repl), *reply(repl, line)]
                if said:
                    show(repl, said, end)
    except KeyboardInterrupt:
        pass
    except SystemExit:
        with suppress(OSError):  # of a window that was closed, nothing is left to say it in
            _leave(repl, lines.unfinished)
        raise
    if not repl.is_over:
        _leave(repl, lines.unfinished)
    return unsaved_work(learning).status


def show(repl: ReplSession, paragraphs: Sequence[str], end: str = "\n") -> None:
    """Print paragraphs, wrapped as was asked for.

    Args:
        repl: whose width it is.
        paragraphs: what to print.
        end: what to print after the last one.

    Raises:
        OSError: standard output cannot be written to.
    """
    text = without_signs("\n\n".join(paragraphs))
    if is_ascii_only(os.environ):
        text = to_ascii(text)
    width = repl.width
    if width is None:
        width = _fitting() if sys.stdout.isatty() else 0
    print(wrapped(text, width) if width else text, end=end, flush=True)


def _leave(repl: ReplSession, begun: str) -> None:
    """Say what the end of the input finds unfinished and lost; goodbye to whoever types.

    Args:
        repl: what is left.
        begun: the line that was typed and not ended.
    """
    unfinished = repl.question.cut_off(begun) if repl.question else ""
    said = [unfinished] if unfinished else []
    left = unsaved_work(repl.learning)
    typed = sys.stdin is not None and sys.stdin.isatty()
    if typed:
        said.insert(0, "")  # the line of the prompt is still open
    if typed or left.is_lost:
        said += left.texts
    if said:
        show(repl, said)


def _prompt(repl: ReplSession) -> str:
    if repl.question:
        return repl.question.prompt
    return say("plain.prompt", section=say(f"tui.section-{repl.location.section}"))


def reply(repl: ReplSession, line: str) -> list[str]:
    """Return what to print for a line; where something could not be kept, that it was not."""
    try:
        return answer(repl, line)
    except NotSaved as error:
        return repl.pager.present(str(error))


def _greeting(repl: ReplSession) -> list[str]:
    learning = repl.learning
    said: list[str] = [say("plain.hello")]
    if learning.log.notice:
        said.append(learning.log.notice)
    said += map(str, repl.settings.problems)
    if problems := len(learning.course.problems):
        said.append(say("plain.problems", count=problems))
    return said


def _fitting() -> int:
    import shutil

    return min(_WIDEST, shutil.get_terminal_size().columns)
