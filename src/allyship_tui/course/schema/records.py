"""JSON Schemas, made from the records of lessons.

A schema sees one file: not whether a link leads anywhere, nor whether an id is used twice; and a
date where a text is due is a text to it, since JSON has no dates. All that is for the loader.

Nothing in it refers to another place: every editor then shows what is said of a field where that
is filled in. Absent is the only form that nothing has in TOML, so null is never allowed. Draft 4 is
the one that all TOML language servers know, and in which 5.0 is no whole number, as for the loader.
"""

import types
from typing import Any, Union, get_args, get_origin

import msgspec

from allyship_tui.course.schema.docstrings import docstring_of
from allyship_tui.course.schema.kinds import Kind
from allyship_tui.course.schema.texts import text_schema

MADE_BY = "Made by allyship schema, which writes it anew."
"""Stands in each schema, so that it is known again."""


def schema_of(kind: Kind) -> dict[str, Any]:
    """Return the schema of a kind of file."""
    schema = _of_record(kind.record)
    if kind.within:
        schema = _object({kind.within: {"type": "array", "items": schema}}, [])
    elif kind.is_named_by_id:
        schema = _without(schema, "id")
    return {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "$comment": MADE_BY,
        "title": kind.file,
        **schema,
    }


def _of_record(record: type[msgspec.Struct]) -> dict[str, Any]:
    fields = msgspec.structs.fields(record)
    properties = {field.name: _of_field(record, field) for field in fields}
    schema = _object(properties, [field.name for field in fields if field.required])
    return _described(schema, docstring_of(record))


def _of_field(record: type[msgspec.Struct], field: msgspec.structs.FieldInfo) -> dict[str, Any]:
    schema = _described(_of_type(field.type), docstring_of(record, field.name))
    return {**schema, "default": field.default} if isinstance(field.default, bool | str) else schema


def _of_type(kind: Any) -> dict[str, Any]:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _of_type(next(each for each in get_args(kind) if each is not type(None)))
    if origin is tuple:
        return {"type": "array", "items": _of_type(get_args(kind)[0])}
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _of_record(kind)
    return msgspec.json.schema(kind, schema_hook=text_schema)


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """Return the schema of a table; a key that is not known is most likely misspelt."""
    listed = {"required": required} if required else {}  # draft 4 knows no empty list
    return {"type": "object", "properties": properties, **listed, "additionalProperties": False}


def _described(schema: dict[str, Any], words: str | None) -> dict[str, Any]:
    return {"description": words, **schema} if words else schema


def _without(schema: dict[str, Any], key: str) -> dict[str, Any]:
    properties = {name: each for name, each in schema["properties"].items() if name != key}
    required = [name for name in schema["required"] if name != key]
    return {**schema, "properties": properties, "required": required}
