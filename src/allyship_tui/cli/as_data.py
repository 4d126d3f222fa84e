"""An entry of the lessons as data, for `--json`."""

from typing import Any

import msgspec


def as_data(entry: msgspec.Struct) -> dict[str, Any]:
    """Return an entry of the course with every field, for `--json`."""
    built: dict[str, Any] = msgspec.to_builtins(entry, enc_hook=str)
    return built
