"""New packs and lessons: skeletons with every key, put where they belong, to be filled in."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.authoring.around import Around as Around, look_around as look_around
    from allyship_tui.authoring.beginning import (
        LANGUAGE as LANGUAGE,
        Begun as Begun,
        Wish as Wish,
        begin as begin,
        identity_of as identity_of,
    )
    from allyship_tui.authoring.fields import Key as Key, keys_of as keys_of
    from allyship_tui.authoring.ids import id_from as id_from
    from allyship_tui.authoring.kinds import (
        KINDS as KINDS,
        PACK as PACK,
        Kind as Kind,
        kind_named as kind_named,
    )
    from allyship_tui.authoring.skeletons import skeleton as skeleton
    from allyship_tui.authoring.writing import NotWritten as NotWritten
else:
    __getattr__ = lazy_names(
        __name__,
        around="Around look_around",
        beginning="Begun LANGUAGE Wish begin identity_of",
        fields="Key keys_of",
        ids="id_from",
        kinds="KINDS Kind PACK kind_named",
        skeletons="skeleton",
        writing="NotWritten",
    )
