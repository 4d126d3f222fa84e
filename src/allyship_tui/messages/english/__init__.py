"""The English of every message, by what it means: the source that is translated from.

A key names where the words are used (`tips.reviewed`); names in braces are filled in. Where a
number decides, a message holds two texts, for one and for any other number, and the number is
called `count`. A comment that begins with `# Translators:` reaches them with the message under
it; any other comment, with each message up to the next one.
"""

from allyship_tui.messages.english import (
    account,
    anew,
    check,
    cli,
    course,
    keys,
    lesson,
    log,
    new,
    packs,
    paths,
    plain,
    practice,
    schema,
    session,
    settings,
    skeleton,
    skeleton_lists,
    spoken,
    transfer,
    tui,
    versions,
    why_not,
)

Message = str | tuple[str, str]
"""One text, or where a number decides two: for one, and for any other number."""

MESSAGES: dict[str, Message] = {
    **account.WORDS,
    **anew.WORDS,
    **check.WORDS,
    **cli.WORDS,
    **course.WORDS,
    **keys.WORDS,
    **lesson.WORDS,
    **log.WORDS,
    **new.WORDS,
    **packs.WORDS,
    **paths.WORDS,
    **plain.WORDS,
    **practice.WORDS,
    **schema.WORDS,
    **session.WORDS,
    **settings.WORDS,
    **skeleton.WORDS,
    **skeleton_lists.WORDS,
    **spoken.WORDS,
    **transfer.WORDS,
    **tui.WORDS,
    **versions.WORDS,
    **why_not.WORDS,
}
