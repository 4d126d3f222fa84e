"""Any bytes at all on the terminal's input: what is no key does nothing."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from textual import events

from allyship_tui.study.learning import Learning
from allyship_tui.tui.terminal.parser import TerminalParser
from allyship_tui.tui.terminal.tokenizer import Tokenizer

from .runs import check, until_quiet, window

_BEGINNINGS = [
    *(b"\x1b[", b"\x1b[M", b"\x1b[<", b"\x1bO", b"\x1b]", b"\x1bP", b"\x1b", b"\x9b", b"\xc2\x9b"),
    *(b"\x1b[200~", b"\x1b[201~", b"\x1b[57358;;65u", b"\x1b[?2026;", b"\x1b[48;", b"\x1b[99;5u"),
]
_PARTS = st.one_of(
    st.binary(max_size=12),
    st.sampled_from(_BEGINNINGS),
    st.from_regex(rb"\x1b\[[<?]?[0-9:;]{0,40}[uMmA~tyR$]", fullmatch=True),
    st.text(max_size=5).map(lambda text: text.encode("utf-8", "ignore")),
)


def messages(*parts: bytes, pause: float = 0.0) -> list[object]:
    """Return what parts mean that come so many seconds one after the other, and then silence."""
    tokenizer, parser = Tokenizer(), TerminalParser()
    now, found = 0.0, []
    for part in parts:
        found += [
            message for token in tokenizer.feed(part, now) for message in parser.messages_of(token)
        ]
        now += pause
    for _ in range(2):
        now += 5
        found += [message for token in tokenizer.tick(now) for message in parser.messages_of(token)]
    return found


def keys(*parts: bytes, pause: float = 0.0) -> list[str]:
    """Return the names of the keys among what parts mean."""
    return [each.key for each in messages(*parts, pause=pause) if isinstance(each, events.Key)]


def _check(parts: list[bytes], pause: float) -> None:
    for message in messages(*parts, pause=pause):
        if isinstance(message, events.Key):
            assert message.character is None or len(message.character) == 1
            # What is typed can be written to a file.
            (message.character or "").encode("utf-8")
            message.key.encode("utf-8")
    # Once all is silent, a key is that key, and Ctrl+C is always one.
    assert keys(*parts, b"\x03", pause=6.0)[-1:] == ["ctrl+c"]


@settings(max_examples=400)
@given(st.lists(_PARTS, max_size=12), st.sampled_from([0.0, 0.05, 0.5, 6.0]))
def test_no_bytes_end_it_and_it_never_stops_hearing_keys(parts: list[bytes], pause: float) -> None:
    _check(parts, pause)


def test_many_more_of_them(pytestconfig: pytest.Config) -> None:
    if not pytestconfig.getoption("soak"):
        pytest.skip("only in a soak")
    several = given(st.lists(_PARTS, max_size=12), st.sampled_from([0.0, 0.05, 0.5, 6.0]))
    settings(max_examples=100_000, derandomize=False, print_blob=True)(several(_check))()


@given(
    st.from_regex(rb"\x1b\[[<>?=]?[0-9:;]{0,60}", fullmatch=True)
    | st.from_regex(rb"\x1b[\]PX^_][a-z0-9;:/]{0,80}(\x07|\x1b\\)?", fullmatch=True)
    | st.binary(min_size=3, max_size=3).map(lambda three: b"\x1b[M" + three)
    | st.binary(max_size=20).map(lambda some: bytes(byte | 0xC0 for byte in some))
)
def test_what_is_broken_is_no_key(broken: bytes) -> None:
    assert keys(broken) in ([], ["escape"] if broken == b"\x1b" else [])


async def test_what_is_broken_leaves_no_trace(
    learning: Learning, nothing_drawn: None, pytestconfig: pytest.Config, tmp_path: Path
) -> None:
    count = 5000 if pytestconfig.getoption("soak") else 50
    async with window(learning) as app:
        for section in "134567":
            app.post_message(events.Key(section, section))
            await until_quiet(app)
            before = _count(tmp_path)
            for seed in range(count // 6):
                for message in messages(*_broken(Random(seed)), pause=0.05):
                    assert not isinstance(message, events.Key), f"seed {seed}: {message}"
                    app.post_message(message)  # type: ignore[arg-type]
                await until_quiet(app)
                check(app, seed)
            assert _count(tmp_path) == before


def _count(folder: Path) -> int:
    """Return how many events the log holds, as another program sees it."""
    address = f"file:{folder / 'learner' / 'learner.db'}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])


def _broken(random: Random) -> list[bytes]:
    """Return what is no key and no click: halves of reports, and bytes that are no letters."""
    kinds: list[Callable[[], Any]] = [
        lambda: b"\x1b[M" + random.randbytes(3),
        lambda: bytes(byte | 0xC0 for byte in random.randbytes(4)),
        lambda: b"\x1b]%d;" % random.randint(0, 99) + b"mq" + b"\x1b\\",
        lambda: b"\x1b[<%d;%dM" % (random.randint(0, 99), random.randint(0, 99)),
        lambda: b"\x1b[%d;;%du" % (random.randint(57441, 57454), random.randint(65, 122)),
    ]
    return [random.choice(kinds)() for _ in range(10)] + [b"\x1b[<0;3"]
