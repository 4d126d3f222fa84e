"""What a section does when it takes more than a key: it asks, carries out, and says what came."""

from allyship_tui.tui.flows.cards import choose_daily
from allyship_tui.tui.flows.change import change
from allyship_tui.tui.flows.copying import copy_address, copy_markdown
from allyship_tui.tui.flows.forget import forget
from allyship_tui.tui.flows.journal import write
from allyship_tui.tui.flows.pace import (
    choose_lesson_form,
    choose_minutes,
    choose_reading_speed,
)
from allyship_tui.tui.flows.plans import plan
from allyship_tui.tui.flows.transfer import carry_log

# The dialogs are imported when they are called for: one flow needs those of no other.

__all__ = [
    "carry_log",
    "change",
    "choose_daily",
    "choose_lesson_form",
    "choose_minutes",
    "choose_reading_speed",
    "copy_address",
    "copy_markdown",
    "forget",
    "plan",
    "write",
]
