"""One text changed on two machines: both are kept, and said, until they are joined."""

import subprocess
from pathlib import Path

from .conftest import ALLYSHIP, Ask


def allyship(data: Path, *arguments: str, typed: str = "") -> str:
    """Run the program in a folder and return what it prints."""
    done = subprocess.run(
        [ALLYSHIP, "--data-dir", str(data), *arguments],
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout


def test_what_two_machines_made_of_one_text_is_kept_until_one_settles_it(
    tmp_path: Path, ask: Ask
) -> None:
    one, two, shared = (tmp_path / name for name in ("one", "two", "shared"))
    shared.mkdir()
    said = "Changed in more than one place, and kept in all versions: base"
    allyship(one, "journal", "--write", typed="base\n")
    allyship(one, "plan", "--if", "it rains", "--then", "call")
    allyship(one, "sync", str(shared))
    allyship(two, "sync", str(shared))
    for data, word in ((one, "one"), (two, "two")):
        lines = f"journal\n1\nchange\nFROM-{word}\n.\npractice 2\nchange\n{word} falls\n\nquit\n"
        allyship(data, "--plain", typed=lines)
    assert said not in allyship(one, "sync", str(shared))
    assert said in allyship(two, "sync", str(shared))
    assert said in allyship(one, "sync", str(shared))
    assert said not in allyship(one, "sync", str(shared))
    for data in (one, two):
        printed = allyship(data, "journal")
        assert "FROM-one" in printed
        assert "FROM-two" in printed
        assert "It was changed in more than one place" in printed
        [text] = ask("journal", ALLYSHIP_DATA_DIR=str(data))
        assert text["text"] == "base\n\nFROM-two"
        assert [each["text"] for each in text["versions"]] == ["base\n\nFROM-one"]
        planned = allyship(data, "plan")
        assert "If two falls, then I will call." in planned
        assert "Another version, written on" in planned
        assert "If one falls, then I will call." in planned
        [plan] = ask("plan", ALLYSHIP_DATA_DIR=str(data))
        assert [each["cue"] for each in plan["versions"]] == ["one falls"]
    joined = "journal\n1\nchange\n3\n.\npractice 2\nchange\n2\nquit\n"
    assert "Joined into one in your journal." in allyship(one, "--plain", typed=joined)
    allyship(one, "sync", str(shared))
    assert "version" not in allyship(two, "sync", str(shared))
    for data in (one, two):
        [text] = ask("journal", ALLYSHIP_DATA_DIR=str(data))
        assert (text["text"], text["versions"]) == ("base\n\nFROM-two\n\nbase\n\nFROM-one", [])
        [plan] = ask("plan", ALLYSHIP_DATA_DIR=str(data))
        assert (plan["cue"], plan["versions"]) == ("one falls", [])
