"""`allyship packs`: the packs in use, and adding and removing one."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from allyship_tui.checking import Report, Severity, check_last
from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.cli.specs import ADD, REMOVE
from allyship_tui.course import Problem
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line
from allyship_tui.study.packs import (
    Added,
    NotAdded,
    NotRemoved,
    Origin,
    PackFacts,
    add_pack,
    facts_of,
    facts_of_packs,
    remove_pack,
)
from allyship_tui.study.text import as_paragraph, block, joined
from allyship_tui.system import clock
from allyship_tui.system.folders import base_folder

_SAID = (
    *(("language", "language"), ("licence", "licence"), ("contact", "contact")),
    ("homepage", "address"),
)


def answer(context: Context) -> Answer:
    """List the packs in use, or add or remove one.

    Raises:
        Refused: it cannot be added or removed.
    """
    what = context.options.what
    if what == ADD:
        return _added(context)
    if what == REMOVE:
        return _removed(context)
    return _listed(context)


def _listed(context: Context) -> Answer:
    packs = facts_of_packs(context.packs, context.config.daily_packs)
    together = _together(context)
    text = [block(_heading(pack), _lines(pack, len(packs) > 1)) for pack in packs]
    if together:
        text.append(block(say("packs.together"), together))
    return Answer(text, {"packs": list(map(_data, packs)), "problems": together})


def _added(context: Context) -> Answer:
    path = context.options.file
    if path == Path():
        raise Refused(say("packs.add-what"))
    try:
        added = add_pack(path, _data_folder(context))
    except NotAdded as error:
        problems = [str(each) for each in error.problems]
        data = {"added": False, "problems": problems}
        raise Refused("\n".join((str(error), *problems)), data) from None
    pack = facts_of(added.pack, Origin.PACKS_FOLDER, context.config.daily_packs)
    problems = [str(each) for each in (*pack.problems, *added.unread)]
    text: list[str] = [as_paragraph(*_what_was_added(pack, added)), _what_it_holds(pack)]
    if added.left:
        text.append(say("packs.left", count=added.left))
    if problems:
        text.append(block(say("packs.problems", count=len(problems)), problems))
    if together := _together(context):
        text.append(block(say("packs.together"), together))
    checked = _checked(context, added.pack.folder)
    errors, warnings = checked.count(Severity.ERROR), checked.count(Severity.WARNING)
    if errors or warnings:
        text.append(_what_a_check_finds(errors, warnings, pack.folder))
    data = {
        **_data(pack),
        "problems": problems,
        "errors": errors,
        "warnings": warnings,
        "before": added.before and added.before.version,
        "updated": added.before is not None,
    }
    return Answer(text, data)


def _checked(context: Context, folder: Path) -> Report:
    """Check a pack that is in use, by those that were added before it and the built-in course."""
    used = [pack.folder for pack in context.packs.packs[1:]]
    today = date.fromisoformat(clock.local_day())
    return check_last(used[: used.index(folder) + 1], base_folder(), today)


def _what_a_check_finds(errors: int, warnings: int, folder: str) -> str:
    counts = [
        say(f"check.count-{weight}", count=count)
        for weight, count in (("errors", errors), ("warnings", warnings))
        if count
    ]
    return say("packs.checked", counts=say("spoken.list").join(counts), folder=clean_line(folder))


def _removed(context: Context) -> Answer:
    name = context.options.file
    if name == Path():
        raise Refused(say("packs.remove-what"))
    try:
        pack = remove_pack(str(name), _data_folder(context))
    except NotRemoved as error:
        raise Refused(str(error)) from None
    _together(context)
    return Answer([say("packs.removed", title=pack.title, pack_id=name)], {"removed": str(name)})


def _together(context: Context) -> list[str]:
    """Return what is wrong with the packs in use once they are put together.

    Reading them notes, too, which terms join the term of the day from tomorrow on.
    """
    course, used = context.opened
    own = {_without_pack(each) for pack in facts_of_packs(used) for each in pack.problems}
    found = (*context.config.pack_problems, *course.problems)
    return [str(each) for each in found if _without_pack(each) not in own]


def _without_pack(problem: Problem) -> Problem:
    return replace(problem, pack="")


def _data_folder(context: Context) -> Path:
    try:
        return context.data_folder
    except OSError as error:
        raise Refused(clean_line(error.strerror or str(error))) from error


def _heading(pack: PackFacts) -> str:
    words = "packs.heading" if pack.version else "packs.heading-unversioned"
    return say(words, title=pack.title, pack_id=pack.id, version=pack.version)


def _lines(pack: PackFacts, several: bool) -> Iterable[str]:
    yield _what_it_holds(pack)
    for field, name in _SAID:
        if value := getattr(pack, field):
            yield say(f"packs.{field}", **{name: value})
    if pack.authors:
        yield say("packs.authors", names=joined(pack.authors))
    if pack.origin is not Origin.BUILT_IN and pack.base == "replaces":
        yield say("packs.replaces")
    if pack.daily:
        yield say("packs.daily")
    yield say(f"packs.from-{pack.origin}", folder=clean_line(pack.folder))
    if several or pack.problems:
        yield say("packs.problems", count=len(pack.problems))
    yield from map(str, pack.problems)


def _what_it_holds(pack: PackFacts) -> str:
    entries = [say(f"packs.{kind}", count=count) for kind, count in pack.entries.items()]
    return say("packs.holds", entries=joined(entries)) if entries else say("packs.holds-nothing")


def _what_was_added(pack: PackFacts, added: Added) -> Iterable[str]:
    said: dict[str, Any] = {"title": pack.title, "pack_id": pack.id, "version": pack.version}
    if added.before:
        unsaid = say("packs.no-version")
        yield say(
            "packs.updated",
            title=pack.title,
            pack_id=pack.id,
            version=pack.version or unsaid,
            old_version=added.before.version or unsaid,
        )
        if added.before.title != pack.title:
            yield say("packs.renamed", title=added.before.title)
    else:
        yield say("packs.added-version" if pack.version else "packs.added", **said)
    yield say("packs.next-start", folder=clean_line(pack.folder))
    if pack.daily:
        yield say("packs.daily-soon")


def _data(pack: PackFacts) -> dict[str, object]:
    return {
        "id": pack.id,
        "title": pack.title,
        "version": pack.version,
        "language": pack.language,
        "licence": pack.licence,
        "authors": list(pack.authors),
        "contact": pack.contact,
        "homepage": pack.homepage,
        "base": pack.base,
        "daily": pack.daily,
        "entries": pack.entries,
        "from": str(pack.origin),
        "folder": clean_line(pack.folder),
        "problems": [str(problem) for problem in pack.problems],
    }
