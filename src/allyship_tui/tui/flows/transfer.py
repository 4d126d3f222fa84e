"""Exporting, importing and syncing the log."""

from allyship_tui.study.actions import Action
from allyship_tui.tui.flows.failures import reporting_failures
from allyship_tui.tui.host import SectionHost
from allyship_tui.wording import say


def carry_log(section: SectionHost, how: Action) -> None:
    """Export, import or sync, and show what came of it."""
    from allyship_tui.study.carrying import NotCarried, carry
    from allyship_tui.tui.modals.ask import AskScreen

    def carry_to(typed: str | None) -> None:
        if not typed or not typed.strip():
            return
        try:
            words = " ".join(carry(section.learning.log, how, typed.strip()))
        except NotCarried as error:
            section.show_status(str(error), failed=True)
        else:
            section.call_later(section.draw)
            section.show_status(words)

    section.app.push_screen(
        AskScreen(say(f"transfer.file-{how}")), reporting_failures(section, carry_to)
    )
