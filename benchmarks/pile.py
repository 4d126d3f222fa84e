"""A log of very many events: `python pile.py FOLDER [EVENTS]`.

Of five events one is a reflection of 200 characters, two and a half are answers to prompts, and
the rest are terms met and tips marked, over two years that end yesterday. Of a thousand events one
is a plan, one takes back another, and one changes an earlier reflection. They are drawn from a
fixed seed and written at once. The number of events is printed.
"""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from allyship_tui.course import load_course
from allyship_tui.learner import Event, Kind, Log
from allyship_tui.learner.timestamps import timestamp
from allyship_tui.study.items import Item
from allyship_tui.study.recall import Rating
from allyship_tui.study.recall.card import cards_of

EVENTS = 200_000
DAYS = 730
_LONG = 200
_TEXT = (
    "today someone said something in a meeting and nobody answered so i asked what they meant then"
    " it was quiet for a while later she told me that it helped next time i want to speak sooner"
)


def events(count: int) -> Iterator[Event]:
    """Make the events, the earliest first."""
    chance = random.Random(1)
    course = load_course()
    cards = [card.item for card in cards_of(course)]
    words = _TEXT.split()
    written: list[int] = []
    start = datetime.now(UTC).replace(hour=12) - timedelta(days=DAYS)

    def kind_of(number: int) -> tuple[Kind, str, dict[str, Any]]:
        drawn = chance.random()
        if drawn < 0.001 and number:
            return Kind.UNDONE, "", {"event": named(chance.randrange(number))}
        if drawn < 0.002:
            value = {"cue": f"it is quiet, {number}", "action": "ask what they meant", "source": ""}
            return Kind.PLAN, Item.PLAN.of(f"{number:08}"), {"value": value}
        if drawn < 0.003 and written:
            before = chance.choice(written)
            value = {"text": f"{number} in other words", "prompt": "", "source": ""}
            after = {"after": [named(before)]}
            return Kind.WRITTEN, Item.REFLECTION.of(f"{before:08}"), {"value": value, **after}
        if drawn < 0.2:
            written.append(number)
            text = f"{number} " + " ".join(chance.choices(words, k=60))
            value = {"text": text[:_LONG], "prompt": "", "source": ""}
            return Kind.WRITTEN, Item.REFLECTION.of(f"{number:08}"), {"value": value}
        if drawn < 0.7:
            rating = chance.choices(list(Rating), weights=(12, 15, 60, 13))[0]
            return Kind.RECALLED, chance.choice(cards), {"value": rating.value}
        met = Kind.MET, Item.TERM.of(chance.choice(course.glossary).id), {}
        marked = Kind.REVIEWED, Item.TIP.of(chance.choice(course.tips).id), {"value": True}
        return met if drawn < 0.95 else marked

    for number in range(count):
        moment = start + timedelta(days=DAYS - 1) * number / count
        kind, item, body = kind_of(number)
        yield Event(
            named(number), timestamp(moment), moment.date().isoformat(), "bench", kind, item, body
        )


def named(number: int) -> str:
    """Return the id of an event."""
    return f"{number:08x}-0000-4000-8000-000000000000"


def main() -> None:
    """Write the log."""
    count = int(sys.argv[2]) if len(sys.argv) > 2 else EVENTS
    with Log.open(Path(sys.argv[1]), lambda: datetime.now().astimezone()) as log:
        print(log.merge(events(count)))


if __name__ == "__main__":
    main()
