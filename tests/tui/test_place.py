"""A term is a place like any other: bookmarked, copied, written about, planned from, by chance."""

import pytest
from textual.app import App

from allyship_tui.messages import say
from allyship_tui.study.journal import Reflections
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import is_bookmarked
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import Plans
from allyship_tui.study.sharing import markdown_of

from .conftest import Clocked, Start
from .seen import here, message, part, part_lines, seen, until

STAR = "★"


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of what was copied."""
    texts: list[str] = []
    monkeypatch.setattr(App, "copy_to_clipboard", lambda _, text: texts.append(text))
    return texts


@pytest.mark.parametrize(
    ("keys", "item"),
    [
        (["t"], "term/ally"),
        (["t", "v"], "term/ally"),
        (["3", "n"], "tip/listen-and-learn"),
        (["5"], "reading/"),
        (["6", "end", "enter"], "situation/"),
    ],
)
async def test_a_star_stands_in_the_list_and_on_the_page(
    start: Start, learning: Learning, keys: list[str], item: str
) -> None:
    async with start(size=(110, 40)) as pilot:
        await pilot.press(*keys)
        assert STAR not in seen(pilot)
        before = part_lines(pilot, "Page")
        await pilot.press("asterisk")
        assert message(pilot).startswith("Bookmarked, and listed in Journal: ")
        assert STAR in part(pilot, "#sidebar")
        assert f"{STAR} bookmarked" in part(pilot, "Page")
        [kept] = [each.item for each in learning.snapshot.events() if each.kind == "bookmarked"]
        assert kept.startswith(item)
        await pilot.press("u")
        assert message(pilot).startswith("Undone. No longer bookmarked: ")
        assert STAR not in seen(pilot)
        assert part_lines(pilot, "Page") == before


async def test_all_of_the_definition_is_bookmarked(start: Start, learning: Learning) -> None:
    async with start() as pilot:
        await pilot.press("2", "n", "asterisk")
        assert f"{STAR} bookmarked" in part(pilot, "Page")
        assert is_bookmarked(learning.snapshot, "definition/allyship")


async def test_where_nothing_is_open_nothing_is_bookmarked_or_copied(
    start: Start, learning: Learning, copied: list[str]
) -> None:
    async with start() as pilot:
        await pilot.press("escape")
        for section in "1678":
            await pilot.press(section, "asterisk", "y", "Y")
    assert copied == []
    assert not [each for each in learning.snapshot.events() if each.kind == "bookmarked"]


async def test_a_reader_stays_where_they_are_while_a_situation_is_bookmarked(
    start: Start,
) -> None:
    async with start(size=(60, 12)) as pilot:
        await pilot.press("6", "end", "enter", "G")
        page = pilot.app.screen.query_one("Page")
        await pilot.pause()
        at = page.scroll_offset.y
        assert at > 0
        await pilot.press("asterisk")
        await pilot.pause()
        assert page.scroll_offset.y >= at


async def test_the_journal_lists_bookmarks_and_leads_to_them(
    start: Start, learning: Learning
) -> None:
    learning.bookmark("term/ally")
    learning.bookmark("tip/listen-and-learn")
    async with start() as pilot:
        await pilot.press("7")
        side = part(pilot, "#sidebar")
        assert "What I kept" in side
        assert "What I wrote" not in side
        # What the cursor stands on is named on the page.
        await pilot.press("home")
        assert say("journal.to-bookmark", key="*").split(".")[0] in part(pilot, "Page")
        # Not opened by that: only Enter goes there.
        assert not learning.has_met("ally")
        await pilot.press("end", "enter")
        await until(pilot, lambda: here(pilot).section is not Section.JOURNAL)
        assert here(pilot) in (
            Place(Section.TERMS, "ally"),
            Place(Section.TIPS, "listen-and-learn"),
        )
        await pilot.press("escape")
        assert here(pilot).section is Section.JOURNAL


async def test_bookmarks_stand_beside_texts_and_are_narrowed_with_them(
    start: Start, learning: Learning, clock: Clocked
) -> None:
    learning.bookmark("term/ally")
    Reflections(learning).write("Of an ally and the sea")
    clock.move(minutes=1)
    Reflections(learning).write("Of lemons")
    async with start() as pilot:
        await pilot.press("7")
        # The latest text is open, as ever.
        assert "Of lemons" in part(pilot, "Page")
        side = part(pilot, "#sidebar")
        assert side.index("What I kept") < side.index("What I wrote") < side.index("Of lemons")
        await pilot.press("f", *"ally")
        await until(pilot, lambda: "Of lemons" not in part(pilot, "#sidebar"))
        assert "What I kept" in part(pilot, "#sidebar")
        await pilot.press("escape", "f", *"lemons")
        await until(pilot, lambda: "What I kept" not in part(pilot, "#sidebar"))


async def test_a_bookmark_is_taken_away_in_the_journal(start: Start, learning: Learning) -> None:
    learning.bookmark("term/ally")
    async with start(size=(110, 30)) as pilot:
        await pilot.press("7", "home", "asterisk")
        assert message(pilot) == "No longer bookmarked: ally"
        assert say("journal.empty") in part(pilot, "#sidebar")


async def test_y_copies_the_command_that_shows_a_term(start: Start, copied: list[str]) -> None:
    async with start() as pilot:
        await pilot.press("t", "y")
        assert copied == ["ally\nallyship define ally"]
        assert "ally, allyship define ally" in message(pilot)


async def test_capital_y_copies_all_of_it_as_markdown(
    start: Start, learning: Learning, copied: list[str]
) -> None:
    async with start() as pilot:
        await pilot.press("t", "Y")
        assert copied == [markdown_of(learning.course, ["term/ally"])]
        assert message(pilot).endswith("where the terminal allows it: ally")


async def test_z_opens_a_term_by_chance_and_another_each_time(start: Start) -> None:
    async with start() as pilot:
        before = None
        for _ in range(6):
            await pilot.press("z")
            assert here(pilot).section is Section.TERMS
            assert here(pilot).item not in (None, before)
            before = here(pilot).item


async def test_z_says_so_where_all_is_set_aside(start: Start, learning: Learning) -> None:
    for category, _ in learning.course.by_category():
        learning.mute(category.id)
    async with start() as pilot:
        await pilot.press("z")
        assert here(pilot).section is Section.TODAY
        assert message(pilot) == say("outcome.no-random")


async def test_a_text_on_a_term_is_tied_to_it_and_leads_back(
    start: Start, learning: Learning
) -> None:
    async with start(size=(100, 40)) as pilot:
        await pilot.press("t", "w", "enter", *"calm", "ctrl+s")
        await until(pilot, lambda: here(pilot).section is Section.JOURNAL)
        [kept] = Reflections(learning).all()
        assert kept.source == "term/ally"
        assert "from: ally" in part(pilot, "Page")
        await pilot.press("tab", "enter")
        await until(pilot, lambda: here(pilot) == Place(Section.TERMS, "ally"))


async def test_a_plan_from_a_term_is_tied_to_it_and_leads_back(
    start: Start, learning: Learning
) -> None:
    async with start(size=(100, 40)) as pilot:
        await pilot.press("t", "i", *"it rains", "enter", *"call", "enter")
        await until(pilot, lambda: here(pilot).section is Section.PRACTICE)
        [plan] = Plans(learning).all()
        assert plan.source == "term/ally"
        assert "from: ally" in part(pilot, "Page")
        await pilot.press(*["tab"] * (1 + len(list(pilot.app.screen.query("Answer")))), "enter")
        await until(pilot, lambda: here(pilot) == Place(Section.TERMS, "ally"))
