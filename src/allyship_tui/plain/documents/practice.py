"""Practice to read: the list, or the page of a card, a situation or a plan, and its options."""

from collections.abc import Iterable
from functools import partial

from msgspec.structs import replace

from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Document, prepend
from allyship_tui.plain.carry_out import carry_out
from allyship_tui.plain.documents.lesson import lesson_document
from allyship_tui.plain.documents.lists import Group, list_document, with_state
from allyship_tui.plain.documents.state import bookmarked_label
from allyship_tui.plain.match import is_cancelled
from allyship_tui.plain.repl_session import ReplSession, unfold
from allyship_tui.study.exercise import Exercise, Option, Page
from allyship_tui.study.items import Item
from allyship_tui.study.practice import practice_groups
from allyship_tui.study.recall import Rating
from allyship_tui.study.text import Lesson, Passage, as_paragraph, sentence


def practice_document(repl: ReplSession) -> Document:
    """Return the page that is open, as far as one is with it; else the list."""
    if repl.location.item is None:
        heading = as_paragraph(sentence(say("practice.heading")), say("practice.intro"))
        return list_document(repl, heading, grouped_practice(repl))
    return exercise_document(repl)


def exercise_document(repl: ReplSession) -> Document:
    """Return the page of what is open to be practised, or gone along, as far as one is with it."""
    exercise = repl.exercise
    if exercise is None:
        return Document((say("practice.gone"),))
    return _page_document(repl, exercise, exercise.page())


def grouped_practice(repl: ReplSession) -> list[Group]:
    """Return what there is to practise under the titles of its groups, each with its state."""
    return [
        (
            title,
            [
                (
                    entry.item,
                    with_state(entry.title, entry.state, bookmarked_label(repl, entry.item)),
                )
                for entry in entries
            ],
        )
        for title, entries in practice_groups(repl.session)
    ]


def option_named(repl: ReplSession, typed: str) -> Choice | None:
    """Return the option of the open page that someone typed by its name, as in "good"."""
    exercise, name = repl.exercise, "-".join(typed.lower().split())
    if exercise is None:
        return None
    options = exercise.page().options
    return next((_choice(repl, exercise, each) for each in options if each.name == name), None)


def is_unturned(repl: ReplSession) -> bool:
    """Say whether a prompt is open whose answer was not shown yet."""
    options = repl.exercise.page().options if repl.exercise else ()
    return any(option.turns for option in options)


def _page_document(
    repl: ReplSession, exercise: Exercise, page: Page, before: Lesson | None = None
) -> Document:
    """Return a page to read; of what was said before it, only what has changed."""
    lesson = _news(page.lesson, before) if before else page.lesson
    document = lesson_document(repl, lesson)
    over = _over(exercise, page)
    choices = [_choice(repl, exercise, each, over) for each in page.options]
    return replace(
        document,
        # What is asked comes last.
        paragraphs=(*document.paragraphs, *document.after),
        choices=(*choices, *document.choices),
        after=(),
        is_asked=bool(choices),
    )


def _over(exercise: Exercise, page: Page) -> str:
    """Return what stands over the options of a page."""
    if exercise.item.startswith(f"{Item.SITUATION}/") and not page.ends:
        return say("situation.choices")
    is_rated = {option.name for option in page.options} == set(Rating)
    return say("plain.how-well") if is_rated else ""


def _choice(repl: ReplSession, exercise: Exercise, option: Option, group: str = "") -> Choice:
    label = with_state(option.label, option.then)
    return Choice(label, partial(_pick, repl, exercise, option), group)


def _pick(repl: ReplSession, exercise: Exercise, option: Option) -> Answer:
    """Pick an option, once what it asks was answered."""
    if not option.asks:
        return _carry_out(repl, exercise, option)

    def then(typed: str) -> Answer:
        if is_cancelled(typed):
            return say("plain.let-be")
        return _carry_out(repl, exercise, option, typed)

    return repl.ask(as_paragraph(option.asks, say("plain.asks")), then, takes_empty=True)


def _carry_out(repl: ReplSession, exercise: Exercise, option: Option, text: str = "") -> Answer:
    before = exercise.page()
    if option.name not in _names(before):
        # Another window was faster.
        return _page_document(repl, exercise, before)
    outcome = carry_out(repl, lambda: exercise.pick(option.name, text))
    unfold(exercise)
    page = exercise.page()
    if outcome and _names(page) == _names(before):
        # The same can be picked as before: it is not all said once more.
        return "\n\n".join(filter(None, [outcome, *_texts(page, before)]))
    # Of what is asked for once more, all is said again.
    said = before.lesson if page.lesson != before.lesson else None
    return prepend(outcome, _page_document(repl, exercise, page, said))


def _names(page: Page) -> list[str]:
    return [option.name for option in page.options]


def _texts(page: Page, before: Page) -> Iterable[str]:
    """Return what is new on a page, without its lists."""
    for passage in _news(page.lesson, before.lesson).passages:
        if not passage.is_list:
            yield from passage.texts


def _news(lesson: Lesson, before: Lesson) -> Lesson:
    """Return a page without what was on the one before it."""
    is_same = lesson.facts == before.facts
    # Another card has other facts, and may ask the same.
    passages = [_unsaid(passage, before) if is_same else passage for passage in lesson.passages]
    return replace(
        lesson,
        title="" if lesson.title == before.title else lesson.title,
        note=None if lesson.note == before.note else lesson.note,
        facts=() if is_same else lesson.facts,
        passages=tuple(passage for passage in passages if passage.texts),
    )


def _unsaid(passage: Passage, before: Lesson) -> Passage:
    """Return a passage without what was said under its heading, or under none."""
    heard = {
        text
        for each in before.passages
        if each.heading in ("", passage.heading)
        for text in each.texts
    }
    return replace(passage, texts=tuple(text for text in passage.texts if text not in heard))
