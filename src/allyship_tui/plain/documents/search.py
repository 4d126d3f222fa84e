"""What a search found, as a list; and the terms spelled most like a name."""

from allyship_tui.messages import say
from allyship_tui.plain.answer import Document
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.study.find import near_places
from allyship_tui.study.text import (
    as_paragraph,
    quote_input,
    sentence,
)


def search_document(repl: ReplSession, words: str) -> Document:
    """Return what a search for words found; where that is nothing, the terms spelled like them."""
    matches = repl.search.find(words)
    if matches:
        choices = [
            repl.link(
                say(
                    "plain.found",
                    title=match.title,
                    section=say(f"tui.section-{match.place.section}"),
                    passage=match.passage.strip(),
                ),
                match.place,
            )
            for match in matches
        ]
        counted, left = say("search.found", count=len(matches)), repl.search.left
        earlier = say("search.left", count=left) if left else ""
        return Document((as_paragraph(sentence(counted), earlier),), choices=choices)
    nothing = say("search.nothing", words=quote_input(words))
    return near_terms(repl, words, nothing) or Document((nothing,))


def near_terms(repl: ReplSession, name: str, nothing: str) -> Document | None:
    """Return the terms spelled most like a name, to pick from; None where there are none.

    Args:
        repl: where someone is.
        name: what they typed.
        nothing: what to say before.
    """
    near = near_places(repl.learning.course, name)
    if not near:
        return None
    choices = [repl.link(title, place) for place, title in near]
    return Document((as_paragraph(nothing, say("search.near")),), choices=choices)
