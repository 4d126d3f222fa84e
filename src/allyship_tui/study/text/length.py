"""How long a work of the reading list is, as far as that is known."""

from collections.abc import Iterator

from allyship_tui.course import Reading
from allyship_tui.study.text.page import Fact, fact


def length_facts(work: Reading) -> Iterator[Fact]:
    """Go through what is known of how long a work is: its minutes, its pages, or a word for it."""
    if work.minutes:
        yield fact("lesson.minutes", count=work.minutes)
    if work.pages:
        yield fact("lesson.pages", count=work.pages)
    if work.length:
        yield fact(f"lesson.length-{work.length}")
