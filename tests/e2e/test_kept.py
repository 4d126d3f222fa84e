"""What is marked stays, whatever happens next."""

import subprocess
from pathlib import Path

import pytest

from .conftest import ALLYSHIP, Ask, Start

ESCAPE = "\x1b"
GREETING = "Welcome."


@pytest.mark.from_nothing
def test_a_mark_outlives_being_killed(start: Start, ask: Ask) -> None:
    first = start()
    first.wait_for("What could you do?")
    first.press("3")
    first.wait_for("0 of 5 reviewed")
    first.press("m")
    first.wait_for("1 of 5 reviewed")
    first.kill()

    second = start()
    second.wait_for("What could you do?")
    second.press("3")
    second.wait_for("1 of 5 reviewed")
    assert ask("progress")["tips"]["reviewed"] == 1


def test_a_mark_taken_back_stays_taken_back(start: Start, ask: Ask) -> None:
    first = start()
    first.wait_for("What could you do?")
    first.press("3")
    first.wait_for("0 of 5 reviewed")
    for key, count in (("m", 1), ("u", 0), ("n", 0), ("m", 1)):
        first.press(key)
        first.wait_for(f"{count} of 5 reviewed")
        if key == "n":
            first.wait_for("Tip 2 of 5")
    first.kill()
    assert ask("progress")["tips"]["reviewed"] == 1
    assert [tip["reviewed"] for tip in ask("tips")] == [False, True, False, False, False]


def test_a_first_start_greets_and_leads_at_once(start: Start) -> None:
    window = start()
    window.wait_for("What could you do?")
    window.wait_for(GREETING)
    window.press(ESCAPE)
    window.wait_for("Begin")
    window.press("q")
    assert window.wait() == 0


def test_two_windows_see_each_other(start: Start, ask: Ask) -> None:
    one, other = start(), start()
    for window in (one, other):
        window.wait_for("What could you do?")
    other.press("3")
    other.wait_for("0 of 5 reviewed")
    other.press("1")
    other.wait_for("What could you do?")

    one.press("3")
    one.wait_for("0 of 5 reviewed")
    one.press("m")
    one.wait_for("1 of 5 reviewed")
    other.press("3")
    other.wait_for("1 of 5 reviewed")

    other.press("n")
    other.wait_for("Tip 2 of 5")
    other.press("m")
    other.wait_for("2 of 5 reviewed")
    one.press("1")
    one.wait_for("What could you do?")
    one.press("3")
    one.wait_for("2 of 5 reviewed")
    assert ask("progress")["tips"]["reviewed"] == 2


def test_focus_takes_in_what_another_window_marked(start: Start) -> None:
    one, other = start(), start()
    for window in (one, other):
        window.wait_for("What could you do?")
        window.press("3")
        window.wait_for("0 of 5 reviewed")
    one.press("m")
    one.wait_for("1 of 5 reviewed")
    other.press("\x1b[O\x1b[I")  # a terminal says so when it loses focus and gets it
    other.wait_for("1 of 5 reviewed")


def test_nothing_is_written_outside_the_data_folder(start: Start, data: Path) -> None:
    window = start(cwd=data.parent)
    window.wait_for("What could you do?")
    window.press("3")
    window.wait_for("0 of 5 reviewed")
    window.press("m")
    window.wait_for("1 of 5 reviewed")
    window.press("q")
    assert window.wait() == 0
    assert {path.name for path in data.parent.iterdir()} == {"home", data.name}
    assert list((data.parent / "home").iterdir()) == []


def test_half_a_sentence_outlives_being_killed(start: Start, data: Path, ask: Ask) -> None:
    first = start()
    first.wait_for("quit")
    first.press("7w")
    first.wait_for("leave the draft")
    first.press("Half a sen")
    drafts = data / "drafts"
    first.wait_for(lambda: any("Half a sen" in path.read_text() for path in drafts.glob("*.txt")))
    first.kill()

    second = start()
    second.wait_for("quit")
    second.press("7w")
    second.wait_for("Your draft is here again.")
    second.press("tence")
    second.wait_for("Half a sentence")
    second.press("\x13")
    second.wait_for("Kept in your journal.")
    second.kill()
    assert [text["text"] for text in ask("journal")] == ["Half a sentence"]
    assert not list(drafts.glob("*.txt"))


def test_what_is_forgotten_is_in_no_file_with_another_window_open(
    start: Start, data: Path, tmp_path: Path
) -> None:
    words, shared = "purple umbrella", tmp_path / "shared"
    ask_to(["journal", "--write"], f"my {words}\n.\n")
    ask_to(["sync", str(shared), "--create"])
    ask_to(["export", str(tmp_path / "old.jsonl")])
    assert holding(words, data, shared)
    one, other = start(), start()
    for window in (one, other):
        window.wait_for("quit")
        window.press("7")
        window.wait_for(words)
    one.press("\x1b[3~")
    one.wait_for("This one")
    one.press("\r")
    one.wait_for("To go on, type forget")
    one.press("forget\r")
    one.wait_for("Forgotten")
    one.wait_for(lambda: words not in one.text)
    # What the other window reads at that moment may hold it up until its next look.
    other.press("1")
    other.wait_for("What could you do?")
    other.press("7")
    other.wait_for("Nothing is written yet")
    one.press("1")
    one.wait_for(lambda: not holding(words, data, shared))
    ask_to(["import", str(tmp_path / "old.jsonl")])
    assert not holding(words, data, shared)
    assert words in (tmp_path / "old.jsonl").read_text()


def ask_to(arguments: list[str], typed: str = "") -> None:
    """Run a command that has to succeed."""
    subprocess.run([ALLYSHIP, *arguments], input=typed.encode(), check=True, capture_output=True)


def holding(words: str, *folders: Path) -> list[Path]:
    """Return the files that hold some words, as UTF-8 or within JSON."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if words.encode() in path.read_bytes()]
