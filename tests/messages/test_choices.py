"""A choice is found by its name in the language that is spoken, without the word that begins it."""

import pytest
from babel.messages.catalog import Catalog

from allyship_tui.study.text import match_choice

from .conftest import Speak

VIEWS = {"letters": "by letter", "categories": "by category"}


@pytest.mark.parametrize("typed", ["by letter", "letter", "BY  Let", "letters", "by-letters", "1"])
def test_a_view_is_found_with_and_without_the_word_before_it(typed: str) -> None:
    assert match_choice(typed, VIEWS) == "letters"


@pytest.mark.parametrize("typed", ["Nach Buchstabe", "je buchstabe", "buchst", "letters"])
def test_another_language_has_its_own_words_before_it(speak: Speak, typed: str) -> None:
    german = Catalog("de")
    german.add("by", "nach | je", context="plain.choice-begins")
    speak(german)
    views = {"letters": "nach Buchstabe", "categories": "nach Kategorie"}
    assert match_choice(typed, views) == "letters"
    assert match_choice("nach", views) is None
