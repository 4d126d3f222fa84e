"""`open` and `copy`: the web address of the open work."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.places import Section
from allyship_tui.system.browser import open_address


def copy(repl: ReplSession, _: str) -> Answer:
    """Say the address alone, to be copied."""
    return _address(repl) or _no_address(repl)


def open_in_browser(repl: ReplSession, _: str) -> Answer:
    """Open the address in a browser."""
    address = _address(repl)
    if not address:
        return _no_address(repl)
    words = "outcome.opening" if open_address(address) else "outcome.cannot-open"
    return say(words, address=address)


def _address(repl: ReplSession) -> str | None:
    location = repl.location
    work = (
        repl.learning.course.work(location.item or "")
        if location.section is Section.READING
        else None
    )
    return work.url if work else None


def _no_address(repl: ReplSession) -> str:
    is_work = repl.location.section is Section.READING and repl.location.item
    return say("outcome.no-address" if is_work else "plain.address-where")
