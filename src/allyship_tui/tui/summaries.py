"""How much of each section has been done: a small bar, and in words."""

from dataclasses import dataclass

from textual.content import Content

from allyship_tui.messages import say
from allyship_tui.study.places import Section
from allyship_tui.study.progress import Progress
from allyship_tui.study.text import joined
from allyship_tui.tui.glyphs import glyphs

_BAR = 5
_NAME = 12


@dataclass(frozen=True, slots=True)
class Share:
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


def shares(kept: Progress) -> dict[Section, Share]:
    """Return the share of each section that can be worked through."""
    definition = "state.reviewed" if kept.definition_reviewed else "state.not-reviewed"
    works = say("progress.reading", done=kept.works_read, count=kept.works_total)
    if kept.works_reading:
        works = joined((works, say("progress.reading-now", count=kept.works_reading)))

    def share(section: Section, words: str, done: int, total: int) -> Share:
        return Share(say(f"tui.section-{section}"), done, total, say(words, done=done, count=total))

    taken = say("progress.taken", done=kept.situations_practised, count=kept.situations_total)
    return {
        Section.DEFINITION: share(Section.DEFINITION, definition, int(kept.definition_reviewed), 1),
        Section.TIPS: share(Section.TIPS, "progress.tips", kept.tips_reviewed, kept.tips_total),
        Section.TERMS: share(Section.TERMS, "progress.terms", kept.terms_met, kept.terms_total),
        Section.READING: Share(
            say("tui.section-reading"), kept.works_read, kept.works_total, works
        ),
        Section.PRACTICE: Share(
            say("practice.situations"), kept.situations_practised, kept.situations_total, taken
        ),
    }


def share_line(share: Share, style: str = "$muted", width: int = _NAME) -> Content:
    """Return a share on one line, after what it is of.

    Args:
        share: the share.
        style: how its name looks.
        width: the cells that its name takes.
    """
    return Content.styled(share.name.ljust(width), style) + share.bar()
