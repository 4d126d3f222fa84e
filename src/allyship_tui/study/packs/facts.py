"""What a pack says of itself, what it holds, and what is wrong with it: for a list of packs."""

from collections.abc import Collection, Sequence

from msgspec import Struct

from allyship_tui.course import Pack, Problem, identity_of, read_pack, title_of
from allyship_tui.study.packs.in_use import InUse, Origin
from allyship_tui.study.packs.joining import does_join


class PackFacts(Struct, frozen=True):
    """A pack in use."""

    id: str
    title: str
    version: str | None
    language: str | None
    licence: str | None
    authors: Sequence[str]
    contact: str | None
    homepage: str | None
    base: str
    """Whether it adds to the built-in course, or stands instead of it."""
    daily: bool
    """Whether its terms join the term of the day, as it or the settings file asks for."""
    entries: dict[str, int]
    """How many lessons of each kind there are, by the plural of the kind."""
    origin: Origin
    folder: str
    problems: tuple[Problem, ...]


def facts_of_packs(used: InUse, chosen: Collection[str] = ()) -> list[PackFacts]:
    """Return what there is to say of each pack in use, in their order.

    Args:
        used: the packs in use.
        chosen: the ids of packs that the settings file has join the term of the day.
    """
    return [facts_of(read_pack(each.folder), each.origin, chosen) for each in used.packs]


def facts_of(pack: Pack, origin: Origin, chosen: Collection[str] = ()) -> PackFacts:
    """Return what there is to say of a pack.

    Args:
        pack: the pack.
        origin: who put it in use.
        chosen: the ids of packs that the settings file has join the term of the day.
    """
    outline = pack.outline
    asks = outline is not None and outline.daily
    return PackFacts(
        id=identity_of(pack),
        title=title_of(pack),
        version=outline.version if outline else None,
        language=outline.language if outline else None,
        licence=outline.licence if outline else None,
        authors=outline.authors if outline else (),
        contact=outline.contact if outline else None,
        homepage=outline.homepage if outline else None,
        base=outline.base if outline else "adds",
        daily=does_join(identity_of(pack), origin, chosen, asks=asks),
        entries=entries_of(pack),
        origin=origin,
        folder=str(pack.folder.absolute()),
        problems=tuple(pack.problems),
    )


def entries_of(pack: Pack) -> dict[str, int]:
    """Return how many lessons of each kind a pack holds, but for those it has none of."""
    counts = {
        "definitions": int(pack.definition is not None),
        "terms": len(pack.terms),
        "tips": len(pack.tips),
        "situations": len(pack.situations),
        "works": len(pack.reading),
        "paths": len(pack.paths),
    }
    return {kind: count for kind, count in counts.items() if count}
