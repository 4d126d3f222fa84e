"""The language that is asked for, and English wherever there is nothing better."""

import argparse
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given, strategies as st

from allyship_tui.messages import language, say, say_date, say_list, say_number
from allyship_tui.messages.english import MESSAGES
from allyship_tui.study.text import without_signs

from .conftest import Speak, forget_the_language

PLANS = MESSAGES["account.plans"]
UNNEEDED = "assert not {'gettext', 'locale', 'babel', 'datetime'} & sys.modules.keys()"


def russian() -> Catalog:
    made = Catalog("ru")
    forms = ("{count} план", "{count} плана", "{count} планов")
    made.add(PLANS, forms, context="account.plans")
    made.add("quit", "выход", context="key.quit")
    forms = ("{title} ({cuont})",) * 3
    made.add(MESSAGES["plain.group"], forms, context="plain.group")
    made.add("expected one argument", "нужен один аргумент")
    return made


def egyptian() -> Catalog:
    made = Catalog("ar_EG")
    made.add("Tip {number} of {total}", "نصيحة {number} من {total}", context="tips.step")
    made.add("from: {title}", "من: {title}", context="plan.from")
    return made


def test_for_english_no_catalogue_is_read() -> None:
    code = f"import sys; from allyship_tui.messages import say; say('key.quit'); {UNNEEDED}"
    subprocess.run([sys.executable, "-c", code], check=True, env={"LANG": "de_DE.UTF-8"})


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "выход"),
        ({"LANG": "ru"}, "выход"),
        ({"LC_MESSAGES": "ru_RU.UTF-8@latin", "LANG": "en_GB.UTF-8"}, "выход"),
        ({"LC_ALL": "C.UTF-8", "LC_MESSAGES": "ru_RU", "LANG": "ru_RU"}, "quit"),
        ({"LANGUAGE": "de:ru", "LC_ALL": "C"}, "выход"),
        ({"LANGUAGE": "en_GB:ru"}, "quit"),
        ({"LANGUAGE": "", "LANG": "ru_RU"}, "выход"),
        ({"LANG": "de_DE"}, "quit"),
        ({"LANG": "\udcff"}, "quit"),
        ({}, "quit"),
    ],
)
def test_the_language_is_chosen_as_gettext_chooses(
    speak: Speak, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], said: str
) -> None:
    speak(russian())
    monkeypatch.delenv("LANGUAGE")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert say("key.quit") == said


def test_a_language_that_is_a_path_leads_to_no_catalogue(
    speak: Speak, catalogues: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(russian())
    monkeypatch.setenv("LANGUAGE", str(catalogues / "ru"))
    monkeypatch.setattr(language, "FOLDER", str(catalogues / "elsewhere"))
    assert say("key.quit") == "quit"


def test_it_is_chosen_once(speak: Speak, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(russian())
    assert say("key.quit") == "выход"
    monkeypatch.setenv("LANGUAGE", "en")
    assert say("key.quit") == "выход"


@pytest.mark.parametrize(
    ("count", "words"), [(1, "план"), (21, "план"), (2, "плана"), (5, "планов"), (11, "планов")]
)
def test_the_rule_of_the_language_chooses_the_form(speak: Speak, count: int, words: str) -> None:
    speak(russian())
    assert say("account.plans", count=count) == f"{count} {words}"


@pytest.mark.parametrize(("count", "words"), [(0, "plans"), (1, "plan"), (2, "plans")])
def test_english_has_a_form_for_one(count: int, words: str) -> None:
    assert say("account.plans", count=count) == f"You have made {count} {words}."


def test_what_is_not_translated_or_cannot_be_filled_in_is_english(speak: Speak) -> None:
    speak(russian())
    assert say("key.help") == "help"
    assert say("plain.group", title="Letters", count=3) == "Letters (3)"


@given(st.binary(max_size=200), st.booleans())
def test_a_broken_catalogue_is_english(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, begins_well: bool
) -> None:
    path = tmp_path_factory.mktemp("locale") / "ru" / "LC_MESSAGES" / "allyship.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xde\x12\x04\x95" * begins_well + noise)
    found = language._read("ru", str(path))
    assert found is None or found.text("key.quit", "quit", None) == "quit"


def test_a_catalogue_that_is_cut_short_is_english(speak: Speak, catalogues: Path) -> None:
    speak(russian())
    path = catalogues / "ru" / "LC_MESSAGES" / "allyship.mo"
    whole = path.read_bytes()
    for end in range(0, len(whole), 7):
        path.write_bytes(whole[:end])
        forget_the_language()
        assert say("key.quit") in ("quit", "выход")
        assert say("account.plans", count=2)


def test_what_runs_to_the_left_keeps_what_is_filled_in_apart(speak: Speak) -> None:
    speak(egyptian())
    assert say("plan.from", title="ally") == "من: \u2068ally\u2069"
    assert say("plan.from", title="") == "من: "
    assert say_list(["a", "b"]) == "\u2068a\u2069 و\u2068b\u2069"


def test_it_is_kept_apart_in_what_is_printed_line_by_line_too(speak: Speak) -> None:
    assert without_signs("\u2068ally\u2069 \u2066x\u202e") == "ally x"
    speak(egyptian())
    said = say("plan.from", title="ally")
    assert without_signs(said) == said
    assert without_signs("\u2066x\u202e \u2192") == "x (rightwards arrow)"


def test_numbers_are_written_in_the_digits_of_the_language(speak: Speak) -> None:
    speak(egyptian())
    assert say("tips.step", number=3, total=12) == "نصيحة ٣ من ١٢"
    assert say_number(-1048) == "-١٠٤٨"
    assert say_date(date(2026, 11, 22), "day") == "٢٢ نوفمبر ٢٠٢٦"


def test_argparse_speaks_the_language_too(speak: Speak, capsys: pytest.CaptureFixture[str]) -> None:
    speak(russian())
    say("key.quit")
    parser = argparse.ArgumentParser(prog="x")
    parser.add_argument("--theme")
    with pytest.raises(SystemExit):
        parser.parse_args(["--theme"])
    assert "нужен один аргумент" in capsys.readouterr().err
