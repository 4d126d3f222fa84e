"""How soon the first picture is there, against that of the barest Textual app."""

import argparse
import tempfile
from collections.abc import Mapping
from pathlib import Path

from measure import (
    Run,
    answer,
    compile_bytecode,
    environment,
    facts,
    first_paint,
    fresh,
    hold,
    installed,
    report,
    rounds,
)

BARE = Path(__file__).with_name("bare.py")
BARE_MARKS = ("bare-text", "bare-title", "bare-quit")
MARKS = ("Term of the day", "Progress", " quit")
"""What stands in the first picture of allyship besides the date; the program's own text first."""
FIRST_MARKS = ("an invented scene", "Progress", " quit")
"""The same of a first start: it begins with a situation."""
BAR = 1.25
"""How many times the barest app each may take on a processor."""

FILL = """
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from allyship_tui.course.load import load_course
from allyship_tui.learner.log import Log

course = load_course()
now = datetime.now(timezone.utc) - timedelta(days=100)

def clock():
    global now
    now += timedelta(hours=6)
    return now

with Log.open(Path(sys.argv[1]), clock) as log:
    for tip in course.tips:
        log.record("reviewed", f"tip/{tip.id}", value=True)
    for turn in range(4):
        for term in course.terms:
            log.record("met", f"term/{term.id}", value=True)
    for work in course.reading:
        log.record("reading-state", f"reading/{work.id}", value="read")
    print(sum(1 for _ in log.snapshot.events()))
"""


def main() -> None:
    """Measure and print."""
    asked = options(__doc__)
    with tempfile.TemporaryDirectory(prefix="allyship-bench-") as name:
        scratch = Path(name)
        env = environment(scratch / "home")
        python = installed(asked.python, scratch)
        allyship = python.with_name("allyship")
        compile_bytecode(python, env)
        model, data, cwd = scratch / "model", scratch / "data", scratch / "cwd"
        cwd.mkdir()
        env["ALLYSHIP_DATA_DIR"] = str(data)
        count = answer([python, "-c", FILL, model], env)
        marks = marks_of(allyship, env)

        def bare() -> Run:
            return first_paint([python, BARE], env, cwd, BARE_MARKS)

        def empty() -> Run:
            fresh(data)
            return first_paint([allyship], env, cwd, FIRST_MARKS)

        def used() -> Run:
            fresh(data, model)
            return first_paint([allyship], env, cwd, marks)

        programs = {"bare": bare, "allyship, first start": empty, "allyship, used": used}
        print(facts(python, env))
        print(f"{asked.times} rounds, a used data folder of {count} events")
        runs = rounds(programs, asked.times, asked.seed)
        base, *others = programs
        report(runs, base, asked.seed)
        hold(runs, base, dict.fromkeys(others, BAR), lambda run: run.processor)


def marks_of(allyship: Path, env: Mapping[str, str]) -> tuple[str, ...]:
    """Return the texts that stand in the first picture once it is complete."""
    return (*MARKS, answer([allyship, "today"], env).splitlines()[0])


def options(description: str | None, times: int = 25) -> argparse.Namespace:
    """Read the command line of a benchmark, with so many rounds unless others are asked for."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--python", help="the Python of an environment with the package installed")
    parser.add_argument("--times", type=int, default=times, help=f"how many rounds ({times})")
    parser.add_argument("--seed", type=int, default=1, help="what the order is drawn from (1)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
