"""The whole way of an author: from nothing to a term that is found, changed and shown anew."""

from pathlib import Path

import pytest

from authoring.filling import filled

from .conftest import Ask, Start

F5 = "\x1b[15~"


@pytest.fixture
def term(ask: Ask, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of a new term, in a pack that was begun, filled in, checked and added."""
    monkeypatch.chdir(tmp_path)
    ask("new", "pack", "--title", "Our choir")
    ask("new", "term", "--in", "our-choir", "--title", "Slow tempo", "--category", "language")
    file = tmp_path / "our-choir" / "terms" / "slow-tempo.toml"
    file.write_text(filled(file.read_text("utf-8")), "utf-8")
    ask("check", "our-choir")
    ask("packs", "add", "our-choir")
    return data / "packs" / "our-choir" / "terms" / "slow-tempo.toml"


def rename(file: Path, old: str, new: str) -> None:
    """Give a term another title."""
    file.write_text(file.read_text("utf-8").replace(f'"{old}"', f'"{new}"'), "utf-8")


def test_an_author_sees_a_change_by_a_key(start: Start, term: Path) -> None:
    window = start()
    window.wait_for("What could you do?")
    window.press("/")
    window.wait_for("Search lessons")
    window.press("slow tempo")
    window.wait_for("1 found")
    window.press("\r")
    window.wait_for("In short")
    rename(term, "Slow tempo", "Slower tempo")
    window.press(F5)
    window.wait_for("Read anew: 1 lesson has changed.")
    assert "Slower tempo" in window.text
    window.press("q")
    assert window.wait() == 0


def test_a_window_that_watches_shows_a_change_by_itself(start: Start, term: Path) -> None:
    window = start("--watch")
    window.wait_for("What could you do?")
    window.press("/slow tempo")
    window.wait_for("1 found")
    window.press("\r")
    window.wait_for("In short")
    rename(term, "Slow tempo", "Slower tempo")
    window.wait_for("Read anew: 1 lesson has changed.")
    assert "Slower tempo" in window.text
    term.write_text(term.read_text("utf-8") + "half = [", "utf-8")
    window.wait_for("1 problem now: ! says which.")
    window.press("q")
    assert window.wait() == 0
    window.assert_sane()


def test_the_linear_edition_that_watches_tells_before_it_answers(start: Start, term: Path) -> None:
    window = start("--watch", "--plain")
    window.wait_for("Today: ")
    window.press("term slow tempo\r")
    window.wait_for("Last checked")
    rename(term, "Slow tempo", "Slower tempo")
    window.press("where\r")
    window.wait_for("Read anew: 1 lesson has changed.")
    window.wait_for("Slower tempo")
    window.press("quit\r")
    assert window.wait() == 0
