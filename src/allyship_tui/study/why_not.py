"""Why something cannot be done where someone is, and what would: for a key, or for a word."""

from collections.abc import Callable, Iterable
from typing import Any

from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.places import Place, Section

_SAYS = {
    Action.PREVIOUS: "next",
    Action.RECALL: "prompts",
    Action.CARDS: "prompts",
    Action.COPY_ADDRESS: "lessons",
    Action.COPY_MARKDOWN: "lessons",
    Action.BOOKMARK: "lessons",
}
"""Actions of which the same is said as of others."""

_LISTED = (Section.DEFINITION, Section.TIPS, Section.TERMS)
_DIFFERS: dict[str, tuple[Section, ...]] = {
    "next": (Section.TODAY, Section.PROGRESS),
    "mark": (Section.TERMS,),
    "prompts": (*_LISTED, Section.READING),
    "skip": (Section.TODAY, Section.READING),
    "whole": (*_LISTED, Section.READING),
    "view": (Section.JOURNAL,),
    "lessons": (Section.JOURNAL,),
    "page": (Section.TODAY, Section.PROGRESS),
    "list": (Section.TODAY, Section.PROGRESS),
    "text": (Section.PROGRESS,),
    "answer": (Section.TODAY, Section.PRACTICE),
}
"""The sections where something else is said than elsewhere."""

_OF_OPEN = {"prompts", "whole", "lessons"}
"""What differs only where something is open."""

_HOME = {
    Action.CHANGE: (Section.PRACTICE, Section.JOURNAL),
    Action.MUTE: (Section.TERMS,),
}
"""Where someone means this one of two actions that are called up alike."""

WAYS: tuple[Action | Section, ...] = (
    *Section,
    *(Action.OPEN, Action.NEXT, Action.BACK, Action.WRITE, Action.STATE),
    *(Action.FILTER, Action.SEARCH, Action.RANDOM_TERM),
)
"""What a message may point to as what would do something."""


def why_not(
    what: Action | str,
    here: Place,
    called: Callable[[Action | Section], str],
    **more: str,
) -> str:
    """Return why something cannot be done at a place, and what would be possible.

    Args:
        what: the action; or the name of a move that only one surface has.
        here: where someone is.
        called: returns what is pressed or typed for an action, or to go to a section.
        **more: what is pressed for moves that only one surface has.
    """
    name = _SAYS.get(what, str(what)) if isinstance(what, Action) else what
    differs = here.section in _DIFFERS.get(name, ()) and (here.item or name not in _OF_OPEN)
    key = f"why-not.{name}-{here.section}" if differs else f"why-not.{name}"
    ways: dict[str, Any] = {str(way).replace("-", "_"): called(way) for way in WAYS}
    return say(key, section=say(f"tui.section-{here.section}"), **(ways | more))


def meant(actions: Iterable[Action], section: Section) -> Action | None:
    """Return which of the actions that are called up alike is meant in a section, if any.

    Args:
        actions: those with one key.
        section: where someone is.
    """
    found = list(actions)
    at_home = (action for action in found if section in _HOME.get(action, ()))
    return next(at_home, next(iter(found), None))
