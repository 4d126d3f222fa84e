"""How soon a search has results, letter by letter, with 70, 366 and 10,000 terms.

What is typed are words: of titles, and of texts, drawn as often as they stand there. It is
searched for each beginning of each. A first search of a process is made in a process of its own.
"""

import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import quantiles

from packs import made_up

from allyship_tui.course import Course
from allyship_tui.study.find import Search
from allyship_tui.study.library import open_course

BARS = {70: 35, 366: 35, 10_000: 60}
"""So many milliseconds it may take with so many terms, nineteen times out of twenty."""
WORDS = 60
"""So many of titles are typed, and so many of texts."""
PROCESSES = 40


def main() -> None:
    """Measure and print."""
    if len(sys.argv) > 1:
        _first(*sys.argv[1:])
        return
    print(f"{'milliseconds on a processor':42}   {'50 %':>6}   {'95 %':>6}   {'worst':>6}", end="")
    print(f"   {'by the clock, 95 %':>18}")
    for count, bar in BARS.items():
        with tempfile.TemporaryDirectory(prefix="allyship-bench-") as name:
            pack, cache = made_up(Path(name, "pack"), count), Path(name, "cache")
            cache.mkdir()
            open_course([pack], cache)  # compiles it
            course = open_course([pack], cache)
            if not course.texts:
                raise RuntimeError("not compiled: a file that it rests on has just changed")
            chance = random.Random(1)
            words = _words(course, chance)
            search = Search(course)
            typed = [word[:length] for word in words for length in range(1, len(word) + 1)]
            times = [(len(each), *_timed(search, each)) for each in typed]
            firsts = [
                _in_a_process(pack, cache, word[:1]) for word in chance.sample(words, PROCESSES)
            ]
        terms = f"{count:,} terms"
        late = _row(f"{terms}, a first letter", [(p, c) for n, p, c in times if n == 1])
        late |= _row(f"{terms}, each letter ({len(times):,})", [(p, c) for _, p, c in times])
        late |= _row(f"{terms}, first search of a process", firsts)
        slowest = max(zip(times, typed, strict=True), key=lambda pair: pair[0][1])[1]
        over = ", ".join(name for name, value in late.items() if value > bar)
        print(f"  Bar, {bar} ms, 95 %: " + (f"NOT within: {over}" if over else "within"), end="")
        print(f'; the slowest is "{slowest}"')


def _row(name: str, times: Iterable[tuple[float, float]]) -> dict[str, float]:
    """Print one line of figures; return its name, and what the bar is held against."""
    used, clock = zip(*times, strict=True)
    cuts, late = quantiles(used, n=20), quantiles(clock, n=20)[-1]
    print(f"{name:42}   {cuts[9]:6.1f}   {cuts[-1]:6.1f}   {max(used):6.1f}   {late:18.1f}")
    return {name.partition(", ")[2]: cuts[-1]}


def _timed(search: Search, words: str) -> tuple[float, float]:
    """Search, and return how many milliseconds it took on a processor, and by the clock."""
    used, start = time.thread_time(), time.perf_counter()
    search.find(words)
    return (time.thread_time() - used) * 1e3, (time.perf_counter() - start) * 1e3


def _words(course: Course, chance: random.Random) -> list[str]:
    titles = [head.title for head in chance.choices(course.glossary, k=WORDS)]
    texts = [term.definition for head in course.glossary[:500] if (term := course.term(head.id))]
    said = [word for text in texts for word in re.findall(r"\w{3,}", text)]
    return [*titles, *chance.choices(said, k=WORDS)]


def _in_a_process(pack: Path, cache: Path, words: str) -> tuple[float, float]:
    command = [sys.executable, __file__, pack, cache, words]
    used, clock = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return used, clock


def _first(pack: str, cache: str, words: str) -> None:
    """Print how long the first search of this process took."""
    course = open_course([Path(pack)], Path(cache))
    print(json.dumps(_timed(Search(course), words)))


if __name__ == "__main__":
    main()
