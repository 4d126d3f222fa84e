"""A term to read: at once what is needed, then what there is to know besides."""

from collections.abc import Iterator

from allyship_tui.course import Course, Term
from allyship_tui.messages import say
from allyship_tui.study.text.page import Fact, Lesson, Passage, Words, fact, lesson_fact
from allyship_tui.study.text.paragraphs import joined
from allyship_tui.study.text.passages import (
    ending,
    filled,
    paragraphs_of,
    title_of_term,
    words_of,
)
from allyship_tui.study.text.sentences import as_paragraph, sentence
from allyship_tui.study.text.spacing import one_line
from allyship_tui.study.text.steps import Step, in_steps, whole

IN_SHORT = 2
"""So many steps of a term are all of it in short: a day asks for no more."""


def term_teaser(term: Term) -> tuple[str, ...]:
    """Return what to show of a term that reaches someone unasked: one paragraph a string.

    A content note stands in for the text, and a word to avoid is called one first.
    """
    first = (say("lesson.avoid-first"),) if term.usage.level == "avoid" else ()
    note = term.content_note
    return (*first, say("lesson.note", note=note) if note else term.short)


def term_lesson(course: Course, term: Term) -> Lesson:
    """Return all of a term on one page."""
    return whole(term_steps(course, term))


def term_steps(course: Course, term: Term) -> tuple[Step, ...]:
    """Return a term in steps, the first of which always fits 80 columns and 24 rows.

    That is what it is and why it matters; an example comes second (see `IN_SHORT`).
    """
    usage = Passage(say(f"lesson.usage-{term.usage.level}"), paragraphs_of(term.usage.reason))
    is_avoided = term.usage.level == "avoid"
    short = (
        Passage("", paragraphs_of(term.short)),
        # To be known before the word is used.
        *((usage,) if is_avoided else ()),
        Passage(say("lesson.why-it-matters"), paragraphs_of(term.why_it_matters)),
    )
    example = (Passage(say("lesson.in-practice"), paragraphs_of(term.in_practice)),)
    meaning = (Passage(say("lesson.what-it-means"), paragraphs_of(term.definition)),)
    senses = (Passage(say("lesson.other-senses"), tuple(_senses(term)), is_list=True),)
    use = (
        Passage(say("lesson.not-the-same-as"), tuple(_contrasts(course, term)), is_list=True),
        *(() if is_avoided else (usage,)),
        Passage(say("lesson.say-instead"), tuple(_instead(term)), is_list=True),
    )
    origin = (
        Passage(say("lesson.disagreement"), paragraphs_of(term.disagreement or "")),
        Passage(say("lesson.origin"), (_origin(term),)),
    )
    head = Lesson(term.title, _facts(term), term.content_note)
    return in_steps(
        course,
        head,
        (
            ("short", say("lesson.in-short"), filled(short), ()),
            ("example", say("lesson.step-example"), filled(example), ()),
            ("meaning", say("lesson.what-it-means"), filled(meaning), ()),
            ("senses", say("lesson.other-senses"), filled(senses), ()),
            ("use", say("lesson.step-use"), filled(use), ()),
            ("origin", say("lesson.step-origin"), filled(origin), ()),
            (
                "sources",
                say("lesson.step-sources"),
                filled(ending(term.sources, term.reviewed_by, term.checked)),
                tuple(_related(course, term)),
            ),
        ),
    )


def _facts(term: Term) -> tuple[Fact, ...]:
    facts = [lesson_fact(term.part_of_speech)]
    if term.say:
        facts.append(fact("lesson.say", spoken=term.say))
    if term.also_called:
        facts.append(fact("lesson.also-called", names=joined(term.also_called)))
    if term.region:
        facts.append(fact("lesson.region", region=term.region))
    if term.retired:
        facts.append(fact("lesson.retired"))
    return tuple(facts)


def _related(course: Course, term: Term) -> Iterator[Words]:
    """Group a term's related words by how they relate; contrasts named in the text count."""
    linked = {str(link.id) for link in term.related}
    for kind in ("broader", "narrower", "contrast", "see"):
        ids: list[str] = [link.id for link in term.related if link.kind == kind]
        if kind == "contrast":
            ids += [c.id for c in term.not_the_same_as if c.id not in linked]
        yield from words_of(course, say(f"lesson.related-{kind}"), ids)


def _contrasts(course: Course, term: Term) -> Iterator[str]:
    for contrast in term.not_the_same_as:
        yield say(
            "lesson.named",
            name=title_of_term(course, contrast.id),
            text=one_line(contrast.difference),
        )


def _senses(term: Term) -> Iterator[str]:
    for sense in term.other_senses:
        yield as_paragraph(sentence(sense.short), one_line(sense.definition))


def _instead(term: Term) -> Iterator[str]:
    return (say("lesson.instead", text=s.text, when=s.when) for s in term.say_instead)


def _origin(term: Term) -> str:
    words = f"lesson.origin-{term.origin.certainty}"
    if term.origin.year:
        return say(f"{words}-year", who=term.origin.who, year=term.origin.year)
    return say(words, who=term.origin.who)
