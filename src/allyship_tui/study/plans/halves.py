"""The two halves of a plan as someone types them, without the words that begin them.

Those are told by the language, and by English besides, which lessons are written in.
"""

from allyship_tui.messages import say
from allyship_tui.messages.english import MESSAGES
from allyship_tui.sanitise import clean_line
from allyship_tui.study.text import without_beginning
from allyship_tui.study.versions import Halves


def plan_title(cue: str, action: str) -> str:
    """Return a plan as one sentence without its end, from two halves as they were typed."""
    return Halves(bare_cue(cue), bare_action(action), "").title


def bare_cue(text: str) -> str:
    """Return the first half of a plan without the "If" that may begin it."""
    return _bare("plan.cue-begins", text)


def bare_action(text: str) -> str:
    """Return the second half of a plan without the "then I will" that may begin it."""
    return _bare("plan.action-begins", text)


def _bare(key: str, text: str) -> str:
    """Return a half of a plan without the words that begin it, and the sign that ends it."""
    bare = clean_line(text).rstrip(" .,;")
    return without_beginning(bare, say(key), str(MESSAGES[key]))
