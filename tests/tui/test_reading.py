"""What to read."""

import webbrowser
from collections.abc import Iterator

import pytest
from msgspec.structs import replace, replace as changed
from textual.app import App

from allyship_tui.learner import Kind
from allyship_tui.study.learning import Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.tui.widgets.item_list import ItemList

from .conftest import Learn, Rows, Start
from .seen import focus_name, here, message, part

STATES = ("reading", "read", "set-aside", "unread")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of addresses that a browser was asked to open; there is one."""
    addresses: list[str] = []
    monkeypatch.setattr(App, "open_url", lambda _, url, **__: addresses.append(url))
    monkeypatch.setattr(webbrowser, "get", lambda *_: webbrowser.BackgroundBrowser("firefox"))
    return addresses


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return the list of what was copied."""
    texts: list[str] = []
    monkeypatch.setattr(App, "copy_to_clipboard", lambda _, text: texts.append(text))
    return texts


async def test_works_by_section_with_their_states(start: Start, learning: Learning) -> None:
    works = learning.course.reading
    learning.set_state(works[2].id, ReadingState.SET_ASIDE)
    learning.set_state(works[3].id, ReadingState.READING)
    learning.set_state(works[4].id, ReadingState.READ)
    async with start(size=(110, 32)) as pilot:
        await pilot.press("5")
        side = part(pilot, "#sidebar")
        assert "1 of 6 read" in side
        assert "Learn more ▸ · A First Article" in side
        assert "- A Hard Report" in side
        assert "Listening ◐ A Talk on Listening ✓ Naïve Voices" in side
        assert "Example House" in part(pilot, "Page")
        for sign in ("unread", "reading", "read", "set aside"):
            await pilot.press("v")
            assert sign in part(pilot, "#sidebar-heading")
            expected = {"unread": 3}.get(sign, 1)
            assert len(pilot.app.screen.query_one("ItemList").ids) == expected


async def test_m_marks_as_read_and_s_goes_through_the_states(start: Start, rows: Rows) -> None:
    async with start() as pilot:
        await pilot.press("5", "n", "m")
        assert message(pilot).startswith("Marked as read: An Article without")
        assert "✓ read" in part(pilot, "Page")
        assert "1 of 6 read" in part(pilot, "#sidebar")
        item = "reading/an-article-without-address"
        assert rows()[-1] == ("reading-state", item, "read")
        await pilot.press("m")
        assert "unread" in part(pilot, "Page")
        assert "0 of 6 read" in part(pilot, "#sidebar")
        for state in STATES:
            await pilot.press("s")
            assert rows()[-1] == ("reading-state", item, state)
            assert state.replace("-", " ") in part(pilot, "Page")
        await pilot.press("u", "u")
        assert message(pilot).startswith("Undone. Marked as read: An Article without")
        assert "✓ read" in part(pilot, "Page")


async def test_what_is_open_stays_in_a_list_by_state_until_one_moves(
    start: Start, learning: Learning, rows: Rows
) -> None:
    works = [work.id for work in learning.course.reading]
    for focus in ((), ("right",)):
        async with start() as pilot:
            await pilot.press("5", "h", "v", "down", "down", *focus)
            items = pilot.app.screen.query_one(ItemList)
            assert here(pilot).item == works[2]
            for key, state in (*zip("ssss", STATES, strict=True), ("m", "read"), ("m", "unread")):
                await pilot.press(key)
                assert rows()[-1] == ("reading-state", f"reading/{works[2]}", state)
                assert here(pilot).item == items.cursor_id == works[2]
                assert items.ids == works
            # What comes next is what comes after it; then it leaves.
            await pilot.press("m", *(("n",) if focus else ("down",)))
            assert here(pilot).item == works[3]
            assert items.cursor_id == works[3]
            assert items.ids == [*works[:2], *works[3:]]
            await pilot.press("u", "v")
            assert items.ids == []


async def test_o_opens_the_address_and_shows_it(start: Start, opened: list[str]) -> None:
    async with start() as pilot:
        await pilot.press("5", "o")
        assert opened == ["https://example.org/first-article"]
        assert message(pilot) == "Opening https://example.org/first-article"
        assert "https://example.org/first-article" in part(pilot, "Page")
        # What the cursor comes to stand on is shown, and is what counts.
        await pilot.press("down", "down", "o")
        assert opened == ["https://example.org/first-article", "https://example.org/report"]
        assert "A Hard Report" in part(pilot, "Page")


@pytest.mark.parametrize("browser", ["text", "none"])
async def test_no_text_browser_draws_over_the_app(
    start: Start, opened: list[str], monkeypatch: pytest.MonkeyPatch, browser: str
) -> None:
    def get(*_: str) -> webbrowser.BaseBrowser:
        if browser == "none":
            raise webbrowser.Error
        return webbrowser.GenericBrowser("w3m")

    monkeypatch.setattr(webbrowser, "get", get)
    async with start() as pilot:
        await pilot.press("5", "o")
        assert opened == []
        assert "No browser window can be opened from here." in message(pilot)
        assert "https://example.org/first-article" in message(pilot)


async def test_y_copies_title_and_address_and_only_that(start: Start, copied: list[str]) -> None:
    async with start() as pilot:
        await pilot.press("5", "y")
        assert copied == ["A First Article for the Tests\nhttps://example.org/first-article"]
        assert message(pilot) == (
            "Copied, where the terminal allows it: A First Article for the Tests, "
            "https://example.org/first-article"
        )
        await pilot.press("ctrl+c")
    assert len(copied) == 1


async def test_a_work_without_an_address_says_so(
    start: Start, opened: list[str], copied: list[str]
) -> None:
    async with start() as pilot:
        await pilot.press("5", "n")
        assert "No web address is known for this work." in part(pilot, "Page")
        await pilot.press("o")
        assert message(pilot) == "No address is known for this work."
        # Who wrote or published it is copied in its place: by that it can be looked for.
        await pilot.press("y")
        [text] = copied
        assert text.split("\n")[1:] == ["Example House"]
        assert opened == []


async def test_an_address_that_is_not_of_the_web_is_never_opened(
    start: Start, learning: Learning, learn: Learn, opened: list[str]
) -> None:
    # The models refuse such an address; whoever gets past them must not get further.
    addresses = ("file:///etc/passwd", "ssh://example.org", "vscode://x", "javascript:alert(1)")
    first, *others = learning.course.reading
    works = [changed(first, id=f"w{n}", url=url) for n, url in enumerate(addresses)]
    async with start(learn(replace(learning.course, reading=(*works, *others)))) as pilot:
        await pilot.press("5")
        for address in addresses:
            await pilot.press("o")
            assert opened == [], address
            assert "Opening" not in message(pilot)
            await pilot.press("n")


async def test_enter_goes_on_to_the_next_work_and_the_page_of_this_one_was_read(
    start: Start, learning: Learning
) -> None:
    def pages_read() -> list[str]:
        return learning.snapshot.items_with(Kind.READ)

    works = [work.id for work in learning.course.reading]
    async with start(size=(80, 60)) as pilot:
        await pilot.press("5", "enter")
        assert (here(pilot).item, focus_name(pilot)) == (works[0], "ExercisePage")
        for read, work in enumerate(works[1:], 1):
            await pilot.press("enter")
            assert here(pilot).item == work
            assert pages_read() == [f"reading/{each}/page" for each in works[:read]]
        # The last one is read too, and one stays.
        await pilot.press("enter")
        assert here(pilot).item == works[-1]
        assert len(pages_read()) == len(works)
    # Only the page about it was read, not the work; and nothing is there to take back.
    assert {learning.reading_state(work) for work in works} == {ReadingState.UNREAD}
    assert not learning.can_undo


async def test_enter_in_the_list_of_works_leads_to_the_page_and_records_nothing(
    start: Start, learning: Learning
) -> None:
    async with start() as pilot:
        await pilot.press("5", "h", "j", "enter")
        assert here(pilot).item == learning.course.reading[1].id
        assert focus_name(pilot) == "ExercisePage"
        assert learning.snapshot.items_with(Kind.READ) == []


async def test_the_filter_narrows_the_works(start: Start) -> None:
    async with start(size=(110, 32)) as pilot:
        await pilot.press("5", "f", *"samp")
        assert pilot.app.screen.query_one("ItemList").ids == [
            "a-hard-report",
            "a-talk-on-listening",
            "a-book-on-voices",
        ]
        await pilot.press(*"qq")
        assert "No work fits." in part(pilot, "#sidebar")
        await pilot.press("backspace", "backspace", "enter")
        assert focus_name(pilot) == "ItemList"
        await pilot.press("j", "enter")
        assert here(pilot).item == "a-talk-on-listening"
        await pilot.press("n")
        assert here(pilot).item == "a-book-on-voices"
        await pilot.press("h", "escape")
        assert "A First Article" in part(pilot, "#sidebar")
        assert here(pilot).item == "a-book-on-voices"


async def test_a_hard_work_has_its_note_first(start: Start) -> None:
    async with start(size=(80, 32)) as pilot:
        await pilot.press("5", "n", "n")
        page = part(pilot, "Page")
        assert page.index("Content note: Describes violence") < page.index("Why read it")
        assert "by people it speaks of" in part(pilot, "#text")
