"""Each kind of lesson as what a reader meets, in order: the same on every surface.

Which headings, paragraphs and words to follow there are, and in which order, is decided here.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from allyship_tui.course import Course, Definition, Point, Reading, Situation, Source, Term, Tip
from allyship_tui.messages import say, say_date
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text.length import length_facts
from allyship_tui.study.text.page import Lesson, Passage, Words, fact, lesson_fact
from allyship_tui.study.text.paragraphs import joined
from allyship_tui.study.text.sentences import as_paragraph, sentence
from allyship_tui.study.text.spacing import one_line


def term_teaser(term: Term) -> tuple[str, ...]:
    """Return what to show of a term that reaches someone unasked: one paragraph a string.

    A content note stands in for the text, and a word to avoid is called one first.
    """
    first = (say("lesson.avoid-first"),) if term.usage.level == "avoid" else ()
    note = term.content_note
    return (*first, say("lesson.note", note=note) if note else term.short)


def term_lesson(course: Course, term: Term) -> Lesson:
    """Return the page of a term."""
    facts = [lesson_fact(term.part_of_speech)]
    if term.say:
        facts.append(fact("lesson.say", spoken=term.say))
    if term.also_called:
        facts.append(fact("lesson.also-called", names=joined(term.also_called)))
    if term.region:
        facts.append(fact("lesson.region", region=term.region))
    if term.retired:
        facts.append(fact("lesson.retired"))
    usage = Passage(say(f"lesson.usage-{term.usage.level}"), _paragraphs(term.usage.reason))
    passages = [
        Passage("", _paragraphs(term.short)),
        Passage(say("lesson.what-it-means"), _paragraphs(term.definition)),
        Passage(say("lesson.why-it-matters"), _paragraphs(term.why_it_matters)),
        Passage(say("lesson.in-practice"), _paragraphs(term.in_practice)),
        Passage(say("lesson.not-the-same-as"), tuple(_contrasts(course, term)), is_list=True),
        Passage(say("lesson.say-instead"), tuple(_instead(term)), is_list=True),
        Passage(say("lesson.disagreement"), _paragraphs(term.disagreement or "")),
        Passage(say("lesson.origin"), (_origin(term),)),
        *_ending(term.sources, term.checked),
    ]
    passages.insert(1 if term.usage.level == "avoid" else 6, usage)
    return Lesson(
        title=term.title,
        facts=tuple(facts),
        note=term.content_note,
        passages=_filled(passages),
        words=tuple(_related(course, term)),
    )


def tip_lesson(course: Course, tip: Tip) -> Lesson:
    """Return the page of a tip."""
    plans = tuple(
        say("lesson.plan", cue=cue.text, action=action.text)
        for cue, action in zip(tip.cue_examples, tip.action_examples, strict=False)
    )
    return Lesson(
        title=tip.title,
        facts=(fact(f"lesson.effort-{tip.effort}"),),
        passages=_filled(
            [
                Passage(say("lesson.what-it-is"), _paragraphs(tip.what)),
                Passage(say("lesson.why"), _paragraphs(tip.why)),
                Passage(say("lesson.how"), _texts(tip.how), is_list=True),
                Passage(say("lesson.pitfalls"), _texts(tip.pitfalls), is_list=True),
                Passage(say("lesson.words-to-use"), _texts(tip.words_to_use), is_list=True),
                Passage(say("lesson.plans"), plans, is_list=True),
                Passage(say("lesson.for-you"), _paragraphs(tip.personal_step)),
                Passage(say("lesson.beyond-you"), _paragraphs(tip.structural_step)),
                Passage(say("lesson.reflection"), _texts(tip.reflection), is_list=True),
                *_ending(tip.sources, tip.checked),
            ]
        ),
        words=(*_words(course, say("lesson.words-here"), tip.terms), *_practice(course, tip)),
    )


def definition_steps(definition: Definition) -> tuple[tuple[str, str], ...]:
    """Return the steps of the definition in order: of each its id and its title."""
    return (
        ("in-short", say("lesson.in-short")),
        *((point.id, point.title) for point in definition.points),
        ("to-go-on", say("lesson.to-go-on")),
    )


def definition_lesson(course: Course, definition: Definition, step: str) -> Lesson:
    """Return the page of one step of the definition; the first one's for an unknown id."""
    for point in definition.points:
        if point.id == step:
            return Lesson(
                title=point.title,
                passages=(Passage("", _paragraphs(point.text)),),
                words=_words(course, say("lesson.words-here"), point.terms),
            )
    if step == "to-go-on":
        return Lesson(
            title=say("lesson.to-go-on"),
            passages=_filled(
                [
                    Passage(say("lesson.reflection"), _texts(definition.reflection), is_list=True),
                    *_ending(definition.sources, definition.checked),
                ]
            ),
            words=_words(course, say("lesson.related"), definition.related),
        )
    return Lesson(title=definition.title, passages=(Passage("", _paragraphs(definition.short)),))


def work_lesson(course: Course, work: Reading) -> Lesson:
    """Return the page of a work of the reading list."""
    # Who writes and who publishes is often one.
    by = dict.fromkeys((work.author, work.publisher, work.year))
    facts = [lesson_fact(each) for each in by if each]
    facts.append(fact(f"lesson.kind-{work.kind}"))
    facts += length_facts(work)
    if work.first_hand:
        facts.append(fact("lesson.first-hand"))
    address = work.url or say("lesson.no-address")
    return Lesson(
        title=work.title,
        facts=tuple(facts),
        note=work.content_note,
        passages=(
            Passage(say("lesson.why-read"), _paragraphs(work.why_read)),
            Passage(say("lesson.takeaway"), _paragraphs(work.takeaway_question)),
            Passage(say("lesson.address"), (address,)),
            _checked(work.checked),
        ),
        words=_words(course, say("lesson.words-here"), work.terms),
        address=work.url,
    )


def situation_lesson(course: Course, situation: Situation) -> Lesson:
    """Return the page of a situation: the scene, without what can be done in it."""
    return Lesson(
        title=situation.title,
        facts=(lesson_fact(situation.place), fact("lesson.invented")),
        note=situation.content_note,
        passages=(
            Passage("", _paragraphs(situation.happens)),
            Passage(say("lesson.who-is-affected"), _paragraphs(situation.who_is_affected)),
        ),
        words=_words(course, say("lesson.words-here"), situation.terms),
    )


def source_line(source: Source) -> str:
    """Return a source in one line: author, title, publisher, year, address."""
    parts = (source.author, source.title, source.publisher, source.year)
    line = as_paragraph(*(sentence(part) for part in parts if part))
    if source.first_hand:
        line = say("lesson.source-first-hand", source=line)
    return say("lesson.source", source=line, address=source.url) if source.url else line


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(one_line(part) for part in text.split("\n\n") if part.strip())


def _texts(points: Iterable[Point]) -> tuple[str, ...]:
    return tuple(one_line(point.text) for point in points)


def _filled(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(passage for passage in passages if passage.texts)


def _ending(sources: tuple[Source, ...], checked: date) -> Iterator[Passage]:
    lines = tuple(source_line(source) for source in sources)
    yield Passage(say("lesson.sources"), lines, is_list=True, is_secondary=True)
    yield _checked(checked)


def _checked(day: date) -> Passage:
    return Passage("", (say("lesson.checked", date=say_date(day, "day")),), is_secondary=True)


def _title(course: Course, identity: str) -> str:
    term = course.term(identity)
    return term.title if term else identity


def _words(course: Course, label: str, ids: Iterable[str]) -> tuple[Words, ...]:
    words = tuple((Place(Section.TERMS, each), _title(course, each)) for each in ids)
    return (Words(label, words),) if words else ()


def _practice(course: Course, tip: Tip) -> tuple[Words, ...]:
    """Return the situations that practise a tip."""
    words = tuple(
        (Place(Section.PRACTICE, f"situation/{each.id}"), each.title)
        for each in course.situations
        if each.tip == tip.id
    )
    return (Words(say("lesson.to-practise"), words),) if words else ()


def _related(course: Course, term: Term) -> Iterator[Words]:
    """Group a term's related words by how they relate; contrasts named in the text count."""
    linked = {str(link.id) for link in term.related}
    for kind in ("broader", "narrower", "contrast", "see"):
        ids: list[str] = [link.id for link in term.related if link.kind == kind]
        if kind == "contrast":
            ids += [c.id for c in term.not_the_same_as if c.id not in linked]
        yield from _words(course, say(f"lesson.related-{kind}"), ids)


def _contrasts(course: Course, term: Term) -> Iterator[str]:
    for contrast in term.not_the_same_as:
        yield say(
            "lesson.named",
            name=_title(course, contrast.id),
            text=one_line(contrast.difference),
        )


def _instead(term: Term) -> Iterator[str]:
    return (say("lesson.instead", text=s.text, when=s.when) for s in term.say_instead)


def _origin(term: Term) -> str:
    words = f"lesson.origin-{term.origin.certainty}"
    if term.origin.year:
        return say(f"{words}-year", who=term.origin.who, year=term.origin.year)
    return say(words, who=term.origin.who)
