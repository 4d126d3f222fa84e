"""Wiping out what was written or done, here and on each device that comes to know of it."""

from collections.abc import Collection

from msgspec import Struct

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line
from allyship_tui.study.items import Item
from allyship_tui.study.journal import Prompt, Reflections, base_name, draft_name
from allyship_tui.study.learning import Learning
from allyship_tui.study.text import as_paragraph, joined
from allyship_tui.study.titles import is_own_text
from allyship_tui.study.transfer.forgettable import Forgettable

_ITEMS: dict[Forgettable, tuple[Item, ...]] = {
    Forgettable.REFLECTIONS: (Item.REFLECTION,),
    Forgettable.PLANS: (Item.PLAN,),
    Forgettable.RECALL: (Item.RECALL,),
    Forgettable.SITUATIONS: (Item.SITUATION,),
    Forgettable.MARKS: (Item.DEFINITION, Item.TIP, Item.TERM, Item.READING),
}

WORD = "forget"
"""What is to be typed before anything is wiped out."""
_WITH_DRAFTS = (Forgettable.REFLECTIONS, Forgettable.EVERYTHING)


def held(learning: Learning, what: Forgettable) -> Collection[str]:
    """Return the ids of the events that would be wiped out."""
    events = (event for event in learning.snapshot.events() if event.kind != Kind.FORGOTTEN)
    if what is Forgettable.EVERYTHING:
        return [event.id for event in events]
    kinds = _ITEMS[what]
    return [event.id for event in events if event.item.partition("/")[0] in kinds]


def forgettable_items(learning: Learning, item: str = "") -> list[tuple[str, str]]:
    """Return what can be wiped out: of each its name, and what it is in words.

    Args:
        learning: the learner.
        item: how the log names what is open; a plan or a reflection stands first in the list.
    """
    own = [item] if is_own_text(item) else []
    found = [(each, say("forget.one", title=learning.title_of(each))) for each in own]
    # Where only a draft is there, its words are there all the same.
    drafts = _WITH_DRAFTS if learning.log.drafts.has_any else ()
    kinds = [what for what in Forgettable if what in drafts or held(learning, what)]
    return [*found, *((what.value, say(f"forget.{what}")) for what in kinds)]


class Forgotten(Struct, frozen=True):
    """What came of forgetting something."""

    words: str
    """What to say of it."""
    clean: bool
    """Whether no file within reach holds it any more."""

    def __str__(self) -> str:
        return self.words


def forget_named(learning: Learning, name: str) -> Forgotten:
    """Wipe out what `forgettable` named.

    Raises:
        NotSaved: it could not be recorded; nothing is forgotten.
    """
    is_kind = name in tuple(Forgettable)
    clean = forget(learning, Forgettable(name)) if is_kind else forget_one(learning, name)
    if not learning.log.is_persistent:
        return Forgotten(say("forget.in-memory"), False)
    copies = learning.log.copies_with_forgotten
    words = [say("forget.done" if clean else "forget.busy")]
    if copies:
        names = joined(clean_line(str(path)) for path in copies)
        words.append(say("forget.copies", files=names))
    return Forgotten(as_paragraph(*words), clean and not copies)


def forget(learning: Learning, what: Forgettable) -> bool:
    """Wipe out all of a kind, and the drafts where those are words, which go first.

    Returns:
        Whether no trace is left in this device's own files; if there is, wiping it out goes on.

    Raises:
        NotSaved: it could not be recorded; nothing is forgotten.
    """
    learning.log.catch_up()
    # First, so that none is left if this window is killed in between.
    dropped = what not in _WITH_DRAFTS or learning.log.drafts.drop_all()
    return learning.log.forget(what, held(learning, what)) and dropped


def forget_one(learning: Learning, item: str) -> bool:
    """Wipe out one reflection or plan, with all its earlier forms and its drafts.

    Returns:
        Whether no trace is left in this device's own files; if there is, wiping it out goes on.

    Raises:
        NotSaved: it could not be recorded; nothing is forgotten.
    """
    learning.log.catch_up()
    names = [item, base_name(item), *_draft_of_the_same(learning, item)]
    clean = learning.log.forget(item, learning.snapshot.ids_of({item}))
    return learning.log.drafts.drop(*names) and clean


def _draft_of_the_same(learning: Learning, item: str) -> list[str]:
    """Return the name of the draft that a text was kept from: it may hold the same words.

    All free notes share one; it goes only if it holds this very text, or all that was finished in
    a window that can keep nothing else.
    """
    found = Reflections(learning).get(item)
    texts = [each.words for each in found.versions] if found else []
    names = {draft_name(Prompt(each.prompt, each.source)): bool(each.prompt) for each in texts}
    held = {each.text for each in texts}

    def is_of_them(draft: str) -> bool:
        return draft in held if learning.log.is_persistent else any(text in draft for text in held)

    return [
        name
        for name, is_its in names.items()
        if is_its or is_of_them(learning.log.drafts.get(name))
    ]
