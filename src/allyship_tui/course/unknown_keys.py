"""Keys that no record has: left off, so that an older program teaches what a newer one can read."""

import types
from typing import Any, Union, get_args, get_origin

import msgspec

from allyship_tui.course.problems import explain_unknown_key, shorten


def without_unknown_keys(value: object, kind: Any) -> tuple[Any, list[tuple[str, str]]]:
    """Leave off the keys that are not known, at any depth.

    Args:
        value: what stood in the file, as decoded from TOML; it is not changed.
        kind: a record of `models`, or the type of one of its fields.

    Returns:
        What is left, and of each key that is gone its path, as in `sources.1.link`, and a
        sentence about it.
    """
    gone: list[tuple[str, str]] = []
    return _known(value, kind, "", gone), gone


def _known(value: Any, kind: Any, key: str, gone: list[tuple[str, str]]) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        kind = next(each for each in get_args(kind) if each is not type(None))
        return _known(value, kind, key, gone)
    if origin is tuple and isinstance(value, list):
        inner = get_args(kind)[0]
        return [_known(each, inner, f"{key}.{n}", gone) for n, each in enumerate(value, 1)]
    is_record = isinstance(kind, type) and issubclass(kind, msgspec.Struct)
    return _of_record(value, kind, key, gone) if is_record and isinstance(value, dict) else value


def _of_record(
    value: dict[str, Any], kind: type[msgspec.Struct], key: str, gone: list[tuple[str, str]]
) -> dict[str, Any]:
    fields = {field.name: field.type for field in msgspec.structs.fields(kind)}
    inside = f"{key}." if key else ""
    left = {}
    for name, held in value.items():
        if name in fields:
            left[name] = _known(held, fields[name], inside + name, gone)
        else:
            sentence = explain_unknown_key(name, fields.keys() - value.keys())
            gone.append((inside + shorten(name), sentence))
    return left
