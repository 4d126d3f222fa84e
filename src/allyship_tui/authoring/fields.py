"""The keys of a record, as an author meets them: which are needed, and what goes into each."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, get_args, get_origin

import msgspec

from allyship_tui.course import Record, called
from allyship_tui.messages import say

_EVERYWHERE = ("checked", "reviewed_by")
"""Keys that mean the same in every kind of lesson."""


class Key(NamedTuple):
    """One key of a record."""

    name: str
    is_needed: bool
    kind: Any
    """The type of its value; of a list, that of each item."""
    is_list: bool
    about: str
    """What goes there, in sentences."""
    default: object = None
    """What it is where it is left out."""

    @property
    def record(self) -> type[Record] | None:
        """The record that its value is, or of which it lists several; None for a plain value."""
        is_record = isinstance(self.kind, type) and issubclass(self.kind, Record)
        return self.kind if is_record else None


def keys_of(record: type[Record]) -> Iterator[Key]:
    """Go through the keys of a record in their order.

    Args:
        record: a record of the course, or one that stands within another.
    """
    for field in msgspec.structs.fields(record):
        kind = next((part for part in _options(field.type) if part is not type(None)), field.type)
        is_list = get_origin(kind) is tuple
        if is_list:
            kind = get_args(kind)[0]
        whose = "every" if field.name in _EVERYWHERE else called(record)
        about = say(f"skeleton.{whose}.{field.name}")
        if get_origin(kind) is Literal:
            about += " " + say("skeleton.one-of", choices=say("spoken.list").join(get_args(kind)))
        yield Key(field.name, field.required, kind, is_list, about, field.default)


def _options(kind: Any) -> tuple[Any, ...]:
    """Return what a value may be one of: a type of its own, or none."""
    is_optional = type(None) in get_args(kind)
    return get_args(kind) if is_optional else (kind,)
