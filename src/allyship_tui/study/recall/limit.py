"""How many prompts are asked on one day at most: as it is, and as a learner chooses it."""

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study.learning import Learning
from allyship_tui.study.outcomes import as_kept

NEW_A_DAY = 5
"""How many prompts are met for the first time on one day, at most."""
DAILY = 10
"""How many others are offered on one day, unless another number was chosen."""
MOST_DAILY = 100
"""So many can be chosen."""


def daily_limit(learning: Learning) -> int:
    """Return how many prompts that come back are offered on one day."""
    chosen = learning.chosen(Kind.DAILY)
    return chosen if type(chosen) is int and chosen >= 0 else DAILY


def choose_daily_limit(learning: Learning, typed: str) -> str:
    """Choose how many prompts come back on one day, and return what to say of it.

    Args:
        learning: the learner.
        typed: a number, as someone typed it.

    Raises:
        NotSaved: it could not be recorded.
    """
    if not typed.isdecimal() or len(typed) > len(str(MOST_DAILY)) or int(typed) > MOST_DAILY:
        return say("daily.not-a-number", maximum=MOST_DAILY)
    learning.choose(Kind.DAILY, int(typed))
    return as_kept(say("daily.set", count=daily_limit(learning)), learning.log.is_persistent)
