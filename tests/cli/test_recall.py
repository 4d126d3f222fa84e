"""`allyship recall`: today's cards, asked line by line; only what can be read is an answer."""

import io
import re
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from allyship_tui.learner import Kind, Log, NotSaved
from allyship_tui.study.learning import Learning
from allyship_tui.study.places import Place, Section
from allyship_tui.study.session import Session
from allyship_tui.system import clock

from .conftest import NOW, YESTERDAY, Call, Result, learn

TIP, TERM = "get-educated", "microaggression"
UNREAD = "That is none of the answers, and nothing was noted."
Talk = Callable[..., Result]


@pytest.fixture
def talk(call: Call, data: Path, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """Return a function that pipes lines into `allyship recall`, for who has two cards."""
    monkeypatch.setattr(clock, "local_now", lambda: NOW)
    for place in (Place(Section.TIPS, TIP), Place(Section.TERMS, TERM)):
        learn(data, partial(Learning.opened, place=place), YESTERDAY)

    def run(*lines: str, options: tuple[str, ...] = ()) -> Result:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return call("recall", *options)

    return run


def ratings(data: Path) -> list[str]:
    """Return how the cards were rated, in order, without what was taken back."""
    found: list[str] = []

    def look(learning: Learning) -> None:
        items = learning.snapshot.latest_by_item(Kind.RECALLED).values()
        found.extend(str(event.value) for event in sorted(items, key=lambda event: event.at))

    learn(data, look)
    return found


@pytest.mark.parametrize(
    ("typed", "rating"),
    [("good", "good"), ("h", "hard"), ("EASY", "easy"), ("1", "again"), ("3", "good")],
)
def test_enter_shows_the_answer_and_a_word_or_a_number_rates_it(
    talk: Talk, data: Path, typed: str, rating: str
) -> None:
    result = talk("", typed)
    assert (result.status, result.err) == (0, "")
    assert result.out.index("Ready today: 2.") < result.out.index("One good answer")
    assert "\n1. Again: it did not come, again tomorrow\n" in result.out
    assert re.search(r"^Noted .*: .*\. Again (tomorrow|in \d+ days)\.$", result.out, re.M)
    assert ratings(data) == [rating]
    assert result.out.endswith("1 answer is kept. To go on: allyship recall\n")


@pytest.mark.parametrize("typed", ["", "gut", "0", "5", "34", "good?", "x"])
def test_what_cannot_be_read_is_asked_again_and_never_taken(
    talk: Talk, data: Path, typed: str
) -> None:
    result = talk("", typed, typed)
    assert result.out.count(UNREAD) == 2
    assert result.out.count("\n4. Easy: ") == 3
    assert ratings(data) == []
    assert result.out.endswith("No card was answered. To go on: allyship recall\n")


def test_what_is_typed_stands_beside_the_answer_and_is_kept_nowhere(talk: Talk, data: Path) -> None:
    result = talk("good")
    assert "\nWhat you typed\ngood\n" in result.out
    assert ratings(data) == []


def test_all_cards_come_and_the_last_answer_can_be_taken_back(talk: Talk, data: Path) -> None:
    result = talk("", "good", "", "easy", "undo", "", "again", "what now", "")
    assert ratings(data) == ["good", "again"]
    assert result.out.count("That was all for today.") == 2
    assert "Undone. The answer no longer counts" in result.out
    assert "Enter leaves, undo takes back your last answer.\n" in result.out
    assert result.out.endswith("\n2 answers are kept.\n")
    assert "That was all for today." in talk().out


def test_undo_asks_the_card_again(talk: Talk, data: Path) -> None:
    result = talk("undo", "", "good", "undo", "stop")
    assert "There is nothing to undo: " in result.out
    assert result.out.count("Ready today: 2.") == 2
    assert ratings(data) == []


@pytest.mark.parametrize("word", ["stop", "QUIT"])
def test_stop_leaves_with_everything_so_far_kept(talk: Talk, data: Path, word: str) -> None:
    result = talk("", "hard", word, "", "good")
    assert result.status == 0
    assert ratings(data) == ["hard"]


def test_nothing_to_do_says_so(call: Call, data: Path) -> None:
    result = call("recall")
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith("There are no cards today.")
    assert not data.exists()
    assert call("recall", "--json").data == {"cards": [], "waiting": 0}


def test_json_lists_the_cards_and_asks_nothing(talk: Talk, data: Path) -> None:
    found = talk("", "good", options=("--json",)).data
    assert [(card["section"], card["id"]) for card in found["cards"]] == [
        ("tips", TIP),
        ("terms", TERM),
    ]
    assert all(card[field] for card in found["cards"] for field in ("prompt", "answer", "why"))
    assert found["waiting"] == 0
    assert ratings(data) == []


def test_what_another_window_answered_is_not_answered_by_what_was_typed(
    talk: Talk, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refresh = Learning.refresh

    def late(learning: Learning) -> bool:
        # The other window answers what is asked here first.
        monkeypatch.setattr(Learning, "refresh", refresh)
        with Log.open(data, lambda: NOW) as other:
            faster = Learning(learning.course, other, lambda: NOW)
            faster.do(Kind.RECALLED, Session(faster).offer().cards[0].item, value="easy")
        return refresh(learning)

    monkeypatch.setattr(Learning, "refresh", late)
    result = talk("some words")
    assert "What you typed" not in result.out
    assert "Ready today: 1." in result.out
    assert ratings(data) == ["easy"]


def test_what_cannot_be_kept_is_said(
    talk: Talk, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise NotSaved("The disk is full.")

    monkeypatch.setattr(Learning, "do", full)
    result = talk("", "good")
    assert (result.status, result.err) == (1, "The disk is full.\n")
    monkeypatch.undo()
    assert ratings(data) == []


def test_a_signal_lets_an_answer_come_to_its_end(
    talk: Talk, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    do = Learning.do

    def hit(learning: Learning, *given: object, **body: object) -> object:
        signal.raise_signal(signal.SIGTERM)
        return do(learning, *given, **body)  # type: ignore[arg-type]

    monkeypatch.setattr(Learning, "do", hit)
    result = talk("", "good", "", "good")
    assert result.status == 128 + signal.SIGTERM
    assert result.err == "1 answer is kept. To go on: allyship recall\n"
    monkeypatch.setattr(Learning, "do", do)
    assert ratings(data) == ["good"]
