"""`allyship journal`: what was written for oneself, and a way to write more."""

from allyship_tui.cli.answer import Answer, Refused
from allyship_tui.cli.context import Context
from allyship_tui.learner import Snapshot
from allyship_tui.messages import say, say_date
from allyship_tui.study.journal import Reflection, all_reflections
from allyship_tui.study.text import block, quote_input, sentence
from allyship_tui.study.versions import other_versions


def answer(context: Context) -> Answer:
    """Show the reflections that hold the words, the latest first; or keep a new one.

    Raises:
        Refused: there are none, or nothing was typed, or it could not be kept.
    """
    if context.options.write:
        from allyship_tui.cli.draft_input import write

        kept, outcome = write(context)
        return Answer([sentence(str(outcome))], _data(kept))
    return _list(context.snapshot, context.options.words)


def _list(snapshot: Snapshot, words: str) -> Answer:
    fitting = {each.item for each in all_reflections(snapshot, words)}
    # Each with its number among all, by which it can be forgotten.
    found = [each for each in enumerate(all_reflections(snapshot), 1) if each[1].item in fitting]
    if not found:
        key = "journal.none-fits" if words else "journal.empty"
        raise Refused(say(key, words=quote_input(words)), data=[])
    data = [{"number": number, **_data(each)} for number, each in found]
    paragraphs = [text for number, each in found for text in _paragraphs(each, number)]
    return Answer(paragraphs, data)


def _paragraphs(each: Reflection, number: int) -> list[str]:
    day = say("journal.written", date=say_date(each.written, "day"))
    first = say("spoken.numbered", number=number, text=day)
    others = [block(other.heading, other.texts) for other in other_versions(each.versions)]
    note = [say("versions.command")] if others else []
    return [block(first, [*note, each.prompt, each.text]), *others]


def _data(each: Reflection) -> dict[str, object]:
    return {
        "written": each.written,
        "changed": each.changed,
        "prompt": each.prompt,
        "text": each.text,
        "versions": [
            {"changed": other.day, "prompt": other.words.prompt, "text": other.words.text}
            for other in each.versions[1:]
        ],
    }
