"""What can be typed: one table, from which come the answers, the help and the parity test."""

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from allyship_tui.messages import say
from allyship_tui.plain import (
    forgetting,
    kept,
    moves,
    planning,
    practising,
    setting,
    today,
    work,
    writing,
)
from allyship_tui.plain.answer import Said, echo
from allyship_tui.plain.carrying import carry_log
from allyship_tui.plain.visit import Visit
from allyship_tui.study.actions import Action
from allyship_tui.study.find import find_term
from allyship_tui.study.places import Section
from allyship_tui.study.transfer import unsaved_work


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be typed."""

    word: str
    run: Callable[[Visit, str], Said]
    """Carries it out, given what was typed after the word."""
    action: Action | None = None
    """What of the list of actions it is; None for what only this edition needs."""
    short: str = ""
    """The letter or sign that does the same."""
    argument: str = ""
    """What can stand after the word, for the help."""


def _help(_: Visit, words: str) -> Said:
    wanted = _find(words) if words not in ("", _ALL) else None
    if wanted:
        return _line(wanted)
    if words == _ALL:
        return "\n".join([say("plain.help"), *map(_line, COMMANDS), say("plain.help-end")])
    unknown = [say("plain.no-help", word=echo(words))] if words else []
    first = [_line(command) for command in COMMANDS if command.word in _FIRST]
    return "\n".join([*unknown, say("plain.help"), *first, say("plain.help-first")])


def _quit(visit: Visit, _: str) -> Said:
    visit.over = True
    return list(unsaved_work(visit.learning).texts)


COMMANDS = (
    *(Command(str(each), partial(moves.section, which=each), Action.GO) for each in Section),
    Command("term", moves.term, Action.TERM_OF_THE_DAY, "t", "NAME"),
    Command("next", partial(moves.step, by=1), Action.NEXT, "n"),
    Command("previous", partial(moves.step, by=-1), Action.PREVIOUS, "p"),
    Command("back", moves.back, Action.BACK, "b"),
    Command("more", lambda visit, _: visit.reader.more()),
    Command("all", lambda visit, _: visit.reader.rest()),
    Command("repeat", lambda visit, _: visit.reader.repeat(), short="r"),
    Command("choices", lambda visit, _: visit.reader.choices(), short="c"),
    Command("contents", lambda visit, _: visit.reader.contents()),
    Command("where", moves.where, short="w"),
    Command("mark", work.mark, Action.MARK, "m"),
    Command("recall", practising.recall, Action.RECALL),
    Command("cards", work.cards, Action.CARDS),
    Command("plan", planning.plan, Action.PLAN),
    Command("write", writing.write, Action.WRITE),
    Command("change", writing.change, Action.CHANGE),
    Command("skip", today.skip, Action.SKIP, argument="PART"),
    Command("undo", work.undo, Action.UNDO, "u"),
    Command("state", work.state, Action.STATE, "s", "STATE"),
    Command("search", moves.search, Action.SEARCH, "/", "WORDS"),
    Command("filter", moves.narrow, Action.FILTER, "f", "WORDS"),
    Command("view", moves.view, Action.VIEW, "v", "VIEW"),
    Command("copy", work.copy, Action.COPY_ADDRESS, "y"),
    Command("open", work.open_in_browser, Action.OPEN_ADDRESS, "o"),
    Command("aside", work.mute, Action.MUTE),
    Command("year", kept.year, Action.YEAR),
    Command("forget", forgetting.forget, Action.FORGET),
    Command("export", partial(carry_log, how=Action.EXPORT), Action.EXPORT, argument="FILE"),
    Command("import", partial(carry_log, how=Action.IMPORT), Action.IMPORT, argument="FILE"),
    Command("sync", partial(carry_log, how=Action.SYNC), Action.SYNC, argument="FOLDER"),
    Command("set", setting.change, argument="NAME VALUE"),
    Command("theme", setting.theme, Action.THEME, argument="NAME"),
    Command("plain", setting.plain, Action.PLAIN, argument="on|off"),
    Command("width", setting.width, argument="N"),
    Command("daily", setting.daily, Action.DAILY, argument="N"),
    Command("problems", work.problems, Action.PROBLEMS, "!"),
    Command("help", _help, Action.HELP, "?", "COMMAND"),
    Command("quit", _quit, Action.QUIT, "q"),
)
"""Every command, in the order of the help. A number by itself is `Action.OPEN`."""


_ALL = "everything"
_FIRST = (
    *("definition", "tips", "practice", "term", "next", "back", "more", "choices", "mark"),
    *("search", "quit"),
)
"""What help names first."""

_ALSO = {"define": "term", "exit": "quit", "bye": "quit", "home": "today"}
"""Other words for some commands."""


def answer(visit: Visit, line: str) -> list[str]:
    """Answer one line.

    Args:
        visit: where someone is; it changes with the answer.
        line: what was typed.

    Returns:
        The paragraphs to print; none only where the line is one of a text that is written.

    Raises:
        NotSaved: what was to be recorded could not be kept.
    """
    line = line.strip()
    question, visit.question = visit.question, None
    if question and (line or question.takes_empty):
        return _say(visit, question.then(line))
    word, _, rest = line.partition(" ")
    if not word:
        return visit.reader.more() if visit.reader.has_more else _say(visit, moves.where(visit, ""))
    if word.isdecimal():
        return visit.reader.pick(int(word[:9]))
    if word.startswith("/") and word != "/":
        word, rest = "/", f"{word[1:]} {rest}"
    command = _find(word)
    if command:
        return _say(visit, command.run(visit, rest.strip()))
    if option := practising.named_option(visit, line):
        return _say(visit, option.pick())
    is_term = find_term(visit.learning.course, line)
    return _say(visit, moves.term(visit, line) if is_term else _unknown(word))


def _say(visit: Visit, answer: Said) -> list[str]:
    return answer if isinstance(answer, list) else visit.reader.say(answer)


def _find(word: str) -> Command | None:
    """Return the command that a word names: in any case, shortened, or by its letter."""
    word = _ALSO.get(word.lower(), word.lower())
    for command in COMMANDS:
        if word in (command.word, command.short):
            return command
    begun = [command for command in COMMANDS if command.word.startswith(word)]
    return begun[0] if len(begun) == 1 else None


def _unknown(word: str) -> str:
    names = [command.word for command in COMMANDS]
    begun = [name for name in names if name.startswith(word.lower())]
    near = begun or difflib.get_close_matches(word.lower(), names, n=2)
    if near:
        return say("plain.unknown-near", word=echo(word), suggestions=say("plain.or").join(near))
    return say("plain.unknown", word=echo(word))


def _line(command: Command) -> str:
    call = f"{command.word} {command.argument}".strip()
    words = "plain.help-line-short" if command.short else "plain.help-line"
    what = say(f"plain.help-{command.word}")
    return say(words, command=call, short_command=command.short, sentence=what)
