"""Packs in use: which, in which order; adding and removing them; and whose terms are daily."""

from allyship_tui.lazy import lazy_names

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from allyship_tui.study.packs.add import (
        Added as Added,
        add_pack as add_pack,
    )
    from allyship_tui.study.packs.at_a_glance import (
        PACKS as PACKS,
        is_no_pack_in_use as is_no_pack_in_use,
    )
    from allyship_tui.study.packs.facts import (
        PackFacts as PackFacts,
        entries_of as entries_of,
        facts_of as facts_of,
        facts_of_packs as facts_of_packs,
    )
    from allyship_tui.study.packs.in_use import (
        InUse as InUse,
        Origin as Origin,
        PackInUse as PackInUse,
        packs_in_use as packs_in_use,
    )
    from allyship_tui.study.packs.kept import (
        NotRemoved as NotRemoved,
        remove_pack as remove_pack,
    )
    from allyship_tui.study.packs.opening import course_in_use as course_in_use
    from allyship_tui.study.packs.source import NotAdded as NotAdded
else:
    __getattr__ = lazy_names(
        __name__,
        add="Added add_pack",
        at_a_glance="PACKS is_no_pack_in_use",
        facts="PackFacts entries_of facts_of facts_of_packs",
        in_use="InUse Origin PackInUse packs_in_use",
        kept="NotRemoved remove_pack",
        opening="course_in_use",
        source="NotAdded",
    )
