"""`allyship new` asks on a terminal for what was not given."""

from collections.abc import Mapping

from allyship_tui.authoring import (
    LANGUAGE,
    PACK,
    Around,
    Kind,
    NotWritten,
    Wish,
    id_from,
    identity_of,
)
from allyship_tui.cli.answer import Refused
from allyship_tui.cli.output import remark
from allyship_tui.messages import say
from allyship_tui.study.text import match_choice, numbered
from allyship_tui.system.line_input import LineInput


def asked(wish: Wish, around: Around) -> Wish:
    """Ask for what is missing of a wish, and return it whole.

    Args:
        wish: what was given on the command line.
        around: what the lesson stands among.

    Raises:
        Refused: the input ended before all was asked; nothing is written then.
        KeyboardInterrupt: Ctrl+C was pressed.
    """
    lines = LineInput()
    kind = wish.kind
    title = wish.title
    while not title:
        title = _line(lines, say(f"new.ask-title-{kind.name}"))
    identity = wish.identity or _identity(lines, kind, title, around)
    under, language = wish.under, wish.language
    if kind.under and not under:
        under = _under(lines, kind, around.choices[kind.under])
    if kind == PACK and not language:
        language = _line(lines, say("new.ask-language", language=LANGUAGE))
    return Wish(kind, title, identity, under, language)


def _line(lines: LineInput, prompt: str) -> str:
    line = lines.read(prompt)
    if line is None:
        remark("")  # the line of the prompt is still open
        raise Refused(say("new.nothing"))
    return line


def _identity(lines: LineInput, kind: Kind, title: str, around: Around) -> str:
    """Return the id that someone chose; no text where they took the one that was shown."""
    proposed = id_from(title)
    prompt = say("new.ask-id", identity=proposed) if proposed else say("new.ask-id-none")
    while True:
        identity = _line(lines, prompt)
        try:
            identity_of(Wish(kind, title, identity), around)
        except NotWritten as error:
            remark(str(error))
        else:
            return identity


def _under(lines: LineInput, kind: Kind, choices: Mapping[str, str]) -> str:
    """Return the category, section or tip that someone chose; no text where it stays open."""
    if not choices:
        return ""
    shown = (
        say("new.choice", title=title, identity=identity) for identity, title in choices.items()
    )
    remark("\n".join(numbered(shown)))
    while typed := _line(lines, say(f"new.ask-{kind.under}")):
        if typed in choices:
            return typed
        if found := match_choice(typed, choices):
            return found
    return ""
