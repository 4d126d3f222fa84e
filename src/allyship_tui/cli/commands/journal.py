"""`allyship journal`: what was written for oneself and bookmarked, and a way to write more."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.messages import say, say_date
from allyship_tui.study.bookmarks import Bookmark, bookmarks
from allyship_tui.study.journal import Reflection, all_reflections
from allyship_tui.study.marks import bookmarked_items
from allyship_tui.study.sharing import address_of
from allyship_tui.study.text import block, quote_input, sentence
from allyship_tui.study.versions import other_versions


def answer(context: Context) -> Answer:
    """Show the texts and bookmarks that hold the words, the latest first; or keep a new text.

    Raises:
        Refused: there are none, or nothing was typed, or it could not be kept.
    """
    if context.options.write:
        from allyship_tui.cli.draft_input import write

        kept, outcome = write(context)
        return Answer([sentence(str(outcome))], _data(kept))
    return _list(context, context.options.words)


def _list(context: Context, words: str) -> Answer:
    snapshot = context.snapshot
    fitting = {each.item for each in all_reflections(snapshot, words)}
    # Each with its number among all, by which it can be forgotten.
    found = [each for each in enumerate(all_reflections(snapshot), 1) if each[1].item in fitting]
    # Whether something is bookmarked, the log says; only then are the lessons read.
    has_bookmarks = bool(bookmarked_items(snapshot))
    kept = bookmarks(context.course, snapshot, words) if has_bookmarks else []
    data = [{"number": number, **_data(each)} for number, each in found]
    data += [_bookmark_data(each) for each in kept]
    if not found and not kept:
        key = "journal.none-fits" if words else "journal.empty"
        raise Refused(say(key, words=quote_input(words)), data=data)
    paragraphs = [text for number, each in found for text in _paragraphs(each, number)]
    if kept:
        lines = [_line(context, each) for each in kept]
        paragraphs.append(block(say("journal.bookmarks"), lines))
    return Answer(paragraphs, data)


def _line(context: Context, each: Bookmark) -> str:
    """Return a bookmark with where it leads: the command that shows it, or a web address."""
    address = address_of(context.course, each.item)
    return say("cli.named", name=each.title, text=address) if address else each.title


def _paragraphs(each: Reflection, number: int) -> list[str]:
    day = say("journal.written", date=say_date(each.written, "day"))
    first = say("spoken.numbered", number=number, text=day)
    others = [block(other.heading, other.texts) for other in other_versions(each.versions)]
    note = [say("versions.command")] if others else []
    return [block(first, [*note, each.prompt, each.text]), *others]


def _bookmark_data(each: Bookmark) -> dict[str, object]:
    """Return a bookmark with the fields of a text, so that whoever reads texts can read it."""
    text = {"written": each.day, "changed": each.day, "prompt": "", "text": "", "versions": []}
    return {"number": None, "kind": "bookmark", **text, "item": each.item, "title": each.title}


def _data(each: Reflection) -> dict[str, object]:
    return {
        "kind": "reflection",
        "written": each.written,
        "changed": each.changed,
        "prompt": each.prompt,
        "text": each.text,
        "versions": [
            {"changed": other.day, "prompt": other.words.prompt, "text": other.words.text}
            for other in each.versions[1:]
        ],
    }
