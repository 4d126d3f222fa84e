"""The forms of today's answer, from a glimpse of the term: one place makes them for every way.

A greeting needs them in a new shell: nothing dear is imported here.
"""

from allyship_tui.cli.greeting import cache
from allyship_tui.cli.output import as_json, as_text
from allyship_tui.cli.wrap import shortened
from allyship_tui.messages import say, say_date
from allyship_tui.study.text import Title, as_paragraph, joined, sentence

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from allyship_tui.study.daily import Glimpse

_LONGEST_LINE = 60


def paragraphs_of(title: str, teaser: "Sequence[str]") -> list[str]:
    """Return the title of the day's term and what may be shown of it unasked."""
    return [Title(say("cli.today", title=title)), *teaser]


def text_of(day: "date", glimpse: "Glimpse") -> list[str]:
    """Return the answer in paragraphs: the day, its term, and how to read on."""
    text = [say_date(day), *paragraphs_of(glimpse.title, glimpse.teaser)]
    if glimpse.related:
        titles = joined(title for _, title in glimpse.related)
        text.append(sentence(say("cli.related", titles=titles)))
    return [*text, say("cli.read-on", term_id=glimpse.id)]


def data_of(day: "date", glimpse: "Glimpse") -> dict[str, object]:
    """Return the answer for programs."""
    return {
        "date": day,
        "id": glimpse.id,
        "title": glimpse.title,
        "short": glimpse.short,
        "category": glimpse.category,
        "content_note": glimpse.content_note,
        "usage": glimpse.usage,
        "glimpse": glimpse.teaser,
        "related": [identity for identity, _ in glimpse.related],
    }


def forms_of(day: "date", glimpse: "Glimpse") -> dict[str, str]:
    """Return every form of the answer that is kept."""
    *warnings, text = glimpse.teaser
    once = [*warnings, sentence(say("cli.today", title=glimpse.title)), text]
    return {
        cache.TEXT: as_text(text_of(day, glimpse)),
        cache.JSON: as_json(data_of(day, glimpse)),
        cache.ONCE: as_text([as_paragraph(*once)]),
        cache.WAY: say("cli.today-on", command=say("cli.call-today")),
        cache.CALL: say("cli.call-today"),
        cache.SHORT: _in_one_line(glimpse, bool(warnings)),
    }


def _in_one_line(glimpse: "Glimpse", avoid: bool) -> str:
    words = "cli.short-avoid" if avoid else "cli.short"
    line = say(f"{words}-note" if glimpse.content_note else words, title=glimpse.title)
    line = " ".join(shortened(as_text([line]), _LONGEST_LINE, 1))
    # tmux takes "#[" for the beginning of a style, and the like.
    for sign in "[({":
        line = line.replace(f"#{sign}", f"# {sign}")
    return line
