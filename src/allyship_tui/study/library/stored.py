"""A compiled course, opened: what is read of it is fetched, and remembered."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar, overload

import msgspec

from allyship_tui.course import (
    Course,
    Definition,
    LessonPath,
    Reading,
    Situation,
    Term,
    Tip,
    restored,
)
from allyship_tui.study.library.heads import Heads, TermRow
from allyship_tui.study.library.parts import DAMAGE, check_basis, read_part
from allyship_tui.system.sqlite_files import open_unchanging

T = TypeVar("T")


class Stored:
    """The texts of a course, in its file. Whatever is wrong with that is mended from the packs."""

    def __init__(self, path: Path, basis: str, anew: Callable[[], Course]) -> None:
        """Open a compiled course.

        Args:
            path: its file.
            basis: what it has to rest on.
            anew: makes the course of its packs.

        Raises:
            Exception: one of `DAMAGE`: there is none, or none that rests on that.
        """
        self._anew = anew
        self._whole: Course | None = None
        self._known: dict[str, Any] = {}
        self._database = open_unchanging(str(path), shared=True)
        try:
            check_basis(self._database, basis)
            self._heads = self._read("heads", Heads)
            self._definition = self._read("definition", Definition | None)
            self._terms = Fetched(self._heads.terms, lambda: self._all("terms", TermRow))
            self._situations = {head.id for head in self._heads.situations}
        except BaseException:
            self._database.close()
            raise

    @property
    def course(self) -> Course:
        """The course of which these are the texts."""
        heads = self._heads
        return Course(
            definition=self._definition,
            tips=Fetched(heads.tips, lambda: self._all("tips", Tip)),
            reading=Fetched(heads.works, lambda: self._all("reading", Reading)),
            paths=Fetched(heads.paths, lambda: self._all("paths", LessonPath)),
            situations=heads.situations,
            terms=self._terms,
            categories=heads.categories,
            reading_sections=heads.reading_sections,
            calendar=heads.calendar,
            pack_calendars=heads.pack_calendars,
            licences=heads.licences,
            problems=heads.problems,
            texts=self,
        )

    def term(self, identity: str) -> Term | None:
        """Return the term with this id, with all its texts."""
        return self._find(
            f"term/{identity}",
            Term,
            # There may be no such term: the heads are looked through where it is not at hand.
            lambda: self._made_anew.term(identity) if self._is_head(identity) else None,
        )

    def situation(self, identity: str) -> Situation | None:
        """Return the situation with this id, with all its texts."""
        if identity not in self._situations:
            return None
        name = f"situation/{identity}"
        return self._find(name, Situation, lambda: self._made_anew.situation(identity))

    def index(self) -> sqlite3.Connection:
        """Return the index of all texts, which may be damaged."""
        return self._database

    def _find(self, name: str, kind: type[T], find: Callable[[], T | None]) -> T | None:
        if name not in self._known:
            try:
                self._known[name] = self._read(name, kind)
            except DAMAGE:
                self._known[name] = find()
        found: T | None = self._known[name]
        return found

    def _is_head(self, identity: str) -> bool:
        return any(head.id == identity for head in self._terms)

    def _all(self, name: str, kind: type[T]) -> Sequence[T]:
        found: Sequence[T]
        try:
            found = self._read(name, tuple[kind, ...])  # type: ignore[valid-type]
        except DAMAGE:
            found = getattr(self._made_anew, name)
        return found

    @property
    def _made_anew(self) -> Course:
        self._whole = self._whole or self._anew()
        return self._whole

    def _read(self, name: str, kind: Any) -> Any:
        """Read a part.

        Raises:
            Exception: one of `DAMAGE`: it is not there, or not whole.
        """
        body = read_part(self._database, name)
        return msgspec.msgpack.decode(body, type=kind, dec_hook=restored)


class Fetched(Sequence[T]):
    """Lessons that are fetched together when one of them is first asked for."""

    def __init__(self, count: int, fetch: Callable[[], Sequence[T]]) -> None:
        self._count = count
        self._fetch = fetch
        self._held: Sequence[T] | None = None

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        return iter(self._all)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self._all[at]

    @property
    def _all(self) -> Sequence[T]:
        if self._held is None:
            self._held = self._fetch()
        return self._held
