"""The text types of `sanitise` in JSON Schema: a schema takes what the loader takes, no more."""

from typing import Any

from allyship_tui.sanitise import LONGEST, Country, Id, LessonName, Line, Text, Web

_UNSEEN = r"\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028-\u202f\u205f\u2066-\u2069\u3000"
"""White space, and what `sanitise` takes out: of a text something else has to be left.

Spelled out, since what `\\s` stands for depends on who reads the pattern.
"""
_ANYTHING_SEEN = rf"[^{_UNSEEN}]"
_ID = "[a-z0-9]+(-[a-z0-9]+)*"
_PATTERNS: dict[object, str] = {
    Line: _ANYTHING_SEEN,
    Text: _ANYTHING_SEEN,
    Country: "^[A-Z]{2}$",
    Id: f"^{_ID}$",
    LessonName: f"^[a-z]+/{_ID}$",
    Web: rf"^https?://[^{_UNSEEN}/?#@:\\]+(:[0-9]+)?([/?#][^{_UNSEEN}]*)?$",
}


def text_schema(kind: type) -> dict[str, Any]:
    """Return the schema of a text type: the `schema_hook` of msgspec."""
    return {
        "type": "string",
        "minLength": 1,  # said too, since a pattern tells nobody that there is nothing
        "maxLength": LONGEST[kind],
        "pattern": _PATTERNS[kind],
    }
