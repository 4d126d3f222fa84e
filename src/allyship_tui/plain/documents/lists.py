"""Lists to pick from: whole where they are short, else by their groups."""

from collections.abc import Iterable, Sequence

from allyship_tui.messages import say
from allyship_tui.plain.answer import Choice, Document
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.places import Section
from allyship_tui.study.text import joined, quote_input, title_sentence

_FLAT = 20
"""Up to so many entries a list is said whole; beyond, its groups are said first."""


_COUNTED = {Section.TERMS: "terms.group", Section.READING: "reading.group"}
"""What is said of a group beside its title, where not only a number."""

Group = tuple[str, Sequence[tuple[str, str]]]
"""A group of a list: its title, and of each entry its id and what is said of it."""


def list_document(repl: ReplSession, heading: str, groups: Sequence[Group]) -> Document:
    """Return a list: all of it where it is short, else its groups, or the one that was picked."""
    section = repl.location.section
    words = repl.filters.get(section)
    entries = [(group, entry) for group, held in groups for entry in held]
    first = [heading, say("plain.narrowed", words=quote_input(words))] if words else [heading]
    if not entries:
        return Document([*first, say("plain.none-fits")])
    picked = repl.location.group
    if picked and picked in dict(groups):
        return Document((title_sentence(picked),), choices=choices_of(repl, dict(groups)[picked]))
    if len(entries) <= _FLAT or len(groups) == 1:
        flat = [choice for group, held in groups for choice in choices_of(repl, held, group)]
        return Document(first, choices=flat)
    return Document(first, choices=[_as_group(repl, title, held) for title, held in groups])


def _as_group(repl: ReplSession, title: str, held: Sequence[tuple[str, str]]) -> Choice:
    """Return a group to go into; what is alone in it stands for it where groups differ in kind."""
    section = repl.location.section
    if section is Section.PRACTICE and len(held) == 1:
        return choices_of(repl, held, title)[0]
    words = _COUNTED.get(section, "plain.group")
    label = say(words, title=title, count=len(held))
    return repl.link(label, Location(section, group=title))


def choices_of(
    repl: ReplSession, entries: Iterable[tuple[str, str]], group: str = ""
) -> list[Choice]:
    """Return entries of the section to pick from.

    Args:
        repl: where someone is.
        entries: of each entry its id and what is said of it.
        group: what stands over them.
    """
    section = repl.location.section
    return [repl.link(label, Location(section, identity), group) for identity, label in entries]


def with_state(title: str, *states: str) -> str:
    """Return a title and what has been done with it, if anything."""
    state = joined(filter(None, states))
    return say("plain.with-state", title=title, state=state) if state else title
