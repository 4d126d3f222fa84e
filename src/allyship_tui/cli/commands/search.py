"""`allyship search`: find words in all that is taught, and in what was written for oneself."""

from functools import partial

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.messages import say
from allyship_tui.study.find import Search
from allyship_tui.study.journal import all_reflections
from allyship_tui.study.text import block, numbered, quote_input


def answer(context: Context) -> Answer:
    """Show the entries that hold all the words, the best first, each with a passage.

    Raises:
        Refused: there are none.
    """
    words = context.options.words
    search = Search(context.course, partial(all_reflections, context.snapshot))
    matches = search.find(words)
    if not matches:
        raise Refused(say("cli.nothing-found", words=quote_input(words)), data=[])
    titles = numbered(
        say("cli.found", title=match.title, place=say(f"cli.place-{match.place.section}"))
        for match in matches
    )
    passages = [match.passage.strip() for match in matches]
    text = [block(title, [passage]) for title, passage in zip(titles, passages, strict=True)]
    data = [
        {
            "section": match.place.section.value,
            "id": match.place.item,
            "title": match.title,
            "passage": passage,
        }
        for match, passage in zip(matches, passages, strict=True)
    ]
    if search.left:
        text.append(say("cli.found-left", count=search.left))
    return Answer([*text, say("cli.found-read-on")], data)
