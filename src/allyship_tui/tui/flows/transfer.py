"""Exporting, importing and syncing the log."""

from allyship_tui.messages import say
from allyship_tui.study.actions import Action
from allyship_tui.tui.flows.failures import reporting_failures
from allyship_tui.tui.host import SectionHost


def carry_log(section: SectionHost, how: Action) -> None:
    """Export, import or sync, and show what came of it."""
    from allyship_tui.study.text import as_paragraph
    from allyship_tui.study.transfer import NotTransferred, run_transfer
    from allyship_tui.tui.modals.ask import AskScreen

    def carry_to(typed: str | None) -> None:
        if not typed or not typed.strip():
            return
        try:
            words = as_paragraph(*run_transfer(section.learning.log, how, typed.strip()))
        except NotTransferred as error:
            section.show_status(str(error), failed=True)
        else:
            section.call_later(section.draw)
            section.show_status(words)

    section.app.push_screen(
        AskScreen(say(f"transfer.file-{how}")), reporting_failures(section, carry_to)
    )
