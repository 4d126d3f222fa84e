"""What a learner makes and takes along: plans, the journal, files, forgetting."""

import io
import json
from pathlib import Path

import pytest

from allyship_tui.messages import say

from .conftest import Call


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Have a text piped into the next command."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8"))


def bytes_in(folder: Path) -> bytes:
    """Return all that the files of a folder hold."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


# Practice and plans


def test_the_situations_and_one_as_a_whole(data: Path, call: Call) -> None:
    listed = call("practice", "--json").data
    assert len(listed) >= 30
    text = call("practice", "2").out
    one = listed[1]
    for part in (one["title"], one["place"], say("lesson.invented"), one["closing_sentence"]):
        assert part.lower() in text.lower()
    for choice in one["choices"]:
        for key in ("text", "effect", "next"):
            assert " ".join(choice[key].split()) in " ".join(text.split())
    assert not data.exists()


@pytest.mark.parametrize("number", ["0", "-1", "9999"])
def test_a_situation_that_is_not_there(data: Path, call: Call, number: str) -> None:
    result = call("practice", number) if number != "-1" else call("practice", "--", number)
    assert result.status == 1
    assert number in result.err
    assert "Traceback" not in result.err


def test_a_plan_is_made_and_listed(data: Path, call: Call) -> None:
    assert call("plan").status == 1
    made = call("plan", "--if", "If someone is talked over", "--then", "I will say so")
    assert made.out.startswith("Plan made: If someone is talked over, then I will say so.")
    [listed] = call("plan", "--json").data
    assert (listed["cue"], listed["action"]) == ("someone is talked over", "say so")
    assert listed["state"] == "active"


@pytest.mark.parametrize("half", [("--if", "x"), ("--then", "x"), ("--if", " ", "--then", "y")])
def test_half_a_plan_is_none(data: Path, call: Call, half: tuple[str, ...]) -> None:
    result = call("plan", *half)
    assert (result.status, result.err.strip()) == (1, say("plan.two-halves"))
    assert call("plan", "--json").data == []


# The journal


def test_a_text_is_kept_found_and_forgotten(
    data: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "The first line,\nand a zebra.\n.\nnot this\n")
    assert call("journal", "--write").out.strip() == "Kept in your journal."
    assert "The first line,\nand a zebra." in call("journal", "ZEBRA").out
    assert "not this" not in call("journal").out
    assert call("journal", "walrus").status == 1
    type_in(monkeypatch, "no\n")
    kept = call("forget", "reflections")
    assert (kept.status, say("forget.not") in kept.err) == (1, True)
    assert b"zebra" in bytes_in(data)
    type_in(monkeypatch, "forget\n")
    gone = call("forget", "reflections", "--json").data
    assert (gone["what"], gone["clean"]) == ("reflections", True)
    assert b"zebra" not in bytes_in(data)
    assert call("journal", "--json").data == []
    type_in(monkeypatch, "forget\n")
    assert say("forget.nothing") in call("forget", "reflections").err


def test_one_reflection_is_forgotten_by_its_number(
    data: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("about a bicycle", "about a tram"):
        type_in(monkeypatch, f"{text}\n.\n")
        call("journal", "--write")
    # The number is that among all, whatever was looked for.
    assert call("journal", "bicycle").out.startswith("2. Written on ")
    assert [each["number"] for each in call("journal", "--json").data] == [1, 2]
    assert "allyship journal numbers them" in call("forget", "reflection").err
    assert "There is no reflection 3." in call("forget", "reflection", "3").err
    type_in(monkeypatch, "forget\n")
    gone = call("forget", "reflection", "2")
    assert gone.status == 0
    assert "This one: about a bicycle" in gone.err
    assert say("forget.reach") in gone.out
    assert b"bicycle" not in bytes_in(data)
    assert b"tram" in bytes_in(data)


def test_an_export_replaces_no_other_file(data: Path, call: Call, tmp_path: Path) -> None:
    novel = tmp_path / "novel.txt"
    novel.write_text("It was a dark and stormy night.")
    refused = call("export", str(novel))
    assert (refused.status, "It is left as it is" in refused.err) == (1, True)
    assert novel.read_text().startswith("It was a dark")
    for _ in range(2):
        assert call("export", str(tmp_path / "log.jsonl")).status == 0


def test_nothing_typed_is_nothing_kept(
    data: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, " \n\n")
    assert call("journal", "--write").status == 1
    assert call("journal", "--json").data == []


def test_what_a_terminal_would_obey_is_not_kept(
    data: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "a\x1b]52;c;eHg=\x07b\u202ec\n")
    call("journal", "--write")
    [kept] = call("journal", "--json").data
    assert kept["text"] == "a]52;c;eHg=bc"


# Two machines


def test_an_export_is_taken_in_once(
    data: Path, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("plan", "--if", "x", "--then", "y")
    file = tmp_path / "out.jsonl"
    assert call("export", str(file), "--json").data["events"] == 1
    assert file.stat().st_mode & 0o777 == 0o600
    other = ("--data-dir", str(tmp_path / "other"))
    for new in (1, 0):
        assert call("import", str(file), *other, "--json").data["new"] == new
    assert len(call("plan", *other, "--json").data) == 1


def test_a_line_that_is_half_there_is_named(data: Path, call: Call, tmp_path: Path) -> None:
    for cue in ("x", "z"):
        call("plan", "--if", cue, "--then", "y")
    file = tmp_path / "out.jsonl"
    call("export", str(file))
    file.write_bytes(file.read_bytes()[:-20])
    taken = call("import", str(file), "--data-dir", str(tmp_path / "other"))
    assert "line 3" in taken.out
    assert "Entries: 1, new here: 1." in taken.out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "transfer.other"),
        (b"\xff\x00rubbish", "transfer.other"),
        (json.dumps({"format": "allyship events", "version": 99}).encode(), "transfer.newer"),
    ],
)
def test_another_file_is_refused(
    data: Path, call: Call, tmp_path: Path, content: bytes, words: str
) -> None:
    file = tmp_path / "other.txt"
    file.write_bytes(content)
    result = call("import", str(file))
    assert (result.status, result.err.strip()) == (1, say(words, file=file))


def test_a_file_that_is_not_there(data: Path, call: Call, tmp_path: Path) -> None:
    for argv in (("import", str(tmp_path / "no")), ("export", str(tmp_path / "no" / "x"))):
        result = call(*argv)
        assert result.status == 1
        assert str(tmp_path / "no") in result.err
        assert "Traceback" not in result.err


def test_two_devices_come_to_the_same_and_forget_alike(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    here, there = (("--data-dir", str(tmp_path / name)) for name in ("here", "there"))
    type_in(monkeypatch, "a zebra\n")
    call("journal", "--write", *here)
    call("plan", "--if", "x", "--then", "y", *there)
    for device in (here, there, here):
        assert call("sync", str(shared), "--create", *device).status == 0
    for device in (here, there):
        assert len(call("journal", "--json", *device).data) == 1
        assert len(call("plan", "--json", *device).data) == 1
    assert len(list(shared.iterdir())) == 2
    type_in(monkeypatch, "forget\n")
    call("forget", "reflections", *there)
    for device in (there, here):
        call("sync", str(shared), *device)
    for folder in ("here", "there", "shared"):
        assert b"zebra" not in bytes_in(tmp_path / folder)
    (shared / "half.jsonl").write_text("{")
    assert "half.jsonl" in call("sync", str(shared), *here).out


def test_a_folder_is_made_only_if_it_is_wanted(
    data: Path, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from allyship_tui.cli.commands import sync

    folder = tmp_path / "mistyped"
    type_in(monkeypatch, "create\n")  # nobody asked a pipe
    refused = call("sync", str(folder))
    assert (refused.status, refused.out) == (1, "")
    assert refused.err == f"{say('sync.no-folder', path=folder)}\n"
    monkeypatch.setattr(sync, "is_terminal", lambda *_: True)
    for answer in ("no\n", "\n", ""):
        type_in(monkeypatch, answer)
        left = call("sync", str(folder))
        assert left.status == 1
        assert "To make it, and leave your whole log there, type create" in left.err
        assert say("sync.not") in left.err
    assert not folder.exists()
    assert not data.exists()
    type_in(monkeypatch, "Create\n")
    assert call("sync", str(folder)).status == 0
    assert len(list(folder.iterdir())) == 1
    # What is there is not asked for again.
    type_in(monkeypatch, "")
    assert call("sync", str(folder)).status == 0
    assert call("sync", str(tmp_path / "new"), "--create").status == 0
    assert "--create: make the folder" in call("sync", "--help").out
    assert "--create" in call("completions", "bash").out


def test_days_practised_are_counted(data: Path, call: Call) -> None:
    assert call("progress", "--json").data["days_practised"] == 0
    call("plan", "--if", "x", "--then", "y")
    assert call("progress", "--json").data["days_practised"] == 1
    assert say("account.days", count=1) in call("progress").out
