"""How soon Today is there after a year of daily use, against the same with nothing in the log."""

import tempfile
from collections.abc import Callable
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
from start import marks_of, options

SIMULATE = Path(__file__).with_name("simulate.py")
EMPTY, YEAR, COLD = "nothing in the log", "a year", "a year, no cache"
BARS = {YEAR: 1.1}
"""How many times the start with nothing in the log it may take."""

MAKE = """
import sys
from datetime import datetime
from pathlib import Path
from allyship_tui.learner.log import Log

with Log.open(Path(sys.argv[1]), lambda: datetime.now().astimezone()) as log:
    print(len(log.cache))
"""
FORGET_CACHE = """
import sqlite3, sys

database = sqlite3.connect(sys.argv[1])
database.execute("DELETE FROM cache")
database.commit()
database.execute("VACUUM")
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
        data, cwd = scratch / "data", scratch / "cwd"
        cwd.mkdir()
        env["ALLYSHIP_DATA_DIR"] = str(data)
        marks = marks_of(allyship, env)
        models = {name: scratch / f"model-{number}" for number, name in enumerate((EMPTY, YEAR))}
        count = answer([python, SIMULATE, models[YEAR]], env)

        def start(model: Path) -> Run:
            fresh(data, model)
            return first_paint([allyship], env, cwd, marks)

        # As in life: what the first start works out is there at the next. It is ended by force,
        # so the log is opened and closed once more, as whoever leaves with q would have done.
        answer([python, "-c", MAKE, models[EMPTY]], env)
        for model in models.values():
            start(model)
            kept = answer([python, "-c", MAKE, data], env)
            fresh(model, data)
        models[COLD] = fresh(scratch / "model-cold", models[YEAR])
        answer([python, "-c", FORGET_CACHE, models[COLD] / "learner.db"], env)

        def program(model: Path) -> Callable[[], Run]:
            return lambda: start(model)

        programs = {name: program(model) for name, model in models.items()}
        print(facts(python, env))
        print(f"{asked.times} rounds; a year is {count} events, with {kept} prompts in the cache")
        runs = rounds(programs, asked.times, asked.seed)
        report(runs, EMPTY, asked.seed)
        hold(runs, EMPTY, BARS, title="Bar, until all is drawn")
        on_processor = "Bar, of the main thread on a processor"
        hold(runs, EMPTY, BARS, lambda run: run.processor, on_processor)


if __name__ == "__main__":
    main()
