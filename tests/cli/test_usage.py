"""How the program is called: options, environment, help, wrong usage, status."""

import sys
from pathlib import Path
from types import ModuleType

import platformdirs
import pytest

from allyship_tui import __version__
from allyship_tui.cli import output
from allyship_tui.cli.parser import parse
from allyship_tui.cli.specs import COMMANDS
from allyship_tui.study.learning import Learning
from allyship_tui.study.settings import THEMES, Settings
from allyship_tui.system.folders import cache_folder, config_file, data_folder

from .conftest import Call, learn, write_term
from .test_unkept import without_rights


def test_version(call: Call) -> None:
    result = call("--version")
    assert (result.status, result.out, result.err) == (0, f"allyship {__version__}\n", "")


def test_help_names_every_command_and_option(call: Call) -> None:
    result = call("--help")
    assert result.status == 0
    for command in COMMANDS:
        assert f"\nallyship {command}" in result.out
    # Who cannot use the full screen must not have to look for the other edition.
    assert "allyship --plain" in "".join(result.out.split("\n\n")[:3])
    assert all(theme in result.out for theme in THEMES)
    for option in (
        "--plain:",
        "--theme NAME:",
        "--data-dir DIR:",
        "--content DIR:",
        "--version:",
        "-h, --help:",
    ):
        assert f"\n{option}" in result.out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command(call: Call, command: str) -> None:
    result = call(command, "--help")
    assert result.status == 0
    assert f"Usage: allyship {command} [OPTIONS]" in result.out
    assert "--json:" in result.out
    assert "  " not in result.out


def test_help_says_what_can_be_given_to_a_command(call: Call) -> None:
    for option in ("--date DATE:", "--once:", "--short:"):
        assert f"\n{option}" in call("today", "-h").out
    assert "[OPTIONS] SHELL\n" in call("completions", "-h").out
    assert "[OPTIONS] [N]\n" in call("tips", "-h").out
    assert "[OPTIONS] TERM\n" in call("define", "-h").out
    assert "[OPTIONS] WORDS\n" in call("search", "-h").out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["today", "--date", "soon"], '"soon" is not a date'),
        (["today", "--date", "2027-02-30"], '"2027-02-30" is not a date'),
        (["today", "--once", "--short"], "--once and --short do not go together"),
        (["today", "--json", "--once"], "--once and --json do not go together"),
        (["today", "--once", "--date", "2027-03-01"], "--once and --date do not go"),
        (["today", "--short", "--json"], "--short and --json do not go together"),
        (["today", "--date", "2027-03-01", "--short"], "--short and --date do not go"),
        (["completions"], "SHELL"),
        (["completions", "tcsh"], "choose from 'bash', 'zsh', 'fish'"),
        (["--theme"], "--theme"),
        (["tips", "two"], '"two" is not a whole number'),
        (["tips", "9" * 5000], "is not a whole number"),
        (["define"], "TERM"),
        (["search"], "WORDS"),
        (["tody"], 'there is no command "tody"; did you mean "today"?'),
        (["zzzz"], "there are today, define, random, definition"),
        (["--nope"], "--nope"),
        (["today", "--nope"], "--nope"),
        (["terms", "surplus"], "surplus"),
        (["--data=x", "where"], "--data=x"),
        (["--data-dir"], "--data-dir"),
        (["--data-dir", "", "where"], "cannot be a folder"),
        (["where", "--content", "a\0b"], "cannot be a folder"),
    ],
)
def test_wrong_usage_is_said_in_one_line(call: Call, argv: list[str], said: str) -> None:
    result = call(*argv)
    assert (result.status, result.out) == (2, "")
    assert said in result.err
    assert result.err.startswith("allyship")
    assert "--help" in result.err
    assert result.err.count("\n") == 1
    assert len(result.err) < 420


def test_options_stand_before_or_after_the_command() -> None:
    before = parse(["--data-dir", "x", "--content", "a", "progress"])
    after = parse(["progress", "--data-dir", "x", "--content", "a"])
    assert before == after
    assert (after.data_dir, after.content) == (Path("x"), (Path("a"),))


def test_an_option_after_the_command_adds_to_those_before() -> None:
    options = parse(["--content", "a", "--data-dir", "x", "where", "--content", "b"])
    assert options.content == (Path("a"), Path("b"))
    assert options.data_dir == Path("x")
    assert parse(["--data-dir", "x", "where", "--data-dir", "y"]).data_dir == Path("y")


def test_the_edition_and_its_colours() -> None:
    options = parse(["--plain", "--theme", "light-paper"])
    assert (options.command, options.plain, options.theme) == (None, True, "light-paper")
    assert (parse([]).plain, parse([]).theme) == (False, None)


def test_where_the_data_folder_is(
    call: Call, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def used(*argv: str) -> str:
        return str(call("where", "--json", *argv).data["data"]["path"])

    assert used() == str(home / ".local" / "share" / "allyship")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    assert used() == str(tmp_path / "xdg" / "allyship")
    monkeypatch.setenv("ALLYSHIP_DATA_DIR", "")
    assert used() == str(tmp_path / "xdg" / "allyship")
    monkeypatch.setenv("ALLYSHIP_DATA_DIR", str(tmp_path / "env"))
    assert used() == str(tmp_path / "env")
    assert used("--data-dir", str(tmp_path / "given")) == str(tmp_path / "given")
    monkeypatch.chdir(tmp_path)
    assert used("--data-dir", "relative") == str(tmp_path / "relative")


@pytest.mark.skipif(sys.platform != "linux", reason="worked out by hand on Linux alone")
def test_folders_are_where_platformdirs_puts_them(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []
    for home in ("/home/someone", "/", "/home/some one/"):
        for value in (None, "", "/x/y", "/x/y/", "relative", "~/z", " "):
            monkeypatch.setenv("HOME", home)
            for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
                monkeypatch.delenv(name, raising=False)
                if value is not None:
                    monkeypatch.setenv(name, value)
            found = (data_folder(None), config_file().parent, cache_folder(None))
            assert found == (
                platformdirs.user_data_path("allyship", appauthor=False),
                platformdirs.user_config_path("allyship", appauthor=False),
                platformdirs.user_cache_path("allyship", appauthor=False),
            )
            asked.append(tuple(map(str, found)))
    assert len(set(asked)) >= 4


def test_the_cache_is_in_a_data_folder_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cache_folder(Path("/given")) == Path("/given/cache")
    monkeypatch.setenv("ALLYSHIP_DATA_DIR", "/named")
    assert cache_folder(None) == Path("/named/cache")
    assert cache_folder(Path("/given")) == Path("/given/cache")
    monkeypatch.chdir(tmp_path)
    assert cache_folder(Path("given")) == tmp_path / "given" / "cache"


def test_where_says_what_exists(call: Call, data: Path, tmp_path: Path) -> None:
    missing = call("where", "--content", str(tmp_path / "gone"))
    assert missing.status == 0
    assert f"{data} (does not exist yet)\n" in missing.out
    assert f"{data / 'learner.db'} (does not exist yet)\n" in missing.out
    assert f"Lessons: {tmp_path / 'gone'} (does not exist)\n" in missing.out
    data.mkdir()
    (data / "learner.db").touch()
    there = call("where", "--json").data
    assert there["data"] == {"path": str(data), "exists": True}
    assert there["log"] == {"path": str(data / "learner.db"), "exists": True}
    assert [place["exists"] for place in there["content"]] == [True]
    assert there["settings"] == {"path": str(config_file()), "exists": False}
    assert there["cache"] == {"path": str(data / "cache"), "exists": False}


def test_where_tells_what_may_not_be_read_from_what_is_not_there(
    call: Call, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learn(data, lambda learning: learning.mark("tip/get-educated"))
    (data / "learner.db").chmod(0)
    with without_rights():
        result = call("where")
    assert f"Its file: {data / 'learner.db'} (may not be read)\n" in result.out
    data.chmod(0)
    with without_rights():
        assert f"Its file: {data / 'learner.db'} (may not be read)\n" in call("where").out
        assert call("where", "--json").data["log"]["exists"] is None
        assert f"Your progress: {data} (may not be read)\n" in call("where").out
    data.chmod(0o700)


Started = list[tuple[Learning, Settings]]


@pytest.fixture
def full_screen(monkeypatch: pytest.MonkeyPatch) -> Started:
    """Put a stand-in in the place of the full screen; the list holds how it was started."""
    started: Started = []

    def run(learning: Learning, settings: Settings, _: object) -> int:
        started.append((learning, settings))
        return 7

    app = ModuleType("allyship_tui.tui.app")
    app.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "allyship_tui.tui.app", app)
    return started


def test_the_full_screen_opens_on_three_terminals(
    call: Call, data: Path, full_screen: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(output, "is_terminal", lambda *streams: len(streams) == 3)
    assert call("--content", "a", "--content", "b", "--theme", "light-paper").status == 7
    ((learning, settings),) = full_screen
    assert [problem.file for problem in learning.course.problems] == ["a", "b"]
    assert settings.theme == "light-paper"
    assert (data / "learner.db").exists()
    assert call("progress").status == 0
    assert len(full_screen) == 1


def test_the_full_screen_shows_the_packs_that_were_added(
    call: Call, tmp_path: Path, data: Path, full_screen: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_term(tmp_path / "choir", "alto")
    assert call("packs", "add", str(tmp_path / "choir")).status == 0
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(output, "is_terminal", lambda *streams: len(streams) == 3)
    assert call().status == 7
    ((learning, _),) = full_screen
    assert learning.course.term("alto")


def test_it_stays_shut_without_a_terminal(call: Call, data: Path, full_screen: Started) -> None:
    assert call().status == 0
    assert full_screen == []


@pytest.mark.parametrize("stop", [KeyboardInterrupt, BrokenPipeError])
def test_being_stopped_is_quiet(
    call: Call, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]
) -> None:
    def stopped(options: object) -> int:
        raise stop

    monkeypatch.setattr("allyship_tui.cli.run.run", stopped)
    result = call("terms")
    assert result.status == (130 if stop is KeyboardInterrupt else 0)
    assert (result.out, result.err) == ("", "")


def test_an_error_of_the_system_is_a_sentence(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    result = call("progress", "--data-dir", "relative")
    assert result.status == 1
    assert result.err == "allyship: No such file or directory.\n"


def test_an_error_names_its_file_and_hides_controls(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(options: object) -> int:
        raise PermissionError(13, "Permission denied", "/a\x1b[2J/b")

    monkeypatch.setattr("allyship_tui.cli.run.run", failing)
    result = call("terms")
    assert (result.status, result.err) == (1, "allyship: Permission denied: /a[2J/b\n")
