"""Lessons with every field that there is, and what is wrong with a pack, on the screen."""

from pathlib import Path

from allyship_tui.course import Course, load_course
from allyship_tui.messages import say
from allyship_tui.study.places import Place, Section
from allyship_tui.tui.messages import Go

from .conftest import Learn, Start
from .seen import click, here, part, seen, until, words_in

SCENE = Place(Section.PRACTICE, "situation/the-back-row")


async def test_a_choice_says_what_the_scene_turns_on_and_leads_on_to_a_work(
    start: Start, learn: Learn, fuller_course: Course
) -> None:
    async with start(learn(fuller_course), size=(80, 50)) as pilot:
        await pilot.app.on_go(Go(SCENE))
        await pilot.press("enter")
        assert "What it turns on" not in seen(pilot)
        assert words_in(pilot) == ["solidarity"]
        await pilot.press("a")
        shown = part(pilot, "ExercisePage")
        assert "What it turns on Where someone stands decides what they can join in." in shown
        assert "To talk over in a group • Who stands in the back row where you are?" in shown
        assert "Who looked over this lesson • Ngozi Sample" in shown
        assert words_in(pilot) == ["a-song-book"]
        await click(pilot, "A Song Book", "ExercisePage")
        assert here(pilot) == Place(Section.READING, "a-song-book")
        await until(pilot, lambda: "• Oriol Sample" in seen(pilot))


async def test_other_senses_are_a_step_of_a_term(
    start: Start, learn: Learn, fuller_course: Course
) -> None:
    async with start(learn(fuller_course)) as pilot:
        await pilot.app.on_go(Go(Place(Section.TERMS, "chorus")))
        await pilot.press("right", "right", "right")
        assert "4 of 7, Other senses" in seen(pilot)
        assert "Many who say the same. As in a chorus of approval." in seen(pilot)


async def test_problems_stand_under_what_became_of_them(
    start: Start, learn: Learn, pack_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "pack" / "terms").mkdir(parents=True)
    text = (pack_folder / "terms" / "ally.toml").read_text("utf-8")
    (tmp_path / "pack" / "terms" / "friend.toml").write_text(f"mood = 1\n{text}", "utf-8")
    for name in ("tip.toml", "picture.png"):
        (tmp_path / "pack" / name).touch()
    course = load_course([tmp_path / "pack"], base=pack_folder)
    async with start(learn(course), size=(80, 40)) as pilot:
        assert say("problems.banner", count=3, key="!") in part(pilot, "#banner")
        await pilot.press("exclamation_mark")
        shown = seen(pilot)
        told = [
            *(say("course.weight-left-out"), "tip.toml"),
            *(say("course.weight-changed"), "terms/friend.toml"),
            *(say("course.weight-ignored"), "picture.png"),
        ]
        assert [shown.index(each) for each in told] == sorted(shown.index(each) for each in told)
