"""Emphasis, links and lists within a text, as they are drawn and followed."""

import shutil
from pathlib import Path

import pytest

from allyship_tui.course import Course, load_course
from allyship_tui.learner import Log
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section

from .conftest import Clocked, Start
from .seen import coloured, here, part_lines, words_in

TEXT = (
    "It is *done*, and **never** owned. See [what holds](term:solidarity), [a page]"
    "(https://example.org) and [nothing](term:nowhere).\\n\\nTwo ways:\\n\\n"
    "- stay, and say that you stay, even where nobody would have noticed it\\n- go"
)


@pytest.fixture
def marked(pack_folder: Path, tmp_path: Path) -> Course:
    """Return a course in which a term has marks in why it matters."""
    folder = shutil.copytree(pack_folder, tmp_path / "pack")
    path = folder / "terms" / "ally.toml"
    lines = path.read_text("utf-8").splitlines()
    changed = [f'why_it_matters = "{TEXT}"' if line.startswith("why") else line for line in lines]
    path.write_text("\n".join(changed), "utf-8")
    return load_course(base=folder)


async def test_marks_are_drawn_and_links_are_followed(
    start: Start, marked: Course, log: Log, clock: Clocked
) -> None:
    async with start(Learning(marked, log, clock)) as pilot:  # type: ignore[arg-type]
        await pilot.press("4")
        await pilot.press("enter")
        assert here(pilot) == Place(Section.TERMS, "ally")
        shown = [line.strip() for line in part_lines(pilot, "Page")]
        assert "It is done, and never owned. See what holds, a page" in shown
        assert "(https://example.org) and nothing." in shown
        at = shown.index("• stay, and say that you stay, even where nobody")
        assert shown[at + 1 : at + 3] == ["would have noticed it", "• go"]
        styles = {s.text.strip(): s.style for s in coloured(pilot) if s.style}
        assert styles["done"].italic and styles["never"].bold
        assert styles["what holds"].underline and not styles["and nothing."].underline
        assert words_in(pilot)[:1] == ["solidarity"]
        await pilot.press("tab", "enter")
        assert here(pilot) == Place(Section.TERMS, "solidarity")
