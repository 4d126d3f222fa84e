"""The table of commands of the linear edition: finds the one that was typed; `help` and `quit`."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say
from allyship_tui.plain.answer import Output
from allyship_tui.plain.commands import (
    address,
    forget,
    lists,
    mark,
    more,
    mute,
    navigate,
    plan,
    problems,
    recall,
    reload,
    settings,
    skip,
    where,
    write,
    year,
)
from allyship_tui.plain.commands.transfer import carry_log
from allyship_tui.plain.documents import practice, today
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.actions import Action
from allyship_tui.study.find import find_term
from allyship_tui.study.places import Section
from allyship_tui.study.recall import Rating
from allyship_tui.study.text import as_paragraph, quote_input
from allyship_tui.study.transfer import unsaved_work


class Command(Struct, frozen=True):
    """One thing that can be typed."""

    word: str
    run: Callable[[ReplSession, str], Output]
    """Carries it out, given what was typed after the word."""
    action: Action | None = None
    """What of the list of actions it is; None for what only this edition needs."""
    short: str = ""
    """The letter or sign that does the same."""
    argument: str = ""
    """What can stand after the word, for the help."""


def _help(_: ReplSession, words: str) -> Output:
    if words not in ("", _ALL) and (wanted := _asked_about(words)):
        is_short = words.lower() != wanted.word
        return as_paragraph(_line(wanted), _in_full(wanted) if is_short else "")
    if words == _ALL:
        return "\n".join([say("plain.help"), *map(_line, COMMANDS), say("plain.help-end")])
    unknown = [say("plain.no-help", word=quote_input(words))] if words else []
    first = [_line(command) for command in COMMANDS if command.word in _FIRST]
    return "\n".join([*unknown, say("plain.help"), *first, say("plain.help-first")])


def _quit(repl: ReplSession, _: str) -> Output:
    repl.is_over = True
    return list(unsaved_work(repl.learning).texts)


COMMANDS = (
    *(Command(str(each), partial(navigate.section, which=each), Action.GO) for each in Section),
    Command("term", navigate.term, Action.TERM_OF_THE_DAY, "t", "NAME"),
    Command("random", navigate.random_term, Action.RANDOM_TERM, "z"),
    Command("next", partial(navigate.step, by=1), Action.NEXT, "n"),
    Command("previous", partial(navigate.step, by=-1), Action.PREVIOUS, "p"),
    Command("back", navigate.back, Action.BACK, "b"),
    Command("more", more.more),
    Command("all", more.rest, Action.WHOLE),
    Command("repeat", lambda repl, _: repl.pager.repeat(), short="r"),
    Command("choices", lambda repl, _: repl.pager.choices(), short="c"),
    Command("contents", lambda repl, _: repl.pager.contents()),
    Command("where", where.where, short="w"),
    Command("mark", mark.mark, Action.MARK, "m"),
    Command("recall", recall.recall, Action.RECALL),
    Command("cards", mark.cards, Action.CARDS),
    Command("plan", plan.plan, Action.PLAN),
    Command("write", write.write, Action.WRITE),
    Command("change", write.change, Action.CHANGE),
    Command("skip", skip.skip, Action.SKIP, argument="PART"),
    Command("undo", mark.undo, Action.UNDO, "u"),
    Command("state", mark.state, Action.STATE, "s", "STATE"),
    Command("search", lists.search, Action.SEARCH, "/", "WORDS"),
    Command("filter", lists.narrow, Action.FILTER, "f", "WORDS"),
    Command("view", lists.view, Action.VIEW, "v", "VIEW"),
    Command("copy", address.copy, Action.COPY_ADDRESS, "y"),
    Command("markdown", address.markdown, Action.COPY_MARKDOWN),
    Command("bookmark", mark.bookmark, Action.BOOKMARK, "*"),
    Command("open", address.open_in_browser, Action.OPEN_ADDRESS, "o"),
    Command("aside", mute.mute, Action.MUTE),
    Command("year", year.year),
    Command("forget", forget.forget, Action.FORGET),
    Command("export", partial(carry_log, how=Action.EXPORT), Action.EXPORT, argument="FILE"),
    Command("import", partial(carry_log, how=Action.IMPORT), Action.IMPORT, argument="FILE"),
    Command("sync", partial(carry_log, how=Action.SYNC), Action.SYNC, argument="FOLDER"),
    Command("set", settings.change, argument="NAME VALUE"),
    Command("theme", settings.theme, Action.THEME, argument="NAME"),
    Command("plain", settings.plain, Action.PLAIN, argument="on|off"),
    Command("width", settings.width, argument="N"),
    Command("daily", settings.daily, Action.DAILY, argument="N"),
    Command("minutes", settings.minutes, Action.MINUTES, argument="N"),
    Command("speed", settings.speed, Action.READING_SPEED, argument="N"),
    Command("whole", settings.whole, Action.LESSON_FORM, argument="on|off"),
    Command("reload", reload.reload, Action.RELOAD),
    Command("problems", problems.problems, Action.PROBLEMS, "!"),
    Command("help", _help, Action.HELP, "?", "COMMAND"),
    Command("quit", _quit, Action.QUIT, "q"),
)
"""Every command, in the order of the help. A number by itself is `Action.OPEN`."""


_IN_FULL = (Action.EXPORT, Action.IMPORT, Action.SYNC)
"""What writes or reads files is not done for the beginning of its word."""
_ALL = "everything"
_FIRST = (
    *("definition", "tips", "practice", "term", "next", "back", "more", "choices", "mark"),
    *("search", "quit"),
)
"""What help names first."""

_ALSO = {"define": "term", "exit": "quit", "bye": "quit", "home": "today"}
"""Other words for some commands."""


def answer(repl: ReplSession, line: str) -> list[str]:
    """Answer one line.

    Args:
        repl: where someone is; it changes with the answer.
        line: what was typed.

    Returns:
        The paragraphs to print; none only where the line is one of a text that is written.

    Raises:
        NotSaved: what was to be recorded could not be kept.
    """
    said = _answer(repl, line.strip())
    try:
        repl.note_read()
    except NotSaved as error:
        return [*said, str(error)]
    following = today.what_is_next(repl)
    if following:
        # In place: it is part of what is said again by `repeat`.
        said.append(following)
    return said


def _answer(repl: ReplSession, line: str) -> list[str]:
    question, repl.question = repl.question, None
    if question and (line or question.takes_empty):
        return _say(repl, question.then(line))
    word, _, rest = line.partition(" ")
    if not word:
        return _go_on(repl) if question is None else _say(repl, where.where(repl, ""))
    if word.isdecimal():
        return repl.pager.pick(int(word[:9]))
    if word.startswith("/") and word != "/":
        word, rest = "/", f"{word[1:]} {rest}"
    command = _find(word)
    if command:
        return _say(repl, command.run(repl, rest.strip()))
    if option := practice.option_named(repl, line):
        return _say(repl, option.pick())
    is_term = find_term(repl.learning.course, line)
    return _say(repl, navigate.term(repl, line) if is_term else _unknown(repl, word))


def _go_on(repl: ReplSession) -> list[str]:
    """Say what is still to be said; else go on with today, where one was just told with what."""
    if repl.pager.has_more:
        return repl.pager.more()
    return _say(repl, repl.go(repl.following) if repl.following else where.where(repl, ""))


def _say(repl: ReplSession, answer: Output) -> list[str]:
    return answer if isinstance(answer, list) else repl.pager.present(answer)


def _find(word: str) -> Command | None:
    """Return the command that a word names: in any case, shortened, or by its letter."""
    word = _ALSO.get(word.lower(), word.lower())
    for command in COMMANDS:
        if word in (command.word, command.short):
            return command
    begun = [each for each in COMMANDS if each.word.startswith(word)]
    begun = [each for each in begun if each.action not in _IN_FULL]
    return begun[0] if len(begun) == 1 else None


def _asked_about(word: str) -> Command | None:
    """Return the command that help is asked for, by the beginning of any word."""
    begun = [each for each in COMMANDS if each.word.startswith(word.lower())]
    return _find(word) or (begun[0] if len(begun) == 1 else None)


def _in_full(command: Command) -> str:
    """Return that a command does nothing for the beginning of its word, where that is so."""
    is_so = command.action in _IN_FULL
    return say("plain.in-full", command=command.word) if is_so else ""


def _unknown(repl: ReplSession, word: str) -> str:
    if word.lower() in tuple(Rating) and practice.is_unturned(repl):
        return say("plain.turn-first")
    import difflib  # for mistakes alone

    names = [command.word for command in COMMANDS]
    begun = [name for name in names if name.startswith(word.lower())]
    near = begun or difflib.get_close_matches(word.lower(), names, n=2)
    if near:
        suggestions = say("plain.or").join(near)
        unknown = say("plain.unknown-near", word=quote_input(word), suggestions=suggestions)
        meant = _asked_about(word)
        return as_paragraph(unknown, _in_full(meant) if meant else "")
    return say("plain.unknown", word=quote_input(word))


def _line(command: Command) -> str:
    call = f"{command.word} {command.argument}".strip()
    words = "plain.help-line-short" if command.short else "plain.help-line"
    what = say(f"plain.help-{command.word}")
    return say(words, command=call, short_command=command.short, sentence=what)
