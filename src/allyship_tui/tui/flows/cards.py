"""Setting how many cards come back."""

from allyship_tui.tui.flows.failures import reporting_failures
from allyship_tui.tui.host import SectionHost
from allyship_tui.wording import say


def choose_daily(section: SectionHost) -> None:
    """Choose how many cards come back on one day."""
    from allyship_tui.tui.modals.ask import AskScreen

    cards = section.session.cards

    def choose(typed: str | None) -> None:
        if typed:
            words = cards.choose_daily(typed.strip())
            section.call_later(section.draw)
            section.show_status(words)

    question = say("daily.how-many", now=cards.daily)
    section.app.push_screen(AskScreen(question), reporting_failures(section, choose))
