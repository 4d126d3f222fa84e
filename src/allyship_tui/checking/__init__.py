"""What is wrong with packs of lessons, all at once: rules, and where they are broken."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.checking.figures import (
        MOST_OFTEN as MOST_OFTEN,
        Figures as Figures,
        Opener as Opener,
    )
    from allyship_tui.checking.finding import (
        Finding as Finding,
        Severity as Severity,
        Silenced as Silenced,
    )
    from allyship_tui.checking.report import (
        Report as Report,
        check_last as check_last,
        check_packs as check_packs,
    )
    from allyship_tui.checking.rules import (
        Rule as Rule,
        rule_named as rule_named,
        rule_names as rule_names,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        figures="MOST_OFTEN Figures Opener",
        finding="Finding Severity Silenced",
        report="Report check_last check_packs",
        rules="Rule rule_named rule_names",
    )
