"""A log of very many events: `python pile.py FOLDER [EVENTS]`.

Of five events one is a reflection of 200 characters, two and a half are answers to 300 prompts, and
the rest are terms met and tips marked, over two years that end yesterday. They are drawn from a
fixed seed and written at once. The number of events is printed.
"""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from allyship_tui.course.load import load_course
from allyship_tui.learner.events import Event, Kind, stamp
from allyship_tui.learner.log import Log
from allyship_tui.study.cards import cards_of
from allyship_tui.study.learning import Item
from allyship_tui.study.schedule import Rating

EVENTS = 200_000
DAYS = 730
CARDS = 300
_LONG = 200
_TEXT = (
    "today someone said something in a meeting and nobody answered so i asked what they meant then"
    " it was quiet for a while later she told me that it helped next time i want to speak sooner"
)


def events(count: int) -> Iterator[Event]:
    """Make the events, the earliest first."""
    chance = random.Random(1)
    course = load_course()
    cards = [card.item for card in islice(cards_of(course), CARDS)]
    words = _TEXT.split()
    start = datetime.now(UTC).replace(hour=12) - timedelta(days=DAYS)

    def kind_of(number: int) -> tuple[Kind, str, dict[str, Any]]:
        drawn = chance.random()
        if drawn < 0.2:
            text = f"{number} " + " ".join(chance.choices(words, k=60))
            value = {"text": text[:_LONG], "prompt": "", "source": ""}
            return Kind.WRITTEN, Item.REFLECTION.of(f"{number:08}"), {"value": value}
        if drawn < 0.7:
            rating = chance.choices(list(Rating), weights=(12, 15, 60, 13))[0]
            return Kind.RECALLED, chance.choice(cards), {"value": rating.value}
        if drawn < 0.95:
            return Kind.MET, Item.TERM.of(chance.choice(course.glossary).id), {}
        return Kind.REVIEWED, Item.TIP.of(chance.choice(course.tips).id), {"value": True}

    for number in range(count):
        moment = start + timedelta(days=DAYS - 1) * number / count
        kind, item, body = kind_of(number)
        name = f"{number:08x}-0000-4000-8000-000000000000"
        yield Event(name, stamp(moment), moment.date().isoformat(), "bench", kind, item, body)


def main() -> None:
    """Write the log."""
    count = int(sys.argv[2]) if len(sys.argv) > 2 else EVENTS
    with Log.open(Path(sys.argv[1]), lambda: datetime.now().astimezone()) as log:
        print(log.merge(events(count)))


if __name__ == "__main__":
    main()
