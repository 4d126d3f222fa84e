"""Bold and colour: on a terminal that shows them, nowhere else; and nothing hostile rides along."""

import re
from pathlib import Path

import pytest

from allyship_tui.cli import output
from allyship_tui.study.text import Beside, Headed, Title

from .conftest import Call, on_a_terminal

SGR = re.compile(r"\x1b\[([\d;]*)m")
PLAIN = [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": "unknown"}]
CALLS = [["--help"], ["today", "--help"], ["tips", "1"], ["define", "ally"], ["today"]]


@pytest.mark.parametrize("argv", CALLS, ids=" ".join)
def test_a_terminal_shows_weight_and_the_words_are_the_same(
    tmp_path: Path, argv: list[str]
) -> None:
    whole = on_a_terminal(tmp_path, 60, *argv)
    assert set(SGR.findall(whole)) <= {"", "1", "2", "1;35"}
    assert "\x1b[1;35m" in whole
    assert SGR.sub("", whole) == on_a_terminal(tmp_path, 60, *argv, env={"NO_COLOR": "1"})
    # From the cache, where there is one, it looks the same.
    assert on_a_terminal(tmp_path, 60, *argv, env={"NO_COLOR": ""}) == whole


@pytest.mark.parametrize("env", PLAIN)
def test_where_it_is_not_wanted_there_is_none(tmp_path: Path, env: dict[str, str]) -> None:
    assert "\x1b" not in on_a_terminal(tmp_path, 60, "tips", "1", env=env)
    assert "\x1b" not in on_a_terminal(tmp_path, 60, "--help", env=env)


@pytest.mark.parametrize("argv", CALLS, ids=" ".join)
def test_a_pipe_gets_none(spawn: Call, argv: list[str]) -> None:
    assert "\x1b" not in spawn(*argv, env={"TERM": "xterm-256color", "FORCE_COLOR": "1"}).out


def test_titles_headings_and_facts_differ(tmp_path: Path) -> None:
    out = on_a_terminal(tmp_path, 60, "tips", "1")
    assert "\x1b[1;35mGet Educated\x1b[m\n\n\x1b[2m" in out
    assert "\n\x1b[1mWhat it is\x1b[m\nLearn " in out


def test_names_in_help_are_bold_also_where_a_line_is_broken_in_them(tmp_path: Path) -> None:
    out = on_a_terminal(tmp_path, 80, "--help")
    assert "\n\x1b[1mCommands\x1b[m\n\x1b[1mallyship today\x1b[m: the term" in out
    assert "\n\x1b[1mallyship tips [N]\x1b[m: " in out
    assert "\n\x1b[1m-h, --help\x1b[m: " in out
    assert "\n\x1b[1mallyship definition\x1b[m: " in out
    narrow = on_a_terminal(tmp_path, 20, "--help")
    assert "\n\x1b[1mallyship completions\x1b[m\n\x1b[1mSHELL\x1b[m: " in narrow


def test_what_is_hostile_stays_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "is_terminal", lambda *_: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    hostile = "a\x1b[31mb\x1b]52;c;aGk=\x07c\x9b0md"
    shown = output.formatted([Title(hostile), Headed(f"{hostile}\n{hostile}"), Beside(hostile)])
    bare = "a[31mb]52;c;aGk=c0md"
    assert shown == (
        f"\x1b[1;35m{bare}\x1b[m\n\n\x1b[1m{bare}\x1b[m\n{bare}\n\n\x1b[2m{bare}\x1b[m\n"
    )
