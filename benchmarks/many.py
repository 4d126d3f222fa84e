"""How long a section takes to open with very many events in the log, and the memory for it."""

import json
import random
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from measure import (
    answer,
    compile_bytecode,
    environment,
    facts,
    fresh,
    installed,
    spread,
    with_interval,
)
from start import options

KEYS = Path(__file__).with_name("keys.py")
PILE = Path(__file__).with_name("pile.py")
FEW, MANY = 200, 200_000
BAR = 1.0
"""So many seconds on a processor a section may take to open."""


def main() -> None:
    """Measure and print."""
    asked = options(__doc__, times=7)
    chance = random.Random(asked.seed)
    with tempfile.TemporaryDirectory(prefix="allyship-bench-") as name:
        scratch = Path(name)
        env = environment(scratch / "home")
        python = installed(asked.python, scratch)
        compile_bytecode(python, env)
        models = {count: scratch / f"model-{count}" for count in (FEW, MANY)}
        for count, model in models.items():
            answer([python, PILE, model, str(count)], env)
            answer([python, KEYS, model], env)  # as in life: what a first start works out is kept
        print(facts(python, env))
        print(f"{asked.times} rounds, of {MANY} events and of {FEW}")
        runs: dict[int, list[dict[str, Any]]] = {FEW: [], MANY: []}
        for number in range(asked.times):
            for count in chance.sample([FEW, MANY], 2):
                data = fresh(scratch / "data", models[count])
                done = answer([python, KEYS, data, f"{asked.seed} {number}"], env)
                runs[count].append(json.loads(done))
    _report(runs[FEW], runs[MANY], asked.seed)


def _report(few: list[dict[str, Any]], many: list[dict[str, Any]], seed: int) -> None:
    def seconds(runs: list[dict[str, Any]], key: str, of: str) -> list[float]:
        return [run["keys"][key][of] for run in runs]

    keys = sorted(many[0]["keys"])
    print(
        f"\n{'milliseconds':20}   {'on a processor':>24}   {'until done':>10}   {'deaf':>6}", end=""
    )
    print(f"   {f'processor, times {FEW} events':>28}")
    for key in keys:
        used = seconds(many, key, "processor")
        pairs = zip(used, seconds(few, key, "processor"), strict=True)
        until, deaf = (median(seconds(many, key, of)) * 1e3 for of in ("answer", "deaf"))
        ratio = with_interval([one / other for one, other in pairs], seed)
        print(f"{key:20}   {spread(used):>24}   {until:10.0f}   {deaf:6.0f}   {ratio:>28}")
    held = {
        count: median(run["memory"] for run in runs) for count, runs in ((FEW, few), (MANY, many))
    }
    print(f"\nMost memory: {held[MANY]:.0f} MiB, with {FEW} events {held[FEW]:.0f}")
    late = {
        key: used
        for key in keys
        if key.startswith("open") and (used := median(seconds(many, key, "processor"))) > BAR
    }
    named = ", ".join(f"{key} {used:.2f}" for key, used in late.items())
    print(
        f"Bar, {BAR:g} s on a processor to open: " + (f"NOT within: {named}" if late else "within")
    )


if __name__ == "__main__":
    main()
