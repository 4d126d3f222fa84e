"""A word that the pack itself wants to do without.

`course.toml` lists such words under `avoid`, each with the reason and what to write instead. They
are found as whole words, in capitals too.

Wrong, where `course.toml` has `avoid = [{ word = "simply", why = "Nothing is simple." }]`:

    what = "Simply ask."

Right:

    what = "Ask."
"""

import re
from collections.abc import Iterator

from allyship_tui.checking.checked import Checked
from allyship_tui.checking.finding import Hit, Severity

WEIGHT = Severity.WARNING


def look(pack: Checked) -> Iterator[Hit]:
    """Go through every text for the words of the pack's list."""
    avoided = pack.outline.avoid if pack.outline else ()
    if not avoided:
        return
    why = {each.word.casefold(): each.why for each in avoided}
    longest_first = sorted(map(re.escape, why), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", re.IGNORECASE)
    for prose in pack.prose:
        for found in pattern.finditer(prose.text):
            reason = why.get(found[0].casefold(), "")
            yield prose.entry.hit(prose.key, found[0], word=found[0], why=reason)
