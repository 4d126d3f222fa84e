"""What a new lesson stands among: headings and tips that it may name, and ids that are taken."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from allyship_tui.course import Heading, Pack, Tip, read_pack
from allyship_tui.system.folders import base_folder


class Around(Struct, frozen=True):
    """What is there already, in a pack and in the course that it adds to."""

    choices: Mapping[str, Mapping[str, str]]
    """Of the keys `category`, `section` and `tip`: the ids that they may hold, with titles."""
    in_pack: frozenset[str]
    """The lessons of the pack, each by its kind and id, as in `term/ally`."""
    in_base: frozenset[str]
    """Those of the built-in course."""


def look_around(folder: Path, base: Path | None = None) -> Around:
    """Read what a pack holds, and the course that it adds to.

    Args:
        folder: that of the pack; whatever it holds, nothing is raised.
        base: that of the built-in course, unless it is the program's own.
    """
    pack = read_pack(folder)
    packs = [pack]
    below: Pack | None = None
    if not (pack.outline and pack.outline.base == "replaces"):
        beneath = base or base_folder()
        if not _is_same(folder, beneath):
            below = read_pack(beneath)
            packs.insert(0, below)
    choices = {
        "category": _titles(heading for each in packs for heading in each.categories),
        "section": _titles(heading for each in packs for heading in each.reading_sections),
        "tip": _titles(tip for each in packs for tip in each.tips),
    }
    return Around(choices, frozenset(pack.lessons), frozenset(below.lessons if below else ()))


def _titles(entries: Iterable[Heading | Tip]) -> dict[str, str]:
    return {str(entry.id): str(entry.title) for entry in entries}


def _is_same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return False
