"""`allyship schema`: what a file of a pack may hold, for an editor that completes and checks it."""

from collections.abc import Collection
from pathlib import Path

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.course import (
    KINDS,
    Kind,
    NotASchema,
    as_text,
    first_line,
    schema_of,
    write_schemas,
)
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line


def answer(context: Context) -> Answer:
    """List the kinds of files, show the schema of one, or write schemas into a folder.

    Raises:
        Refused: a file that is no schema stands where one would be written.
        OSError: a schema cannot be written.
    """
    kind, folder = KINDS.get(context.options.what), context.options.folder
    if folder is not None:
        return _written(folder, [kind] if kind else KINDS.values())
    if kind:
        schema = schema_of(kind)
        return Answer([], schema, as_text(schema))
    listed = [say("schema.kind", kind=each.name, file=each.file) for each in KINDS.values()]
    data = [{"kind": each.name, "file": each.file} for each in KINDS.values()]
    return Answer(["\n".join(listed), say("schema.how")], data)


def _written(folder: Path, kinds: Collection[Kind]) -> Answer:
    try:
        paths = write_schemas(folder, kinds)
    except NotASchema as error:
        path = clean_line(str(error.path))
        raise Refused(say("schema.in-the-way", path=path)) from None
    name = clean_line(folder.absolute().name)
    begins = {each.file: first_line(each, name) for each in kinds}
    lines = [say("schema.begins", file=file, line=line) for file, line in begins.items()]
    text = [
        "\n".join(say("schema.written", path=clean_line(str(path))) for path in paths),
        "\n".join([say("schema.first-line", folder=name), *lines]),
    ]
    data = [
        {"kind": each.name, "path": clean_line(str(path)), "first_line": begins[each.file]}
        for each, path in zip(kinds, paths, strict=True)
    ]
    return Answer(text, data)
