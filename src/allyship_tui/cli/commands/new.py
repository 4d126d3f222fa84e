"""`allyship new`: begins a pack or a lesson, as a skeleton to fill in."""

import shlex
import sys
from pathlib import Path

from allyship_tui.authoring import (
    PACK,
    Around,
    Begun,
    Kind,
    NotWritten,
    Wish,
    begin,
    kind_named,
    look_around,
)
from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.cli.options import Options
from allyship_tui.cli.output import is_terminal
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line
from allyship_tui.study.text import quote_input


def answer(context: Context) -> Answer:
    """Write a skeleton, and say where it is and what comes next.

    Raises:
        Refused: nothing was written.
        OSError: the file or its folder cannot be made or written.
    """
    options = context.options
    kind = kind_named(options.what)
    _check(options, kind)
    folder = options.folder if kind == PACK else options.folder or Path()
    title, language = clean_line(options.title), clean_line(options.language)
    wish = Wish(kind, title, options.identity, _under(options, kind), language)
    around = _around(kind, folder)
    if is_terminal(sys.stdin, sys.stdout) and not options.json:
        from allyship_tui.cli.new_input import asked

        wish = asked(wish, around)
    try:
        begun = begin(wish, folder, around, context.day)
    except NotWritten as error:
        raise Refused(str(error)) from None
    return Answer(_said(wish, begun), _data(wish, begun))


def _check(options: Options, kind: Kind) -> None:
    """Refuse an option that says nothing of what is begun."""
    given = {
        "category": options.category,
        "section": options.section,
        "tip": options.tip,
        "language": options.language,
    }
    for name, value in given.items():
        if value and name != (kind.under or ("language" if kind == PACK else "")):
            raise Refused(say("new.not-of-kind", option=f"--{name}", kind=kind.name))


def _under(options: Options, kind: Kind) -> str:
    return {"category": options.category, "section": options.section, "tip": options.tip}.get(
        kind.under, ""
    )


def _around(kind: Kind, folder: Path | None) -> Around:
    """Return what a lesson stands among; nothing stands around a new pack.

    Raises:
        Refused: there is no pack to add a lesson to.
    """
    if kind == PACK or folder is None:
        return Around({}, frozenset(), frozenset())
    if not (folder / PACK.file).is_file():
        shown = quote_input(str(folder))
        raise Refused(say("new.no-pack", folder=shown, typed=_typed(folder)))
    return look_around(folder)


def _said(wish: Wish, begun: Begun) -> list[str]:
    kind = say(f"new.kind-{wish.kind.name}", title=wish.title)
    words = "new.added" if begun.is_added else "new.written"
    said = [say(words, path=clean_line(str(begun.path)), kind=kind)]
    if begun.replaces:
        said.append(say("new.replaces", identity=begun.identity))
    following = "new.next-pack" if wish.kind == PACK else "new.next-lesson"
    return [*said, say(following, folder=_typed(begun.folder))]


def _typed(folder: Path) -> str:
    """Return a folder as one types it in a shell."""
    return clean_line(shlex.quote(str(folder)))


def _data(wish: Wish, begun: Begun) -> dict[str, object]:
    return {
        "kind": wish.kind.name,
        "id": begun.identity,
        "title": wish.title,
        "folder": clean_line(str(begun.folder)),
        "file": clean_line(str(begun.path)),
        "replaces": begun.replaces,
    }
