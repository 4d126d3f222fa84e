"""How much of each section has been done: a bar that grows with each thing, and in words."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from rich.cells import cell_len, set_cell_size
from textual.content import Content

from allyship_tui.messages import say
from allyship_tui.study.places import Section
from allyship_tui.study.progress import Progress, StepsRead, TermsKept
from allyship_tui.study.text import joined
from allyship_tui.tui.appearance.glyphs import glyphs

_SMALL = 5
"""The cells of a bar that stands among other things."""
_WIDEST = 40
_GAP = 2
_EIGHTHS = 8


class Completion(Struct, frozen=True):
    """How much of a whole is done."""

    name: str
    """What it is a share of."""
    done: int
    total: int
    words: str
    style: str = "$kept"

    def bar(self, cells: int) -> Content:
        """Return the share as a bar of so many cells."""
        signs = glyphs().bar
        share = self.done * cells * _EIGHTHS // self.total if self.total else 0
        # A first step shows, however small its share.
        full, part = divmod(min(max(share, int(self.done > 0)), cells * _EIGHTHS), _EIGHTHS)
        filled = signs[-1] * full + (signs[part] if part else "")
        return Content.assemble((filled, self.style), (signs[0] * (cells - len(filled)), "$muted"))


def completions(kept: Progress) -> dict[Section, Completion]:
    """Return the share of each section that can be worked through."""
    definition = _steps(kept.definition_steps)
    if kept.definition_reviewed:
        definition = say("state.reviewed")
    tips = _steps(kept.tips_steps)
    if kept.tips_reviewed:
        tips = joined((tips, say("progress.tips", count=kept.tips_reviewed)))
    works = say("progress.reading", done=kept.works_read, count=kept.works_total)
    if kept.works_reading:
        works = joined((works, say("progress.reading-now", count=kept.works_reading)))

    terms = say("progress.terms", done=kept.terms_met, count=kept.terms_total)
    taken = say("progress.taken", done=kept.situations_practised, count=kept.situations_total)
    in_order = (
        (Section.DEFINITION, kept.definition_steps.read, kept.definition_steps.total, definition),
        (Section.TIPS, kept.tips_steps.read, kept.tips_steps.total, tips),
        (Section.TERMS, kept.terms_met, kept.terms_total, terms),
        (Section.READING, kept.works_read, kept.works_total, works),
        (Section.PRACTICE, kept.situations_practised, kept.situations_total, taken),
    )
    return {
        section: Completion(_name(section), done, total, words)
        for section, done, total, words in in_order
    }


def _steps(steps: StepsRead) -> str:
    return say("progress.steps", done=steps.read, count=steps.total)


def _name(section: Section) -> str:
    # Of what is practised, situations are worked through.
    return say("practice.situations" if section is Section.PRACTICE else f"tui.section-{section}")


def shades(terms: TermsKept) -> list[Completion]:
    """Return how many terms are recalled and held, to stand in other shades under those met."""
    of_all = {"recalled": (terms.recalled, "$link"), "held": (terms.held, "$accent")}
    return [
        Completion("", done, terms.total, say(f"progress.terms-{name}", count=done), style)
        for name, (done, style) in of_all.items()
    ]


def completion_lines(
    shares: Iterable[Completion], style: str = "$muted", width: int = 0
) -> Iterator[Content]:
    """Go through shares, each on a line after what it is of, with their bars in a column.

    Args:
        shares: the shares.
        style: how their names look.
        width: how many cells there is room for. A bar that would be too short there to grow with
            each thing done stands on a line of its own. Without a width, bars are small.
    """
    shares = tuple(shares)
    names = max((cell_len(share.name) for share in shares), default=0) + _GAP
    words = max((cell_len(share.words) for share in shares), default=0) + _GAP
    finest = max((share.total for share in shares), default=0) // _EIGHTHS + 1
    cells = min(width - names - words, _WIDEST) if width else _SMALL
    stands_alone = width > 0 and cells < finest
    for share in shares:
        name = Content.styled(set_cell_size(share.name, names), style)
        said = Content.styled(share.words, "$foreground")
        if stands_alone:
            yield name + said
            yield share.bar(width)
        else:
            yield Content.assemble(name, share.bar(cells), " " * _GAP, said)
