"""What there is to read in each section, and what its list leads to."""

from dataclasses import replace
from functools import partial

from allyship_tui.messages import say, say_date
from allyship_tui.plain.answer import Choice, Reading, echo
from allyship_tui.plain.readings.journal import journal_reading
from allyship_tui.plain.readings.lessons import lesson_reading
from allyship_tui.plain.readings.lists import (
    choices_of,
    grouped_practice,
    grouped_terms,
    grouped_texts,
    grouped_works,
    list_reading,
    with_state,
)
from allyship_tui.plain.readings.practice import practice_reading
from allyship_tui.plain.readings.progress import progress_reading
from allyship_tui.plain.readings.today import today_reading
from allyship_tui.plain.visit import Location, Visit
from allyship_tui.study.daily import category_line, days_back
from allyship_tui.study.find import TermView, near_places
from allyship_tui.study.items import Item
from allyship_tui.study.places import Section
from allyship_tui.study.progress import progress, tips_line
from allyship_tui.study.text import (
    as_paragraph,
    definition_lesson,
    definition_steps,
    sentence,
    term_lesson,
    tip_lesson,
    work_lesson,
)


def reading_at(visit: Visit) -> Reading:
    """Return what is to be read where the visit is."""
    if visit.location.found is not None:
        return _found(visit, visit.location.found)
    return _SECTIONS[visit.location.section](visit)


def ids_of(visit: Visit, group: str | None = None) -> list[str]:
    """Return the ids of the entries of the section, or of a group of it, in the list's order."""
    course = visit.learning.course
    section = visit.location.section
    if section is Section.DEFINITION:
        return (
            [step for step, _ in definition_steps(course.definition)] if course.definition else []
        )
    if section is Section.TIPS:
        return [tip.id for tip in course.tips]
    groups = _GROUPS.get(section)
    return [
        identity
        for title, entries in (groups(visit) if groups else ())
        if group in (None, title)
        for identity, _ in entries
    ]


def state_of(visit: Visit) -> str:
    """Return as a sentence what was done with what is open; no text where nothing can be."""
    learning, location = visit.learning, visit.location
    definition = learning.course.definition
    if location.section is Section.DEFINITION and definition:
        return _definition_state(visit)
    if location.section is Section.TIPS and location.item:
        return _reviewed(visit, Item.TIP.of(location.item), "-sentence")
    if location.section is Section.READING and location.item:
        return say(f"state.{learning.reading_state(location.item)}-sentence")
    if visit.item.startswith(f"{Item.PLAN}/"):
        found = visit.session.plans.get(visit.item)
        if found and found.rests:
            return say("plan.state-rests-sentence")
        return say(f"plan.state-{found.state}-sentence") if found else ""
    return ""


def _definition_state(visit: Visit) -> str:
    """Return how it is with the open step; at the last one, and without one, with all of it."""
    item = visit.marked
    if item != visit.item:
        return _reviewed(visit, item, "-sentence")
    if visit.learning.is_reviewed(item):
        return say("plain.whole-reviewed")
    return say("plain.whole-last" if visit.location.item else "plain.whole-not-reviewed")


def _found(visit: Visit, words: str) -> Reading:
    matches = visit.search.find(words)
    if matches:
        choices = [
            Choice(
                say(
                    "plain.found",
                    title=match.title,
                    section=say(f"tui.section-{match.place.section}"),
                    passage=match.passage.strip(),
                ),
                partial(visit.follow, match.place),
            )
            for match in matches
        ]
        counted, left = say("search.found", count=len(matches)), visit.search.left
        earlier = say("search.left", count=left) if left else ""
        return Reading((as_paragraph(sentence(counted), earlier),), choices=choices)
    nothing = say("search.nothing", words=echo(words))
    return near_terms(visit, words, nothing) or Reading((nothing,))


def near_terms(visit: Visit, name: str, nothing: str) -> Reading | None:
    """Return the terms spelled most like a name, to pick from; None where there are none.

    Args:
        visit: where someone is.
        name: what they typed.
        nothing: what to say before.
    """
    near = near_places(visit.learning.course, name)
    if not near:
        return None
    choices = [Choice(title, partial(visit.follow, place)) for place, title in near]
    return Reading((as_paragraph(nothing, say("search.near")),), choices=choices)


def _definition(visit: Visit) -> Reading:
    definition = visit.learning.course.definition
    if not definition:
        return Reading((say("empty.definition"),))
    steps = definition_steps(definition)
    ids = [step for step, _ in steps]
    state = state_of(visit)
    if visit.location.item is None:
        labels = [
            (step, with_state(title, _reviewed(visit, visit.marked_as(step))))
            for step, title in steps
        ]
        return Reading(
            (as_paragraph(sentence(say("definition.heading")), state),),
            choices=choices_of(visit, labels),
        )
    number = ids.index(visit.location.item) + 1 if visit.location.item in ids else 1
    over = say("definition.step", number=number, total=len(ids))
    lesson = definition_lesson(visit.learning.course, definition, visit.location.item)
    reading = lesson_reading(lesson, visit.follow, over, state)
    following = [title for _, title in steps[number : number + 1]]
    on = [say("plain.next-step", title=title) for title in following]
    return replace(reading, after=[*reading.after, *on])


def _tips(visit: Visit) -> Reading:
    course = visit.learning.course
    tip = course.tip(visit.location.item or "")
    if tip:
        over = say("tips.step", number=course.tips.index(tip) + 1, total=len(course.tips))
        lesson = tip_lesson(course, tip)
        return lesson_reading(lesson, visit.follow, over, state_of(visit))
    if not course.tips:
        return Reading((say("empty.tips"),))
    kept = progress(course, visit.learning.snapshot)
    first = as_paragraph(sentence(say("tips.heading")), tips_line(kept))
    labels = [
        (tip.id, with_state(tip.title, _reviewed(visit, Item.TIP.of(tip.id))))
        for tip in course.tips
    ]
    return Reading((first,), choices=choices_of(visit, labels))


def _terms(visit: Visit) -> Reading:
    learning, location = visit.learning, visit.location
    term = learning.course.term(location.item or "")
    if term:
        over = ""
        if location.day:
            words = "terms.of-the-day" if location.day == learning.today else "terms.of-day"
            over = say(words, date=say_date(location.day))
        lesson = term_lesson(learning.course, term)
        state = sentence(category_line(learning.course, learning.snapshot, term))
        return lesson_reading(lesson, visit.follow, over, state)
    if not learning.course.glossary:
        return Reading((say("empty.terms"),))
    words = visit.words[Section.TERMS]
    if visit.term_view is TermView.DAYS and not words:
        days = days_back(learning)
        choices = [
            Choice(
                say("spoken.named", name=_day(visit, day), text=learning.title_of(f"term/{item}")),
                partial(visit.go, Location(Section.TERMS, item, day)),
            )
            for day, item in days
        ]
        first = as_paragraph(sentence(say("terms.heading")), say("terms.view-days-sentence"))
        return Reading((first,), choices=choices)
    view = TermView.CATEGORIES if visit.term_view is TermView.CATEGORIES else TermView.LETTERS
    first = as_paragraph(sentence(say("terms.heading")), say(f"terms.view-{view}-sentence"))
    return list_reading(visit, first, grouped_terms(visit))


def _reading(visit: Visit) -> Reading:
    learning = visit.learning
    work = learning.course.work(visit.location.item or "")
    if work:
        lesson = work_lesson(learning.course, work)
        return lesson_reading(lesson, visit.follow, state=state_of(visit))
    if not learning.course.reading:
        return Reading((say("empty.reading"),))
    kept = progress(learning.course, learning.snapshot)
    counted = say("reading.read", read=kept.works_read, count=kept.works_total)
    shown = say(f"reading.view-{visit.work_view}-sentence")
    first = as_paragraph(sentence(say("reading.heading")), sentence(counted), shown)
    return list_reading(visit, first, grouped_works(visit))


def _reviewed(visit: Visit, item: str, form: str = "") -> str:
    state = "reviewed" if visit.learning.is_reviewed(item) else "not-reviewed"
    return say(f"state.{state}{form}")


def _day(visit: Visit, day: object) -> str:
    return say("terms.today") if day == visit.learning.today else say_date(day, "day")  # type: ignore[arg-type]


_GROUPS = {
    Section.TERMS: grouped_terms,
    Section.READING: grouped_works,
    Section.PRACTICE: grouped_practice,
    Section.JOURNAL: grouped_texts,
}
_SECTIONS = {
    Section.TODAY: today_reading,
    Section.DEFINITION: _definition,
    Section.TIPS: _tips,
    Section.TERMS: _terms,
    Section.READING: _reading,
    Section.PRACTICE: practice_reading,
    Section.JOURNAL: journal_reading,
    Section.PROGRESS: progress_reading,
}
