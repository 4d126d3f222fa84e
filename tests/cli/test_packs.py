"""`allyship packs`, and the packs that each command goes by."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from allyship_tui.cli.greeting import cache
from allyship_tui.learner import Kind
from allyship_tui.system.folders import cache_folder

from .conftest import Call, age, learn, write_term
from .test_unkept import without_rights

OUTLINE = """id = "choir"
title = "The choir"
version = "{version}"
language = "en"
licence = "us, CC BY 4.0"
authors = ["Ann", "Bo"]
homepage = "https://example.org/choir"
categories = [{{ id = "small", title = "Small" }}]
{more}
"""


def choir(folder: Path, version: str = "1.0", more: str = "", term: str = "alto") -> Path:
    """Write a pack of a choir's."""
    write_term(folder, term)
    (folder / "course.toml").write_text(OUTLINE.format(version=version, more=more))
    return folder


@pytest.fixture
def config(home: Path) -> Path:
    """Return where the settings file is to be."""
    folder = home / "config" / "allyship"
    folder.mkdir(parents=True)
    return folder / "config.toml"


@pytest.fixture(autouse=True)
def own(base: Path) -> Path:
    """Put a small pack in the place of the program's own."""
    write_term(base, "word")
    return base


def test_a_pack_is_added_listed_updated_and_removed(call: Call, tmp_path: Path, data: Path) -> None:
    first = call("packs", "add", str(choir(tmp_path / "one")))
    assert (first.status, first.err) == (0, "")
    assert first.out.startswith("Added: The choir (choir), version 1.0. It is in use")
    assert "It holds 1 term." in first.out
    listed = call("packs").out
    assert "The choir (choir, version 1.0)\nIt holds 1 term.\nLanguage: en\n" in listed
    assert "Licence: us, CC BY 4.0\n" in listed
    assert "By: Ann, Bo\n" in listed
    assert f"It was added: {data / 'packs' / 'choir'}\n" in listed
    assert call("define", "alto").status == 0
    second = call("packs", "add", str(choir(tmp_path / "two", "1.1")))
    assert "Its version was: 1.0. It is now: 1.1." in second.out
    gone = call("packs", "remove", "choir")
    assert gone.out == (
        "Removed: The choir (choir). What you learned from it is kept, and comes back with it.\n"
    )
    assert call("define", "alto").status == 1
    again = call("packs", "remove", "choir")
    assert (again.status, again.out) == (1, "")
    assert 'No pack with the id "choir"' in again.err


def test_the_same_for_programs(call: Call, tmp_path: Path, data: Path) -> None:
    folder = str(choir(tmp_path / "one", more="daily = true"))
    added = json.loads(call("packs", "add", folder, "--json").out)
    assert (added["id"], added["updated"], added["before"]) == ("choir", False, None)
    added = json.loads(call("packs", "add", folder, "--json").out)
    assert (added["updated"], added["before"]) == (True, "1.0")
    listed: dict[str, Any] = json.loads(call("packs", "list", "--json").out)
    assert [pack["from"] for pack in listed["packs"]] == ["built-in", "packs-folder"]
    assert listed["packs"][1] == {
        "id": "choir",
        "title": "The choir",
        "version": "1.0",
        "language": "en",
        "licence": "us, CC BY 4.0",
        "authors": ["Ann", "Bo"],
        "contact": None,
        "homepage": "https://example.org/choir",
        "base": "adds",
        "daily": True,
        "entries": {"terms": 1},
        "from": "packs-folder",
        "folder": str(data / "packs" / "choir"),
        "problems": [],
    }
    assert json.loads(call("packs", "remove", "choir", "--json").out) == {"removed": "choir"}


def test_what_was_learned_comes_back_with_the_pack(call: Call, tmp_path: Path, data: Path) -> None:
    folder = choir(tmp_path / "one")
    call("packs", "add", str(folder))
    learn(data, lambda learning: learning.log.record(Kind.MET, "term/alto"))
    assert json.loads(call("progress", "--json").out)["terms"]["met"] == 1
    call("packs", "remove", "choir")
    assert json.loads(call("progress", "--json").out)["terms"]["met"] == 0
    call("packs", "add", str(folder))
    assert json.loads(call("progress", "--json").out)["terms"]["met"] == 1


def test_what_is_wrong_is_named_in_the_list_and_when_it_is_added(
    call: Call, tmp_path: Path, data: Path
) -> None:
    folder = choir(tmp_path / "one")
    (folder / "terms" / "bass.toml").write_text("broken")
    (folder / "tip.toml").write_text("")
    added = call("packs", "add", str(folder))
    assert added.status == 0
    assert "terms/bass.toml: this is not valid TOML" in added.out
    assert "tip.toml: this is not read" in added.out
    checked = call("check", str(data / "packs" / "choir"), "--json")
    (report,) = json.loads(checked.out)
    assert report["errors"] and report["warnings"]
    found = f"Checked: {report['errors']} errors, {report['warnings']} warnings."
    assert found in " ".join(added.out.split())
    assert f"allyship check {data / 'packs' / 'choir'}" in added.out
    listed = call("packs").out
    assert "2 problems\nterms/bass.toml: this is not valid TOML" in listed
    assert listed.count("bass.toml") == 1


def test_what_is_refused_is_said_with_why(call: Call, tmp_path: Path, data: Path) -> None:
    folder = choir(tmp_path / "one")
    (folder / "course.toml").write_text('title = "No language"')
    for arguments, said in (
        ([str(folder)], "one is not added."),
        ([str(folder)], 'course.toml, key "language"'),
        ([str(tmp_path / "nowhere")], "cannot be read: No such file"),
        ([], "Name the folder or the zip file"),
    ):
        refused = call("packs", "add", *arguments)
        assert (refused.status, refused.out) == (1, "")
        assert said in refused.err
    refused = json.loads(call("packs", "add", str(folder), "--json").out)
    assert refused["added"] is False
    assert 'course.toml, key "language"' in refused["problems"][0]
    assert "Name the id" in call("packs", "remove").err
    assert call("packs", "ad").status == 2
    assert not (data / "packs" / "choir").exists()


def test_packs_of_the_settings_are_in_use_everywhere(
    call: Call, tmp_path: Path, config: Path
) -> None:
    choir(tmp_path / "home" / "choir")
    config.write_text('content = ["~/choir", "gone"]\n')
    defined = call("define", "alto")
    assert defined.status == 0
    assert f"{config.parent / 'gone'}: this folder does not exist" in defined.err
    assert "The settings file names it" in call("packs").out
    where = json.loads(call("where", "--json").out)["content"]
    assert [each["exists"] for each in where] == [True, True, False]
    config.write_text("content = [")
    assert "config.toml: this is not valid TOML" in call("define", "word").err


def test_a_pack_of_the_command_line_comes_last(call: Call, tmp_path: Path, data: Path) -> None:
    call("packs", "add", str(choir(tmp_path / "one")))
    write_term(choir(tmp_path / "two"), "alto", title="contralto")
    assert call("define", "alto", "--content", str(tmp_path / "two")).out.startswith("contralto")
    listed = json.loads(call("packs", "--json", "--content", str(tmp_path / "two")).out)
    assert [each["from"] for each in listed["packs"]][-1] == "command-line"


def test_the_settings_can_have_a_pack_join_the_term_of_the_day(
    call: Call, tmp_path: Path, config: Path
) -> None:
    folder = str(choir(tmp_path / "one"))
    assert not json.loads(call("packs", "add", folder, "--json").out)["daily"]
    config.write_text('daily-packs = ["choir"]\n')
    assert "Its terms join the term of the day." in call("packs").out
    assert {
        json.loads(call("today", "--json", "--date", f"2027-03-0{day}").out)["id"]
        for day in range(2, 6)
    } == {"word", "alto"}
    more = choir(tmp_path / "two", more="daily = true")
    for_once = json.loads(call("packs", "--json", "--content", str(more)).out)["packs"][-1]
    assert not for_once["daily"], "what is in use for once joins nothing"


def test_a_pack_joins_the_term_of_the_day_on_the_day_after_it_was_added(
    call: Call, tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = call("packs", "add", str(choir(tmp_path / "one", more="daily = true")))
    assert "join the term of the day from tomorrow on" in added.out
    days = [f"2027-03-{day:02}" for day in range(1, 10)]

    def terms() -> list[str]:
        return [json.loads(call("today", "--json", "--date", day).out)["id"] for day in days]

    shown = terms()
    assert shown[0] == "word"
    assert set(shown[1:]) == {"word", "alto"}
    monkeypatch.setattr("allyship_tui.system.clock.local_day", lambda: "2027-03-05")
    call("packs", "remove", "choir")
    # Nothing of it can be shown any more; the others stay.
    assert terms() == ["word"] * 9


def test_a_packs_folder_that_cannot_be_written_stays_in_use_and_that_is_said(
    call: Call, tmp_path: Path, data: Path
) -> None:
    folder = str(choir(tmp_path / "one", more="daily = true"))
    lay = choir(data / "packs" / "choir", more="daily = true")
    for each in (lay, lay.parent, data):
        each.chmod(0o500)
    try:
        with without_rights():
            for arguments in (("add", folder), ("remove", "choir")):
                refused = call("packs", *arguments)
                assert (refused.status, refused.out) == (1, "")
                said = f"Nothing can be written in {data / 'packs'}: Permission denied.\n"
                assert refused.err == said
            listed = call("packs")
            assert "The choir (choir, version 1.0)" in listed.out
            assert "the term of the day stays as it was" in listed.out
            assert call("define", "alto").status == 0
    finally:
        for each in (data, lay.parent, lay):
            each.chmod(0o700)


# What greets a shell


@pytest.fixture
def greeted(call: Call, tmp_path: Path, own: Path, home: Path) -> Path:
    """Keep an answer, with packs in use that changed long ago, and return its file."""
    folder = home / ".local" / "share" / "allyship"
    call("--data-dir", str(folder), "packs", "add", str(choir(tmp_path / "one", term="tenor")))
    configured = choir(home / "configured", term="bass")
    settings = home / "config" / "allyship"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "config.toml").write_text('content = ["~/configured"]\n')
    for each in (own, folder, configured, settings):
        age(each)
    call("today")
    file = cache_folder(None) / "today.txt"
    state, *others = file.read_text().split("\0")
    told = ["from the cache"] * len(cache.FORMS)
    file.write_text("\0".join([state, *told, *others[len(cache.FORMS) :]]))
    assert "from the cache" in call("today").out
    return file


@pytest.mark.parametrize(
    "changed",
    [
        ".local/share/allyship/packs/choir/terms/tenor.toml",
        ".local/share/allyship/packs/choir/course.toml",
        ".local/share/allyship/packs/new/course.toml",
        ".local/share/allyship/packs/.daily.json",
        "configured/terms/bass.toml",
        "configured/terms/new.toml",
        "config/allyship/config.toml",
    ],
)
def test_a_change_to_a_pack_or_the_settings_ends_what_is_kept(
    call: Call, home: Path, greeted: Path, changed: str
) -> None:
    path = home / changed
    path.parent.mkdir(exist_ok=True)
    path.write_text((path.read_text() if path.exists() else "") + "\n# changed\n")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    assert "from the cache" not in call("today").out


@pytest.mark.parametrize("gone", [".local/share/allyship/packs/choir", "configured", "config"])
def test_what_is_taken_away_ends_what_is_kept(
    call: Call, home: Path, greeted: Path, gone: str
) -> None:
    (home / gone).rename(home / "elsewhere")
    assert "from the cache" not in call("today").out
