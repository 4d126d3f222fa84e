"""`recall`: asks prompts to answer from memory, of what is open or of today."""

from allyship_tui.plain.answer import Answer
from allyship_tui.plain.repl_session import Location, ReplSession
from allyship_tui.study.places import TODAYS_CARDS, Section


def recall(repl: ReplSession, _: str) -> Answer:
    """Ask a prompt of what is open; where nothing is, or what has none, those of today."""
    item = f"{TODAYS_CARDS}/{repl.entry}" if repl.session.cards.are_of(repl.entry) else TODAYS_CARDS
    location = Location(Section.PRACTICE, item)
    if repl.location == location and repl.exercise and repl.exercise.page().ends:
        repl.restart_exercise()
    return repl.go(location)
