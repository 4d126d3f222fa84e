"""Terms by chance: never one that is muted, and never the same twice in a row."""

import random
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from allyship_tui.course import Course, Term
from allyship_tui.study.daily import RandomTerms, random_term
from allyship_tui.study.learning import Learning


def first(terms: Sequence[Term]) -> Term:
    return terms[0]


def test_each_is_another_than_the_one_before(learning: Learning) -> None:
    terms = RandomTerms(learning, random.Random(7).choice)
    shown = [terms.next() for _ in range(50)]
    assert all(one != other for one, other in pairwise(shown))
    assert set(shown) == {term.id for term in learning.course.glossary}


def test_it_is_not_the_one_that_is_open(learning: Learning) -> None:
    opened = str(learning.course.glossary[0].id)
    assert RandomTerms(learning, first).next(opened) != opened


def test_what_is_muted_or_retired_does_not_come(learning: Learning) -> None:
    learning.mute("roles")
    shown = {RandomTerms(learning).next() for _ in range(100)}
    wanted = {term.id for term in learning.course.glossary if term.category != "roles"}
    assert shown == wanted
    assert wanted < {term.id for term in learning.course.terms}


def test_one_alone_comes_again_and_where_there_is_none_nothing_comes(course: Course) -> None:
    one = replace(course, terms=(course.glossary[0],))
    alone = course.glossary[0].id
    assert random_term(one, (), {alone}) == course.glossary[0]
    assert random_term(one, {alone}) is None
    assert random_term(Course(), ()) is None
