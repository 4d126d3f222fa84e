"""Lessons as Markdown, for `--markdown`."""

from collections.abc import Iterable

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.context import Context
from allyship_tui.study.sharing import markdown_of


def as_markdown(context: Context, items: Iterable[str]) -> Answer:
    """Return lessons as an answer in Markdown, that is printed as it is.

    Args:
        context: what the command works with.
        items: how the log names the lessons.
    """
    return Answer((), None, markdown_of(context.course, list(items)))
