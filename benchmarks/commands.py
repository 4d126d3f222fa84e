"""How soon a command answers, against a Python that does nothing."""

import tempfile
from functools import partial
from pathlib import Path

from measure import compile_bytecode, environment, facts, installed, report, rounds, to_the_end
from start import options

COMMANDS = ("--version", "today", "today --json", "define ally", "terms", "search ally", "progress")


def main() -> None:
    """Measure and print."""
    asked = options(__doc__)
    with tempfile.TemporaryDirectory(prefix="allyship-bench-") as name:
        scratch = Path(name)
        env = environment(scratch / "home")
        env["ALLYSHIP_DATA_DIR"] = str(scratch / "data")
        python = installed(asked.python, scratch)
        compile_bytecode(python, env)
        cwd = scratch / "cwd"
        cwd.mkdir()
        base = "python -c pass"
        calls = {base: [python, "-c", "pass"]}
        for command in COMMANDS:
            calls[f"allyship {command}"] = [python.with_name("allyship"), *command.split()]
        programs = {name: partial(to_the_end, argv, env, cwd) for name, argv in calls.items()}
        print(facts(python, env))
        print(f"{asked.times} rounds, no data folder")
        report(rounds(programs, asked.times, asked.seed), base, asked.seed)


if __name__ == "__main__":
    main()
