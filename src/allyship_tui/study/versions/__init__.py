"""Texts of a learner's own as the log holds them, and their versions."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.versions.choosing import (
        JOIN as JOIN,
        Versions as Versions,
        other_versions as other_versions,
        versions_note as versions_note,
        versions_state as versions_state,
        ways as ways,
        with_versions as with_versions,
    )
    from allyship_tui.study.versions.texts import (
        Halves as Halves,
        Text as Text,
        current_words as current_words,
        halves_of as halves_of,
        in_versions as in_versions,
        texts_of as texts_of,
    )
    from allyship_tui.study.versions.versions import (
        Version as Version,
        after as after,
        day_of as day_of,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        choosing="JOIN Versions other_versions versions_note versions_state ways with_versions",
        texts="Halves Text current_words halves_of in_versions texts_of",
        versions="Version after day_of",
    )
