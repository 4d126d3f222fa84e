"""One prompt to answer from memory, and all that a course has."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from allyship_tui.course import Course, Definition, Recall, Term, TermHead, Tip
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
    prompt: str
    """The id of its prompt."""


def cards_of(course: Course) -> Iterator[Card]:
    """Go through every prompt of a course: of the definition, the tips and the terms in use."""
    definition = course.definition
    if definition:
        place = Place(Section.DEFINITION)
        yield from _cards(Item.DEFINITION, definition, place)
    for tip in course.tips:
        yield from _cards(Item.TIP, tip, Place(Section.TIPS, str(tip.id)))
    for term in course.glossary:
        yield from _cards(Item.TERM, term, Place(Section.TERMS, str(term.id)))


def recall_of(course: Course, card: Card) -> Recall:
    """Return what a card asks, and its answer.

    Args:
        course: the one that the card is of.
        card: the card.
    """
    return next(recall for recall in _prompts(course, card) if recall.id == card.prompt)


def is_taught(course: Course, card: Card) -> bool:
    """Say whether a course has a prompt: one that was read anew may have it no more."""
    return any(recall.id == card.prompt for recall in _prompts(course, card))


def _prompts(course: Course, card: Card) -> Sequence[Recall]:
    entry = course.lesson(card.entry)
    return entry.recall if isinstance(entry, Definition | Tip | Term) else ()


def _cards(kind: Item, entry: Definition | Tip | TermHead, place: Place) -> Iterator[Card]:
    name = kind.of(entry.id)
    for recall in entry.recall:
        yield Card(f"{Item.RECALL}/{name}/{recall.id}", name, place, entry.title, str(recall.id))


def entry_of(item: str) -> str:
    """Return the entry that a prompt belongs to: `term/ally` of `recall/term/ally/what`."""
    return "/".join(item.split("/")[1:3])
