"""Whatever stands in a pack, checking it comes to an end and says where each finding is."""

import random
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli

from allyship_tui.checking import check_packs
from allyship_tui.cli.findings import as_data, as_text
from allyship_tui.cli.output import as_json
from course.toml_writer import write_toml

from .conftest import TODAY

VALUES = [
    *(1, -5, 1.5, 10**30, True, "", "x", "anchor", "two", "\x1b[31m", "\u00e9" * 400),
    *([], {}, ["a"], [[1]], [{"id": "a"}, {"id": "a"}], date(2026, 1, 1)),
]
KEYS = ["id", "titel", "a.b", "1", "", " ", "\u202e", "silence", "base", "related"]
TIMES = 20


def change(chance: random.Random, held: Any) -> None:
    """Change one value, somewhere within a table or list."""
    while held:
        key = chance.choice(list(held) if isinstance(held, dict) else range(len(held)))
        if isinstance(held[key], dict | list) and held[key] and chance.random() < 0.8:
            held = held[key]
            continue
        how = chance.choice(["drop", "replace", "replace", "add"])
        if how == "drop":
            del held[key]
        elif how == "replace":
            held[key] = deepcopy(chance.choice(VALUES))
        elif isinstance(held, dict):
            held[chance.choice(KEYS)] = deepcopy(chance.choice(VALUES))
        else:
            held.append(deepcopy(held[key]))
        return


@pytest.mark.parametrize("seed", range(3))
def test_no_value_stops_a_check(pack: Path, seed: int) -> None:
    chance = random.Random(seed)
    files = sorted(pack.rglob("*.toml"))
    texts = {path: path.read_text("utf-8") for path in files}
    broken = 0
    for _ in range(TIMES):
        for path, text in texts.items():
            path.write_text(text, "utf-8")
        for path in chance.sample(files, 6):
            table = tomli.loads(texts[path])
            change(chance, table)
            path.write_text(write_toml(table), "utf-8")
        reports = list(check_packs([pack], pack, TODAY))
        assert "\x1b" not in as_text(reports) + as_json(as_data(reports))
        broken += len(reports[0].findings)
        for each in reports[0].findings:
            lines = Path(each.file).read_text("utf-8").splitlines()
            assert 1 <= each.line <= max(1, len(lines))
            assert 1 <= each.column <= len(lines[each.line - 1] if lines else "") + 1
    assert broken > TIMES
