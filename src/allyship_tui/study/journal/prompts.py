"""What can be reflected on: the prompts of lessons, whichever kind they are of."""

from msgspec import Struct

from allyship_tui.course import Course
from allyship_tui.messages import say
from allyship_tui.study.items import Item
from allyship_tui.study.journal.reflections import Reflection
from allyship_tui.study.text import one_line


class Prompt(Struct, frozen=True):
    """Something to write about; an empty one is a free note."""

    text: str
    source: str
    """How the log names the entry that it is from; may be no text."""


def prompts_of(course: Course, item: str) -> list[Prompt]:
    """Return the prompts of an entry.

    Args:
        course: all that is taught.
        item: how the log names the entry; others have no prompts.
    """
    kind, _, identity = item.partition("/")
    tip = course.tip(identity) if kind == Item.TIP else None
    work = course.work(identity) if kind == Item.READING else None
    term = course.term(identity) if kind == Item.TERM else None
    situation = course.situation(identity) if kind == Item.SITUATION else None
    texts: list[str] = []
    if kind == Item.DEFINITION and course.definition:
        texts = [point.text for point in course.definition.reflection]
    elif tip:
        texts = [point.text for point in tip.reflection]
    elif work:
        texts = [work.takeaway_question]
    elif term:
        texts = [say("term.reflection", title=term.title)]
    elif situation:
        texts = [say("situation.reflection", title=situation.title)]
    return [Prompt(one_line(text), item) for text in texts]


def draft_name(prompt: Prompt, found: Reflection | None = None) -> str:
    """Return the name of the draft of a text: one for each prompt, and for each text changed."""
    return found.item if found else f"{prompt.source} {prompt.text}"


def base_name(item: str) -> str:
    """Return the name under which a draft says which versions it was begun on.

    Args:
        item: how the log names the text that is changed.
    """
    return f"{item} after"
