"""In a language that nobody speaks, no English is left but that of the lessons."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from allyship_tui.cli.parser import parse
from allyship_tui.cli.specs import COMMANDS
from allyship_tui.course import load_course
from allyship_tui.messages.english import of_argparse
from allyship_tui.tui.keys import OFFERED
from pseudo import ACCENTED, CLOSES, MIRRORED, OPENS, Pseudo, install, translated

from .conftest import Speak

TESTS = Path(__file__).parents[1]
ENGLISH = re.compile(r"[A-Za-z]{2,}")

WRITTEN = """
If someone is talked over, then I will ask to hear the end of their sentence.
The bus driver waited today, and I had not seen why. Tomorrow I will look up.
Where did most of what you know about a group come from? Ask about the lift again.
listen Twice """
"""What the learner of the pictures wrote, and what is typed for them."""

MOVES = ("list", "text", "go-on", "down", "up", "first", "last", "page")
"""The names of moves in the settings file."""

MAIN = """
import sys
from allyship_tui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
SCREENS = """
import asyncio, json
import spared
from draw import PACK, SCENES, load_course, sitter, visit
from pseudo import in_greek
from seen import lines

async def shown():
    async with sitter(in_greek(load_course(base=PACK)), (80, 24)) as pilot:
        found = {}
        for name in SCENES:
            await visit(pilot, name)
            found[name] = lines(pilot)
        return found

with spared.styles_parsed_once(), spared.nothing_drawn(), spared.answered_at_leisure():
    print(json.dumps(asyncio.run(shown())))
"""


def run(pseudo: Pseudo, folder: Path, code: str, *arguments: str) -> tuple[str, str]:
    """Run code in a language that nobody speaks, and return what it prints."""
    ran = subprocess.run(
        [sys.executable, "-c", install(pseudo, folder / "language") + code, *arguments],
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "LANGUAGE": pseudo.borrowed,
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS / "tui")]),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return ran.stdout, ran.stderr


def left(text: str, *known: str) -> list[str]:
    """Return the English words in a text, but for those that are known, and for addresses."""
    words = ENGLISH.findall(re.sub(r"https?://\S+", "", text))
    return [word for word in words if word not in known]


@pytest.mark.parametrize("pseudo", [ACCENTED, MIRRORED])
def test_help_is_in_the_language_that_is_asked_for(tmp_path: Path, pseudo: Pseudo) -> None:
    out, err = run(pseudo, tmp_path, MAIN, "--help")
    options = re.findall(r"--[a-z-]+", out)
    typed = [word for option in options for word in ENGLISH.findall(option)]
    assert left(out, "allyship", *typed) == []
    assert err == ""
    assert out.count(OPENS) == out.count(CLOSES) > 50


def test_the_lessons_are_as_they_were_written(tmp_path: Path) -> None:
    out, err = run(ACCENTED, tmp_path, MAIN, "terms")
    line = ACCENTED.text("{name}: {text}")
    terms = load_course().glossary
    assert out.splitlines() == [line.format(name=each.title, text=each.short) for each in terms]
    assert err == ""


@pytest.mark.parametrize(
    ("arguments", "known"),
    [
        (["--theme"], []),
        (["--plain=yes"], ["yes"]),
        (["--bogus"], ["bogus"]),
        (["tips", "one"], ["one"]),
        (["tips", "1", "two"], ["two"]),
        (["define"], []),
        (["search", "--json"], []),
        (["forget", "stuff"], ["stuff", "reflections", "reflection", "plans", "recall", "marks"]),
        (["completions", "cmd"], ["cmd", "bash", "zsh", "fish"]),
        (["nonsense"], ["nonsense"]),
        (["termz"], ["termz"]),
        (["today", "--date", "now"], ["now"]),
        (["today", "--once", "--json"], []),
    ],
)
def test_a_wrong_usage_is_told_in_the_language_that_is_asked_for(
    speak: Speak, capsys: pytest.CaptureFixture[str], arguments: list[str], known: list[str]
) -> None:
    speak(translated(ACCENTED))
    with pytest.raises(SystemExit):
        parse(arguments)
    err = capsys.readouterr().err
    options = [word for option in re.findall(r"--[a-z-]+", err) for word in ENGLISH.findall(option)]
    values = ["situations", "everything"]
    assert left(err, "allyship", *COMMANDS, *options, *values, *known) == []


def test_what_argparse_says_is_spelled_as_this_python_has_it() -> None:
    import argparse

    source = Path(argparse.__file__).read_text("utf-8")
    assert [text for text in of_argparse.TEXTS if f"_('{text}')" not in source] == []


@pytest.mark.parametrize("pseudo", [ACCENTED, MIRRORED])
def test_screens_are_in_the_language_that_is_asked_for(tmp_path: Path, pseudo: Pseudo) -> None:
    out, err = run(pseudo, tmp_path, SCREENS)
    assert err == ""
    screens: dict[str, list[str]] = json.loads(out)
    known = ENGLISH.findall(WRITTEN)
    # The help names actions as the settings file does.
    known += ENGLISH.findall(" ".join([*OFFERED, *MOVES]))
    english = {name: left("\n".join(lines), *known) for name, lines in screens.items()}
    assert {name: words for name, words in english.items() if words} == {}
