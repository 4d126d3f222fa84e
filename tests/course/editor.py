"""What an editor says of a file of lessons: it goes by the schema that the file names.

The validator knows nothing of ours. TOML language servers show it dates as texts, and patterns are
those of ECMAScript, where `$` is the very end.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

import tomli
from jsonschema import Draft4Validator, FormatChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend


def named_schema(path: Path) -> Path | None:
    """Return the schema that a file names in the way of TOML language servers."""
    first, second, *_ = path.read_text("utf-8").split("\n")
    found = re.fullmatch(r"#:schema (\S+)", first)
    return (path.parent / found[1]).resolve() if found and not second else None


def complaints(path: Path) -> list[str]:
    """Return what is wrong with a file by the schema that it names."""
    schema = named_schema(path)
    assert schema is not None, f"{path} names no schema"
    return wrong_with(tomli.loads(path.read_text("utf-8")), schema)


def wrong_with(table: dict[str, Any], schema: Path) -> list[str]:
    """Return what is wrong with a table by a schema: each with the path of keys, and why."""
    return [
        f"{'.'.join(map(str, error.absolute_path))}: {error.message}"
        for error in _validator(schema).iter_errors(_in_json(table))
    ]


def _pattern(
    validator: Validator, pattern: str, text: object, schema: dict[str, Any]
) -> Iterator[ValidationError]:
    ending = pattern.endswith("$")
    ours = pattern.removesuffix("$") + r"\Z" * ending
    if isinstance(text, str) and not re.search(ours, text):
        yield ValidationError(f"{text!r} does not match {pattern!r}")


@cache
def _validator(schema: Path) -> Validator:
    read = json.loads(schema.read_text("utf-8"))
    Draft4Validator.check_schema(read)
    kind = extend(Draft4Validator, {"pattern": _pattern})
    return kind(read, format_checker=FormatChecker(["date"]))


def _in_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _in_json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_in_json(each) for each in value]
    return value.isoformat() if isinstance(value, date | time) else value
