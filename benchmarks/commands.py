"""How soon a command answers, against a Python that does nothing."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from measure import (
    Run,
    answer,
    compile_bytecode,
    environment,
    facts,
    hold,
    installed,
    report,
    rounds,
    to_the_end,
)
from start import FILL, options

BASE = "python -c pass"
COMMANDS = ("--version", "define ally", "terms", "search ally", "progress")
ONCE, MODULE_ONCE = "today --once, greeted", "-m, today --once, greeted"
CACHED, ALONE, USED = "today, cached", "today, no cache", "today, no cache, used"
BARS = {ONCE: 2, MODULE_ONCE: 2, CACHED: 8, ALONE: 8, USED: 8}
"""How many times a Python that does nothing each may take."""


def main() -> None:
    """Measure and print."""
    asked = options(__doc__)
    with tempfile.TemporaryDirectory(prefix="allyship-bench-") as name:
        scratch = Path(name)
        env = environment(scratch / "home")
        used = environment(scratch / "used")
        python = installed(asked.python, scratch)
        compile_bytecode(python, env)
        cwd = scratch / "cwd"
        cwd.mkdir()
        log = Path(used["XDG_DATA_HOME"], "allyship")
        count = answer([python, "-c", FILL, log], used)
        allyship = [python.with_name("allyship")]
        module = [python, "-m", "allyship_tui"]
        run = partial(to_the_end, env=env, cwd=cwd)
        shell = partial(run, on_terminal=True)

        def without_cache(env: dict[str, str]) -> Run:
            Path(env["XDG_CACHE_HOME"], "allyship", "today.txt").unlink(missing_ok=True)
            return to_the_end([*allyship, "today"], env, cwd)

        programs: dict[str, Callable[[], Run]] = {
            BASE: partial(run, [python, "-c", "pass"]),
            ONCE: partial(shell, [*allyship, "today", "--once"]),
            MODULE_ONCE: partial(shell, [*module, "today", "--once"]),
            "today --short, cached": partial(run, [*allyship, "today", "--short"]),
            CACHED: partial(run, [*allyship, "today"]),
            "today --json, cached": partial(run, [*allyship, "today", "--json"]),
            ALONE: partial(without_cache, env),
            USED: partial(without_cache, used),
            **{command: partial(run, [*allyship, *command.split()]) for command in COMMANDS},
        }
        programs[ONCE]()  # greets; from then on the day is greeted
        print(facts(python, env))
        print(f"{asked.times} rounds; no log, but of {count} events where used")
        runs = rounds(programs, asked.times, asked.seed)
        report(runs, BASE, asked.seed)
        hold(runs, BASE, BARS)


if __name__ == "__main__":
    main()
