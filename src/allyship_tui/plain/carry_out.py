"""Carries out what is recorded (a mark, an answer), and returns what to say of it."""

from collections.abc import Callable

from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.progress import progress, tips_line, works_line
from allyship_tui.study.text import as_paragraph, sentence


def carry_out(repl: ReplSession, act: Callable[[], Outcome | None]) -> str:
    """Do something, and return what to say of it: with the count, where that has changed.

    Args:
        repl: where someone is.
        act: does it; where it returns None, there is nothing to say.

    Raises:
        NotSaved: it could not be recorded.
    """
    before = _counts(repl)
    outcome = act()
    if outcome is None:
        return ""
    changed = [now for now, then in zip(_counts(repl), before, strict=True) if now != then]
    return as_paragraph(sentence(str(outcome)), *changed)


def _counts(repl: ReplSession) -> tuple[str, str]:
    kept = progress(repl.learning.course, repl.learning.snapshot)
    return tips_line(kept), works_line(kept)
