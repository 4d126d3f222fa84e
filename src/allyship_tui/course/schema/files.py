"""Writing schemas into a folder, and how a file of lessons names its own."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from allyship_tui.course.schema.kinds import Kind
from allyship_tui.course.schema.records import MADE_BY, schema_of


class NotASchema(Exception):
    """Where a schema would be written stands a file that `allyship schema` did not make."""

    def __init__(self, path: Path) -> None:
        """Keep where it stands."""
        super().__init__(str(path))
        self.path = path


def file_of(kind: Kind) -> str:
    """Return the name of the file of a schema."""
    return f"{kind.name}.json"


def first_line(kind: Kind, schemas: str = "schemas") -> str:
    """Return the line that a file of lessons begins with, for TOML language servers.

    Some of them want the line after it empty.

    Args:
        kind: what kind of file it is.
        schemas: the path from the pack's folder to that of the schemas.
    """
    return f"#:schema {'../' * kind.file.count('/')}{schemas}/{file_of(kind)}"


def as_text(schema: dict[str, Any]) -> str:
    """Return a schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path, kinds: Iterable[Kind]) -> list[Path]:
    """Write schemas into a folder, over earlier ones; the folder is made if it is not there.

    Returns:
        The files.

    Raises:
        NotASchema: another file stands in the way; nothing was written.
        OSError: the folder or a file cannot be written.
    """
    schemas = {folder / file_of(kind): as_text(schema_of(kind)) for kind in kinds}
    for path in schemas:
        if path.exists() and not _is_ours(path):
            raise NotASchema(path)
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in schemas.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(schemas)


def _is_ours(path: Path) -> bool:
    return path.is_file() and MADE_BY.encode() in path.read_bytes()
