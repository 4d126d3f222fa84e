"""Long words: broken at a sign of their own, else at a syllable with a hyphen; the text stays."""

import pytest
from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Offset
from textual.selection import Selection

from allyship_tui.course import load_course
from allyship_tui.study.learning import Learning
from allyship_tui.tui.widgets.prose import Block, Hanging
from allyship_tui.tui.widgets.wrapping import NO_BREAK, wrapped_lines

from .conftest import Start
from .seen import part_lines

ADDRESS = "https://example.org/guides/bystander-intervention-training/"


def shown(text: str, width: int) -> list[str]:
    return [line.content.plain.rstrip() for line in wrapped_lines(Content(text), width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        # What fits stays whole, with its hyphens.
        ("land acknowledgement", 15, ["land", "acknowledgement"]),
        ("Being-in-the-Room Privilege", 17, ["Being-in-the-Room", "Privilege"]),
        # A hyphen of its own comes first.
        ("self-determination now", 17, ["self-", "determination now"]),
        ("Disability-Inclusive Language", 19, ["Disability-", "Inclusive Language"]),
        # Else a syllable.
        ("land acknowledgement", 12, ["land", "acknowledge-", "ment"]),
        ("microaggression", 14, ["microaggres-", "sion"]),
        ("wheelchair user", 7, ["wheel-", "chair", "user"]),
        # Where no syllable can be told, it is broken where it must, and never by one letter.
        ("Strngthss", 8, ["Strngt-", "hss"]),
        # What is no word of letters gets no hyphen.
        (ADDRESS, 46, ["https://example.org/guides/bystander-", "intervention-training/"]),
        ("e.org/aaaaaaaaaaaaaaaaaaaa", 20, ["e.org/aaaaaaaaaaaaaa", "aaaaaa"]),
        ("12345678901234", 8, ["12345678", "901234"]),
        ("\u7121\u969c\u7919\u74b0\u5883", 6, ["\u7121\u969c\u7919", "\u74b0\u5883"]),
        ("aaaa", 2, ["aa", "aa"]),
    ],
)
def test_where_a_word_is_broken(text: str, width: int, lines: list[str]) -> None:
    assert shown(text, width) == lines


@pytest.mark.parametrize("width", [2, 3, 7, 12, 17, 40])
def test_nothing_is_lost_and_nothing_is_too_wide(width: int) -> None:
    course = load_course()
    titles = [*course.terms, *course.reading, *course.situations]
    for text in (*(each.title for each in titles), ADDRESS, f"a{NO_BREAK}b c{NO_BREAK}d"):
        lines = list(wrapped_lines(Content(text), width))
        assert max(cell_len(line.content.plain) for line in lines) <= width
        kept = [line.content.plain[: len(line.content) - line.added] for line in lines]
        assert "".join("".join(kept).split()) == "".join(text.split())


def test_a_hyphen_looks_as_the_word_does() -> None:
    first, *_ = wrapped_lines(Content.styled("acknowledgement", "bold"), 12)
    (span,) = {(span.start, span.end, str(span.style)) for span in first.content.spans[-1:]}
    assert span[1:] == (12, "bold")


def test_what_is_copied_has_no_hyphen_that_was_added() -> None:
    words = Hanging([Block(Content("an acknowledgement of self-determination"))])
    assert [line.content.plain for line in words._wrap(13)[2]] == [
        "an",
        "acknowledge-",
        "ment of self-",
        "determination",
    ]
    assert words.selected(Selection(None, None), 13) == "an acknowledgement of self-determination"
    # Dragged to the end of the line that the hyphen ends, and past it.
    for end in (11, 12, 40):
        assert words.selected(Selection(Offset(0, 1), Offset(end, 1)), 13) == "acknowledge"


async def test_the_lists_at_80_columns_break_no_word_without_a_hyphen(
    start: Start, learn: object
) -> None:
    course = load_course()
    whole = {word for each in (*course.terms, *course.reading) for word in each.title.split()}
    whole |= {piece for word in whole for piece in word.replace("-", "- ").split()}
    async with start(learn(course), size=(80, 200)) as pilot:  # type: ignore[operator]
        for keys in (("4", "v"), ("5",)):
            await pilot.press(*keys)
            words = {word for row in part_lines(pilot, "#sidebar ItemList") for word in row.split()}
            assert len(words) > 40
            stray = {word for word in words - whole if len(word) > 1}
            headings = {section.title for section in (*course.categories, *course.reading_sections)}
            assert stray <= {word for title in headings for word in title.split()}


async def test_the_name_before_the_open_section_does_not_touch_its_ground(
    start: Start, learning: Learning
) -> None:
    async with start(learning, size=(80, 24)) as pilot:
        for digit in "2345678":
            await pilot.press(digit)
            bar = pilot.app.screen.query_one("SectionBar")
            (line,) = part_lines(pilot, "SectionBar")[:1]
            assert f"  {digit} " in line
            assert all(each in line for each in "12345678")
            assert cell_len(line) <= bar.size.width
