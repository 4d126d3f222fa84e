"""The way back: the places that someone came from, across sections."""

from typing import Generic, TypeVar

P = TypeVar("P")


class History(Generic[P]):
    """Places one came from, the last one last."""

    def __init__(self) -> None:
        self._places: list[P] = []

    def __bool__(self) -> bool:
        return bool(self._places)

    def note(self, came_from: P | None, now_at: P | None) -> None:
        """Remember where one came from, if one has moved at all."""
        if came_from is not None and came_from != now_at:
            self._places.append(came_from)

    def back(self) -> P | None:
        """Take the way back by one place; None where there is none."""
        return self._places.pop() if self._places else None
