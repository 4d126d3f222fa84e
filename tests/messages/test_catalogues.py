"""Every translation can be shown: nothing of it fails where it is filled in."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from allyship_tui.messages import language
from pseudo import ACCENTED, MIRRORED, Pseudo, translated

from .catalogues import problems

DAYS = ("You practised on {count} day.", "You practised on {count} days.")


def test_every_translation_is_sound_and_compiled() -> None:
    for path in Path(language.FOLDER).glob("*/LC_MESSAGES/*.po"):
        with path.open("rb") as file:
            catalogue = read_po(file, path.parent.parent.name)
        assert problems(catalogue) == []
        compiled = BytesIO()
        write_mo(compiled, catalogue)
        assert path.with_suffix(".mo").read_bytes() == compiled.getvalue()


@pytest.mark.parametrize("pseudo", [ACCENTED, MIRRORED])
def test_languages_made_by_a_rule_are_sound_but_for_spaces(pseudo: Pseudo) -> None:
    found = [each for each in problems(translated(pseudo)) if "another space" not in each]
    assert found == []


@pytest.mark.parametrize(
    ("english", "translation", "wrong"),
    [
        ("by {name}", "von {name}", None),
        ("by {name}", "", None),
        ("by {name}", "von {nmae}", "nmae is not filled in"),
        ("by {name}", "von ihr", "name is missing"),
        ("by {name}", "von {name", "is not filled in"),
        ("by {name}", "von {}", "is not filled in"),
        ("{name}: ", "{name}:", "another space"),
        ("open", "\x1bopen", "terminal obeys"),
        (DAYS, ("An einem Tag.", "An {count} Tagen."), None),
        (DAYS, ("An {count} Tag.", "An vielen Tagen."), "count is missing"),
        (DAYS, ("An einem Tag.", ""), "form 1 is empty"),
        (DAYS, ("An {count} Tag.",), "Wrong number of plural forms"),
    ],
)
def test_what_would_fail_is_found(
    english: str | tuple[str, str], translation: str | tuple[str, ...], wrong: str | None
) -> None:
    catalogue = Catalog("de")
    catalogue.add(english, translation, context="some.key")
    found = problems(catalogue)
    assert found == [] if wrong is None else any(wrong in each for each in found)


def test_a_form_for_several_numbers_needs_the_number() -> None:
    catalogue = Catalog("ru")  # whose first form is for 21 too
    catalogue.add(DAYS, ("Один день.", "{count} дня.", "{count} дней."), context="some.key")
    assert problems(catalogue) == ["some.key: count is missing"]


def test_what_argparse_says_keeps_its_percent_signs() -> None:
    catalogue = Catalog("de")
    catalogue.add("unrecognized arguments: %s", "unbekannt: %(arg)s")
    assert len(problems(catalogue)) == 1
