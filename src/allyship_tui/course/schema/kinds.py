"""The kinds of files in a pack, and which record each holds."""

from msgspec import Struct

from allyship_tui.course.models import (
    Definition,
    LessonPath,
    Outline,
    Reading,
    Record,
    Situation,
    Term,
    Tip,
)


class Kind(Struct, frozen=True):
    """One kind of file."""

    name: str
    """What its schema is called."""
    file: str
    """Where such a file stands in a pack; `ID` is for its author to fill in."""
    record: type[Record]
    """What it holds."""
    within: str = ""
    """The key of the list that its records stand in; none where the file is one record."""

    @property
    def is_named_by_id(self) -> bool:
        """Whether its name is the id of what it holds, which then stands nowhere in it."""
        return "ID" in self.file


KINDS = {
    kind.name: kind
    for kind in (
        Kind("course", "course.toml", Outline),
        Kind("definition", "definition.toml", Definition),
        Kind("tips", "tips.toml", Tip, "tips"),
        Kind("reading", "reading.toml", Reading, "reading"),
        Kind("situations", "situations.toml", Situation, "situations"),
        Kind("paths", "paths.toml", LessonPath, "paths"),
        Kind("term", "terms/ID.toml", Term),
    )
}
"""Every kind, by its name."""
