"""`skip`: leaves out a part of Today, or takes it up again."""

from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Menu
from allyship_tui.plain.carry_out import carry_out
from allyship_tui.plain.documents.lists import with_state
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.parts import Part
from allyship_tui.study.session import PartStatus
from allyship_tui.study.text import as_paragraph, match_choice, quote_input


def skip(repl: ReplSession, name: str) -> Answer:
    """Leave out a part of today, or take it up again."""
    standing = repl.session.today().status
    parts = {
        str(part): say(f"plain.part-{part}")
        for part in Part
        if standing.get(part) in (PartStatus.OPEN, PartStatus.SKIPPED)
    }
    if not parts:
        return say("today.over")
    wanted = match_choice(name, parts)
    if wanted:
        return _skip(repl, Part(wanted))
    skipped = say("today.standing-skipped")
    choices = [
        Choice(
            with_state(label, skipped if standing[Part(part)] is PartStatus.SKIPPED else ""),
            partial(_skip, repl, Part(part)),
        )
        for part, label in parts.items()
    ]
    first = say("plain.no-part", name=quote_input(name)) if name else say("plain.skip-which")
    return Menu(first, choices)


def _skip(repl: ReplSession, part: Part) -> str:
    outcome = carry_out(repl, lambda: repl.session.skip(part))
    over = "" if repl.session.today().next else say("today.over")
    return as_paragraph(outcome, over)
