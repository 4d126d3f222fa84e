"""The words that begin the halves of a plan are those of the language, and of English too."""

import pytest
from babel.messages.catalog import Catalog

from allyship_tui.messages.english import MESSAGES
from allyship_tui.study.plans import bare_action, bare_cue, plan_title

from .conftest import Speak


def german() -> Catalog:
    made = Catalog("de")
    texts = {
        "plan.cue-begins": "wenn | falls|in dem Fall, dass",
        "plan.action-begins": "dann werde ich|dann",
        "plan.sentence": "Wenn {cue}, dann werde ich {action}",
    }
    for key, text in texts.items():
        made.add(MESSAGES[key], text, context=key)
    return made


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("Wenn jemand spricht", "jemand spricht"),
        ("falls jemand spricht.", "jemand spricht"),
        ("in dem Fall, dass jemand spricht", "jemand spricht"),
        ("If someone speaks", "someone speaks"),
        ("wennschon", "wennschon"),
        ("wenn", ""),
    ],
)
def test_a_cue_loses_what_begins_it(speak: Speak, typed: str, bare: str) -> None:
    speak(german())
    assert bare_cue(typed) == bare


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("dann werde ich fragen", "fragen"),
        ("dann, fragen", "fragen"),
        ("Then I will ask", "ask"),
        ("I\u2019ll ask", "ask"),
    ],
)
def test_an_action_loses_what_begins_it(speak: Speak, typed: str, bare: str) -> None:
    speak(german())
    assert bare_action(typed) == bare


def test_the_sentence_of_a_plan_has_each_half_begun_once(speak: Speak) -> None:
    speak(german())
    assert plan_title("wenn es regnet", "dann warten") == "Wenn es regnet, dann werde ich warten"
