"""Texts of a learner's own as the log holds them, and their versions."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.versions.resolution import (
        JOIN as JOIN,
        Versions as Versions,
        other_versions as other_versions,
        versions_facts as versions_facts,
        versions_note as versions_note,
        versions_state as versions_state,
        ways_to_one as ways_to_one,
        with_versions as with_versions,
    )
    from allyship_tui.study.versions.texts import (
        Halves as Halves,
        Text as Text,
        current_words as current_words,
        halves_of as halves_of,
        texts_in_versions as texts_in_versions,
        texts_of as texts_of,
    )
    from allyship_tui.study.versions.versions import (
        Version as Version,
        replaced_ids as replaced_ids,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        resolution=(
            "JOIN Versions other_versions versions_facts versions_note versions_state ways_to_one"
            " with_versions"
        ),
        texts="Halves Text current_words halves_of texts_in_versions texts_of",
        versions="Version replaced_ids",
    )
