"""Whatever is typed is answered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from msgspec.structs import replace

from allyship_tui.course import Course, load_course
from allyship_tui.learner import Log
from allyship_tui.messages import say
from allyship_tui.plain.commands import address
from allyship_tui.plain.commands.table import COMMANDS, answer
from allyship_tui.plain.documents.sections import document_at
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.learning import Clock, Learning
from allyship_tui.study.places import Section
from allyship_tui.study.settings import Settings

from .conftest import Talk, begin, is_writing, let_go, talk_in

SECTIONS = [str(section) for section in Section]
IN_FULL = ("export", "import", "sync")
"""What writes or reads files, and is not done for the beginning of its word."""
ARGUMENTS = {
    "state": ["read", "set aside", "Set-Aside", "skimmed"],
    "search": ["solidarity", "voi", "zzzzzz", '"*(', "x" * 5000],
    "filter": ["voice", "zzzzzz", "("],
    "view": ["letters", "categories", "days", "unread", "read", "set aside", "nonsense"],
    "set": ["plain", "plain on", "width 40", "theme light-paper", "nonsense", "width", "x y z"],
    "theme": ["dark-ink", "DARK-INK", "purple"],
    "plain": ["on", "off", "maybe"],
    "width": ["40", "off", "fit", "3", "-1", "9" * 400, "wide"],
    "help": ["mark", "m", "?", "nonsense"],
    "practice": ["1", "2", "99", "surplus words"],
    "journal": ["1", "voices", "zzzzzz"],
    "skip": ["cards", "the situation", "2", "nonsense"],
    "daily": ["20", "0", "-1", "9" * 400, "many"],
    **{how: ["kept", "no/such/file", "\x00", "~nobody"] for how in IN_FULL},
}
OPENED = [[section] for section in SECTIONS] + [
    ["definition", "2"],
    ["tips", "2"],
    ["terms", "1"],
    ["term"],
    ["reading", "1"],
    ["terms", "view letters", "filter voi"],
    ["reading", "view unread"],
    ["tips", "1", "mark", "progress"],
    ["term", "recall"],
    ["term", "practice 1", "1"],
    ["practice 2"],
    ["practice 2", "1"],
    ["tips", "1", "plan", "1", "1", "cancel"],
    ["write", "A line.", ".", "journal 1"],
    ["write", "A line.", ".", "journal", "filter nothing"],
]


@pytest.fixture(autouse=True)
def no_browser(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Open no browser; return the addresses that one was asked for."""
    asked: list[str] = []
    monkeypatch.setattr(address, "open_address", lambda address: not asked.append(address))
    return asked


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what is exported written to the test's own folder."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("lines", OPENED, ids=" ".join)
def test_every_command_is_answered_everywhere(lines: list[str], learning: Learning) -> None:
    tried = 0
    for command in COMMANDS:
        for argument in ["", *ARGUMENTS.get(command.word, ["surplus words"])]:
            # The place is gone to at once: nothing depends on Today, read out before.
            repl = ReplSession(learning, Settings(), document_at)
            talk = talk_in(repl)
            talk(*lines)
            said = talk(f"{command.word} {argument}")
            assert said.strip(), (command.word, argument)
            let_go(repl)
            assert talk("where")
            tried += 1
    assert tried > 2 * len(COMMANDS)


def test_each_thing_to_say_has_its_command_and_its_line_of_help(talk: Talk) -> None:
    lines = talk("help everything").split("\n")
    for command in COMMANDS:
        found = [
            line
            for line in lines
            if line.startswith(
                (f"{command.word}:", f"{command.word}, ", f"{command.word} {command.argument}")
            )
        ]
        assert len(found) == 1, command.word
        assert command.short in found[0]
        assert command.argument in found[0]
        assert talk(f"help {command.word}") == found[0]
    assert talk("?") == talk("help") == talk("HELP")
    undo = "undo, or u: take back the last mark or answer; what you wrote stays."
    assert talk("help undo") == undo
    assert talk("help nonsense") == f'There is no command "nonsense".\n{talk("help")}'
    assert {*talk("help").split("\n")} <= {*lines, say("plain.help-first")}


def test_words_and_letters_are_distinct() -> None:
    words = [command.word for command in COMMANDS]
    letters = [command.short for command in COMMANDS if command.short]
    assert len({*words, *letters}) == len(words) + len(letters)


def in_full(word: str) -> str:
    return f"Type {word} in full: it writes or reads files."


def test_every_unique_shortening_works(talk: Talk) -> None:
    words = [command.word for command in COMMANDS]
    taken = {*words, *(command.short for command in COMMANDS)}
    shortened = 0
    for word in words:
        for length in range(1, len(word)):
            start = word[:length]
            begun = [other for other in words if other.startswith(start)]
            if start in taken:
                continue
            if len(begun) == 1 and word not in IN_FULL:
                assert talk(f"help {start.upper()}") == talk(f"help {word}")
                shortened += 1
            else:
                said = f'I do not know "{start}". Did you mean {" or ".join(begun)}?'
                assert talk(start).removesuffix(f" {in_full(word)}") == said
    assert shortened > 30


@pytest.mark.parametrize("word", IN_FULL)
def test_what_writes_or_reads_files_is_typed_in_full(
    talk: Talk, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = talk(f"{word[:-1]} kept")
    assert said == f'I do not know "{word[:-1]}". Did you mean {word}? {in_full(word)}'
    assert list(tmp_path.glob("kept*")) == []
    # Help is given for the beginning all the same, and says it.
    assert talk(f"help {word[:-1]}") == f"{talk(f'help {word}')} {in_full(word)}"
    assert in_full(word) not in talk(f"help {word.upper()}")


def test_letters_do_what_their_words_do(talk: Talk, repl: ReplSession) -> None:
    lettered = [command for command in COMMANDS if command.short]
    assert len(lettered) > 10
    for command in lettered:
        assert talk(f"help {command.short}") == talk(f"help {command.word}")
    assert talk("tips", "1", "m").startswith("Marked as reviewed")
    assert talk("u").startswith("Undone.")
    assert talk("W") == talk("where")


@pytest.mark.parametrize(
    ("typed", "near"),
    [("tisp", "tips"), ("serach", "search"), ("QUITT", "quit"), ("contnets", "contents")],
)
def test_a_slip_is_met_with_what_is_near(talk: Talk, typed: str, near: str) -> None:
    assert f'I do not know "{typed}". Did you mean {near}' in talk(typed)


def test_other_words_are_met_with_what_is_possible(talk: Talk, repl: ReplSession) -> None:
    assert talk("zzzzz") == (
        'I do not know "zzzzz". Type help for what you can type, or search and a word.'
    )
    assert len(talk("x" * 10_000)) < 200
    assert len(talk(f"search {'x' * 10_000}")) < 200
    assert len(talk("terms", f"filter {'x' * 10_000}")) < 300
    assert not repl.is_over


def test_quit_ends_the_session(talk: Talk, repl: ReplSession) -> None:
    assert "kept" in talk("q")
    assert repl.is_over


def test_repeat_says_the_last_answer_again(talk: Talk) -> None:
    for line in ("tips", "1", "more", "mark", "help", "nonsense", "contents", "choices", "where"):
        said = talk(line)
        assert talk("repeat") == talk("r") == said


# Asking


@pytest.mark.parametrize("line", ["search", "/", "SEARCH  "])
def test_search_alone_asks_for_words(talk: Talk, repl: ReplSession, line: str) -> None:
    talk("tips")
    assert talk(line) == "Search for which words? An empty line lets it be."
    assert talk("solidarity").startswith("1 found.")
    assert talk("1").startswith("Solidarity.")
    assert repl.location.item == "solidarity"


def test_what_is_asked_takes_one_answer_only(talk: Talk, repl: ReplSession) -> None:
    assert "Nothing found" in talk("search", "zzzzzz")
    assert talk("tips").startswith("Take action.")


def test_an_empty_answer_lets_the_question_go(talk: Talk) -> None:
    assert talk("search", "") == talk("where")
    assert talk("search", " ", "tips").startswith("Take action.")


def test_a_command_word_can_be_searched_for(talk: Talk, repl: ReplSession) -> None:
    talk("search", "quit")
    assert not repl.is_over


# Anything


COURSE = load_course(base=Path(__file__).parent.parent / "fixtures" / "pack")
# Files are written to and read by what is typed: not by chance, which could name any.
NOT_BY_CHANCE = ("quit", *IN_FULL)
WORDS = st.sampled_from([c.word for c in COMMANDS if c.word not in NOT_BY_CHANCE])
JUNK = st.text(max_size=12)
LINES = st.one_of(
    WORDS,
    st.sampled_from([command.short for command in COMMANDS if command.short not in ("", "q")]),
    st.integers(0, 12).map(str),
    st.sampled_from(["", ".", "cancel", "start over", "forget", "again", "good"]),
    st.tuples(
        WORDS,
        st.one_of(st.sampled_from([one for each in ARGUMENTS.values() for one in each]), JUNK),
    ).map(" ".join),
    JUNK,
)


@pytest.fixture
def memory(clock: Clock, tmp_path: Path) -> Callable[[Course], Learning]:
    """Return a function that makes a learner whose log lasts no longer than the test."""
    number = 0

    def make(course: Course) -> Learning:
        nonlocal number
        number += 1
        return Learning(course, Log.open(tmp_path / f"learner-{number}", clock), clock)

    return make


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES, min_size=1, max_size=25), empty=st.booleans())
def test_anything_is_answered(
    memory: Callable[[Course], Learning], lines: list[str], empty: bool
) -> None:
    learning = memory(Course() if empty else COURSE)
    with learning.log:
        repl = begin(learning)
        for line in lines:
            said = answer(repl, line)
            assert said or is_writing(repl), line
            assert all(text.strip() for text in said), (line, said)


def test_a_course_that_teaches_nothing_is_answered_too(learn: Callable[[Course], Learning]) -> None:
    repl = begin(learn(Course()))
    talk = talk_in(repl)
    for section in SECTIONS:
        for command in COMMANDS:
            if command.word != "quit":
                talk(section, command.word, "1", "next", "previous", "mark", "where")
                let_go(repl)
    for section in ("definition", "tips", "terms", "reading"):
        assert talk(section) == say(f"empty.{section}")
    # A plan can be made of anything.
    while repl.learning.can_undo:
        talk("undo")
    assert talk("undo") == say("why-not.undo")


def test_problems_are_named(course: Course, learn: Callable[[Course], Learning]) -> None:
    assert talk_in(begin(learn(course)))("problems") == say("why-not.problems")
    problem = load_course([Path("/nowhere")]).problems[0]
    broken = replace(course, problems=(problem,))
    assert talk_in(begin(learn(broken)))("!") == (
        f"Problems\nLeft out: not used as it stands.\n{problem}"
    )
