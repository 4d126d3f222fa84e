"""`open`, `copy`, `markdown`: the address of a work, and what can be passed on of a lesson."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.actions import Action
from allyship_tui.study.places import Section
from allyship_tui.study.sharing import markdown_of, title_and_address
from allyship_tui.system.browser import open_address


def copy(repl: ReplSession, _: str) -> Answer:
    """Say the title of what is open and where it is found, each alone on its line."""
    lines = title_and_address(repl.learning.course, repl.item)
    return "\n".join(lines) or repl.why_not(Action.COPY_ADDRESS)


def markdown(repl: ReplSession, _: str) -> Answer:
    """Say all of what is open as Markdown."""
    course = repl.learning.course
    if course.lesson(repl.item) is None:
        return repl.why_not(Action.COPY_MARKDOWN)
    return markdown_of(course, [repl.item]).rstrip()


def open_in_browser(repl: ReplSession, _: str) -> Answer:
    """Open the address in a browser."""
    location = repl.location
    is_work = location.section is Section.READING and location.item
    work = repl.learning.course.work(location.item or "") if is_work else None
    if not work or not work.url:
        return say("outcome.no-address") if is_work else repl.why_not(Action.OPEN_ADDRESS)
    words = "outcome.opening" if open_address(work.url) else "outcome.cannot-open"
    return say(words, address=work.url)
