"""`~` is a home folder wherever a folder or a file is named, and there may be no home at all."""

import os
import pwd
from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.messages import say
from allyship_tui.system import folders
from allyship_tui.system.folders import NoHome, cache_folder, data_folder, expanded

from .conftest import Call, write_term
from .test_own import type_in

NO_HOME = say("cli.no-home", variable="ALLYSHIP_DATA_DIR")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder; nothing must come to be there."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the home, and whoever knows where it is."""

    def unknown(_: object) -> object:
        raise KeyError

    for name in list(os.environ):
        if name == "HOME" or name.startswith("XDG_"):
            monkeypatch.delenv(name)
    monkeypatch.setattr(pwd, "getpwuid", unknown)


def make_plan(call: Call, *argv: str) -> None:
    assert call("plan", "--if", "it rains", "--then", "walk on", *argv).status == 0


# A tilde


def test_a_tilde_on_the_command_line(call: Call, home: Path, elsewhere: Path) -> None:
    make_plan(call, "--data-dir=~/one")
    assert (home / "one" / "learner.db").exists()
    assert call("export", "~/log.jsonl", "--data-dir", "~/one").status == 0
    assert call("import", "~/log.jsonl", "--data-dir=~/two").status == 0
    assert call("sync", "~/shared", "--create", "--data-dir=~/two").status == 0
    assert len(list((home / "shared").iterdir())) == 1
    write_term(home / "pack", "a-new-word", title="A new word")
    assert call("define", "a new word", "--content=~/pack").status == 0
    assert list(elsewhere.iterdir()) == []


def test_a_tilde_in_the_environment(
    call: Call, home: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALLYSHIP_DATA_DIR", "~/mine")
    make_plan(call)
    assert (home / "mine" / "learner.db").exists()
    # A greeting looks for the same folder, and what it keeps is there too.
    assert folders.data_path() == str(home / "mine")
    assert folders.cache_path() == str(cache_folder(None)) == str(home / "mine" / "cache")
    assert list(elsewhere.iterdir()) == []


def test_the_home_of_someone(monkeypatch: pytest.MonkeyPatch) -> None:
    me = pwd.getpwuid(os.getuid())
    assert expanded(f"~{me.pw_name}/x") == f"{me.pw_dir.rstrip('/')}/x"
    for path in ("", "x", "/x/~", "./~", "x~"):
        assert expanded(path) == path


@pytest.mark.parametrize("path", ["~nobody-of-that-name", "~nobody-of-that-name/x"])
def test_the_home_of_nobody(
    call: Call, elsewhere: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    wrong = call("plan", "--if", "x", "--then", "y", "--data-dir", path)
    assert (wrong.status, "no home folder ~nobody-of-that-name." in wrong.err) == (2, True)
    monkeypatch.setenv("ALLYSHIP_DATA_DIR", path)
    refused = call("plan", "--if", "x", "--then", "y")
    assert (refused.status, "no home folder ~nobody-of-that-name." in refused.err) == (1, True)
    assert list(elsewhere.iterdir()) == []


# No home


@pytest.mark.usefixtures("homeless")
@pytest.mark.parametrize("argv", ["define ally", "tips", "terms", "definition", "today", "where"])
def test_what_needs_no_folder_works_without_a_home(call: Call, elsewhere: Path, argv: str) -> None:
    result = call(*argv.split())
    assert (result.status, bool(result.out)) == (0, True)
    assert call(*argv.split(), "--json").data
    assert list(elsewhere.iterdir()) == []


@pytest.mark.usefixtures("homeless")
def test_where_names_what_to_set(call: Call) -> None:
    said = call("where").out
    assert "Your progress: nowhere\n" in said
    assert said.count("Set HOME") == 1
    assert call("where", "--json").data["log"] == {"path": None, "exists": False}


@pytest.mark.usefixtures("homeless")
@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ("journal --write", "a line"),
        ("plan --if x --then y", "If x, then I will y"),
        ("import FILE", ""),
        ("sync .", ""),
        ("forget everything", ""),
    ],
)
def test_what_needs_one_says_what_to_set(
    call: Call, elsewhere: Path, monkeypatch: pytest.MonkeyPatch, argv: str, words: str
) -> None:
    type_in(monkeypatch, "a line\n")
    result = call(*argv.split())
    assert (result.status, result.out) == (1, "")
    assert result.err.startswith(say("cli.nothing-saved", reason=NO_HOME))
    assert words in result.err
    assert list(elsewhere.iterdir()) == []


@pytest.mark.usefixtures("homeless")
def test_reading_says_so_too(call: Call, tmp_path: Path) -> None:
    for argv in ("progress", "plan", "journal", f"export {tmp_path / 'x'}"):
        result = call(*argv.split())
        assert result.status == 1
        assert NO_HOME.capitalize()[:20] in result.err
    assert not (tmp_path / "x").exists()


@pytest.mark.usefixtures("homeless")
def test_the_linear_edition_opens_in_memory(
    call: Call, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "tips\n2\nmark\nquit\n")
    result = call("--plain")
    assert result.status == 1
    assert "No home folder is known. Set HOME" in result.out
    assert say("log.in-memory") in result.out
    assert say("leaving.lost") in result.out
    assert list(elsewhere.iterdir()) == []


@pytest.mark.usefixtures("homeless")
def test_a_folder_that_is_named_needs_no_home(call: Call, tmp_path: Path) -> None:
    make_plan(call, "--data-dir", str(tmp_path / "named"))
    assert (tmp_path / "named" / "learner.db").exists()
    assert data_folder(tmp_path) == tmp_path
    with pytest.raises(NoHome):
        data_folder(None)


def test_a_python_without_a_home_is_heard_too(
    monkeypatch: pytest.MonkeyPatch, homeless: None
) -> None:
    def fails(*_: object, **__: object) -> str:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("platformdirs.user_data_dir", fails)
    find: Callable[[None], Path] = data_folder
    with pytest.raises(NoHome, match="Set HOME"):
        find(None)
