"""What comes back in the next days, in one sentence."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from allyship_tui.messages import say, say_date, say_list

if TYPE_CHECKING:  # for an account without it, no schedule is needed
    from allyship_tui.study.recall import DayAhead

_WEEK = 7


def forecast_line(ahead: "Sequence[DayAhead]") -> str:
    """Return on which of the next days cards come back, as a sentence.

    Args:
        ahead: the days from today on.

    Returns:
        The days on which none does are left out; where there is none on any, no text.
    """
    told = [_on(place, day) for place, day in enumerate(ahead) if day.cards]
    return say("account.forecast", days=say_list(told)) if told else ""


def _on(place: int, ahead: "DayAhead") -> str:
    if place == 0:
        return say("account.forecast-today", count=ahead.cards)
    # A day of the week is said of the days up to the same one again.
    form = "weekday" if place < _WEEK else "short"
    return say("account.forecast-on", count=ahead.cards, day=say_date(ahead.day, form))
