"""One prompt to answer from memory, and all that a course has."""

from collections.abc import Iterator

from msgspec import Struct

from allyship_tui.course import Course, Definition, Recall, Term, Tip
from allyship_tui.study.items import Item
from allyship_tui.study.places import Place, Section


class Card(Struct, frozen=True):
    """One prompt of an entry."""

    item: str
    """How the log names it."""
    entry: str
    """How the log names its entry."""
    place: Place
    title: str
    """The title of its entry."""
    recall: Recall


def cards_of(course: Course) -> Iterator[Card]:
    """Go through every prompt of a course: of the definition, the tips and the terms in use."""
    definition = course.definition
    if definition:
        place = Place(Section.DEFINITION)
        yield from _cards(Item.DEFINITION, definition, place)
    for tip in course.tips:
        yield from _cards(Item.TIP, tip, Place(Section.TIPS, tip.id))
    for term in course.glossary:
        yield from _cards(Item.TERM, term, Place(Section.TERMS, term.id))


def _cards(kind: Item, entry: Definition | Tip | Term, place: Place) -> Iterator[Card]:
    name = kind.of(entry.id)
    for recall in entry.recall:
        yield Card(f"{Item.RECALL}/{name}/{recall.id}", name, place, entry.title, recall)


def entry_of(item: str) -> str:
    """Return the entry that a prompt belongs to: `term/ally` of `recall/term/ally/what`."""
    return "/".join(item.split("/")[1:3])
