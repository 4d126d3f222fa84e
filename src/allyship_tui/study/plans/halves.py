"""The two halves of a plan as someone types them, without the words that begin them."""

import re

from allyship_tui.sanitise import clean_line
from allyship_tui.study.versions import Halves

# Where nothing follows these words, nothing is left.
_CUE = re.compile(r"(?:if|when)(?:[\s,]+|$)", re.IGNORECASE)
_ACTION = re.compile(
    r"(?:then(?:[\s,]+|$))?(?:(?:I\s+(?:will|shall)|I['\u2019]ll)(?:\s+|$))?", re.IGNORECASE
)


def plan_title(cue: str, action: str) -> str:
    """Return a plan as one sentence without its end, from two halves as they were typed."""
    return Halves(bare_cue(cue), bare_action(action), "").title


def bare_cue(text: str) -> str:
    """Return the first half of a plan without the "If" that may begin it."""
    return _bare(_CUE, text)


def bare_action(text: str) -> str:
    """Return the second half of a plan without the "then I will" that may begin it."""
    return _bare(_ACTION, text)


def _bare(beginning: re.Pattern[str], text: str) -> str:
    """Return a half of a plan without the words that begin it, and the sign that ends it."""
    bare = clean_line(text).rstrip(" .,;")
    found = beginning.match(bare)
    return bare[found.end() :] if found else bare
