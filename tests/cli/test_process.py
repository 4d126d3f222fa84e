"""The program as a process: pipes, locales, time zones, terminals, what it imports."""

import fcntl
import json
import os
import subprocess
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from .conftest import Call, environment, on_a_terminal, python, write_term

C_LOCALE = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
CALLS = ("today --date 2027-03-01", "terms", "--help", "--version", "reading --json", "define zz")
COMMANDS = [
    [],
    ["today", "--date", "2027-03-01"],
    ["define", "ally"],
    ["define", "nosuchterm"],
    ["definition"],
    ["tips"],
    ["tips", "2"],
    ["reading"],
    ["terms", "--json"],
    ["search", "ally"],
    ["progress"],
    ["where"],
    ["--help"],
    ["--version"],
]
PLAIN = {"NO_COLOR": "1"}
IMPORTS = """
import io, json, sys
from contextlib import redirect_stderr, redirect_stdout
from allyship_tui.__main__ import main
found = {}
for argv in json.loads(sys.argv[1]):
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        main(argv)
    found[" ".join(argv)] = sorted({"textual", "rich", "allyship_tui.tui"} & set(sys.modules))
print(json.dumps(found))
"""
IMPORTED = """
import sys
from allyship_tui.__main__ import main
main(sys.argv[2:])
print(set(sys.argv[1].split(",")) & set(sys.modules), file=sys.stderr)
"""


def test_no_command_imports_the_full_screen(spawn: Call) -> None:
    found = spawn(json.dumps(COMMANDS), code=IMPORTS).data
    assert len(found) == len(COMMANDS)
    assert {argv: names for argv, names in found.items() if names} == {}


@pytest.mark.parametrize(
    ("argv", "unneeded"),
    [
        ("--version", ["msgspec", "tomli", "platformdirs", "sqlite3", "json"]),
        ("today --date 2027-03-01", ["platformdirs", "json", "textual"]),
    ],
)
def test_an_answer_imports_only_what_it_needs(spawn: Call, argv: str, unneeded: list[str]) -> None:
    result = spawn(",".join(unneeded), *argv.split(), code=IMPORTED)
    assert (result.status, result.err) == (0, "set()\n")


def test_what_was_compiled_is_not_read_from_files_again(spawn: Call) -> None:
    argv = ("tomli", "today", "--date", "2027-03-01")
    # In a data folder that was named, no command keeps what it could work out again.
    unnamed = {"ALLYSHIP_DATA_DIR": ""}
    assert spawn(*argv, code=IMPORTED, env=unnamed).err == "{'tomli'}\n"
    assert spawn(*argv, code=IMPORTED, env=unnamed).err == "set()\n"


@pytest.mark.parametrize("argv", CALLS)
@pytest.mark.parametrize("both", [False, True])
def test_a_pipe_that_nobody_reads(tmp_path: Path, argv: str, both: bool) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [*python(), *argv.split()],
            env=environment(tmp_path),
            stdin=subprocess.DEVNULL,
            stdout=writer,
            stderr=writer if both else subprocess.PIPE,
            timeout=60,
            check=False,
        )
    finally:
        os.close(writer)
    asked_in_vain = argv == "define zz"
    assert done.returncode == (1 if asked_in_vain else 0)
    if not both and not asked_in_vain:
        assert done.stderr == b""


def test_a_pipe_closed_after_the_first_line(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096)
    with subprocess.Popen(
        [*python(), "terms"],
        env=environment(tmp_path),
        stdin=subprocess.DEVNULL,
        stdout=writer,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(writer)
        # The pipe holds less than there is to say, so the program is still writing now.
        assert os.read(reader, 10)
        os.close(reader)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


@pytest.mark.parametrize("argv", ["today --date 2027-03-01", "terms --json", "--help"])
def test_a_disk_that_is_full(tmp_path: Path, argv: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*python(), *argv.split()],
            env=environment(tmp_path),
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == b"allyship: No space left on device.\n"


@pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
@pytest.mark.parametrize("argv", ["", "tips", "define zz", "--nope"])
def test_closed_streams(tmp_path: Path, argv: str, closed: str) -> None:
    done = subprocess.run(  # the redirections are the shell's
        ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", *python(), *argv.split()],
        env=environment(tmp_path),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == {"": 0, "tips": 0, "define zz": 1, "--nope": 2}[argv]
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


@pytest.mark.parametrize("locale", [C_LOCALE, {"LC_ALL": "", "LANG": "C", "PYTHONUTF8": "0"}])
def test_a_locale_without_utf8(spawn: Call, locale: dict[str, str]) -> None:
    for argv in (["reading"], ["definition"], ["search", "amelie"], ["terms"]):
        result = spawn(*argv, env=locale)
        assert (argv, result.status, result.err) == (argv, 0, "")


def test_a_name_is_spelled_as_the_locale_can(spawn: Call) -> None:
    assert "Amelie Lamont" in spawn("reading", env=C_LOCALE).out
    assert "Amélie Lamont" in spawn("reading").out


def test_json_is_utf8_in_every_locale(spawn: Call) -> None:
    works = spawn("reading", "--json", env=C_LOCALE).data
    assert any("Amélie Lamont" in (work["author"] or "") for work in works)


def test_a_remark_in_a_locale_without_utf8(spawn: Call) -> None:
    result = spawn("define", "é".encode(), env=C_LOCALE)
    assert result.status == 1
    assert "Traceback" not in result.err


def test_a_day_has_one_term_in_every_time_zone(spawn: Call) -> None:
    argv = ("today", "--json", "--date", "2027-03-01")
    zones = ("UTC", "EAST-14", "WEST+12", "Nowhere/At_All", "")
    answers = {spawn(*argv, env={"TZ": zone}).out for zone in zones}
    assert len(answers) == 1
    assert '"date": "2027-03-01"' in answers.pop()


def test_today_is_the_local_date(spawn: Call, tmp_path: Path) -> None:
    base = tmp_path / "base"
    write_term(base, "word", added="2000-01-01")
    code = (
        "import sys; from pathlib import Path; from allyship_tui.course import load;"
        "load.base_folder = lambda: Path(sys.argv[1]);"
        "from allyship_tui.__main__ import main; sys.exit(main(sys.argv[2:]))"
    )
    for zone, hours in (("EAST-14", 14), ("WEST+12", -12)):
        zone_ = timezone(timedelta(hours=hours))
        before = datetime.now(UTC).astimezone(zone_).date().isoformat()
        result = spawn(str(base), "today", "--json", code=code, env={"TZ": zone})
        after = datetime.now(UTC).astimezone(zone_).date().isoformat()
        assert result.data["date"] in (before, after)


@pytest.mark.parametrize(("columns", "widest"), [(200, 80), (80, 80), (50, 50)])
def test_a_terminal_gets_wrapped_lines(tmp_path: Path, columns: int, widest: int) -> None:
    out = on_a_terminal(tmp_path, columns, "tips", "1", env=PLAIN)
    lengths = [len(line) for line in out.splitlines() if "://" not in line]
    assert widest - 10 < max(lengths) <= widest
    assert "\x1b" not in out


def test_an_address_is_never_broken(tmp_path: Path, spawn: Call) -> None:
    whole = {word for word in spawn("reading").out.split() if "://" in word}
    wrapped = {word for word in on_a_terminal(tmp_path, 30, "reading").split() if "://" in word}
    assert wrapped == whole


def test_a_pipe_gets_whole_paragraphs(tmp_path: Path, spawn: Call) -> None:
    whole = spawn("tips", "1").out
    assert max(map(len, whole.splitlines())) > 200
    assert whole.split() == on_a_terminal(tmp_path, 60, "tips", "1", env=PLAIN).split()


def test_one_terminal_of_three_gets_the_overview(tmp_path: Path) -> None:
    out = on_a_terminal(tmp_path, 80, env=PLAIN)
    assert out.startswith("allyship helps you learn")
    assert "\x1b" not in out
