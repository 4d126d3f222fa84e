"""Beginning a pack or a lesson: what is asked for is checked, and then written."""

from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct

from allyship_tui.authoring.around import Around
from allyship_tui.authoring.ids import id_from
from allyship_tui.authoring.kinds import PACK, Kind
from allyship_tui.authoring.schema_line import schema_line
from allyship_tui.authoring.skeletons import Given, skeleton
from allyship_tui.authoring.writing import NotWritten, write
from allyship_tui.course import closest
from allyship_tui.messages import say
from allyship_tui.sanitise import LONGEST, Id, Line, clean_line, is_id

LANGUAGE = "en"
"""The language of a pack where none was named."""
_TERMS = "terms"


class Wish(Struct, frozen=True):
    """What an author asks for."""

    kind: Kind
    title: str
    identity: str = ""
    """The id that they chose; no text for the one that goes with the title."""
    under: str = ""
    """The category, section or tip that it stands under; no text where that stays open."""
    language: str = ""
    """That of a new pack; no text for the usual one."""


class Begun(Struct, frozen=True):
    """What was written."""

    path: Path
    folder: Path
    """That of the pack."""
    identity: str
    is_added: bool
    """Whether it was added to a file that was there."""
    replaces: bool
    """Whether it will stand in the place of a lesson of the built-in course."""


def begin(wish: Wish, folder: Path | None, around: Around, today: date) -> Begun:
    """Write the skeleton that an author asks for.

    Args:
        wish: what they ask for.
        folder: that of the pack; of a new pack, None for one that is called by its id.
        around: what the lesson stands among.
        today: the author's date. A term is added tomorrow, since today's is shown already.

    Raises:
        NotWritten: something of it cannot be so, or is there already.
        OSError: the file or its folder cannot be made or written.
    """
    kind = wish.kind
    identity = identity_of(wish, around)
    folder = folder or Path(identity)
    replaces = f"{kind.name}/{identity}" in around.in_base
    given: dict[str, str | date] = {"title": wish.title, "id": identity}
    if kind == PACK:
        given["language"] = wish.language or LANGUAGE
    else:
        given["added"] = today + timedelta(days=1)
    if wish.under:
        _check_under(wish, around)
        given[kind.under] = wish.under
    return _written(kind, folder, identity, given, around, replaces=replaces)


def _written(
    kind: Kind, folder: Path, identity: str, given: Given, around: Around, *, replaces: bool
) -> Begun:
    choices = {key: tuple(titles) for key, titles in around.choices.items()}
    is_added = (folder / kind.file).exists() if kind.listed else False
    text = skeleton(kind, given, choices)
    if not is_added and (first := schema_line(kind, folder)):
        text = f"{first}\n\n{text}"
    path = write(kind, folder, identity, text)
    if kind == PACK:
        (folder / _TERMS).mkdir(exist_ok=True)
    return Begun(path, folder, identity, is_added, replaces)


def identity_of(wish: Wish, around: Around) -> str:
    """Return the id that was chosen, or that goes with the title.

    Args:
        wish: what an author asks for.
        around: what the lesson stands among. An id of the built-in course has to be chosen.

    Raises:
        NotWritten: there is no title, or no such id, or it is taken.
    """
    if not wish.title:
        raise NotWritten(say("new.no-title"))
    if len(wish.title) > LONGEST[Line]:
        raise NotWritten(say("new.too-long"))
    identity = wish.identity or id_from(wish.title)
    if not identity:
        raise NotWritten(say("new.no-id"))
    if not is_id(identity) or len(identity) > LONGEST[Id]:
        raise NotWritten(say("new.bad-id", identity=clean_line(identity[: LONGEST[Id]])))
    lesson = f"{wish.kind.name}/{identity}"
    if lesson in around.in_pack:
        raise NotWritten(say("new.in-pack", identity=identity))
    if lesson in around.in_base and not wish.identity:
        raise NotWritten(say("new.in-base", identity=identity))
    return identity


def _check_under(wish: Wish, around: Around) -> None:
    """Make sure that what a lesson is to stand under is there.

    Raises:
        NotWritten: it is not.
    """
    key = wish.kind.under
    known = around.choices[key]
    if wish.under in known:
        return
    near = closest(wish.under, known)
    said = say(
        "new.no-choice-near" if near else "new.no-choice",
        key=key,
        identity=clean_line(wish.under[: LONGEST[Id]]),
        suggestion=near,
        choices=say("spoken.list").join(known),
    )
    raise NotWritten(said)
