"""What has been kept, in sentences: what is there is said, and what is not begun is not."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from allyship_tui.course import Course
from allyship_tui.learner import Kind, Log
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.progress import (
    TermsKept,
    progress,
    progress_sentences,
    recall_lines,
    recall_month_lines,
    year_lines,
)
from allyship_tui.study.recall import Retention
from allyship_tui.study.recall.retention import Month
from study.conftest import Clock

NONE = Retention(back=0, recalled=0, months=(), held=0)
NO_TERMS = TermsKept(met=0, recalled=0, held=0, total=8)


def test_a_beginner_sees_no_row_of_noughts(learning: Learning) -> None:
    kept = progress(learning.course, learning.snapshot)
    assert progress_sentences(learning.course, kept, NO_TERMS) == [
        "You have read 0 of 5 steps of the definition.",
        "You have reviewed 0 of 5 tips.",
        "You have read 0 of 6 works.",
        "You have met 0 of 8 terms.",
    ]
    assert recall_lines(NONE) == recall_month_lines(NONE) == []
    assert year_lines(learning.snapshot, learning.today) == []


def test_steps_that_were_read_are_said(course: Course, learning: Learning) -> None:
    learning.read(Place(Section.DEFINITION), "in-short")
    learning.read(Place(Section.TIPS, "get-educated"), "what")
    said = progress_sentences(course, progress(course, learning.snapshot), NO_TERMS)
    assert said[:2] == [
        "You have read 1 of 5 steps of the definition.",
        "You have reviewed 0 of 5 tips. You have read 1 of their 25 steps.",
    ]
    learning.mark("definition/allyship")
    said = progress_sentences(course, progress(course, learning.snapshot), NO_TERMS)
    assert said[0] == "You have reviewed the definition."


def test_what_was_begun_is_said(course: Course, learning: Learning) -> None:
    kept = progress(course, learning.snapshot)
    some = replace(
        kept,
        situations_practised=3,
        situations_total=32,
        plans_made=2,
        reflections_written=5,
        prompts_recalled=40,
    )
    assert progress_sentences(course, some, NO_TERMS)[4:] == [
        "You have practised 3 of 32 situations.",
        "You have made 2 plans.",
        "You have written 5 reflections.",
        "You have answered 40 prompts from memory.",
    ]
    one = replace(kept, plans_made=1, reflections_written=1, prompts_recalled=1)
    assert progress_sentences(course, one, NO_TERMS)[4:] == [
        "You have made 1 plan.",
        "You have written 1 reflection.",
        "You have answered 1 prompt from memory.",
    ]


@pytest.mark.parametrize(
    ("terms", "lines"),
    [
        (
            TermsKept(31, 20, 8, 210),
            [
                "You recalled 20 of them when last asked.",
                "8 of them come back only after a month or more.",
            ],
        ),
        (
            TermsKept(31, 1, 1, 210),
            [
                "You recalled 1 of them when last asked.",
                "1 of them comes back only after a month or more.",
            ],
        ),
        (TermsKept(31, 2, 0, 210), ["You recalled 2 of them when last asked."]),
        (TermsKept(31, 0, 0, 210), []),
    ],
)
def test_terms_in_sentences(learning: Learning, terms: TermsKept, lines: list[str]) -> None:
    kept = progress(learning.course, learning.snapshot)
    said = progress_sentences(learning.course, kept, terms)
    assert said[3:] == ["You have met 31 of 210 terms.", *lines]


@pytest.mark.parametrize(
    ("recall", "lines"),
    [
        (replace(NONE, back=40, recalled=36), ["Of 40 prompts that came back, you recalled 36."]),
        (replace(NONE, back=1, recalled=1), ["A prompt came back, and you recalled it."]),
        (replace(NONE, back=3, recalled=0), []),
        (replace(NONE, held=12), ["12 prompts come back only after a month or more."]),
        (replace(NONE, held=1), ["1 prompt comes back only after a month or more."]),
    ],
)
def test_recall_in_sentences(recall: Retention, lines: list[str]) -> None:
    assert recall_lines(recall) == lines


def test_recall_by_month() -> None:
    months = (Month(date(2026, 3, 1), back=12, recalled=10), Month(date(2025, 12, 1), 1, 0))
    assert recall_month_lines(replace(NONE, months=months)) == [
        "March 2026: 10 of 12.",
        "December 2025: 0 of 1.",
    ]


def test_the_days_by_month_as_one_would_say_them(log: Log, clock: Clock) -> None:
    for days in (0, 1, 2, 29, 30):
        clock.move(days=days)
        log.record(Kind.MET, "term/ally")
        clock.move(days=-days)
    today = date(2026, 3, 2) + timedelta(days=60)
    assert year_lines(log.snapshot, today) == [
        "April 2026: 1.",
        "March 2026: 2 to 4 and 31.",
    ]
