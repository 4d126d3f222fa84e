"""CONTRIBUTING-CONTENT.md can be followed word for word."""

import re
import shlex
from pathlib import Path

import pytest

from allyship_tui.cli.specs import COMMANDS
from authoring.filling import filled
from cli.conftest import Call

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "CONTRIBUTING-CONTENT.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def commands() -> list[list[str]]:
    """Return the commands of the page that this program has, in their order, to be typed as is."""
    lines = [shlex.split(line)[1:] for block in blocks("sh") for line in block.splitlines()]
    return [words for words in lines if words[0] in COMMANDS]


def test_its_commands_lead_from_nothing_to_a_term_that_is_shown(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    begun, others = commands()[:2], commands()[2:]
    assert [words[:2] for words in begun] == [["new", "pack"], ["new", "term"]]
    assert [words[0] for words in others if words[0] == "define"] == ["define"]
    for words in begun:
        assert call(*words).status == 0
    term = tmp_path / "our-choir" / "terms" / "slow-rehearsal.toml"
    assert blocks("toml")[0] in term.read_text("utf-8")
    term.write_text(filled(term.read_text("utf-8")), "utf-8")
    for words in others:
        result = call(*words)
        assert (result.status, result.err) == (0, ""), words


def test_what_it_names_is_there() -> None:
    headings = re.findall(r"^#+ (.*)$", PAGE, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}
    for link in re.findall(r"\]\(([^)]+)\)", PAGE):
        path, _, anchor = link.partition("#")
        if ":" in path:  # how a lesson, or an address, is linked to within a lesson
            continue
        if path:
            assert (ROOT / path).exists(), link
        else:
            assert anchor in anchors, link


def test_every_kind_of_lesson_is_named() -> None:
    for kind in ("pack", "term", "situation", "reading", "tip"):
        assert f"allyship new {kind}" in PAGE
