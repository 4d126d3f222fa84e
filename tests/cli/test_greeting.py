"""`allyship today --once` and `--short`: what reaches people unasked, and what it never does."""

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from allyship_tui.cli import output
from allyship_tui.cli.commands import today
from allyship_tui.cli.greeting import once
from allyship_tui.cli.greeting.fast_path import greeting_rows
from allyship_tui.cli.wrap import cells, shortened, wrap
from allyship_tui.course import load_course
from allyship_tui.learner import Log
from allyship_tui.study.learning import Learning
from allyship_tui.system import clock
from allyship_tui.system.folders import cache_folder

from .conftest import (
    NOW,
    Call,
    age,
    contents,
    environment,
    learn,
    on_a_terminal,
    python,
    write_term,
)

NOTED = 'content_note = "Mentions prisons."'
TROUBLES = {
    "empty": LookupError(),
    "gone": LookupError(),
    "error": ZeroDivisionError(),
    "full": OSError(28, "No space left on device"),
    "no home": RuntimeError("no home"),
}
UNNEEDED = """
allyship_tui.cli.parser allyship_tui.course allyship_tui.study allyship_tui.messages argparse
datetime msgspec platformdirs shutil sqlite3 textual typing
""".split()  # noqa: SIM905 - it reads better


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have it taken for granted that standard output is a terminal, 60 columns wide."""
    monkeypatch.setattr(output, "is_terminal", lambda *streams: streams == (sys.stdout,))
    monkeypatch.setattr(output, "width", lambda: 60)


def _markers() -> list[str]:
    folder = cache_folder(None)
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


# Once a day


def test_a_day_is_greeted_once(
    call: Call, base: Path, terminal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_term(base, "word")
    first = call("today", "--once")
    assert (first.status, first.err) == (0, "")
    assert first.out == (
        "Term of the day: word. A short text about word.\nTo read on: allyship today\n"
    )
    for _ in range(2):
        again = call("today", "--once")
        assert (again.status, again.out, again.err) == (0, "", "")
    monkeypatch.setattr(clock, "local_day", lambda: "2027-03-02")
    assert call("today", "--once").out == first.out
    assert call("today", "--once").out == ""
    # Back in another time zone, the day before is greeted still.
    monkeypatch.setattr(clock, "local_day", lambda: "2027-03-01")
    assert call("today", "--once").out == ""


def test_days_gone_by_are_forgotten(call: Call, base: Path, terminal: None) -> None:
    write_term(base, "word")
    cache_folder(None).mkdir(parents=True)
    for name in ("greeted-2020-01-01", "greeted-2021-12-31", "of-another"):
        (cache_folder(None) / name).touch()
    assert call("today", "--once").out
    assert _markers() == [f"greeted-{NOW.date()}", "of-another"]


def test_of_many_at_one_moment_one_greets(tmp_path: Path) -> None:
    barrier = Barrier(8)

    def claim(_: int) -> bool:
        barrier.wait()
        return once.claim(str(tmp_path / "cache"), "2027-03-01")

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(claim, range(8))) == [False] * 7 + [True]


def test_of_two_shells_that_start_together_one_greets(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        screens = list(pool.map(lambda _: on_a_terminal(tmp_path, 40, "today", "--once"), range(2)))
    assert sorted(map(bool, screens)) == [False, True]
    lines = "".join(screens).splitlines()
    assert 1 < len(lines) <= 3
    assert max(map(len, lines)) <= 40
    assert lines[-1] == "To read on: allyship today"


# Never in the way


def test_without_a_terminal_nothing_is_said_or_kept(spawn: Call, tmp_path: Path) -> None:
    for argv in (["today", "--once"], ["--data-dir", str(tmp_path / "given"), "today", "--once"]):
        result = spawn(*argv)
        assert (result.status, result.out, result.err) == (0, "", "")
    assert not (tmp_path / "data").exists()
    assert not (tmp_path / "given").exists()


def test_what_cannot_be_remembered_is_not_said(
    call: Call, base: Path, data: Path, terminal: None
) -> None:
    write_term(base, "word")
    data.write_text("not a folder")
    result = call("today", "--once")
    assert (result.status, result.out, result.err) == (0, "", "")
    assert call("today", "--short").out == "word\n"
    data.unlink()
    assert call("today", "--once").out


@pytest.mark.parametrize("option", ["--once", "--short"])
@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.usefixtures("terminal")
def test_trouble_is_silent(
    call: Call, base: Path, option: str, trouble: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def raising(*args: object, **more: object) -> None:
        raise TROUBLES[trouble]

    if trouble != "empty":
        write_term(base, "word")
    if trouble == "gone":
        monkeypatch.setenv("ALLYSHIP_DATA_DIR", "relative")
        gone = base / "gone"
        gone.mkdir()
        monkeypatch.chdir(gone)
        gone.rmdir()
    elif trouble == "error":
        monkeypatch.setattr(today, "term_for", raising)
    elif trouble == "full":
        monkeypatch.setattr(output, "write", raising)
    elif trouble == "no home":
        for name in ("HOME", "XDG_CACHE_HOME"):
            monkeypatch.setenv(name, "")
        monkeypatch.setattr("platformdirs.user_data_dir", raising)
        monkeypatch.setattr("platformdirs.user_cache_dir", raising)
    result = call("today", option)
    assert (result.status, result.err) == (0, "")
    # A status bar needs no folder to be filled.
    shown = option == "--short" and trouble in ("gone", "no home")
    assert result.out == ("word\n" if shown else "")


def test_problems_of_the_lessons_and_the_log_are_not_told_here(
    call: Call, base: Path, data: Path, terminal: None
) -> None:
    write_term(base, "word")
    (base / "tips.toml").write_text("= no")
    data.mkdir()
    (data / "learner.db").write_bytes(b"no database at all\n" * 100)
    for option in ("--once", "--short"):
        result = call("today", option)
        assert (result.status, result.err) == (0, "")
        assert "word" in result.out
    assert "Problems in the lessons" in call("today").err


def test_nothing_is_recorded(call: Call, data: Path, terminal: None) -> None:
    learn(data, lambda learning: learning.mark("tip/get-educated"))
    age(data)
    before = contents(data)
    for option in ("--once", "--short", "--once"):
        assert call("today", option).status == 0
    after = contents(data)
    assert {name: after[name] for name in before if name != str(data)} == {
        name: seen for name, seen in before.items() if name != str(data)
    }
    assert {Path(name).name for name in after.keys() - before.keys()} == {
        "cache",
        "today.txt",
        f"greeted-{NOW.date()}",
    }


# What is said


def _answers(text: str) -> dict[str, str]:
    return {"once": text, "way": "To read on: allyship today", "call": "allyship today"}


def _texts() -> Iterator[str]:
    yield "Term of the day: word. Short."
    yield "A word to avoid. Term of the day: a-very-long-word-indeed. " + "Some text here. " * 20
    yield "Term of the day: 積極的傾聴 " + "漢字 " * 90
    yield "x" * 5000
    yield ""


@pytest.mark.parametrize("text", _texts(), ids=("short", "long", "wide", "one word", "none"))
def test_three_rows_at_whatever_width(text: str) -> None:
    for width in (*range(5, 60), 80, 100, 132, 219):
        found = greeting_rows(_answers(text), width)
        assert len(found) <= 3
        assert max(map(cells, found)) <= width
        assert "allyshiptoday" in "".join(found).replace(" ", "")
        if width >= 14:
            assert "allyship today" in " ".join(found)
        assert all(row == row.strip() for row in found)
    for width in range(5):
        assert len(greeting_rows(_answers(text), width)) <= 3


def test_what_is_too_long_is_shortened_at_the_end_of_a_word() -> None:
    text = "one two three four, five six"
    assert shortened(text, 28, 1) == [text]
    assert shortened(text, 27, 1) == ["one two three four, five..."]
    assert shortened(text, 26, 1) == ["one two three four..."]
    assert shortened(text, 10, 2) == ["one two", "three..."]
    assert shortened("incomprehensible", 8, 1) == ["incom..."]
    assert shortened("incomprehensible", 8, 2) == ["incompre", "hensible"]
    assert wrap("incomprehensible word", 8) == ["incompre", "hensible", "word"]
    letters = text.replace(" ", "")
    for width, most in itertools.product(range(4, 30), range(1, 4)):
        found = shortened(text, width, most)
        assert len(found) <= most
        assert max(map(cells, found)) <= width
        said = "".join(found).replace(" ", "")
        assert said == letters or letters.startswith(said.removesuffix("..."))
        assert said == letters or said.endswith("...")


def test_a_note_stands_for_the_text(call: Call, base: Path, terminal: None) -> None:
    write_term(base, "noted", more=NOTED)
    out = call("today", "--once").out
    assert "noted. Content note: Mentions prisons." in " ".join(out.split())
    assert out.endswith("To read on: allyship today\n")
    assert "A short text" not in out
    assert call("today", "--short").out == "noted (content note)\n"


def test_a_word_to_avoid_is_called_one_first(call: Call, base: Path, terminal: None) -> None:
    write_term(base, "avoided", usage="avoid", more=NOTED)
    assert call("today", "--once").out.startswith("A word to avoid. Term of the day: avoided.")
    assert call("today", "--short").out == "a word to avoid: avoided (content note)\n"


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("word", "word"),
        ("#MeToo", "#MeToo"),
        ("#[fg=red]a #(ls) #{b}", "# [fg=red]a # (ls) # {b}"),
        ("a \u2192 b", "a (rightwards arrow) b"),
        ("word " * 30, "word " * 10 + "word..."),
    ],
)
def test_a_line_for_a_status_bar(call: Call, base: Path, title: str, line: str) -> None:
    write_term(base, "word", title=title.strip())
    result = call("today", "--short")
    assert (result.status, result.out, result.err) == (0, f"{line}\n", "")


# What a reader set aside


def _set_aside(data: Path, *categories: str) -> None:
    with Log.open(data, lambda: NOW) as log:
        learning = Learning(load_course(), log, lambda: NOW)
        for category in categories:
            learning.mute(category)


def test_a_category_that_was_set_aside_does_not_come_unasked(
    call: Call, data: Path, terminal: None
) -> None:
    everyones = call("today", "--json").data
    _set_aside(data, everyones["category"])
    mine = call("today", "--json").data
    assert mine["id"] != everyones["id"]
    assert mine["category"] != everyones["category"]
    for result in (call("today"), call("today", "--once"), call("today", "--short"), call()):
        assert mine["title"] in result.out
        assert everyones["title"] not in result.out


def test_all_that_there_is_set_aside(call: Call, base: Path, data: Path, terminal: None) -> None:
    write_term(base, "word")
    _set_aside(data, "small")
    said = "There is no term for 1 March 2027: every category is set aside.\n"
    result = call("today")
    assert (result.status, result.out, result.err) == (1, "", said)
    assert said.strip() in " ".join(call().out.split())
    for option in ("--once", "--short"):
        result = call("today", option)
        assert (result.status, result.out, result.err) == (0, "", "")
    assert call("define", "word").status == 0


# How little it costs


def _modules_of(spawn: Call, *argv: str) -> set[str]:
    code = (
        "import sys; from allyship_tui.cli import output;"
        "output.is_terminal = lambda *streams: True;"
        "from allyship_tui.__main__ import main; main(sys.argv[1:]);"
        "import json; print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    )
    result = spawn(*argv, code=code)
    assert result.status == 0
    return set(json.loads(result.err))


def test_a_day_that_was_greeted_needs_next_to_nothing(spawn: Call) -> None:
    first = _modules_of(spawn, "today", "--once")
    assert {"msgspec", "allyship_tui.course.load"} <= first
    for option in ("--once", "--short"):
        second = _modules_of(spawn, "today", option)
        # Where all is done already, not even how a greeting is given.
        assert ("allyship_tui.cli.greeting.fast_path" in second) == (option == "--short")
        assert second.isdisjoint(UNNEEDED), option
    assert _modules_of(spawn, "today").isdisjoint({"argparse", "msgspec", "sqlite3"})


def test_in_a_start_up_file(tmp_path: Path) -> None:
    """A shell without a terminal of its own, as `scp` has one, gets not a byte."""
    start_up = tmp_path / "bashrc"
    start_up.write_text(f"PATH={tmp_path}:$PATH\nallyship today --once\n")
    allyship = tmp_path / "allyship"
    allyship.write_text(f'#!/bin/sh\nexec {" ".join(python())} "$@"\n')
    allyship.chmod(0o755)
    done = subprocess.run(
        ["bash", "-c", f". {start_up}; echo ready"],  # noqa: S607
        env={**environment(tmp_path), "PATH": os.environ["PATH"]},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"ready\n", b"")
