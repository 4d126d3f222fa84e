"""What can be made anew: of each kind its record, its file, and what it stands under."""

from typing import NamedTuple

from allyship_tui.course import LessonPath, Outline, Reading, Record, Situation, Term, Tip


class Kind(NamedTuple):
    """One kind of what an author can begin."""

    name: str
    record: type[Record]
    file: str
    """Where it stands in its pack; of a term, `{id}` is its own id."""
    listed: str = ""
    """The list of that file to which it is added; no text where it has the file to itself."""
    under: str = ""
    """The key that says what it stands under, where there is a choice of that."""


PACK = Kind("pack", Outline, "course.toml")
KINDS = (
    PACK,
    Kind("term", Term, "terms/{id}.toml", under="category"),
    Kind("situation", Situation, "situations.toml", "situations", under="tip"),
    Kind("reading", Reading, "reading.toml", "reading", under="section"),
    Kind("tip", Tip, "tips.toml", "tips"),
    Kind("path", LessonPath, "paths.toml", "paths"),
)
"""All of them, in the order in which they are named."""


def kind_named(name: str) -> Kind:
    """Return the kind of this name.

    Raises:
        ValueError: there is none.
    """
    for kind in KINDS:
        if kind.name == name:
            return kind
    raise ValueError(f"no kind {name}")
