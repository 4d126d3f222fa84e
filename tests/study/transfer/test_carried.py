"""What is said of a log that was carried, to people and to programs."""

import os
from pathlib import Path

import pytest

from allyship_tui.learner import Log
from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.study.journal import Reflections
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.transfer import (
    NotTransferred,
    export_log,
    forget_named,
    import_log,
    run_transfer,
    sync_log,
)


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


def leave_there(folder: Path, other: Path, clock: Clock) -> Path:
    """Have another device leave its file in the folder, and return it."""
    with Log.open(other, clock) as log:
        log.record("met", "term/ally")
        sync_log(log, folder)
        return folder / f"{log.device}.jsonl"


def test_everything_odd_in_a_shared_folder_is_named(
    learning: Learning, shared: Path, tmp_path: Path, clock: Clock
) -> None:
    learning.opened(Place(Section.TERMS, "solidarity"))
    there = leave_there(shared, tmp_path / "other", clock)
    sync_log(learning.log, shared)
    own = learning.log.device
    forged = there.read_text(encoding="utf-8").splitlines()[1].replace(there.stem, own)
    with there.open("a", encoding="utf-8") as file:
        file.write(f"{forged.replace('term/ally', 'term/forged')}\nno event\n")
    copy = shared / f"{there.stem} (1).jsonl"
    copy.write_bytes(there.read_bytes())
    (shared / "odd.jsonl").write_text("something else")
    carried = sync_log(learning.log, shared)
    both = sorted([copy.name, there.name])
    assert carried.data | {"skipped": [], "forged": []} == {
        "folder": str(shared),
        "new": 0,
        "devices": 1,
        "unread": ["odd.jsonl"],
        "skipped": [],
        "forged": [],
        "copies": [copy.name],
        "in_versions": [],
    }
    assert sorted(carried.data["skipped"], key=str) == [{"file": name, "line": 4} for name in both]
    assert sorted(carried.data["forged"], key=str) == [{"file": n, "events": 1} for n in both]
    assert carried.texts[0] == say(
        "transfer.synced", new_entries=0, devices=1, folder=shared, reason=""
    )
    assert sorted(carried.texts[1:]) == sorted(
        [
            say("transfer.unread", file="odd.jsonl"),
            *(say("transfer.skipped", count=1, lines=4, file=name) for name in both),
            *(say("transfer.forged", count=1, file=name) for name in both),
            say("transfer.copy", file=copy.name),
        ]
    )


def test_a_folder_in_the_place_of_its_own_file_is_named_and_the_rest_is_taken_in(
    learning: Learning, shared: Path, tmp_path: Path, clock: Clock
) -> None:
    leave_there(shared, tmp_path / "other", clock)
    own = shared / f"{learning.log.device}.jsonl"
    own.mkdir()
    with pytest.raises(NotTransferred) as caught:
        sync_log(learning.log, shared)
    reason = say("transfer.folder-in-place", path=own)
    assert str(caught.value) == say(
        "transfer.not-left", new_entries=1, devices=1, folder=shared, reason=reason
    )
    assert learning.snapshot.latest_by_item("met").keys() == {"term/ally"}


def test_copies_that_hold_what_is_forgotten_are_named_by_their_paths(
    learning: Learning, shared: Path
) -> None:
    kept = Reflections(learning).write("Zwetschgenmus")
    sync_log(learning.log, shared)
    own = shared / f"{learning.log.device}.jsonl"
    copies = [shared / f"{own.stem} ({number}).jsonl" for number in (1, 2)]
    for copy in copies:
        copy.write_bytes(own.read_bytes())
    forgotten = forget_named(learning, kept.item)
    assert not forgotten.clean
    assert str(forgotten).startswith(say("forget.done"))
    assert all(str(copy) in str(forgotten) for copy in copies)
    assert [text for text in sync_log(learning.log, shared).texts if "(" in text] == [
        say("transfer.copy-forgotten", file=copy.name) for copy in copies
    ]


def test_an_export_and_an_import_say_where_and_how_many(
    learning: Learning, tmp_path: Path, clock: Clock
) -> None:
    learning.opened(Place(Section.TERMS, "ally"))
    file = tmp_path / "log.jsonl"
    exported = export_log(learning.log, file)
    assert exported.data == {"file": str(file), "events": 1}
    assert exported.texts == (
        say("transfer.exported", count=1, file=file),
        say("transfer.private"),
    )
    with Log.open(tmp_path / "other", clock) as there:
        imported = import_log(there, file)
    assert imported.texts == (say("transfer.imported", new_entries=1, count=1, file=file),)
    assert imported.data == {
        "file": str(file),
        "events": 1,
        "new": 1,
        "skipped": [],
        "in_versions": [],
    }


@pytest.mark.parametrize(
    ("how", "name", "words"),
    [
        (Action.SYNC, "missing", "transfer.no-folder"),
        (Action.EXPORT, "missing/log.jsonl", "transfer.failed"),
        (Action.IMPORT, "missing.jsonl", "transfer.failed"),
        (Action.EXPORT, "log\0.jsonl", "transfer.failed"),
        (Action.IMPORT, "other.txt", "transfer.other"),
        (Action.EXPORT, "other.txt", "transfer.another"),
    ],
)
def test_what_was_typed_amiss_is_named_with_the_reason(
    learning: Learning, tmp_path: Path, how: Action, name: str, words: str
) -> None:
    (tmp_path / "other.txt").write_text("something else")
    typed = str(tmp_path / name)
    with pytest.raises(NotTransferred) as caught:
        run_transfer(learning.log, how, typed)
    reason = "embedded null byte" if "\0" in name else os.strerror(2)
    shown = typed.replace("\0", "")
    assert str(caught.value) == say(words, path=shown, file=shown, reason=reason)
