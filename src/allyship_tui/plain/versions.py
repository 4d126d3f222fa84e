"""Asks which version of a text is to stand that was changed in more than one place."""

from collections.abc import Callable
from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Menu
from allyship_tui.study.versions import JOIN, Versions, ways_to_one


def choose_version(
    versions: Versions,
    take: Callable[[int], Answer],
    join: Callable[[], Answer],
    *,
    is_begun: bool = False,
) -> Menu:
    """Return what to pick from: each version, or one of them all.

    Args:
        versions: what there is, the one that stands first.
        take: lets the version with this number stand alone.
        join: begins one of them all.
        is_begun: whether there is a draft of that.
    """
    choices = [
        Choice(label, join if way == JOIN else partial(take, int(way)))
        for way, label in ways_to_one(versions, is_begun=is_begun)
    ]
    return Menu(say("versions.which", count=len(versions)), choices)
