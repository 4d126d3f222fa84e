"""Writes docs/fields.md, the keys of every kind of lesson, from the records: `make fields`."""

from collections.abc import Iterator
from pathlib import Path

from allyship_tui.authoring import KINDS, Kind, keys_of
from allyship_tui.messages import say

PAGE = Path(__file__).parents[1] / "docs" / "fields.md"
_HEAD = """\
# The keys of each kind of lesson

Made by `make fields` from the program itself, so that it says what is so; the same words stand in
what `allyship new` writes. A key with "yes" has to be there. One with a dot belongs to a table:
`sources.title` is the key `title` under `[[sources]]` (in a situation, a work or a tip
`[[situations.choices]]` and the like). Where "yes" stands beside such a key, each of these tables
needs it. For how a text reads and how long it is, see
[CONTRIBUTING-CONTENT.md](../CONTRIBUTING-CONTENT.md); for what is
checked, [rules](rules/README.md) beside this page.
"""


def page() -> str:
    """Return the page."""
    return _HEAD + "".join(f"\n{part}\n" for kind in KINDS for part in _part(kind))


def _part(kind: Kind) -> Iterator[str]:
    where = kind.file.format(id="ID")
    under = f", each under a line `[[{kind.listed}]]`" if kind.listed else ""
    yield f"## {kind.name}"
    yield f"{say(f'skeleton.{kind.name}')} It stands in `{where}`{under}."
    rows = ["| key | needed | what goes there |", "|---|---|---|"]
    for key in keys_of(kind.record):
        if (kind.name, key.name) == ("term", "id"):
            continue  # the name of its file
        rows.append(_row(key.name, key.about, is_needed=key.is_needed))
        for inner in keys_of(key.record) if key.record else ():
            rows.append(_row(f"{key.name}.{inner.name}", inner.about, is_needed=inner.is_needed))
    yield "\n".join(rows)


def _row(name: str, about: str, *, is_needed: bool) -> str:
    words = about.replace("|", "\\|")
    return f"| `{name}` | {'yes' if is_needed else ''} | {words} |"


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
