"""How long checking a pack takes, of 400 terms and of 10,000: the process from start to end."""

import subprocess
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import perf_counter

from packs import made_up

BARS = {400: 2.0, 10_000: 30.0}
"""So many seconds checking so many terms may take."""
TIMES = 3


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="allyship-bench-") as name:
        for count, bar in BARS.items():
            pack = made_up(Path(name) / str(count), count)
            runs = [_seconds(pack) for _ in range(TIMES)]
            taken, worked = (median(each) for each in zip(*runs, strict=True))
            verdict = "within" if taken <= bar else "over"
            print(
                f"{count:6} terms: {taken:5.1f} s, {verdict} {bar:.0f} s; "
                f"on a processor {worked:5.1f} s"
            )


def _seconds(pack: Path) -> tuple[float, float]:
    """Return how long it took, and how long of that it ran on a processor."""
    began, before = perf_counter(), _worked()
    command = [sys.executable, "-m", "allyship_tui", "check", str(pack)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return perf_counter() - began, _worked() - before


def _worked() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
