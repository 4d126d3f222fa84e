"""What comes close to breaking a rule, and does not."""

from pathlib import Path

import pytest
from msgspec import Struct

from .conftest import Check
from .sound_pack import term

SHORT = 'short = "A anchor that we made up, so that a test has a word to read."'


class Miss(Struct, frozen=True):
    """A change that a rule has nothing against."""

    rule: str
    file: str
    old: str
    new: str


def _term(rule: str, old: str, new: str, noun: str = "anchor") -> Miss:
    return Miss(rule, f"terms/{noun}.toml", old, new)


def _scene(rule: str, old: str, new: str) -> Miss:
    return Miss(rule, "situations.toml", old, new)


MISSES = [
    _term("unreadable-file", 'title = "anchor"', "title = 'anchor' # a name"),
    Miss("unread-file", "terms/notes.txt", "", "Notes."),
    Miss("ignored-file", "README.md", "", "About the pack."),
    _term("bad-file-name", "", term("bell-2", "anchor", "basket", 50), "bell-2"),
    _term("unknown-key", "added =", 'region = "Lyon"\nadded ='),
    _term("missing-key", ', year = "2020"', ""),
    _term("wrong-value", '"fine"', '"context"'),
    _term("duplicate-id", "]\nadded", '{ id = "more", prompt = "And?", answer = "Yes.", '
          'why = "So." }]\nadded'),
    _scene("dangling-link", 'closing_sentence = "What is drizzle?"',
           'reading = ["novel"]\nclosing_sentence = "What is drizzle?"'),
    _term("missing-heading", '"roles"', '"race"'),
    _term("one-sided-link", "checked =", "retired = 2026-02-01\nchecked ="),
    _term("missing-source", ', author = "Ada Example", year = "2020"', ""),
    _term("one-sided-sources", "origin =", 'disagreement = ""\norigin ='),
    _term("no-first-hand-source", "},\n]\nrelated", ', first_hand = true },\n]\nrelated'),
    _term("first-hand-differs", '  { title = "On the anchor"', '  { title = "On the basket", '
          'author = "Bo", first_hand = true },\n  { title = "On the anchor"'),
    _term("long-short", SHORT, f'short = "{"Oh " * 24} so."'),
    _term("definition-length", "Each anchor has a mark, so that you know whose it is.\n", ""),
    Miss("path-length", "paths.toml", '"term/basket", ', '"term/basket", "term/oven", '),
    _term("long-sentence", "Without the anchor", f"{'Oh ' * 28} it goes. Without the anchor"),
    _term("reading-grade", SHORT, 'short = "People who are treated unfairly can carry a '
          'heavy burden, and need others beside them."'),
    _term("checked-ahead", "checked = 2026-01-01", "checked = 2026-03-02"),
    _term("common-opener", '"Anchor in hand', '"Basket in hand'),
    _term("shared-sentence", "Without the anchor", "It is so. Without the anchor"),
    _scene("many-mays", "Bo may call hail.", "Bo may call on 3 May, or in May."),
    _term("dead-end", '{ id = "basket", kind = "see" },', ""),
    _term("repeated-link", '"basket", kind = "see" },', '"basket", kind = "see" },\n  '
          '{ id = "candle", kind = "see" },'),
    _term("retired-link", "added =", "also_called = [\"relic\"]\nadded ="),
    _term("unrelated-contrast", '{ id = "basket", difference', '{ id = "zipper", difference'),
    _term("nothing-to-say-instead", '"fine", reason = "No one is hurt by a anchor at all."',
          '"avoid", reason = "It hurts, and there is no other word."'),
    _term("avoided-word", "Without the anchor", "Simplyfied, the anchor"),
    Miss("checked-in-bulk", "reading.toml", "checked = 2026-02-03", "checked = 2026-02-01"),
]  # fmt: skip


@pytest.mark.parametrize("miss", MISSES, ids=lambda each: each.rule)
def test_a_near_miss_is_no_mistake(pack: Path, check: Check, miss: Miss) -> None:
    path = pack / miss.file
    text = path.read_text("utf-8") if miss.old else ""
    assert miss.old in text
    path.write_text(text.replace(miss.old, miss.new, 1), "utf-8")
    found = [each for each in check(pack).findings if each.rule == miss.rule]
    assert found == []
