"""A text of a megabyte is refused and named in a short sentence, and the rest loads."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from allyship_tui.course import Problem, load_course
from allyship_tui.course.pack import read_pack
from allyship_tui.sanitise import LONGEST, Id, Line, Text, Web, accept

Problems = Callable[[], list[str]]
Change = Callable[[str, str, str], None]

ALLY = "terms/ally.toml"
VERY_LONG = "x" * 1_000_000
A_SENTENCE = 300


@pytest.mark.parametrize(("kind", "begins"), [(Line, ""), (Text, ""), (Id, ""), (Web, "https://")])
def test_the_longest_is_taken_and_a_longer_one_is_not(kind: type, begins: str) -> None:
    longest = begins + "a" * (LONGEST[kind] - len(begins))
    assert accept(kind, longest) == longest
    with pytest.raises(ValueError, match=f"not a {kind.__name__}"):
        accept(kind, longest + "a")


@pytest.mark.parametrize(
    ("key", "most"), [("title", 300), ("definition", 20_000), ("category", 100)]
)
def test_a_text_that_is_too_long_is_named(
    pack: Path, problems: Problems, key: str, most: int
) -> None:
    text = (pack / ALLY).read_text("utf-8")
    value = re.compile(rf'^{key} = (""".*?"""|".*?")', re.MULTILINE | re.DOTALL)
    text = value.sub(f'{key} = "{VERY_LONG}"', text, count=1)
    (pack / ALLY).write_text(text, "utf-8")
    said = f"this has 1000000 characters, and {most} are the most. Shorten it."
    assert f'{ALLY}, key "{key}": {said}' in problems()


@pytest.mark.parametrize(
    "text",
    [
        f'{VERY_LONG} = "1"\n',
        f'"{VERY_LONG}" = {{ "{VERY_LONG}" = "1" }}\n',
        f'region = ["{VERY_LONG}"]\n',
        f'also_called = ["{VERY_LONG}"]\n',
        f'related = [{{ id = "{VERY_LONG}", kind = "see" }}]\n',
        f'related = [{{ id = "a", {VERY_LONG} = "{VERY_LONG}" }}]\n',
        f"{VERY_LONG}\n",
        f'"""{VERY_LONG}\n',
    ],
    ids=["key", "keys", "list", "text", "id", "inside", "no TOML", "no end"],
)
def test_no_problem_is_longer_than_a_sentence(pack: Path, problems: Problems, text: str) -> None:
    (pack / ALLY).write_text(text, "utf-8")
    said = [problem for problem in problems() if problem.startswith(ALLY)]
    assert said
    assert max(map(len, said)) < A_SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        f'[[tips]]\nid = "{VERY_LONG}"\n',
        f'[[tips]]\nid = "{VERY_LONG}"\n[[tips]]\nid = "{VERY_LONG}"\n',
        f"{VERY_LONG} = 1\n",
    ],
    ids=["id", "ids", "key"],
)
def test_no_problem_of_a_list_is_longer_than_a_sentence(
    pack: Path, problems: Problems, text: str
) -> None:
    (pack / "tips.toml").write_text(text, "utf-8")
    assert problems()
    assert max(map(len, problems())) < A_SENTENCE


def test_a_problem_is_a_sentence_whatever_is_found() -> None:
    problem = Problem("config.toml", VERY_LONG, VERY_LONG)
    assert len(str(problem)) < 3 * A_SENTENCE


def test_of_very_much_that_is_wrong_with_one_entry_the_first_is_named(
    pack: Path, problems: Problems
) -> None:
    (pack / ALLY).write_text("".join(f"k{number} = 1\n" for number in range(20_000)), "utf-8")
    said = [problem for problem in problems() if problem.startswith(ALLY)]
    assert len(said) == 51
    assert said[-1] == f"{ALLY}: there is more that is wrong here. Mend this first."


def test_the_others_load_beside_one_that_is_too_long(pack: Path, change: Change) -> None:
    before = {term.id for term in read_pack(pack).terms}
    change(ALLY, 'title = "', f'title = "{VERY_LONG}')
    assert {term.id for term in load_course(base=pack).terms} == before - {"ally"}
