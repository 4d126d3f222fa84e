"""How much of each section has been done, in a few words."""

from allyship_tui.study.places import Section
from allyship_tui.study.progress import Progress
from allyship_tui.wording import say


def summaries(kept: Progress) -> dict[Section, str]:
    """Return a line for each section that can be worked through."""
    definition = "state.reviewed" if kept.definition_reviewed else "state.not-reviewed"
    reading = "progress.reading-now" if kept.works_reading else "progress.reading"
    return {
        Section.DEFINITION: say(definition),
        Section.TIPS: say("progress.tips", done=kept.tips_reviewed, total=kept.tips_total),
        Section.TERMS: say("progress.terms", done=kept.terms_met, total=kept.terms_total),
        Section.READING: say(
            reading, done=kept.works_read, total=kept.works_total, reading=kept.works_reading
        ),
    }
