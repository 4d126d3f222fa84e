"""How long each key takes with the log in a folder: `python keys.py FOLDER`.

The full screen runs without a terminal. Of each key it is measured how long it is until the screen
has nothing more to do, and the longest time for which it listened to nothing, a further key
included: by the clock, and on a processor, which changes less with what else the machine does.
What is printed is JSON: seconds by key, and MiB of memory.
"""

import asyncio
import json
import resource
import sys
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from textual.pilot import Pilot

from allyship_tui.course.load import load_course
from allyship_tui.learner.log import Log
from allyship_tui.study.learning import Learning
from allyship_tui.tui.app import AllyshipApp

STEPS = (
    ("open Journal", "7"),
    ("Journal: G", "G"),
    ("Journal: g", "g"),
    ("Journal: down", "down"),
    ("Journal: page down", "pagedown"),
    ("Journal: Enter", "enter"),
    ("Journal: n", "n"),
    ("Journal: Escape", "escape"),
    ("Journal: f, m", "f", "m"),
    ("Journal: e", "e"),
    ("Journal: e, Escape", "e", "escape"),
    ("open Progress", "8"),
    ("Progress: c", "c"),
    ("Progress: G", "G"),
    ("open Today", "1"),
    ("Progress again", "8"),
    ("Journal again", "7"),
    ("open search", "slash"),
    ("search: t", "t"),
    ("search: h", "h"),
    ("search: e", "e"),
    ("search: down", "down"),
    ("search: Escape", "escape"),
    ("search again", "slash"),
    ("search: Enter", "enter"),
    ("m", "m"),
)
_BEAT = 0.002


async def main() -> None:
    """Press the keys and print."""
    figures: dict[str, dict[str, float]] = {}
    start = time.perf_counter()
    with Log.open(Path(sys.argv[1]), lambda: datetime.now().astimezone()) as log:
        opened = time.perf_counter() - start
        app = AllyshipApp(Learning(load_course(), log, lambda: datetime.now().astimezone()))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            took = time.perf_counter() - start
            figures["start"] = {"answer": took, "deaf": opened, "busy": time.process_time()}
            for name, *keys in STEPS:
                figures[name] = await _press(pilot, keys)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"keys": figures, "memory": memory}))


async def _press(pilot: Pilot[bool], keys: list[str]) -> dict[str, float]:
    gaps = [(0.0, 0.0)]

    async def beat() -> None:
        while True:
            last, used = time.perf_counter(), time.process_time()
            await asyncio.sleep(_BEAT)
            gaps.append((time.perf_counter() - last - _BEAT, time.process_time() - used))

    heart = asyncio.create_task(beat())
    await asyncio.sleep(0)
    start = time.perf_counter()
    await pilot.press(*keys)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    took = time.perf_counter() - start
    heart.cancel()
    with suppress(asyncio.CancelledError):
        await heart
    deaf, busy = map(max, zip(*gaps, strict=True))
    return {"answer": took, "deaf": deaf, "busy": busy}


if __name__ == "__main__":
    asyncio.run(main())
