"""How much of each section has been done: a small bar, and in words."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from rich.cells import cell_len, set_cell_size
from textual.content import Content

from allyship_tui.messages import say
from allyship_tui.study.places import Section
from allyship_tui.study.progress import Progress
from allyship_tui.study.text import joined
from allyship_tui.tui.appearance.glyphs import glyphs

_BAR = 5
_GAP = 2


class Completion(Struct, frozen=True):
    """How much of a whole is done."""

    name: str
    """What it is a share of."""
    done: int
    total: int
    words: str

    def bar(self) -> Content:
        """Return the share as a bar, and in words."""
        signs = glyphs()
        cells = min(self.total, _BAR)
        # A first step shows, however small its share.
        share = self.done * cells // self.total if self.total else 0
        filled = min(cells, max(share, 1 if self.done else 0))
        return Content.assemble(
            (signs.full * filled, "$kept"),
            (signs.empty * (cells - filled), "$muted"),
            " " * (_BAR - cells + 2),
            (self.words, "$foreground"),
        )


def completions(kept: Progress) -> dict[Section, Completion]:
    """Return the share of each section that can be worked through."""
    definition = "state.reviewed" if kept.definition_reviewed else "state.not-reviewed"
    works = say("progress.reading", done=kept.works_read, count=kept.works_total)
    if kept.works_reading:
        works = joined((works, say("progress.reading-now", count=kept.works_reading)))

    def share(section: Section, words: str, done: int, total: int) -> Completion:
        return Completion(
            say(f"tui.section-{section}"), done, total, say(words, done=done, count=total)
        )

    taken = say("progress.taken", done=kept.situations_practised, count=kept.situations_total)
    return {
        Section.DEFINITION: share(Section.DEFINITION, definition, int(kept.definition_reviewed), 1),
        Section.TIPS: share(Section.TIPS, "progress.tips", kept.tips_reviewed, kept.tips_total),
        Section.TERMS: share(Section.TERMS, "progress.terms", kept.terms_met, kept.terms_total),
        Section.READING: Completion(
            say("tui.section-reading"), kept.works_read, kept.works_total, works
        ),
        Section.PRACTICE: Completion(
            say("practice.situations"), kept.situations_practised, kept.situations_total, taken
        ),
    }


def completion_lines(shares: Iterable[Completion], style: str = "$muted") -> Iterator[Content]:
    """Go through shares, each on one line after what it is of, with their bars in a column.

    Args:
        shares: the shares.
        style: how their names look.
    """
    shares = tuple(shares)
    width = max((cell_len(share.name) for share in shares), default=0) + _GAP
    for share in shares:
        yield Content.styled(set_cell_size(share.name, width), style) + share.bar()
