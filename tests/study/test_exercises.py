"""What is practised on a page: cards, situations, plans; the same for every surface."""

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.learner import Kind
from allyship_tui.messages import say
from allyship_tui.study.exercise import Exercise
from allyship_tui.study.haste import GLANCE, READING
from allyship_tui.study.journal import reflection_lesson
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.plans import PlanState
from allyship_tui.study.practice import exercise_of, practice_groups
from allyship_tui.study.recall import choose_daily_limit, daily_limit
from allyship_tui.study.session import Session
from allyship_tui.study.titles import can_be_changed
from allyship_tui.study.transfer.forgetting import forget_one
from study.conftest import Clock

TIP = "tip/listen-and-learn"
SCENE = "situation/a-joke-online"


@pytest.fixture
def session(learning: Learning) -> Session:
    return Session(learning)


def begin(session: Session, item: str) -> Exercise:
    exercise = exercise_of(session, item)
    assert exercise
    assert exercise.item == item
    return exercise


def names(exercise: Exercise) -> list[str]:
    return [option.name for option in exercise.page().options]


def text(exercise: Exercise) -> str:
    lesson = exercise.page().lesson
    return "\n".join(
        part for passage in lesson.passages for part in (passage.heading, *passage.texts)
    )


# Recall


def test_a_prompt_hides_its_answer_until_it_is_turned(session: Session) -> None:
    recall = session.learning.course.tips[1].recall[0]
    exercise = begin(session, f"recall/{TIP}")
    assert text(exercise).strip() == recall.prompt
    assert exercise.pick("turn") is None
    for part in (recall.answer, recall.prompt, recall.why):
        assert part in text(exercise)
    assert names(exercise) == ["again", "hard", "good", "easy"]
    assert not list(session.learning.snapshot.events())


def test_the_prompt_stands_above_what_was_typed_and_the_answer(session: Session) -> None:
    recall = session.learning.course.tips[1].recall[0]
    exercise = begin(session, f"recall/{TIP}")
    exercise.pick("type", "my own words")
    page = exercise.page()
    shown = [text for passage in page.lesson.passages for text in passage.texts]
    assert shown == [recall.prompt, "my own words", recall.answer, recall.why]
    assert page.lesson.passages[page.begins_at].texts == ("my own words",)


def test_each_rating_says_when_the_prompt_comes_back_and_so_it_does(
    session: Session, clock: Clock
) -> None:
    learning = session.learning
    learning.opened(Place(Section.TERMS, "ally"))
    for name in ("good", "easy", "again", "hard"):
        exercise = begin(session, "recall/term/ally")
        exercise.pick("turn")
        before = learning.snapshot
        promised = {option.name: option.then for option in exercise.page().options}
        assert learning.snapshot is before
        outcome = str(exercise.pick(name))
        assert outcome.lower().endswith(f"ally. {promised[name]}.")
        words = promised[name].removeprefix("again ")
        days = 1 if words == "tomorrow" else int(words.split()[1])
        assert len(set(promised.values())) > 1
        clock.move(days=days - 1)
        assert not session.cards.offer().cards
        clock.move(days=1)
        assert [card.entry for card in session.cards.offer().cards] == ["term/ally"]


def test_when_it_comes_back_is_told_by_the_learners_own_day(session: Session, clock: Clock) -> None:
    # An hour after midnight here it is the day before in UTC.
    clock.now = clock.now.replace(hour=0, minute=30)
    exercise = begin(session, "recall/term/ally")
    exercise.pick("turn")
    assert [option.then for option in exercise.page().options] == [
        "again tomorrow",
        "again tomorrow",
        "again in 2 days",
        "again in 8 days",
    ]


def test_only_what_is_not_answered_yet_takes_no_answer_in_haste(session: Session) -> None:
    scene = begin(session, SCENE)
    # Before its choices are shown, there is nothing to choose in haste.
    assert not scene.page().least_seconds
    scene.pick("choices")
    assert scene.page().least_seconds == READING
    scene.pick("read-on")
    assert not scene.page().least_seconds
    plan = session.plans.make("it rains", "call")
    card = begin(session, "recall/term/ally")
    assert not any(each.page().least_seconds for each in (begin(session, plan.item), card))
    card.pick("turn")
    assert card.page().least_seconds == GLANCE


def test_what_was_typed_stands_beside_the_answer_and_is_kept_nowhere(session: Session) -> None:
    exercise = begin(session, f"recall/{TIP}")
    [typing] = [option for option in exercise.page().options if option.asks]
    exercise.pick(typing.name, "  my own words ")
    assert "What you typed\nmy own words" in text(exercise)
    exercise.pick("good")
    assert "my own words" not in repr(list(session.learning.snapshot.events()))


def test_what_was_typed_of_one_prompt_does_not_stand_beside_the_next(
    session: Session, clock: Clock
) -> None:
    for identity in ("ally", "solidarity"):
        session.learning.opened(Place(Section.TERMS, identity))
    clock.move(days=1)
    exercise = begin(session, "recall")
    exercise.pick("type", "Zanzibar")
    assert "Zanzibar" in text(exercise)
    exercise.pick("good")
    exercise.pick("turn")
    assert "Zanzibar" not in text(exercise)
    assert say("recall.typed") not in text(exercise)


def test_a_tip_recalled_is_reviewed_and_both_are_undone_at_once(session: Session) -> None:
    learning = session.learning
    exercise = begin(session, f"recall/{TIP}")
    exercise.pick("turn")
    outcome = exercise.pick("hard")
    assert str(outcome) == "Marked as reviewed: Listen and Learn. Again tomorrow."
    event = learning.snapshot.latest(TIP, Kind.REVIEWED)
    assert event
    assert event.body == {"value": True, "by": "recall"}
    assert exercise.page().ends
    learning.undo()
    assert not learning.is_reviewed(TIP)
    assert not learning.snapshot.latest_by_item(Kind.RECALLED)
    assert not learning.can_undo
    # The prompt is there again.
    assert not exercise.page().ends
    assert names(exercise) == ["turn", "type"]


def test_a_tip_reviewed_already_stays_so(session: Session) -> None:
    session.learning.mark(TIP)
    exercise = begin(session, f"recall/{TIP}")
    exercise.pick("turn")
    assert str(exercise.pick("again")) == (
        "Noted that it did not come: Listen and Learn. Again tomorrow."
    )
    assert session.learning.is_reviewed(TIP)


def test_a_term_recalled_is_marked_as_nothing(session: Session) -> None:
    exercise = begin(session, "recall/term/ally")
    exercise.pick("turn")
    assert exercise.page().lesson.words[0].words == ((Place(Section.TERMS, "ally"), "ally"),)
    exercise.pick("good")
    assert not session.learning.snapshot.latest_by_item(Kind.REVIEWED)


def test_the_note_of_a_hard_term_stands_before_its_prompt(session: Session) -> None:
    term = session.learning.course.term("hate-speech")
    assert term
    assert begin(session, "recall/term/hate-speech").page().lesson.note == term.content_note


def test_the_cards_of_today_come_one_after_the_other(session: Session, clock: Clock) -> None:
    learning = session.learning
    for identity in ("ally", "solidarity", "active-listening"):
        learning.opened(Place(Section.TERMS, identity))
    clock.move(days=1)
    exercise = begin(session, "recall")
    seen = []
    for left in (3, 2, 1):
        assert f"ready today: {left}" in [each.label for each in exercise.page().lesson.facts]
        seen.append(text(exercise))
        exercise.pick("turn")
        exercise.pick("easy")
    assert len(set(seen)) == 3
    page = exercise.page()
    assert page.ends
    assert page.options == ()
    assert text(exercise).strip().startswith("That was all for today.")
    # What is taken back is asked again, the last one first.
    learning.undo()
    assert text(exercise) == seen[2]
    learning.undo()
    assert text(exercise) == seen[1]
    exercise.pick("turn")
    exercise.pick("good")
    assert text(exercise) == seen[2]


def test_of_an_entry_it_is_said_whether_it_was_asked(session: Session) -> None:
    title = session.learning.title_of(TIP)
    recall = begin(session, f"recall/{TIP}")
    while not recall.page().ends:
        recall.pick("turn")
        recall.pick("good")
    assert text(recall).strip() == say("recall.entry-done", title=title)
    unasked = begin(session, "recall/reading/a-book-on-voices")
    title = session.learning.title_of("reading/a-book-on-voices")
    assert text(unasked).strip() == say("recall.entry-none", title=title)


def test_without_cards_it_is_said_where_they_come_from(session: Session) -> None:
    assert "What you open, a term or a tip" in text(begin(session, "recall"))


def test_a_backlog_is_told_calmly(session: Session, clock: Clock) -> None:
    learning = session.learning
    learning.choose(Kind.DAILY, 1)
    for term in learning.course.glossary:
        learning.opened(Place(Section.TERMS, term.id))
    for card in list(session.cards.deck())[:4]:
        learning.do(Kind.RECALLED, card.item, value="good")
    clock.move(days=20)
    exercise = begin(session, "recall")
    while not exercise.page().ends:
        exercise.pick("turn")
        exercise.pick("good")
    assert "Waiting for other days: " in text(exercise)
    assert "nothing is lost" in text(exercise)


# Situations


def test_a_situation_shows_its_effect_only_after_a_choice(session: Session) -> None:
    [situation] = [each for each in session.learning.course.situations if each.id in SCENE]
    exercise = begin(session, SCENE)
    assert exercise.page().lesson.note == situation.content_note
    assert names(exercise) == ["choices"]
    exercise.pick("choices")
    assert names(exercise) == [choice.id for choice in situation.choices]
    for choice in situation.choices:
        assert choice.effect not in text(exercise)
    outcome = exercise.pick("read-on")
    assert str(outcome) == f"Practised: {situation.title}"
    chosen = situation.choices[1]
    for part in (chosen.text, chosen.effect, chosen.next, situation.closing_sentence):
        assert part in text(exercise)
    assert exercise.page().ends
    assert session.learning.snapshot.value(SCENE, Kind.CHOSEN) == "read-on"


def test_other_ways_can_be_looked_at_and_only_the_first_is_recorded(session: Session) -> None:
    exercise = begin(session, SCENE)
    exercise.pick("choices")
    exercise.pick("read-on")
    assert names(exercise) == ["others", "again"]
    assert exercise.pick("others") is None
    # Each keeps its number.
    assert names(exercise) == ["write-to-her", "read-on", "ask-him", "again"]
    assert exercise.page().options[1].label == "Shown here: Read on."
    assert exercise.pick("ask-him") is None
    assert "Another way" in text(exercise)
    assert "He may explain himself" in text(exercise)
    assert len(session.learning.snapshot.history(SCENE, Kind.CHOSEN)) == 1


def test_the_earlier_choice_is_shown_only_afterwards(session: Session) -> None:
    exercise = begin(session, SCENE)
    exercise.pick("choices")
    exercise.pick("read-on")
    assert "the time before" not in text(exercise)
    exercise.pick("again")
    exercise.pick("choices")
    assert "Read on." not in text(exercise)
    exercise.pick("ask-him")
    assert "What you chose the time before\nRead on." in text(exercise)
    assert len(session.learning.snapshot.history(SCENE, Kind.CHOSEN)) == 2


def test_a_choice_taken_back_opens_the_scene_again(session: Session) -> None:
    exercise = begin(session, SCENE)
    exercise.pick("choices")
    exercise.pick("read-on")
    session.learning.undo()
    assert not exercise.page().ends
    assert len(names(exercise)) == 3
    exercise.pick("ask-him")
    assert session.learning.snapshot.value(SCENE, Kind.CHOSEN) == "ask-him"


def test_what_is_not_there_is_no_exercise(session: Session) -> None:
    for item in ("situation/nowhere", "term/ally", "", "nonsense"):
        assert exercise_of(session, item) is None


# Plans


def test_a_plan_is_looked_back_on_with_a_line(session: Session, clock: Clock) -> None:
    plan = session.plans.make("the bus is full", "stand up", TIP)
    exercise = begin(session, plan.item)
    assert "If the bus is full, then I will stand up." in text(exercise)
    assert "from: Listen and Learn" in [each.label for each in exercise.page().lesson.facts]
    clock.move(days=3)
    session.note_shown(session.today())
    assert "How did it go?" in text(exercise)
    outcome = exercise.pick("not-this-time", "I was asleep")
    assert str(outcome).startswith("Noted, not this time: ")
    assert "5 March 2026: not this time. I was asleep." in text(exercise)
    assert "How did it go?" not in text(exercise)
    assert "on 12 March 2026" in text(exercise)


def test_a_plan_is_rehearsed_paused_and_ended(session: Session) -> None:
    plan = session.plans.make("the bus is full", "stand up")
    exercise = begin(session, plan.item)
    assert "Saying it once can help" in text(exercise)
    exercise.pick("rehearse", "whatever was typed")
    assert "Saying it once can help" not in text(exercise)
    for state, left in (("paused", "active"), ("ended", "active")):
        exercise.pick(state)
        assert left in names(exercise)
        assert "did" not in names(exercise)
    exercise.pick("active")
    assert names(exercise)[:3] == ["did", "not-this-time", "did-not-come-up"]
    assert session.plans.get(plan.item).state is PlanState.ACTIVE  # type: ignore[union-attr]


def test_a_plan_that_is_gone_says_so(session: Session) -> None:
    plan = session.plans.make("the bus is full", "stand up")
    exercise = begin(session, plan.item)
    assert not session.learning.can_undo  # no key takes away what was worded
    assert can_be_changed(session.learning.snapshot, plan.item)
    forget_one(session.learning, plan.item)
    assert not can_be_changed(session.learning.snapshot, plan.item)
    assert exercise.page().options == ()
    assert exercise.pick("did") is None


@pytest.mark.parametrize(
    "source", ["part/bogus", "recall/" * 3000, "nonsense", "", "tip/gone", 7, None]
)
def test_what_another_version_wrote_of_a_source_stops_nothing(
    session: Session, source: object
) -> None:
    value = {"cue": "a", "action": "b", "source": source}
    session.learning.log.record(Kind.PLAN, "plan/odd", value=value)
    session.learning.log.record(Kind.CHECKED_IN, "plan/odd", value=["?"], note={"a": 1})
    assert "If a, then I will b." in text(begin(session, "plan/odd"))
    written = {"text": "\n\n words", "prompt": source, "source": source}
    session.learning.log.record(Kind.WRITTEN, "reflection/odd", value=written)
    [found] = session.reflections.all()
    assert reflection_lesson(session.learning, found).title
    assert found.title


def test_a_long_note_has_a_short_title(session: Session) -> None:
    kept = session.reflections.write("\n" + "word " * 200)
    assert len(kept.title) < 70
    assert kept.title.endswith("...")


@pytest.mark.parametrize("typed", ["0" * 5000, "101", "-1", "ten", "", "٣x"])
def test_what_is_no_number_of_cards_changes_nothing(session: Session, typed: str) -> None:
    assert "0 to 100" in choose_daily_limit(session.learning, typed)
    assert daily_limit(session.learning) == 10


# The list


def test_the_list_names_cards_plans_and_situations(session: Session, clock: Clock) -> None:
    learning = session.learning
    assert [title for title, _ in practice_groups(session)] == [
        "From memory",
        "Situations: Get Educated",
        "Situations: Listen and Learn",
    ]
    assert [entry.done for entry in dict(practice_groups(session))["From memory"]] == [False]
    learning.opened(Place(Section.TERMS, "ally"))
    ended = session.plans.make("a", "b")
    session.plans.set_state(ended, PlanState.ENDED)
    session.plans.make("c", "d")
    scene = begin(session, SCENE)
    scene.pick("choices")
    scene.pick("read-on")
    clock.move(days=3)
    groups = dict(practice_groups(session))
    assert [entry.state for entry in groups["From memory"]] == ["1 ready"]
    assert [entry.title for entry in groups["Plans"]] == [
        "If c, then I will d",
        "If a, then I will b",
    ]
    assert [entry.state for entry in groups["Plans"]] == ["to look back on", "ended"]
    assert [entry.done for entry in groups["Plans"]] == [False, True]
    [taken] = groups["Situations: Listen and Learn"]
    assert (taken.item, taken.state, taken.done) == (SCENE, "practised", True)
    assert [entry.done for entry in groups["From memory"]] == [False]
    cards = begin(session, "recall")
    cards.pick("turn")
    cards.pick("good")
    assert [entry.done for entry in dict(practice_groups(session))["From memory"]] == [True]


def test_a_situation_of_no_tip_is_listed_too(course: Course, session: Session) -> None:
    learning = session.learning
    learning.course = replace(course, tips=())
    assert [title for title, _ in practice_groups(session)] == [
        "From memory",
        "Situations",
    ]
