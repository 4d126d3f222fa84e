"""What translators work from: every message with its key, its English and what is said of it.

Run as `.venv/bin/python tests/messages/template.py`, it writes the template anew. Of that,
`pybabel init`, `update` and `compile` make the catalogue of a language (domain `allyship`).
"""

import ast
import tokenize
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from allyship_tui.messages import english, language

TEMPLATE = Path(language.FOLDER, f"{language.DOMAIN}.pot")
HEADER = r"""# Messages of allyship.
#
# What stands in braces or begins with a percent sign is filled in: it stays as it is.
# Words that are typed stay too, such as allyship today, --plain or start over.
msgid ""
msgstr ""
"Project-Id-Version: allyship\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""
"""Without a date, so that the same messages make the same file."""

_TABLES = Path(english.__file__).parent
_FOR_ONE = "Translators:"


class Entry(NamedTuple):
    """A message where it stands in its table; one without a key is looked up by its text."""

    line: int
    key: str | None
    text: str | tuple[str, str]


def template() -> Catalog:
    """Return the messages as the tables have them now."""
    found = Catalog(domain=language.DOMAIN)
    for path in sorted(_TABLES.glob("*.py")):
        if path.stem == "__init__":
            continue
        source = path.read_bytes()
        comments = _comments(source)
        for entry in _entries(ast.parse(source)):
            found.add(
                entry.text,
                context=entry.key,
                locations=[(f"{_TABLES.name}/{path.name}", 0)],
                auto_comments=_said_of(entry.line, comments),
            )
    return found


def written(found: Catalog) -> bytes:
    """Return a template as a file."""
    file = BytesIO()
    write_po(file, found, width=100, include_lineno=False, omit_header=True)
    return HEADER.encode() + file.getvalue()


def _entries(tree: ast.Module) -> Iterator[Entry]:
    for node in tree.body:
        match node:
            case ast.AnnAssign(value=ast.Dict(keys=keys, values=values)):
                for key, value in zip(keys, values, strict=True):
                    assert isinstance(key, ast.Constant)
                    yield Entry(key.lineno, key.value, ast.literal_eval(value))
            case ast.Assign(value=ast.Tuple(elts=texts)):
                for text in texts:
                    yield Entry(text.lineno, None, ast.literal_eval(text))


def _comments(source: bytes) -> dict[int, str]:
    """Return the comments of a table, by their line."""
    tokens = tokenize.tokenize(BytesIO(source).readline)
    return {
        token.start[0]: token.string.removeprefix("#").strip()
        for token in tokens
        if token.type == tokenize.COMMENT
    }


def _said_of(line: int, comments: Mapping[int, str]) -> list[str]:
    """Return what is said of the message on a line: its heading, and what is for it alone."""
    heading, own = "", ""
    is_own = False
    for at in filter(line.__gt__, sorted(comments)):
        comment = comments[at]
        if comment.startswith(_FOR_ONE):
            own, last, is_own = comment.removeprefix(_FOR_ONE).strip(), at, True
        elif is_own and at == last + 1:
            own, last = f"{own} {comment}", at
        else:
            heading, is_own = comment, False
    return [*filter(None, (heading, own if is_own and last == line - 1 else ""))]


def main() -> None:
    """Write the template."""
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(written(template()))
    print(TEMPLATE)


if __name__ == "__main__":
    main()
