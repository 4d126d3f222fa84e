"""What a reader meets, in order, the same on every surface."""

from datetime import date

import pytest
from msgspec.structs import replace, replace as without

from allyship_tui.course import Course, Definition, Reading, Source, Term, Tip
from allyship_tui.course.models.term import Origin, Usage
from allyship_tui.sanitise import Id, Line, Text, Web
from allyship_tui.study.places import Place, Section
from allyship_tui.study.text import (
    Lesson,
    Words,
    definition_lesson,
    definition_steps,
    term_lesson,
    term_teaser,
    tip_lesson,
    work_lesson,
)
from allyship_tui.study.text.passages import source_line


def to(*terms: tuple[str, str]) -> tuple[tuple[Place, str], ...]:
    """Return words that lead to terms, given the id and the title of each."""
    return tuple((Place(Section.TERMS, identity), title) for identity, title in terms)


def term(course: Course, identity: str) -> Term:
    found = course.term(identity)
    assert found is not None
    return found


def tip(course: Course) -> Tip:
    found = course.tip("listen-and-learn")
    assert found is not None
    return found


def work(course: Course, identity: str) -> Reading:
    found = course.work(identity)
    assert found is not None
    return found


def definition(course: Course) -> Definition:
    assert course.definition is not None
    return course.definition


def headings(lesson: Lesson) -> list[str]:
    return [passage.heading for passage in lesson.passages]


def labels(lesson: Lesson) -> tuple[str, ...]:
    return tuple(fact.label for fact in lesson.facts)


def passage(lesson: Lesson, heading: str) -> tuple[str, ...]:
    (found,) = [each.texts for each in lesson.passages if each.heading == heading]
    return found


# Terms


def test_a_terms_passages_stand_in_their_order(course: Course) -> None:
    full = replace(
        term(course, "nothing-about-us-without-us"),
        not_the_same_as=term(course, "solidarity").not_the_same_as,
        disagreement=Text("Some say this.\n\nOthers say that."),
    )
    lesson = term_lesson(course, full)
    assert headings(lesson) == [
        "",
        "Why it matters",
        "In practice",
        "What it means",
        "Not the same as",
        "Using the word",
        "Other words",
        "Where people disagree",
        "Where the word comes from",
        "Sources",
        "",
    ]
    assert passage(lesson, "Where people disagree") == ("Some say this.", "Others say that.")
    listed = [each.heading for each in lesson.passages if each.is_list]
    assert listed == ["Not the same as", "Other words", "Sources"]
    assert [each.heading for each in lesson.passages if each.is_secondary] == ["Sources", ""]


def test_a_word_to_avoid_says_so_before_what_it_means(course: Course) -> None:
    lesson = term_lesson(course, term(course, "voiceless"))
    assert headings(lesson)[:3] == ["", "Using the word: better not", "Why it matters"]
    assert passage(lesson, "Using the word: better not") == (
        "It names a lack where there is none, and leaves out those who do not listen.",
    )


def test_a_word_that_depends_says_so(course: Course) -> None:
    assert "Using the word: it depends" in headings(term_lesson(course, term(course, "ally")))


def test_empty_fields_leave_no_heading(course: Course) -> None:
    plain = replace(
        term(course, "ally"), disagreement=None, not_the_same_as=(), say_instead=(), sources=()
    )
    lesson = term_lesson(course, plain)
    gone = {"Where people disagree", "Not the same as", "Other words", "Sources"}
    assert gone.isdisjoint(headings(lesson))
    assert all(each.texts for each in lesson.passages)


def test_the_facts_of_a_term(course: Course) -> None:
    assert labels(term_lesson(course, term(course, "ally"))) == ("noun", "say: al-eye")
    assert labels(term_lesson(course, term(course, "nothing-about-us-without-us"))) == (
        "saying",
        "Also called: nihil de nobis, sine nobis, 何も私たち抜きに決めないで",
        "Used in: worldwide",
    )
    retired = term_lesson(course, term(course, "tolerance"))
    assert labels(retired) == ("noun", "No longer in the glossary.")


def test_the_content_note_of_a_term(course: Course) -> None:
    lesson = term_lesson(course, term(course, "hate-speech"))
    assert lesson.note == "Speaks of threats and violence."
    assert term_lesson(course, term(course, "ally")).note is None


def test_paragraphs_are_kept_and_lines_joined(course: Course) -> None:
    text = Text("One line\nand its end.\n\n\n  Two\tof\u2028them.\n\n")
    lesson = term_lesson(course, replace(term(course, "ally"), definition=text))
    assert passage(lesson, "What it means") == ("One line and its end.", "Two of them.")


def test_related_words_stand_by_how_they_relate(course: Course) -> None:
    lesson = term_lesson(course, term(course, "solidarity"))
    assert lesson.words == (Words("Narrower", to(("ally", "ally"))),)
    lesson = term_lesson(course, term(course, "nothing-about-us-without-us"))
    assert lesson.words == (
        Words("Broader", to(("solidarity", "solidarity"))),
        Words("See also", to(("lived-experience", "lived experience"))),
    )


def test_what_a_term_is_not_leads_on_once(course: Course) -> None:
    lesson = term_lesson(course, term(course, "active-listening"))
    assert [words.label for words in lesson.words] == ["Differs from", "See also"]
    assert lesson.words[0].words == to(("amplification", "amplification"))
    assert passage(lesson, "Not the same as") == (
        "amplification: Amplification carries someone's words on to others. "
        "Active listening takes them in first.",
    )
    unlinked = replace(term(course, "active-listening"), related=())
    assert term_lesson(course, unlinked).words == (
        Words("Differs from", to(("amplification", "amplification"))),
    )


def test_other_words_are_quoted_with_when(course: Course) -> None:
    lesson = term_lesson(course, term(course, "voiceless"))
    assert passage(lesson, "Other words") == (
        '"people who are not heard": When you mean that others do not listen',
    )


@pytest.mark.parametrize("year", [None, "1990s"])
@pytest.mark.parametrize("certainty", ["confirmed", "likely", "uncertain"])
def test_an_origin_says_how_sure_it_is(course: Course, certainty: str, year: str | None) -> None:
    origin = Origin(who=Line("Ada"), year=year and Line(year), certainty=certainty)  # type: ignore[arg-type]
    lesson = term_lesson(course, replace(term(course, "ally"), origin=origin))
    (text,) = passage(lesson, "Where the word comes from")
    assert text.startswith("Ada, 1990s." if year else "Ada.")
    assert (certainty in text.casefold()) == (certainty != "confirmed")


# Glimpses


def test_a_glimpse_is_the_short_text(course: Course) -> None:
    ally = term(course, "ally")
    assert term_teaser(ally) == (ally.short,)
    assert term_teaser(replace(ally, usage=Usage(level="context", reason=Text("x")))) == (
        ally.short,
    )


def test_a_glimpse_of_a_word_to_avoid_says_so_first(course: Course) -> None:
    voiceless = term(course, "voiceless")
    assert term_teaser(voiceless) == ("A word to avoid.", voiceless.short)


def test_a_content_note_stands_in_for_the_text(course: Course) -> None:
    note = "Content note: Speaks of threats and violence."
    hard = term(course, "hate-speech")
    assert term_teaser(hard) == (note,)
    avoided = replace(hard, usage=Usage(level="avoid", reason=Text("x")))
    assert term_teaser(avoided) == ("A word to avoid.", note)


# Tips


def test_a_tips_passages_stand_in_their_order(course: Course) -> None:
    lesson = tip_lesson(course, tip(course))
    assert lesson.title == "Listen and Learn"
    assert labels(lesson) == ("a few minutes",)
    assert headings(lesson) == [
        "What it is",
        "Why",
        "Ways to do it",
        "Watch out for",
        "Words you could use",
        "Make it a plan",
        "For you",
        "Beyond you",
        "To think about",
        "Sources",
        "",
    ]
    assert passage(lesson, "Make it a plan") == (
        "If I am about to give advice, then I will first ask one question.",
    )
    assert passage(lesson, "") == ("Last checked 15 January 2026.",)
    assert lesson.words == (
        Words(
            "Words here",
            to(
                ("active-listening", "active listening"),
                ("amplification", "amplification"),
                ("lived-experience", "lived experience"),
            ),
        ),
        Words(
            "To practise",
            ((Place(Section.PRACTICE, "situation/a-joke-online"), "A joke in the group"),),
        ),
    )


def test_what_is_a_list_is_one_and_what_is_said_aside_stands_aside(course: Course) -> None:
    whole = definition(course)
    last, _ = definition_steps(whole)[-1]
    lessons = (
        tip_lesson(course, tip(course)),
        definition_lesson(course, whole, last),
        work_lesson(course, work(course, "a-book-on-voices")),
    )
    # Of a work nothing is a list.
    assert [{each.heading for each in lesson.passages if each.is_list} for lesson in lessons] == [
        {
            "Ways to do it",
            "Watch out for",
            "Words you could use",
            "Make it a plan",
            "To think about",
            "Sources",
        },
        {"To think about", "Sources"},
        set(),
    ]
    for lesson in lessons:
        assert {each.heading for each in lesson.passages if each.is_secondary} <= {"Sources", ""}
        assert lesson.passages[-1].is_secondary


def test_empty_lists_of_a_tip_leave_no_heading(course: Course) -> None:
    bare = replace(
        tip(course),
        how=(),
        pitfalls=(),
        words_to_use=(),
        cue_examples=(),
        reflection=(),
        sources=(),
        terms=(),
    )
    lesson = tip_lesson(without(course, situations=()), bare)
    assert headings(lesson) == ["What it is", "Why", "For you", "Beyond you", ""]
    assert lesson.words == ()


@pytest.mark.parametrize(
    ("effort", "words"),
    [
        ("minutes", "a few minutes"),
        ("hour", "about an hour"),
        ("ongoing", "something to keep up"),
    ],
)
def test_each_effort_has_words(course: Course, effort: str, words: str) -> None:
    assert labels(tip_lesson(course, replace(tip(course), effort=effort))) == (words,)


# The definition


def test_the_definition_has_its_steps(course: Course) -> None:
    assert definition_steps(definition(course)) == (
        ("in-short", "In short"),
        ("actions-not-a-label", "What you do, not what you are"),
        ("listen-speak-act", "Listen, speak out, act"),
        ("support-without-full-knowing", "Their story, your support"),
        ("to-go-on", "To go on from here"),
    )


def test_each_step_is_a_page(course: Course) -> None:
    whole = definition(course)
    pages = [definition_lesson(course, whole, step) for step, _ in definition_steps(whole)]
    assert [page.title for page in pages] == [
        "What allyship is",
        "What you do, not what you are",
        "Listen, speak out, act",
        "Their story, your support",
        "To go on from here",
    ]
    assert len(pages[1].passages[0].texts) == 2
    assert [words.label for page in pages for words in page.words] == [
        *["Words here"] * 3,
        "Related words",
    ]
    assert pages[-1].words[0].words[:1] == to(("ally", "ally"))
    assert headings(pages[-1]) == ["To think about", "Sources", ""]


def test_an_unknown_step_is_the_first(course: Course) -> None:
    whole = definition(course)
    assert definition_lesson(course, whole, "nosuch") == definition_lesson(
        course, whole, "in-short"
    )


# Works


def test_the_page_of_a_work(course: Course) -> None:
    lesson = work_lesson(course, work(course, "a-talk-on-listening"))
    assert labels(lesson) == (
        *("Bo Sample", "2014", "talk", "about 18 minutes"),
        "written by people it speaks of",
    )
    assert headings(lesson) == ["Why read it", "A question to carry away", "Address", ""]
    assert passage(lesson, "Address") == ("https://example.org/talk",)
    assert lesson.address == "https://example.org/talk"
    assert lesson.note is None


def test_a_work_without_an_address_says_so(course: Course) -> None:
    lesson = work_lesson(course, work(course, "an-article-without-address"))
    assert lesson.address is None
    assert passage(lesson, "Address") == (
        "No web address is known for this work. A library or a search for its title may find it.",
    )
    assert labels(lesson) == ("Example House", "article")


def test_the_content_note_of_a_work(course: Course) -> None:
    lesson = work_lesson(course, work(course, "a-hard-report"))
    assert lesson.note == "Describes violence against children."


@pytest.mark.parametrize(
    "kind", ["article", "book", "guide", "paper", "report", "talk", "podcast", "statement"]
)
def test_each_kind_of_work_has_a_word(course: Course, kind: str) -> None:
    lesson = work_lesson(course, replace(work(course, "a-guide-to-words"), kind=kind))
    assert labels(lesson) == ("Example House", "2023", kind)


@pytest.mark.parametrize(("minutes", "words"), [(1, "about 1 minute"), (2, "about 2 minutes")])
def test_how_long_a_work_takes_agrees_with_the_number(
    course: Course, minutes: int, words: str
) -> None:
    lesson = work_lesson(course, replace(work(course, "a-guide-to-words"), minutes=minutes))
    assert words in labels(lesson)


def test_each_fact_is_a_sentence_too(course: Course) -> None:
    facts = work_lesson(course, work(course, "a-talk-on-listening")).facts
    assert [fact.sentence for fact in facts] == [
        *("Bo Sample.", "2014.", "Talk.", "About 18 minutes."),
        "Written by people it speaks of.",
    ]


# Sources and words


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (Source(title=Line("A Book")), "A Book."),
        (Source(title=Line("Why?"), author=Line("Ada E.")), "Ada E. Why?"),
        (
            Source(
                title=Line("A Book"),
                author=Line("Ada Example"),
                publisher=Line("Example Press"),
                year=Line("2020"),
                url=Web("https://example.org"),
                first_hand=True,
            ),
            "Ada Example. A Book. Example Press. 2020. (written by people it speaks of) "
            "https://example.org",
        ),
    ],
)
def test_a_source_is_one_line(source: Source, line: str) -> None:
    assert source_line(source) == line


def test_a_work_says_what_is_known_of_its_length(course: Course) -> None:
    def said(work: Reading) -> list[str]:
        known = {fact.label for fact in work_lesson(course, unknown).facts}
        return [fact.label for fact in work_lesson(course, work).facts if fact.label not in known]

    unknown = without(course.reading[0], minutes=None)
    assert said(without(unknown, minutes=1)) == ["about 1 minute"]
    assert said(without(unknown, minutes=9, pages=29)) == ["about 9 minutes", "29 pages"]
    assert said(without(unknown, length="short")) == ["short"]
    assert said(without(unknown, length="look-up")) == ["to look things up in"]


def test_a_link_to_a_term_that_is_not_there_shows_its_id(course: Course) -> None:
    stray = replace(tip(course), terms=(Id("nowhere"),))
    assert tip_lesson(course, stray).words[0] == Words("Words here", to(("nowhere", "nowhere")))


def test_every_lesson_has_words_for_all_it_says(course: Course) -> None:
    whole = definition(course)
    lessons = [
        *(term_lesson(course, each) for each in course.terms),
        *(tip_lesson(course, each) for each in course.tips),
        *(work_lesson(course, each) for each in course.reading),
        *(definition_lesson(course, whole, step) for step, _ in definition_steps(whole)),
    ]
    for lesson in lessons:
        assert lesson.title
        assert lesson.passages
        assert all(text and text == text.strip() for p in lesson.passages for text in p.texts)
        assert all(words.words for words in lesson.words)


def test_a_date_is_written_in_words_whatever_the_locale(course: Course) -> None:
    lesson = tip_lesson(course, replace(tip(course), checked=date(2026, 11, 22)))
    assert passage(lesson, "") == ("Last checked 22 November 2026.",)
