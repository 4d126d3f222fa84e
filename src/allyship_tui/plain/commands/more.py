"""`more` and `all`: the rest of what is being read; at its end, what leads on from there."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Output
from allyship_tui.plain.commands.navigate import leads_on
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.text import as_paragraph


def more(repl: ReplSession, _: str) -> Output:
    """Say the next part."""
    return repl.pager.more() if repl.pager.has_more else _at_end(repl)


def rest(repl: ReplSession, _: str) -> Output:
    """Say all that is still to come."""
    return repl.pager.rest() if repl.pager.has_more else _at_end(repl)


def _at_end(repl: ReplSession) -> str:
    leads = {
        "next": leads_on(repl),
        "choices": repl.pager.has_choices,
        "back": bool(repl.history),
    }
    ways = [way for way, is_there in leads.items() if is_there] or ["today"]
    return as_paragraph(say("plain.no-more"), *(say(f"plain.no-more-{way}") for way in ways))
