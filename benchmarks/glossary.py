"""How soon the first picture is there with 10,000 terms, against that with 70."""

import tempfile
from functools import partial
from pathlib import Path

from measure import (
    Run,
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
from packs import made_up
from start import options

FEW, MANY = 70, 10_000
BAR = 1.15
"""How many times the start with few terms that with many may take on a processor."""
MARKS = ("Progress", " quit")


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

        def start(pack: Path, model: Path | None) -> Run:
            fresh(data, model)
            return first_paint([allyship, "--content", pack], env, cwd, MARKS)

        programs = {}
        for count in (FEW, MANY):
            pack, model = made_up(scratch / str(count), count), scratch / f"model-{count}"
            start(pack, None)
            while not list(data.glob("cache/course-*.db")):
                # Right after an installation nothing is kept yet: the files are too new.
                start(pack, None)
            data.rename(model)
            programs[f"{count:,} terms"] = partial(start, pack, model)
        print(facts(python, env))
        print(f"{asked.times} rounds, of packs that were compiled before")
        runs = rounds(programs, asked.times, asked.seed)
        base, other = programs
        report(runs, base, asked.seed)
        hold(runs, base, {other: BAR}, lambda run: run.processor)


if __name__ == "__main__":
    main()
