"""Finding the rules: a file in this folder is a rule, and its name is the rule's id.

Such a file has `WEIGHT` (an error or a warning), `look`, which goes through what breaks the rule
in a pack, and a docstring, which becomes a page of `docs/rules`. Its messages are `check.RULE`
(what was found), `check.RULE-expected` and `check.RULE-mend`.
"""

import inspect
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pathlib import Path

from msgspec import Struct

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity


class Rule(Struct, frozen=True):
    """One rule."""

    name: str
    weight: Severity
    about: str
    """What it looks for, why, and an example: as Markdown, the first line a sentence."""
    look: Callable[[Checked], Iterable[Hit]]


@cache
def rule_names() -> tuple[str, ...]:
    """Return the names of all rules, sorted; no rule is read for that."""
    here = Path(__file__)
    return tuple(
        sorted(
            path.stem.replace("_", "-")
            for path in here.parent.glob("*.py")
            if path.stem not in ("__init__", here.stem)
        )
    )


@cache
def rule_named(name: str) -> Rule:
    """Return the rule of this name, which is one of `rule_names`."""
    module = import_module(f"{__package__}.{name.replace('-', '_')}")
    return Rule(name, module.WEIGHT, inspect.getdoc(module) or "", module.look)
