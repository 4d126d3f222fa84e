"""Copying what is open."""

from allyship_tui.messages import say
from allyship_tui.study.sharing import markdown_of, title_and_address
from allyship_tui.study.text import joined
from allyship_tui.tui.host import SectionHost


def copy_address(section: SectionHost) -> None:
    """Copy the title of what is open, and where it is found."""
    lines = title_and_address(section.learning.course, section.item)
    section.app.copy_to_clipboard("\n".join(lines))
    section.show_status(say("outcome.copied", copied=joined(lines)))


def copy_markdown(section: SectionHost) -> None:
    """Copy all of what is open as Markdown."""
    section.app.copy_to_clipboard(markdown_of(section.learning.course, [section.item]))
    title = section.learning.title_of(section.item)
    section.show_status(say("outcome.copied-markdown", title=title))
