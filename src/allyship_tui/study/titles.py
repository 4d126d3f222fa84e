"""The titles of what the log names: lessons, parts of today, a learner's own texts."""

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Snapshot
from allyship_tui.messages import say
from allyship_tui.study.items import Item, place_of
from allyship_tui.study.parts import Part
from allyship_tui.study.text import Words, definition_steps
from allyship_tui.study.versions import current_words

_OWN_TEXTS = {Item.PLAN.value: Kind.PLAN, Item.REFLECTION.value: Kind.WRITTEN}
"""Of what a learner put into words, the kind of event that holds them."""


def title_of(course: Course, snapshot: Snapshot, item: str) -> str:
    """Return the title of what the log names; its id where that is not known.

    Args:
        course: all that is taught.
        snapshot: what the learner has done.
        item: how the log names it.
    """
    kind, _, identity = item.partition("/")
    if kind == Item.RECALL:
        # Of `recall/term/ally/what`, the term. What another version wrote may go on and on.
        entry = "/".join(identity.split("/", 2)[:2]).removeprefix(f"{kind}/")
        return title_of(course, snapshot, entry)
    if kind == Item.PART and identity in tuple(Part):
        return say(f"today.part-{identity}")
    if kind in _OWN_TEXTS:
        words = current_words(snapshot, item, _OWN_TEXTS[kind])
        return (words and words.title) or say(f"title.{kind}")
    definition = course.definition
    if kind == Item.DEFINITION and definition:
        whole, _, step = identity.partition("/")
        titles = {"": definition.title, **dict(definition_steps(definition))}
        return titles.get(step, step) if whole == definition.id else identity
    entries = {
        Item.TIP: course.tip,
        Item.TERM: course.term,
        Item.READING: course.work,
        Item.SITUATION: course.situation,
        Item.PATH: course.path,
        Item.CATEGORY: course.category,
    }
    find = entries.get(Item(kind) if kind in tuple(Item) else Item.TERM)
    found = find(identity) if find else None
    return found.title if found else identity


def is_own_text(item: str) -> bool:
    """Say whether something is in a learner's own words: a plan or a reflection."""
    return item.partition("/")[0] in _OWN_TEXTS


def can_be_changed(snapshot: Snapshot, item: str) -> bool:
    """Say whether a plan or a reflection is there to be put in other words."""
    kind = _OWN_TEXTS.get(item.partition("/")[0])
    return kind is not None and current_words(snapshot, item, kind) is not None


def words_about(course: Course, snapshot: Snapshot, item: str) -> tuple[Words, ...]:
    """Return what leads from a plan or a reflection to the lesson it is about.

    Args:
        course: all that is taught.
        snapshot: what the learner has done.
        item: how the log names the lesson; what is none leads nowhere.
    """
    place = place_of(course, item)
    title = title_of(course, snapshot, item)
    return (Words(say("journal.about-label"), ((place, title),)),) if place else ()
