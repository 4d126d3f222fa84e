"""What study says in a language that nobody speaks: all of it, whole, each sentence ended once."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from allyship_tui.course import load_course
from allyship_tui.learner import Log
from allyship_tui.study.exercise import Exercise
from allyship_tui.study.items import Item
from allyship_tui.study.journal import reflection_lesson
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.marks import ReadingState
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.parts import Part
from allyship_tui.study.plans import PlanExercise, PlanState
from allyship_tui.study.plans.plan import WentHow
from allyship_tui.study.practice import practice_groups
from allyship_tui.study.progress import (
    TermsKept,
    Week,
    days_line,
    done_line,
    forecast_line,
    progress,
    progress_sentences,
    recall_lines,
    recall_month_lines,
    two_weeks,
    weeks_lines,
    year_lines,
)
from allyship_tui.study.recall import DayAhead, RecallExercise, choose_daily_limit
from allyship_tui.study.session import Session, part_views
from allyship_tui.study.settings import read_config
from allyship_tui.study.situations import SituationExercise
from allyship_tui.study.text import (
    definition_lesson,
    definition_steps,
    lesson_paragraphs,
    sentence,
    situation_lesson,
    term_lesson,
    tip_lesson,
    work_lesson,
)
from allyship_tui.study.transfer import (
    export_log,
    forget_named,
    forgettable_items,
    import_log,
    sync_log,
    unsaved_work,
)
from pseudo import ACCENTED, CLOSES, MIRRORED, OPENS, Pseudo, in_greek, translated

from .conftest import Speak

ENGLISH = re.compile(r"[A-Za-z]{2,}")
ADDRESS = re.compile(r"https?://\S+")
QUOTED = re.compile('"[^"]*"')
OF_FILES = {
    *("toml", "course", "definition", "defnition", "tips", "reading", "situations", "terms"),
    *("minutes", "hour", "ongoing", "work", "school", "street", "family", "online", "clinic"),
    *("club", "public", "office", "housing", "faith", "care", "transport", "shop", "paths"),
    *("article", "book", "guide", "paper", "report", "talk", "podcast", "statement"),
}
"""Names of files, and values in them."""
ENDED_TWICE = re.compile(r"[.!?:]»?\.(?!\.)")
CUE, ACTION, NOTE, TEXT = "δεῖ", "λέγω", "ἦν ἐκεῖ", "ψυχή"

Said = Callable[[Learning], Iterator[str]]


@pytest.fixture(params=[ACCENTED, MIRRORED], ids=["accented", "mirrored"])
def pseudo(request: pytest.FixtureRequest, speak: Speak) -> Pseudo:
    """Speak a language that nobody speaks."""
    found: Pseudo = request.param
    speak(translated(found))
    return found


@pytest.fixture
def learner(pseudo: Pseudo, pack_folder: Path, log: Log, clock: Clock) -> Learning:
    """Return a learner of lessons in Greek letters."""
    return Learning(in_greek(load_course(base=pack_folder)), log, clock)


def outcomes(learning: Learning) -> Iterator[Outcome]:
    """Do one of each thing that can be done, and take the last ones back."""
    course, session = learning.course, Session(learning)
    tip, work = course.tips[0], course.reading[0]
    for _ in range(2):
        yield learning.mark(Item.TIP.of(tip.id))
        yield learning.mute(course.categories[0].id)
        yield session.skip(Part.TERM)
        yield session.cards.toggle_in_deck(Item.TIP.of(tip.id))
    yield from (learning.set_state(work.id, state) for state in ReadingState)
    plan = session.plans.make(CUE, ACTION, Item.TIP.of(tip.id))
    yield session.plans.made(plan)
    yield session.plans.change(plan, CUE, ACTION * 2)
    yield session.plans.rehearse(plan)
    yield from (session.plans.check_in(plan, how, NOTE) for how in WentHow)
    yield from (session.plans.set_state(plan, state) for state in PlanState)
    recall = RecallExercise(session.cards, Item.TIP.of(course.tips[1].id))
    yield from _worked_through(recall, 4)
    yield from _worked_through(SituationExercise(session.situations, course.situations[0]), 2)
    session.reflections.write(TEXT, TEXT, Item.TIP.of(tip.id))
    for _ in range(5):
        undone = learning.undo()
        if undone:
            yield undone
    learning.set_state(work.id, ReadingState.READING)
    learning.set_state(course.reading[1].id, ReadingState.READ)
    learning.mark(Item.TIP.of(tip.id))


def _worked_through(exercise: Exercise, most: int) -> Iterator[Outcome]:
    for _ in range(most):
        options = exercise.page().options
        outcome = exercise.pick(options[0].name) if options else None
        if outcome:
            yield outcome


def said_of_lessons(learning: Learning) -> Iterator[str]:
    course = learning.course
    for term in course.terms:
        yield from lesson_paragraphs(term_lesson(course, term))
    for tip in course.tips:
        yield from lesson_paragraphs(tip_lesson(course, tip))
    for work in course.reading:
        yield from lesson_paragraphs(work_lesson(course, work))
    for situation in course.situations:
        yield from lesson_paragraphs(situation_lesson(course, situation))
    assert course.definition
    for step, _ in definition_steps(course.definition):
        yield from lesson_paragraphs(definition_lesson(course, course.definition, step))


def said_of_what_was_done(learning: Learning) -> Iterator[str]:
    for outcome in outcomes(learning):
        yield str(outcome)
        yield sentence(str(outcome))
    yield choose_daily_limit(learning, "7")
    yield choose_daily_limit(learning, "much")


def said_of_what_ends_with_the_window(learning: Learning) -> Iterator[str]:
    here = Learning(learning.course, Log.in_memory("", learning.clock), learning.clock)
    yield from said_of_what_was_done(here)
    yield from unsaved_work(here).texts
    yield str(forget_named(here, "everything"))


def said_of_progress(learning: Learning) -> Iterator[str]:
    list(outcomes(learning))
    kept = progress(learning.course, learning.snapshot)
    cards = Session(learning).cards
    retention = cards.retention()
    yield from progress_sentences(learning.course, kept, TermsKept(9, 5, 2, 20))
    yield from weeks_lines(two_weeks(learning.snapshot, learning.today))
    yield from weeks_lines(Week(learning.today, *[each] * 7) for each in (1, 2))
    yield forecast_line([DayAhead(learning.today + timedelta(days=n), 1 + n) for n in range(9)])
    yield from map(done_line, kept.done)
    yield from recall_lines(retention)
    yield from recall_month_lines(retention)
    yield from year_lines(learning.snapshot, learning.today)
    yield from map(days_line, (1, 2, 5))


def said_of_today(learning: Learning) -> Iterator[str]:
    session = Session(learning)
    for _ in range(2):
        for view in part_views(session, session.today()):
            yield from (view.heading, view.title, view.fact, view.leads_on, *view.texts)
        for title, entries in practice_groups(session):
            yield title
            yield from (text for each in entries for text in (each.title, each.state))
        list(outcomes(learning))


def said_of_own_texts(learning: Learning) -> Iterator[str]:
    list(outcomes(learning))
    session = Session(learning)
    for each in session.reflections.all():
        yield from lesson_paragraphs(reflection_lesson(learning, each))
    for plan in session.plans.all():
        page = PlanExercise(session.plans, plan.item).page()
        yield from lesson_paragraphs(page.lesson)
        yield from (text for option in page.options for text in (option.label, option.asks))
    yield from (words for _, words in forgettable_items(learning))


SAID: list[Said] = [
    said_of_lessons,
    said_of_what_was_done,
    said_of_what_ends_with_the_window,
    said_of_progress,
    said_of_today,
    said_of_own_texts,
]


@pytest.mark.parametrize("said", SAID, ids=lambda said: said.__name__)
def test_all_that_study_says_is_in_the_language_whole_and_ended_once(
    learner: Learning, said: Said
) -> None:
    texts = list(said(learner))
    assert any(OPENS in text for text in texts)
    assert faults(texts) == []


def test_what_is_carried_between_machines_is_told_in_the_language(
    learner: Learning, tmp_path: Path
) -> None:
    list(outcomes(learner))
    file, folder = tmp_path / "1.2", tmp_path / "3"
    folder.mkdir()
    exported = export_log(learner.log, file)
    with file.open("a", encoding="utf-8") as lines:
        lines.write("no event\nno event\n")
    texts = [*exported.texts, *import_log(learner.log, file).texts]
    texts += sync_log(learner.log, folder).texts
    assert faults(text.replace(str(tmp_path), "") for text in texts) == []


def test_what_is_wrong_with_lessons_and_settings_is_told_in_the_language(
    pseudo: Pseudo,
    broken_pack: Path,
    tmp_path: Path,
) -> None:
    settings = tmp_path / "1.2"
    settings.write_text("width = 3\n'4' = 5\nkeys = 6\n", encoding="utf-8")
    problems = load_course(base=broken_pack).problems
    assert len(problems) > 20
    texts = [QUOTED.sub("", str(each)) for each in (*problems, *read_config(settings).problems)]
    assert [fault for fault in faults(texts) if fault[0] not in OF_FILES] == []


@pytest.fixture
def broken_pack(tmp_path: Path) -> Path:
    """Return a pack in which much is wrong."""
    folder = tmp_path / "pack"
    (folder / "terms").mkdir(parents=True)
    (folder / "tips.toml").write_text('[[tips]]\nid="1"\ntitle=3\neffort="minute"\n[[tipz]]\n')
    (folder / "reading.toml").write_text("[[reading]]\n")
    (folder / "defnition.toml").write_text("")
    (folder / "situations.toml").write_text("[[situations]]\n")
    (folder / "terms" / "1.toml").write_text('category="2"\n')
    return folder


def faults(texts: Iterator[str] | list[str]) -> list[tuple[str, str]]:
    """Return what is wrong with texts, each with its text: English, a cut, a second full stop."""
    found: list[tuple[str, str]] = []
    for text in texts:
        bare = ADDRESS.sub("", text)
        found += [(word, text) for word in ENGLISH.findall(bare)]
        if bare.count(OPENS) != bare.count(CLOSES):
            found.append(("cut", text))
        if ENDED_TWICE.search(bare):
            found.append(("ended twice", text))
    return found
