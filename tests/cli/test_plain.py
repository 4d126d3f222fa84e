"""That the text reads well aloud, and that nothing hostile comes out."""

import io
import re
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from allyship_tui.cli.specs import COMMANDS
from allyship_tui.course import Course, load
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import (
    Fact,
    Lesson,
    Passage,
    Words,
    lesson_paragraphs,
    numbered,
)
from allyship_tui.system import clock

from .conftest import NOW, YESTERDAY, Call, learn, write_term

UNFIT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00b7\u2022\u2023\u2043\u2190-\u2bff\u2028-\u202e\u2066-\u2069"
    "\ue000-\uf8ff\ufe00-\ufe0f\U0001f000-\U0001faff]"
)
HOSTILE = (
    "\x1b]52;c;aGk=\x07",
    "\x9b31mred",
    "a\x00b",
    "\u202eevil",
    "\u2066x",
    "\udcff\udc80",
    "line\nbreak\ttab",
    "[/bold][@click=app.quit]",
    "{title} {0} %s %(x)s",
    "x" * 5000,
)


def _calls(course: Course) -> Iterator[list[str]]:
    for line in (
        "",
        "definition",
        "tips",
        "reading",
        "terms",
        "practice",
        "random",
        "progress",
        "where",
        "-h",
    ):
        yield line.split()
    for number in range(1, len(course.situations) + 1):
        yield ["practice", str(number)]
    for number in range(1, len(course.tips) + 1):
        yield ["tips", str(number)]
    for term in course.terms:
        yield ["define", term.id]
    for month in range(1, 13):
        yield ["today", "--date", f"2027-{month:02}-09"]
    for words in ("ally", "the", "listen", "work", "privilege"):
        yield ["search", words]


def test_the_whole_course_reads_well_aloud(call: Call, course: Course, data: Path) -> None:
    learn(data, lambda learning: learning.mark("tip/get-educated"))
    for argv in _calls(course):
        result = call(*argv)
        assert (argv, result.status, result.err) == (argv, 0, "")
        _check(argv, result.out)


def _check(argv: list[str], out: str) -> None:
    """Hold what was printed against what reads well aloud."""
    unfit = UNFIT.search(out)
    assert unfit is None, f"{argv}: {unfit!r}"
    for line in out.splitlines():
        assert line == line.strip(), (argv, line)
        assert "   " not in line, (argv, line)
        assert not re.match(r"[-*+=_#>|~](\s|$)|[-=_*]{3}", line), (argv, line)
    assert out.endswith("\n")
    assert "\n\n\n" not in out


def test_json_holds_no_controls(call: Call, course: Course) -> None:
    commands = ("today", "definition", "tips", "reading", "terms", "search ally", "where")
    for argv in commands:
        result = call(*argv.split(), "--json")
        assert result.status == 0
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", result.out), argv


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "argv",
    [
        ["define", "?"],
        ["search", "?"],
        ["tips", "?"],
        ["today", "--date", "?"],
        ["?"],
        ["terms", "?"],
        ["--?"],
        ["where", "--json", "--content", "?"],
        ["where", "--data-dir", "/tmp/?"],  # noqa: S108 - never made
        ["today", "--content", "?"],
        ["progress", "--data-dir", "/nowhere/?"],
    ],
)
def test_what_was_typed_comes_back_harmless(call: Call, argv: list[str], text: str) -> None:
    result = call(*(part.replace("?", text) for part in argv))
    assert result.status in (0, 1, 2)
    assert UNFIT.search(result.out + result.err) is None
    assert result.out + result.err


def test_bytes_that_are_no_text(spawn: Call) -> None:
    result = spawn("define", b"\xff\x1b[31m\x9b")
    assert result.status == 1
    assert result.err.startswith('There is no term "[31m". ')


def test_a_lesson_is_laid_out_in_order() -> None:
    lesson = Lesson(
        title="Title",
        facts=(Fact("noun", "Noun."), Fact("say: it", "Say: it.")),
        note="Mentions rain",
        passages=(
            Passage("", ("First.", "Second.")),
            Passage("Heading", ("Third.", "Fourth.")),
            Passage("List", ("one", "two"), is_list=True),
        ),
        words=(Words("Broader", (("a", "A"),)), Words("See also", (("b", "B"), ("c", "C")))),
    )
    assert lesson_paragraphs(lesson) == [
        "Title",
        "Content note: Mentions rain.",
        "Noun. Say: it.",
        "First.",
        "Second.",
        "Heading\nThird.",
        "Fourth.",
        "List\n1. one\n2. two",
        "Broader: A.\nSee also: B, C.",
    ]
    assert lesson_paragraphs(Lesson(title="Title")) == ["Title"]
    assert numbered(["x"], start=7) == ["7. x"]


OWN = {"completions", "plan", "journal", "export", "import", "sync", "forget", "schema"}
"""Commands that print nothing of a lesson."""

SIGNS = (
    r"\u2192 \u2713 \u250c\u2500\u2510 \u2588\u2591 \u25b6\ufe0f \u2b50 \U0001f600 "
    r"\U0001f1ea\U0001f1fa \U0001f468\u200d\U0001f33e \ue000 \u001b[31m "
    r"\u202e\u2028 caf\u00e9 \u201cx\u201d "
)
TEXTS = """
about action answer also_called author closing_sentence content_note definition difference
disagreement effect happens in_practice next part_of_speech personal_step place prompt publisher
reason region say short structural_step takeaway_question text title what when who
who_is_affected why why_it_matters why_read year
""".split()  # noqa: SIM905 - it reads better


def _hostile(source: Path, folder: Path) -> Path:
    """Copy a pack, and put signs and controls before each of its texts."""
    shutil.copytree(source, folder)
    for file in folder.rglob("*.toml"):
        text, count = re.subn(
            rf"\b({'|'.join(TEXTS)}) = (\[?)(\"\"\"|\")(?=[^\"])",
            lambda found: f"{found[0]}{SIGNS}",
            file.read_text("utf-8"),
        )
        assert count
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_a_hostile_pack_reads_well_aloud(
    call: Call, data: Path, pack_folder: Path, locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    folder = _hostile(pack_folder, data.parent / "hostile")
    monkeypatch.setattr(load, "base_folder", lambda: folder)
    monkeypatch.setattr(load, "read_pack", cache(load.read_pack))
    course = load.load_course()
    assert course.problems == ()
    packs = ["packs", "--content", str(folder)]
    calls = [*_calls(course), ["today", "--short"], packs, ["recall"]]
    monkeypatch.setattr(clock, "local_now", lambda: NOW)
    learn(data, lambda learning: learning.opened(Place(Section.TERMS, "ally")), YESTERDAY)
    assert {argv[0] for argv in calls if argv} >= {*COMMANDS} - OWN
    for argv in calls:
        monkeypatch.setattr(sys, "stdin", io.StringIO("\x1b[31m\u2192\ngood\n"))
        result = call(*argv)
        assert (argv, result.err) == (argv, "")
        _check(argv, result.out)
        assert result.out.isascii() or locale != "C"
    assert result.out.count("(rightwards arrow)") > 3  # in a card, and in what was typed
    assert "1 answer is kept." in result.out
    assert "(rightwards arrow)" in call("today", "--short").out
    said = 'cafe "x" ally' if locale == "C" else "caf\u00e9 \u201cx\u201d ally"
    assert said in call("terms").out


def test_hostile_content_comes_out_clean(call: Call, base: Path) -> None:
    write_term(base, "word", title="Wo\\u001b[31mrd \\u202Eevil")
    for argv in ("today", "define word", "terms", "search evil", "define word --json"):
        result = call(*argv.split())
        assert result.status == 0
        assert "Wo[31mrd evil" in result.out
        assert UNFIT.search(result.out + result.err) is None
