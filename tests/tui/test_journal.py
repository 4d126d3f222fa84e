"""Writing for oneself: texts, drafts, and forgetting them."""

from errno import ENOSPC
from pathlib import Path
from time import monotonic

import pytest
from textual.widgets import Input, TextArea

from allyship_tui.learner import Drafts, Kind, NotSaved
from allyship_tui.messages import say
from allyship_tui.study.journal import Reflections
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.transfer.forgetting import forget_one

from .conftest import Start
from .seen import focus, here, lines, message, part, seen, until


async def test_a_text_is_written_on_a_prompt_of_a_tip(start: Start, learning: Learning) -> None:
    prompt = learning.course.tips[1].reflection[0].text
    async with start() as pilot:
        await pilot.press("3", "n", "w")
        assert prompt in seen(pilot)
        assert "A free note" in seen(pilot)
        await pilot.press("enter")
        assert isinstance(focus(pilot), TextArea)
        assert "^s keep" in seen(pilot)
        # Letters and digits are letters and digits, and Ctrl+Z undoes typing.
        await pilot.press(*"q1 wrong", "ctrl+z", *"q1 line", "enter", "enter", *"two")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: here(pilot).section is Section.JOURNAL)
        [kept] = Reflections(learning).all()
        assert kept.text.endswith("q1 line\n\ntwo")
        assert (kept.prompt, kept.source) == (prompt, "tip/listen-and-learn")
        assert message(pilot) == "Kept in your journal."
        assert "from: Listen and Learn" in part(pilot, "Page")
        # No key takes away what was written.
        await pilot.press("u")
        assert Reflections(learning).all() == [kept]


async def test_a_free_note_is_changed_searched_and_found(start: Start, learning: Learning) -> None:
    journal = Reflections(learning)
    async with start() as pilot:
        await pilot.press("7")
        assert "Nothing is written yet. w begins a" in seen(pilot)
        await pilot.press("w", *"Buy lemons", "ctrl+s")
        await until(pilot, lambda: "lemons" in part(pilot, "Page"))
        await pilot.press("r", *" today", "ctrl+s")
        await until(pilot, lambda: "Buy lemons today" in part(pilot, "Page"))
        assert message(pilot) == "Changed in your journal."
        journal.write("Something else")
        await pilot.press("3", "7", "left", "f", *"lemon")
        await until(pilot, lambda: "Something else" not in part(pilot, "#sidebar"))
        assert "Buy lemons today" in part(pilot, "#sidebar")
        await pilot.press("escape", "escape", "1", "slash", *"lemons")
        await until(pilot, lambda: "Buy lemons today" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: here(pilot).section is Section.JOURNAL)
        [note] = [each for each in journal.all() if "lemons" in each.text]
        assert here(pilot) == Place(Section.JOURNAL, note.item)


async def test_a_draft_is_kept_as_one_types_and_when_one_leaves(
    start: Start, learning: Learning, tmp_path: Path
) -> None:
    drafts = Drafts(tmp_path / "learner")
    name = " "
    async with start() as pilot:
        await pilot.press("7", "w", *"Half a sen")
        # Nothing has to be pressed for that.
        while drafts.get(name) != "Half a sen":
            await pilot.pause(0.02)
        await pilot.press(*"ten", "escape")
        await until(pilot, lambda: "The draft is kept." in message(pilot))
        assert drafts.get(name) == "Half a senten"
    async with start() as pilot:
        await pilot.press("7", "w")
        assert "Your draft is here again." in seen(pilot)
        await pilot.press(*"ce", "ctrl+s")
        await until(pilot, lambda: "Half a sentence" in part(pilot, "Page"))
    assert not drafts.get(name)
    assert [each.text for each in Reflections(learning).all()] == ["Half a sentence"]


async def test_who_types_on_and_on_has_a_draft_all_the_same(start: Start, tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "learner")
    async with start() as pilot:
        await pilot.press("7", "w")
        until = monotonic() + 20
        while not drafts.get(" ") and monotonic() < until:
            await pilot.press("a")
        assert drafts.get(" ")


async def test_a_window_that_is_ended_keeps_the_last_letters(start: Start, tmp_path: Path) -> None:
    async with start() as pilot:
        await pilot.press("7", "w", *"Last words")
        pilot.app.exit()
    assert Drafts(tmp_path / "learner").get(" ") == "Last words"


async def test_where_it_cannot_be_kept_the_words_stay(
    start: Start, learning: Learning, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start() as pilot:
        await pilot.press("7", "w", *"Words")

        def fail(*_: object, **__: object) -> None:
            raise NotSaved("The disk is full.")

        def no_room(*_: object) -> None:
            raise OSError(ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(type(learning.log), "record", fail)
            await pilot.press("ctrl+s")
            assert message(pilot) == "The disk is full."
            assert isinstance(focus(pilot), TextArea)
            # Without a place for the draft either, it is held for as long as the window lives.
            patch.setattr("allyship_tui.learner.drafts.make_file", no_room)
            await pilot.press("escape")
            assert message(pilot) == say("journal.draft-here")
        await pilot.press("w")
        assert isinstance(focus(pilot), TextArea)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "Words" in part(pilot, "Page"))


async def test_what_was_forgotten_meanwhile_is_not_left_without_a_warning(
    start: Start, learning: Learning
) -> None:
    kept = Reflections(learning).write("First words")
    async with start() as pilot:
        await pilot.press("7", "r", *" and more")
        forget_one(learning, kept.item)
        await pilot.press("escape")
        assert message(pilot) == say("journal.draft-gone")
        assert isinstance(focus(pilot), TextArea)
        await pilot.press("escape")
        assert not isinstance(focus(pilot), TextArea)
        assert message(pilot) == say("journal.draft-gone")


async def test_what_is_pasted_is_cleaned_and_keeps_its_lines(
    start: Start, learning: Learning
) -> None:
    from textual.events import Paste

    async with start() as pilot:
        await pilot.press("7", "w")
        pilot.app.post_message(Paste("one\ntwo \x1b]52;c;aGk=\x07three\u202e"))
        await until(pilot, lambda: "two" in seen(pilot))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: here(pilot).section is Section.JOURNAL)
        await until(pilot, lambda: Reflections(learning).all())
        assert Reflections(learning).all()[0].text == "one\ntwo ]52;c;aGk=three"


async def test_the_terminals_cursor_stands_where_one_writes(start: Start) -> None:
    async with start() as pilot:
        await pilot.press("7", "w", *"abc", "enter", *"de")
        x, y = pilot.app.cursor_position
        assert lines(pilot)[y][:x].strip() == "de"


async def test_one_text_is_forgotten_after_a_typed_word(start: Start, learning: Learning) -> None:
    journal = Reflections(learning)
    kept, gone = journal.write("Stays"), journal.write("Goes")
    async with start() as pilot:
        await pilot.app.navigator.go(Place(Section.JOURNAL, gone.item))  # type: ignore[attr-defined]
        await pilot.press("delete")
        assert "This one: Goes" in seen(pilot)
        await pilot.press("enter")
        assert "It cannot be brought back. To go on, type forget" in seen(pilot)
        await pilot.press(*"no", "enter")
        await until(pilot, lambda: "Nothing was forgotten." in message(pilot))
        assert len(journal.all()) == 2
        await pilot.press("delete", "enter", *"forget", "enter")
        await until(pilot, lambda: message(pilot).startswith("Forgotten"))
        await until(pilot, lambda: "Goes" not in part(pilot, "#columns"))
        assert "Stays" in part(pilot, "#sidebar")
    assert journal.all() == [kept]
    assert [event.kind for event in learning.snapshot.events()].count(Kind.FORGOTTEN) == 1


async def test_everything_is_forgotten_from_any_section(start: Start, learning: Learning) -> None:
    learning.opened(Place(Section.TERMS, "ally"))
    async with start() as pilot:
        await pilot.press("8", "delete", "end", "enter")
        assert "Everything." in seen(pilot)
        await pilot.press(*"forget", "enter")
        await until(pilot, lambda: "Forgotten" in message(pilot))
        assert "0 of 8 met" in seen(pilot)
        await pilot.press("delete")
        assert message(pilot) == "There is nothing to forget."


async def test_the_log_is_carried_to_another_machine(
    start: Start, learning: Learning, tmp_path: Path
) -> None:
    learning.opened(Place(Section.TERMS, "ally"))
    file, folder = tmp_path / "log.jsonl", tmp_path / "shared"
    async with start() as pilot:

        async def carry(how: str, typed: str) -> str:
            await pilot.app.screen.run_action(how)
            await pilot.pause()
            field = pilot.app.screen.query_one(Input)
            field.value = typed
            await pilot.press("enter")
            await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
            await pilot.pause()
            return message(pilot)

        assert "Entries of your log: " in await carry("export", str(file))
        assert file.exists()
        assert "new here: 0." in await carry("import", str(file))
        assert "There is no folder" in await carry("sync", str(folder))
        assert not folder.exists()
        folder.mkdir()
        assert "New here: 0." in await carry("sync", str(folder))
        assert len(list(folder.iterdir())) == 1
        assert "cannot be used: " in await carry("import", str(tmp_path / "nowhere"))
        assert "is no file that allyship export wrote" in await carry("import", __file__)
