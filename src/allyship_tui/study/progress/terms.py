"""How far someone is with the terms: met, recalled, held."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from allyship_tui.learner import Snapshot
from allyship_tui.messages import say
from allyship_tui.study.items import Item
from allyship_tui.study.places import Section
from allyship_tui.study.progress.figures import Progress

if TYPE_CHECKING:  # for an account without it, no schedule is needed
    from allyship_tui.study.recall import State


class TermsKept(Struct, frozen=True):
    """Three figures of one total, each a part of the one before."""

    met: int
    recalled: int
    """How many were met, and recalled when one of their prompts was last asked."""
    held: int
    """How many of those have a prompt that comes back only after 30 days or more."""
    total: int


def terms_kept(kept: Progress, snapshot: Snapshot, states: Mapping[str, "State"]) -> TermsKept:
    """Work out how far a learner is with the terms.

    Args:
        kept: what was done, which says what was met.
        snapshot: what the learner has done.
        states: what the answers to each prompt add up to, by its item.
    """
    from allyship_tui.study.recall import entries_recalled

    met = {Item.TERM.of(done.identity) for done in kept.of(Section.TERMS)}
    entries = entries_recalled(snapshot, states)
    return TermsKept(
        met=kept.terms_met,
        recalled=len(entries.recalled & met),
        held=len(entries.held & met),
        total=kept.terms_total,
    )


def terms_lines(terms: TermsKept) -> list[str]:
    """Return how many terms were met, and how many of them are recalled and held, as sentences."""
    lines = [say("account.terms", met=terms.met, count=terms.total)]
    if terms.recalled:
        lines.append(say("account.terms-recalled", count=terms.recalled))
    if terms.held:
        lines.append(say("account.terms-held", count=terms.held))
    return lines
