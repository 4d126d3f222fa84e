"""How long each key takes with the log in a folder: `python keys.py FOLDER [SEED]`.

The full screen runs without a terminal. Every section is opened once, in an order drawn from the
seed, and its end is gone to; then the journal is narrowed, and everything is searched. Of each key
it is measured how long it is until the screen has nothing more to do, and the longest time for
which it listened to nothing, a further key included. What is printed is JSON: seconds by key, and
MiB of memory.
"""

import asyncio
import gc
import json
import random
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from textual.pilot import Pilot

from allyship_tui.course import load_course
from allyship_tui.learner import Log
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Section
from allyship_tui.tui.app import AllyshipApp

_BEAT = 0.002


def steps(chance: random.Random) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Go through what is done: of each step its name, and the keys."""
    # Today stands there from the start, and is opened again in its turn.
    for section in chance.sample(list(Section), len(Section)):
        yield f"open {section}", (str(section.number),)
        yield f"{section}: G", ("G",)
    yield "journal again", (str(Section.JOURNAL.number),)
    yield "journal: g", ("g",)
    yield "journal: page down", ("pagedown",)
    yield "journal: f, m", ("f", "m")
    yield "journal: e", ("e",)
    yield "journal: Escape", ("escape",)
    yield "open search", ("slash",)
    for letter in "the":
        yield f"search: {letter}", (letter,)
    yield "search: Escape", ("escape",)


async def main() -> None:
    """Press the keys and print."""
    chance = random.Random(sys.argv[2] if len(sys.argv) > 2 else 1)
    figures: dict[str, dict[str, float]] = {}
    # As the program does it: what is made until the first picture stands is all needed.
    gc.disable()
    start, used = time.perf_counter(), time.thread_time()
    with Log.open(Path(sys.argv[1]), lambda: datetime.now().astimezone()) as log:
        app = AllyshipApp(Learning(load_course(), log, lambda: datetime.now().astimezone()))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            answer, processor = time.perf_counter() - start, time.thread_time() - used
            figures["start"] = {"answer": answer, "deaf": answer, "processor": processor}
            for name, keys in steps(chance):
                figures[name] = await _press(pilot, keys)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"keys": figures, "memory": memory}))


async def _press(pilot: Pilot[bool], keys: tuple[str, ...]) -> dict[str, float]:
    gaps = [0.0]

    async def beat() -> None:
        while True:
            last = time.perf_counter()
            await asyncio.sleep(_BEAT)
            gaps.append(time.perf_counter() - last - _BEAT)

    heart = asyncio.create_task(beat())
    await asyncio.sleep(0)
    start, used = time.perf_counter(), time.thread_time()
    await pilot.press(*keys)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    answer, processor = time.perf_counter() - start, time.thread_time() - used
    heart.cancel()
    with suppress(asyncio.CancelledError):
        await heart
    return {"answer": answer, "deaf": max(gaps), "processor": processor}


if __name__ == "__main__":
    asyncio.run(main())
