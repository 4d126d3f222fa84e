"""The rules of `allyship check`, each in a file of its own, found by their names."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.checking.rules.registry import (
        Rule as Rule,
        rule_named as rule_named,
        rule_names as rule_names,
    )
else:
    __getattr__ = lazy_names(__name__, registry="Rule rule_named rule_names")
