"""A word to avoid, or to use with care, without another one to use.

Who is told what not to say wants to know what to say. Where there is no other word, `usage.reason`
says so: in English, with "no other word", "no better word", "no substitute" or the like.

Wrong:

    usage = { level = "avoid", reason = "It hurts." }

Right:

    usage = { level = "avoid", reason = "It hurts." }
    say_instead = [{ text = "people of colour", when = "you mean many groups together" }]
"""

import re
from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING
_SAYS_WHY = re.compile(
    r"\b(?:no|not)\s(?:(?:one|any|a|another|single|good|better|other|plainer|shorter)\s)*"
    r"(?:word|name|term|phrase|wording|substitute|replacement)\b"
    r"|\binstead\b|\bnothing\s(?:else|better)\b",
    re.IGNORECASE,
)


def look(pack: Checked) -> Iterator[Hit]:
    """Go through the words that are not fine everywhere."""
    for entry, term in pack.terms:
        usage = term.usage
        if usage.level != "fine" and not term.say_instead and not _SAYS_WHY.search(usage.reason):
            yield entry.hit("usage", level=usage.level)
