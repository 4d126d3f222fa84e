"""docs/fields.md lists every key of every record, as the program has them."""

import msgspec
import pytest

from allyship_tui.authoring import KINDS, Kind
from tools import fields


def test_the_page_is_current() -> None:
    # To renew it: make fields
    assert fields.PAGE.read_text("utf-8") == fields.page()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_it_says_of_each_key_whether_it_is_needed(kind: Kind) -> None:
    part = fields.PAGE.read_text("utf-8").partition(f"\n## {kind.name}\n")[2].partition("\n## ")[0]
    rows = dict(row.split(" | ")[:2] for row in part.splitlines() if row.startswith("| `"))
    for field in msgspec.structs.fields(kind.record):
        if (kind.name, field.name) != ("term", "id"):
            assert rows[f"| `{field.name}`"].strip() == ("yes" if field.required else "")
