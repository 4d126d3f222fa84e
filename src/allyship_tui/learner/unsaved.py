"""What was done in one window and is saved nowhere, for whoever leaves it."""

from allyship_tui.learner.events import Event


class Unsaved:
    """The events that end with the window: recorded in memory alone, or not recorded at all."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def note_recorded(self, event: Event, is_persistent: bool) -> None:
        """Note that an event was recorded.

        Args:
            event: the event.
            is_persistent: whether it outlasts the window.
        """
        if is_persistent:
            self._drop(event)  # tried again, it was kept
        else:
            self.events.append(event)

    def note_failed(self, event: Event) -> None:
        """Note what could not be recorded; of what is put into words, the last words count."""
        if isinstance(event.value, dict):
            self._drop(event)
        self.events.append(event)

    def _drop(self, event: Event) -> None:
        self.events = [other for other in self.events if not _is_again(event, other)]


def _is_again(event: Event, other: Event) -> bool:
    """Say whether an event does what another was to do: to the same, or in the same words."""
    is_worded = isinstance(event.value, dict)
    return event.kind == other.kind and (
        event.item == other.item or (is_worded and event.body == other.body)
    )
