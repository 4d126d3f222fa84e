"""Answering from memory: the prompts, when they come back, how well they are held."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.recall.card import Card as Card, recall_of as recall_of
    from allyship_tui.study.recall.cards import Cards as Cards, Offer as Offer
    from allyship_tui.study.recall.entries import (
        EntriesRecalled as EntriesRecalled,
        entries_recalled as entries_recalled,
    )
    from allyship_tui.study.recall.exercise import RecallExercise as RecallExercise
    from allyship_tui.study.recall.forecast import (
        DayAhead as DayAhead,
        forecast_of as forecast_of,
    )
    from allyship_tui.study.recall.limit import (
        choose_daily_limit as choose_daily_limit,
        daily_limit as daily_limit,
    )
    from allyship_tui.study.recall.retention import (
        Retention as Retention,
        retention_of as retention_of,
    )
    from allyship_tui.study.recall.schedule import (
        Rating as Rating,
        State as State,
        states_of as states_of,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        card="Card recall_of",
        cards="Cards Offer",
        entries="EntriesRecalled entries_recalled",
        exercise="RecallExercise",
        forecast="DayAhead forecast_of",
        limit="choose_daily_limit daily_limit",
        retention="Retention retention_of",
        schedule="Rating State states_of",
    )
