"""What every section does by asking: more than a key is needed for it."""

from types import ModuleType

from allyship_tui.study.actions import Action
from allyship_tui.tui.host import SectionHost


class FlowActions:
    """What is done in a dialog, whichever section one is in."""

    def action_plan(self: SectionHost) -> None:
        """Make a plan."""
        _flows().plan(self)

    def action_write(self: SectionHost) -> None:
        """Write for oneself."""
        _flows().write(self)

    def action_change(self: SectionHost) -> None:
        """Put the open plan or reflection in other words."""
        _flows().change(self)

    def action_copy_address(self: SectionHost) -> None:
        """Copy the title of what is open, and where it is found."""
        _flows().copy_address(self)

    def action_copy_markdown(self: SectionHost) -> None:
        """Copy all of what is open as Markdown."""
        _flows().copy_markdown(self)

    def action_forget(self: SectionHost) -> None:
        """Wipe something out."""
        _flows().forget(self)

    def action_daily(self: SectionHost) -> None:
        """Choose how many cards come back on one day."""
        _flows().choose_daily(self)

    def action_minutes(self: SectionHost) -> None:
        """Choose how long a day may take."""
        _flows().choose_minutes(self)

    def action_reading_speed(self: SectionHost) -> None:
        """Choose how many words a minute the times are worked out with."""
        _flows().choose_reading_speed(self)

    def action_lesson_form(self: SectionHost) -> None:
        """Choose whether lessons open in steps, or whole."""
        _flows().choose_lesson_form(self)

    def action_export(self: SectionHost) -> None:
        """Write the log to a file."""
        _flows().carry_log(self, Action.EXPORT)

    def action_import(self: SectionHost) -> None:
        """Take in a log that was exported."""
        _flows().carry_log(self, Action.IMPORT)

    def action_sync(self: SectionHost) -> None:
        """Keep two machines alike."""
        _flows().carry_log(self, Action.SYNC)


def _flows() -> ModuleType:
    """Return what is done by asking; it is imported when it is first called for."""
    from allyship_tui.tui import flows

    return flows
