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
FORMS = ("today", "today --json", "today --short")
CACHED = {form: f"{form}, cached" for form in FORMS}
ALONE = {form: f"{form}, no cache" for form in (*FORMS, "today --once")}
USED = "today, no cache, used"
BARS = {
    ONCE: 1.5,
    MODULE_ONCE: 1.5,
    **dict.fromkeys(CACHED.values(), 2),
    **dict.fromkeys(ALONE.values(), 4),
    USED: 4,
}
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

        def without_cache(env: dict[str, str], form: str = "today") -> Run:
            greets = form.endswith("--once")
            kept = Path(env["XDG_CACHE_HOME"], "allyship")
            for file in (kept / "today.txt", *(kept.glob("greeted-*") if greets else ())):
                file.unlink(missing_ok=True)
            return to_the_end([*allyship, *form.split()], env, cwd, on_terminal=greets)

        def cached(form: str) -> Run:
            run([*allyship, "today"])  # keeps the answer, whatever ran before
            return run([*allyship, *form.split()])

        def greeted(program: list[str | Path]) -> Run:
            shell([*allyship, "today", "--once"])
            return shell([*program, "today", "--once"])

        programs: dict[str, Callable[[], Run]] = {
            BASE: partial(run, [python, "-c", "pass"]),
            ONCE: partial(greeted, allyship),
            MODULE_ONCE: partial(greeted, module),
            **{name: partial(cached, form) for form, name in CACHED.items()},
            **{name: partial(without_cache, env, form) for form, name in ALONE.items()},
            USED: partial(without_cache, used),
            **{command: partial(run, [*allyship, *command.split()]) for command in COMMANDS},
        }
        print(facts(python, env))
        print(f"{asked.times} rounds; no log, but of {count} events where used")
        runs = rounds(programs, asked.times, asked.seed)
        report(runs, BASE, asked.seed)
        hold(runs, BASE, BARS, of=lambda run: run.processor)


if __name__ == "__main__":
    main()
