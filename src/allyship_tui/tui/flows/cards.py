"""Setting how many cards come back."""

from allyship_tui.messages import say
from allyship_tui.study.recall import choose_daily_limit, daily_limit
from allyship_tui.tui.flows.failures import reporting_failures
from allyship_tui.tui.host import SectionHost


def choose_daily(section: SectionHost) -> None:
    """Choose how many cards come back on one day."""
    from allyship_tui.tui.modals.ask import AskScreen

    learning = section.learning

    def choose(typed: str | None) -> None:
        if typed:
            words = choose_daily_limit(learning, typed.strip())
            section.call_later(section.draw)
            section.show_status(words)

    question = say("daily.how-many", current=daily_limit(learning))
    section.app.push_screen(AskScreen(question), reporting_failures(section, choose))
