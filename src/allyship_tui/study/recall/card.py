"""One prompt to answer from memory, and all that a course has."""

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from allyship_tui.course import Course, Definition, Recall, Term, TermHead, Tip
from allyship_tui.study.items import Item
from allyship_tui.study.places import Place, Section

_TERM = Item.TERM.of("")
"""How the log begins to name a term."""


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


def cards_of(course: Course, entries: Collection[str] | None = None) -> Iterator[Card]:
    """Go through the prompts of a course: of the definition, the tips and the terms in use.

    Args:
        course: the course.
        entries: how the log names the entries whose prompts are meant; None for all of them.
    """
    definition = course.definition
    if definition and _is_meant(Item.DEFINITION, definition, entries):
        place = Place(Section.DEFINITION)
        yield from _cards(Item.DEFINITION, definition, place)
    for tip in course.tips:
        if _is_meant(Item.TIP, tip, entries):
            yield from _cards(Item.TIP, tip, Place(Section.TIPS, str(tip.id)))
    if entries is not None and not any(each.startswith(_TERM) for each in entries):
        return
    for term in course.glossary:
        if entries is None or f"{_TERM}{term.id}" in entries:
            yield from _cards(Item.TERM, term, Place(Section.TERMS, str(term.id)))


def _is_meant(kind: Item, entry: Definition | Tip, entries: Collection[str] | None) -> bool:
    return entries is None or kind.of(entry.id) in entries


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
