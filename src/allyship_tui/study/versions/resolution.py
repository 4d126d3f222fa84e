"""Several versions of a reflection or a plan: what is said of them, and how to come to one."""

from collections.abc import Sequence

from allyship_tui.messages import say, say_date
from allyship_tui.study.text import Fact, Passage, fact
from allyship_tui.study.versions.texts import Halves, Text, first_line
from allyship_tui.study.versions.versions import Version

JOIN = "join"
"""Names the way that ends in one text of them all; the others are named by their numbers."""

Versions = Sequence[Version[Text]] | Sequence[Version[Halves]]
"""The versions of one text, the one that stands first."""


def versions_state(versions: Versions) -> str:
    """Return in a few words that there are several versions; no text where there is one."""
    return say("versions.state", count=len(versions)) if len(versions) > 1 else ""


def versions_facts(versions: Versions) -> tuple[Fact, ...]:
    """Return as a fact that there are several versions; none where there is one."""
    return (fact("versions.state", count=len(versions)),) if len(versions) > 1 else ()


def with_versions(versions: Versions) -> tuple[Passage, ...]:
    """Return the version that stands, and those beside it after a word about that."""
    date = say_date(versions[0].day, "day")
    heading = say("versions.standing", date=date) if len(versions) > 1 else ""
    return (
        *versions_note(versions),
        Passage(heading, versions[0].words.whole),
        *other_versions(versions),
    )


def versions_note(versions: Versions) -> tuple[Passage, ...]:
    """Return what is to be known of several versions; nothing where there is one."""
    if len(versions) < 2:
        return ()
    return (Passage(say("versions.heading"), (say("versions.note"),)),)


def other_versions(versions: Versions) -> tuple[Passage, ...]:
    """Return the versions beside the one that stands, each as a whole."""
    return tuple(
        Passage(say("versions.other", date=say_date(each.day, "day")), each.words.whole)
        for each in versions[1:]
    )


def ways_to_one(versions: Versions, *, is_begun: bool = False) -> list[tuple[str, str]]:
    """Return how several versions can come to one: of each way its name, and what it is called.

    Args:
        versions: of what.
        is_begun: whether there is a draft of the text that joins them.
    """
    lines = [_telling(each.words, versions) for each in versions]
    taking = [
        (str(at), say("versions.take" if at else "versions.take-standing", text=line))
        for at, line in enumerate(lines)
    ]
    join = say("versions.join")
    return [*taking, (JOIN, say("journal.with-draft", title=join) if is_begun else join)]


def _telling(words: Text | Halves, versions: Versions) -> str:
    """Return a line that tells a version from the others, which may begin like it."""
    if isinstance(words, Halves):
        return words.title
    others = {
        line.strip()
        for each in versions
        if isinstance(each.words, Text) and each.words != words
        for line in each.words.text.splitlines()
    }
    own = [line for line in words.text.splitlines() if line.strip() not in others]
    return first_line("\n".join(own)) or first_line(words.text)
