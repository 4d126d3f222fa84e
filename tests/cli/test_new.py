"""`allyship new`: asks on a terminal, takes options elsewhere, and says what comes next."""

import sys
from datetime import timedelta
from pathlib import Path

import pexpect
import pytest

from allyship_tui.course import read_pack
from authoring.filling import filled
from cli.conftest import NOW, Call, environment


@pytest.fixture
def choir(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a new pack, in the folder in which one stands."""
    monkeypatch.chdir(tmp_path)
    assert call("new", "pack", "--title", "Our choir").status == 0
    return tmp_path / "our-choir"


def test_a_pack_is_begun_and_the_next_command_named(choir: Path, call: Call) -> None:
    result = call("new", "pack", "--title", "Another", "--in", "next door", "--language", "de")
    assert result.out == (
        'Made the pack "Another": next door/course.toml\n\n'
        "Next, its first term: allyship new term --in 'next door'\n"
    )
    outline = read_pack(Path("next door")).outline
    assert outline is not None
    assert (outline.title, outline.language) == ("Another", "de")


def test_the_way_from_nothing_to_a_lesson_that_is_shown(choir: Path, call: Call) -> None:
    result = call(
        "new", "term", "--in", "our-choir", "--title", "Slow tempo", "--category", "language"
    )
    path = choir / "terms" / "slow-tempo.toml"
    assert result.out == (
        'Made the term "Slow tempo": our-choir/terms/slow-tempo.toml\n\n'
        "Next, open the file in an editor, and fill in what is empty. Then: "
        "allyship check our-choir\n"
    )
    assert f"added = {NOW.date() + timedelta(days=1)}\n" in path.read_text("utf-8")
    text = filled(path.read_text("utf-8"))
    path.write_text(text.replace("A few plain words.", "Sung at half the speed.", 1), "utf-8")
    shown = call("define", "slow tempo", "--content", str(choir))
    assert (shown.status, shown.err) == (0, "")
    assert "Slow tempo" in shown.out


def test_a_second_situation_is_added_to_the_file(choir: Path, call: Call) -> None:
    call("new", "situation", "--in", "our-choir", "--title", "One")
    result = call("new", "situation", "--in", "our-choir", "--title", "Two", "--json")
    assert result.data == {
        "kind": "situation",
        "id": "two",
        "title": "Two",
        "folder": "our-choir",
        "file": "our-choir/situations.toml",
        "replaces": False,
    }
    assert (choir / "situations.toml").read_text("utf-8").count("\n[[situations]]\n") == 2
    said = call("new", "situation", "--in", "our-choir", "--title", "Three").out
    assert said.startswith('Added the situation "Three" at the end of our-choir/situations.toml\n')


def test_where_one_stands_is_the_pack(
    choir: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(choir)
    result = call("new", "reading", "--title", "A talk", "--section", "privilege")
    assert result.status == 0
    assert 'section = "privilege"' in (choir / "reading.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("term",), "--title"),
        (("term", "--title", "A", "--tip", "get-educated"), "--tip is not for a new term"),
        (("pack", "--title", "A", "--category", "roles"), "--category is not for a new pack"),
        (("term", "--title", "A", "--category", "rolls"), 'Did you mean "roles"?'),
        (("term", "--title", "ally"), "built-in course"),
        (("term", "--title", "A", "--in", "no\x1b[2Jwhere"), "is not a pack"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    choir: Path, call: Call, options: tuple[str, ...], said: str
) -> None:
    before = sorted(choir.rglob("*"))
    where = () if "--in" in options or "pack" in options else ("--in", "our-choir")
    result = call("new", *options, *where)
    assert (result.status, result.out) == (1, "")
    assert said in result.err
    assert "\x1b" not in result.err
    assert sorted(choir.rglob("*")) == before


def test_a_lesson_without_a_pack_is_told_how_to_begin_one(call: Call, tmp_path: Path) -> None:
    result = call("new", "term", "--title", "A", "--in", str(tmp_path))
    assert f"allyship new pack --in {tmp_path}" in result.err


def test_on_a_terminal_it_asks_for_what_is_missing(choir: Path, tmp_path: Path) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "allyship_tui", "new", "term", "--in", "our-choir"],
        env=environment(tmp_path, {"TERM": "xterm-256color"}),
        cwd=str(tmp_path),
        encoding="utf-8",
        timeout=30,
    )
    child.expect("Which word is it about")
    child.sendline("Slow tempo")
    child.expect("Enter takes slow-tempo")
    child.sendline("Slow Tempo")
    child.expect("is no id")
    child.expect("Enter takes slow-tempo")
    child.sendline("")
    child.expect("5. Language .language.")
    child.expect("Its category")
    child.sendline("no such")
    child.expect("Its category")
    child.sendline("5")
    child.expect("Made the term")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    text = (choir / "terms" / "slow-tempo.toml").read_text("utf-8")
    assert 'category = "language"' in text


def test_nothing_is_written_where_someone_leaves(choir: Path, tmp_path: Path) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "allyship_tui", "new", "tip", "--in", "our-choir", "--title", "Tune in"],
        env=environment(tmp_path, {"TERM": "xterm-256color"}),
        cwd=str(tmp_path),
        encoding="utf-8",
        timeout=30,
    )
    child.expect("Enter takes tune-in")
    child.sendeof()
    child.expect("Nothing was written")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 1
    assert not (choir / "tips.toml").exists()


def test_the_whole_way_of_an_author(choir: Path, call: Call, data: Path) -> None:
    call("new", "term", "--in", "our-choir", "--title", "Slow tempo", "--category", "language")
    term = choir / "terms" / "slow-tempo.toml"
    assert call("check", "our-choir").status == 1
    term.write_text(filled(term.read_text("utf-8")), "utf-8")
    assert call("check", "our-choir").status == 0
    assert call("packs", "add", "our-choir").status == 0
    assert "1. Slow tempo (term)" in call("search", "slow tempo").out
    # What is in use is a copy: it is changed as the files of the author are, and taken anew.
    term.write_text(term.read_text("utf-8").replace("Slow tempo", "Slower tempo"), "utf-8")
    assert "1. Slow tempo (term)" in call("search", "slow tempo").out
    assert call("packs", "add", "our-choir").status == 0
    assert "1. Slower tempo (term)" in call("search", "slower tempo").out
