"""Folding events: those undone do not count, those forgotten are gone."""

from collections.abc import Iterable, Iterator

from allyship_tui.learner.events import Event, Row, base_id, decode, forgotten_in
from allyship_tui.learner.kinds import WORDS, Kind
from allyship_tui.learner.snapshot.held import Held, decoded, id_of


class FoldedEvents:
    """All events by kind and item, in no order; folded in any order they come to the same."""

    __slots__ = ("_forgotten", "_undone", "by_kind", "kind_revisions", "revision")

    def __init__(self) -> None:
        self.by_kind: dict[str, dict[str, list[Held]]] = {}
        """The events, undone or not, of each kind by item."""
        self.revision = 0
        """How often more changed than what one event adds to its own kind and item."""
        self.kind_revisions: dict[str, int] = {}
        """How often one event was added to a kind, since."""
        self._undone: set[str] = set()
        self._forgotten: set[str] = set()

    def add(self, event: Event) -> None:
        """Take in one event; kinds and bodies that are not known are kept, and never raise."""
        if self.is_forgotten(event.id) and event.kind != Kind.FORGOTTEN:
            return
        history = self.by_kind.setdefault(event.kind, {}).setdefault(event.item, [])
        # Written at a second try, it came along with what the database held.
        if any(id_of(held) == event.id for held in history):
            return
        history.append(event)
        self.kind_revisions[event.kind] = self.kind_revisions.get(event.kind, 0) + 1
        if event.kind == Kind.UNDONE:
            self._undo(event)
        elif event.kind == Kind.FORGOTTEN:
            self._forget(forgotten_in(event.body))

    def add_rows(self, rows: Iterable[Row]) -> None:
        """Take in events as the database holds them; nothing in them raises either."""
        by_kind, undone, forgotten = self.by_kind, Kind.UNDONE.value, Kind.FORGOTTEN.value
        gone = self._forgotten
        names: list[str] = []
        row = None
        # Written out in one loop, because every start goes through all of the log here.
        for row in rows:
            kind, item = row[4], row[5]
            if gone and base_id(str(row[0])) in gone and kind != forgotten:
                continue
            try:
                by_kind[kind][item].append(row)
            except KeyError:
                by_kind.setdefault(kind, {})[item] = [row]
            if kind == undone:
                self._undo(decode(row))
            elif kind == forgotten:
                names += forgotten_in(decode(row).body)
        if row is not None:  # before each mark, it is asked what others wrote: hardly ever anything
            self.revision += 1
        if names:
            self._forget(names)

    def clear(self) -> None:
        """Hold nothing, to be filled anew."""
        self.by_kind.clear()
        self._undone.clear()
        self._forgotten.clear()
        self.revision += 1

    def history(self, item: str, kind: str) -> list[Held]:
        """Return the events about an aspect of an item, undone or not."""
        return self.by_kind.get(kind, {}).get(item, [])

    def active(self, item: str, kind: str) -> list[Held]:
        """Return the events about an aspect of an item that are not undone."""
        history = self.history(item, kind)
        if not self._undone or kind == Kind.UNDONE or kind in WORDS:
            return history
        return [one for one in history if base_id(id_of(one)) not in self._undone]

    def histories(self) -> Iterator[tuple[str, str, list[Held]]]:
        """Go through the events, undone or not: kind, item, and all about these."""
        for kind, histories in self.by_kind.items():
            for item, history in histories.items():
                yield kind, item, history

    def is_forgotten(self, name: str) -> bool:
        """Say whether the event with this id was forgotten."""
        return base_id(name) in self._forgotten

    def is_undone(self, name: str) -> bool:
        """Say whether the event with this id was taken back."""
        return base_id(name) in self._undone

    def _undo(self, event: Event) -> None:
        # An `undone` takes back what was done, not another `undone`: so no chain of them has
        # to be followed, and none can go round in a circle.
        name = event.body.get("event") if isinstance(event.body, dict) else None
        if isinstance(name, str):
            self._undone.add(base_id(name))
            self.revision += 1

    def _forget(self, ids: Iterable[str]) -> None:
        names = set(ids) - self._forgotten
        if not names:
            return
        self._forgotten |= names
        for kind in [kind for kind in self.by_kind if kind != Kind.FORGOTTEN]:
            histories = self.by_kind[kind]
            for item, history in list(histories.items()):
                left = [held for held in history if base_id(id_of(held)) not in names]
                if len(left) < len(history):
                    histories[item] = left
                if not left:
                    del histories[item]
            if not histories:
                del self.by_kind[kind]
        # What an event undid that is forgotten itself holds again.
        self._undone.clear()
        for history in self.by_kind.get(Kind.UNDONE, {}).values():
            for held in history:
                self._undo(decoded(held))
        self.revision += 1
