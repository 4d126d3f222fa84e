"""How long a day may take, and how fast one reads: as it is, and as a learner chooses it."""

from collections.abc import Sequence

from msgspec import Struct

from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study.learning import Learning
from allyship_tui.study.outcomes import as_kept

MINUTES = (3, 5, 10)
"""How long a day may take, in minutes."""
_MINUTES = 5
_SPEED = 200
"""Words a minute. Adults read prose silently at some 240 (Brysbaert 2019, 190 studies); this is
calm: with a pause to think, and in a second language."""
SLOWEST, FASTEST = 40, 800


class Pace(Struct, frozen=True):
    """How a learner goes through a day."""

    minutes: int = _MINUTES
    """How long it may take at most."""
    words_a_minute: int = _SPEED


def pace_of(learning: Learning) -> Pace:
    """Return the pace that a learner chose on this device, or the usual one."""
    minutes, speed = learning.chosen(Kind.MINUTES), learning.chosen(Kind.READING_SPEED)
    return Pace(
        # What another version chose may be of any type.
        minutes if type(minutes) is int and minutes in MINUTES else _MINUTES,
        speed if type(speed) is int and SLOWEST <= speed <= FASTEST else _SPEED,
    )


def choose_minutes(learning: Learning, typed: str) -> str:
    """Choose how long a day may take, and return what to say of it.

    Args:
        learning: the learner.
        typed: a number of minutes, as someone typed it.

    Raises:
        NotSaved: it could not be recorded.
    """
    return _choose(learning, Kind.MINUTES, typed, MINUTES)


def choose_reading_speed(learning: Learning, typed: str) -> str:
    """Choose how many words a minute the times are worked out with; say what was chosen.

    Args:
        learning: the learner.
        typed: a number of words, as someone typed it.

    Raises:
        NotSaved: it could not be recorded.
    """
    return _choose(learning, Kind.READING_SPEED, typed, range(SLOWEST, FASTEST + 1))


def pace_line(learning: Learning, setting: Kind) -> str:
    """Return how one setting of the pace is, as a sentence.

    Args:
        learning: the learner.
        setting: `MINUTES` or `READING_SPEED`.
    """
    pace = pace_of(learning)
    count = pace.minutes if setting is Kind.MINUTES else pace.words_a_minute
    return say(f"pace.{setting}", count=count)


def _choose(learning: Learning, setting: Kind, typed: str, known: Sequence[int]) -> str:
    value = int(typed) if typed.isdecimal() and len(typed) <= len(str(FASTEST)) else -1
    if value not in known:
        return say(f"pace.no-{setting}", slowest=SLOWEST, fastest=FASTEST)
    learning.choose(setting, value)
    return as_kept(pace_line(learning, setting), learning.log.is_persistent)
