"""When each prompt comes back, by FSRS: worked out from the answers in the log and nothing else.

The method is FSRS (https://github.com/open-spaced-repetition), by its own library. Without
steps of minutes, since this is a thing of once a day; without chance, so that two devices with
the same log have the same schedule.
"""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from allyship_tui.learner import Event, Kind, Log, Snapshot, parse_timestamp

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

LONGEST = 365
"""The longest time between two showings of a prompt, in days."""


class Rating(StrEnum):
    """How well a prompt was answered, by the learner's own account."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


class State(Struct, frozen=True):
    """What the answers to a prompt add up to."""

    due: datetime
    """When it comes back, in UTC."""
    card: dict[str, Any]
    """The state of the method, as its library writes it."""
    back: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Of each month in which it came back, as in 2026-03, how often that was, and how often it
    was recalled then. What is of a day that cannot be read stands under no text."""

    def due_on(self, zone: tzinfo | None) -> date:
        """Return the local date on which it comes back.

        Args:
            zone: the learner's own time zone.
        """
        try:
            return self.due.astimezone(zone).date()
        except OverflowError:  # by a clock that stood at the end of the calendar
            return date.max


def answers_to(snapshot: Snapshot, item: str) -> list[Event]:
    """Return the answers to a prompt, the earliest first; not those whose time is still to come."""
    timely = set(snapshot.past_ids(item, Kind.RECALLED))
    answers = [event for event in snapshot.history(item, Kind.RECALLED) if event.id in timely]
    return sorted(answers, key=lambda event: (event.at, event.id))


def rated(answers: Iterable[Event]) -> list[Event]:
    """Return those of a prompt's `recalled` events that say when and how well it was answered."""
    known = tuple(Rating)
    return [event for event in answers if event.value in known and parse_timestamp(event.at)]


def ahead(answers: Iterable[Event], now: datetime) -> dict[Rating, State]:
    """Work out the state of one prompt after each answer that can be given now.

    Args:
        answers: the `recalled` events of the prompt so far, the earliest first.
        now: when it is answered.
    """
    card, moment = _card(rated(answers)), now.astimezone(UTC)
    return {rating: _state(_reviewed(card, rating, moment)) for rating in Rating}


def last_rating(snapshot: Snapshot, item: str) -> Rating | None:
    """Return how well a prompt was answered last; None where it was not."""
    known = rated(answers_to(snapshot, item))
    return Rating(known[-1].value) if known else None


def fold(answers: Iterable[Event]) -> State | None:
    """Work out the state of one prompt from its answers.

    Args:
        answers: the `recalled` events of the prompt, the earliest first; what is no rating, or
            has no time, is left out.

    Returns:
        The state, or None where there was no answer.
    """
    known = rated(answers)
    card = _card(known)
    return _state(card, _came_back(known)) if card else None


def _card(known: Iterable[Event]) -> "Card | None":
    card = None
    for event in known:
        card = _reviewed(card, str(event.value), datetime.fromisoformat(event.at))
    return card


def _reviewed(card: "Card | None", rating: str, moment: datetime) -> "Card":
    """Return a card after one more answer; before the first there is none."""
    from fsrs import Card, Rating as Grade

    before = card or Card(card_id=0, due=moment)
    return _scheduler().review_card(before, Grade[rating.capitalize()], moment)[0]


def _state(card: "Card", back: dict[str, tuple[int, int]] | None = None) -> State:
    return State(card.due, dict(card.to_dict()), back or {})


def _came_back(known: list[Event]) -> dict[str, tuple[int, int]]:
    """Return how often a prompt came back: with every answer but the first."""
    came, recalled = Counter[str](), Counter[str]()
    for event in known[1:]:
        month = _month_of(event.day)
        came[month] += 1
        recalled[month] += event.value != Rating.AGAIN
    return {month: (count, recalled[month]) for month, count in came.items()}


def _month_of(day: str) -> str:
    try:
        return date.fromisoformat(day).isoformat()[:7]
    except ValueError:
        return ""


def states_of(snapshot: Snapshot) -> dict[str, State]:
    """Return the state of every prompt that was answered, by its item, with no cache.

    For whoever only reads the log; a window that stays open keeps a `Schedule`.
    """
    folded = {item: fold(answers_to(snapshot, item)) for item in snapshot.items_with(Kind.RECALLED)}
    return {item: state for item, state in folded.items() if state}


class Schedule:
    """The states of all prompts that were answered.

    They are kept in a cache beside the log, each with a mark of the answers that it was worked
    out from and of itself; one whose mark does not fit is worked out again.
    """

    def __init__(self, log: Log) -> None:
        self._log = log
        self._kept: dict[str, str] | None = None
        self._known: dict[str, tuple[list[str], State | None]] = {}
        self._turn: tuple[int, int] | None = None

    def states(self) -> dict[str, State]:
        """Return the state of every prompt that was answered, by its item."""
        snapshot = self._log.snapshot
        turn = snapshot.revision(Kind.RECALLED)
        if turn != self._turn:
            self._work_out(snapshot)
            self._turn = turn
        return {item: state for item, (_, state) in self._known.items() if state}

    def _work_out(self, snapshot: Snapshot) -> None:
        """Work out the states of prompts that were answered since, or not as it was thought."""
        worked_out: dict[str, str] = {}
        items = snapshot.items_with(Kind.RECALLED)
        for item in items:
            # Which answers they are says in which order they come, since none ever changes.
            names = sorted(snapshot.past_ids(item, Kind.RECALLED))
            known = self._known.get(item)
            if known is None or known[0] != names:
                mark = _mark(names)
                state = self._from_cache(item, mark)
                if state is None:
                    state = fold(answers_to(snapshot, item))
                    if state:
                        held = json.dumps({"card": state.card, "back": state.back})
                        worked_out[item] = f"{_mark([mark, held])} {held}"
                self._known[item] = (names, state)
        for gone in self._known.keys() - set(items):
            del self._known[gone]
        self._log.keep_in_cache(worked_out)

    def _from_cache(self, item: str, mark: str) -> State | None:
        if self._kept is None:
            self._kept = self._log.cache
        try:
            check, _, held = self._kept[item].partition(" ")
            if check != _mark([mark, held]):
                return None
            read = json.loads(held)
            card = read["card"]
            due = datetime.fromisoformat(card["due"])
            back = {
                month: (int(came), int(recalled))
                for month, (came, recalled) in read["back"].items()
                if month == _month_of(f"{month}-01")
            }
        except (
            ArithmeticError,
            AttributeError,
            LookupError,
            RecursionError,
            TypeError,
            ValueError,
        ):
            return None
        # Without a zone it would be taken for local time.
        return State(due, card, back) if due.tzinfo else None


@cache
def _scheduler() -> "Scheduler":
    from fsrs import Scheduler

    return Scheduler(
        learning_steps=(), relearning_steps=(), enable_fuzzing=False, maximum_interval=LONGEST
    )


def _mark(texts: Iterable[str]) -> str:
    from hashlib import blake2b

    return blake2b("\n".join(texts).encode("utf-8", "replace"), digest_size=8).hexdigest()
