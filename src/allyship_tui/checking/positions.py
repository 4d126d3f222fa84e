"""In which line and column of a TOML file an entry, a key or words within a value stand.

tomli tells no positions, so a file in which something was found is read once more, by
tree-sitter, and only as deep as is asked for.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

import tomli
from msgspec import Struct, field

Place = tuple[int, int]
"""A line and a column, both from 1; a column counts characters."""
_FIRST: Place = (1, 1)


class _Table(Struct):
    """What stands in a table: of each key where it is, and what it holds."""

    start: Any = None
    """The node at which it begins."""
    keys: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    """Of each key its node, and a node, a table or a list of them."""


class Positions:
    """Where what stands in one file is."""

    def __init__(self, text: str) -> None:
        """Read a file.

        Args:
            text: what it holds; TOML, or what somebody means to become TOML.
        """
        self._source = text.encode()
        self._root = _read(_parser().parse(self._source).root_node)
        self._numbers: dict[str, dict[str, int]] = {}

    def of(self, path: tuple[str | int, ...], quote: str = "") -> Place:
        """Return where something stands; where it does not, what would hold it.

        Args:
            path: the keys that lead to it; a number is that of an item of a list, from 1.
            quote: words within it.
        """
        held: Any = self._root
        start: Any = None
        end: Any = None
        for step in path:
            found = _step(held, step)
            if found is None:
                break
            start, held = found
            end = held
        if start is None:
            return _FIRST
        if quote and hasattr(end, "start_byte"):
            at = self._source.find(quote.encode(), end.start_byte, end.end_byte)
            if at >= 0:
                return self._place(at)
        return self._place(start.start_byte)

    def number_of(self, array: str, identity: str) -> int:
        """Return which entry of a list has an id, from 1; 0 where none has."""
        if array not in self._numbers:
            _, held = self._root.keys.get(array, (None, None))
            numbers = self._numbers[array] = {}
            for number, entry in enumerate(_items(held), 1):
                _, value = _table(entry).keys.get("id", (None, None))
                if value is not None:
                    numbers.setdefault(_text(value), number)
        return self._numbers[array].get(identity, 0)

    def _place(self, byte: int) -> Place:
        before = self._source[:byte]
        line = before.count(b"\n")
        row = before[before.rfind(b"\n") + 1 :]
        return line + 1, len(row.decode("utf-8", "replace")) + 1


@cache
def _parser() -> Any:
    # Imported only where something was found.
    import tree_sitter_toml
    from tree_sitter import Language, Parser

    return Parser(Language(tree_sitter_toml.language()))


def _read(root: Any) -> _Table:
    """Return the table that a whole file is, with those under headings in their places."""
    whole = _Table()
    for node in root.named_children:
        if node.type == "pair":
            _put(whole, node)
        elif node.type in ("table", "table_array_element"):
            heading, *inside = node.named_children
            *above, last = map(_text, _parts(heading))
            holder = whole
            for key in above:
                holder = _within(holder, key, node)
            table = _Table(node)
            if node.type == "table":
                table = _within(holder, last, node)
            else:
                holder.keys.setdefault(last, (node, []))
                held = holder.keys[last][1]
                if isinstance(held, list):
                    held.append(table)
            for each in inside:
                if each.type == "pair":
                    _put(table, each)
    return whole


def _within(holder: _Table, key: str, node: Any) -> _Table:
    """Return the table under a key: of an array the last; a new one where there is none."""
    _, held = holder.keys.setdefault(key, (node, _Table(node)))
    if isinstance(held, list):
        held = held[-1]
    return held if isinstance(held, _Table) else _Table(node)


def _put(table: _Table, pair: Any) -> None:
    *above, last = _parts(pair.named_children[0])
    for key in above:
        table = _within(table, _text(key), pair)
    table.keys.setdefault(_text(last), (last, pair.named_children[-1]))


def _parts(node: Any) -> list[Any]:
    """Return the keys that a key is made of, as in `a."b c"`."""
    if node.type == "dotted_key":
        return [part for child in node.named_children for part in _parts(child)]
    return [node]


def _text(node: Any) -> str:
    """Return what a key or a short text is, without its quotation marks."""
    text = node.text.decode("utf-8", "replace") if hasattr(node, "text") else ""
    if text[:1] in ("'", '"'):
        try:
            return str(tomli.loads(f"x = {text}")["x"])
        except tomli.TOMLDecodeError:
            return text.strip("'\"")
    return text


def _table(held: Any) -> _Table:
    if isinstance(held, _Table):
        return held
    table = _Table(held)
    if getattr(held, "type", "") == "inline_table":
        for pair in held.named_children:
            if pair.type == "pair":
                _put(table, pair)
    return table


def _items(held: Any) -> Iterator[Any]:
    if isinstance(held, list):
        yield from held
    elif getattr(held, "type", "") == "array":
        yield from (each for each in held.named_children if each.type != "comment")


def _step(held: Any, step: str | int) -> tuple[Any, Any] | None:
    """Return where what a key or a number leads to begins, and what it is."""
    if isinstance(step, str):
        return _table(held).keys.get(step)
    for number, each in enumerate(_items(held), 1):
        if number == step:
            return (each.start if isinstance(each, _Table) else each), each
    return None
