"""What parts of a screen ask of the app."""

from textual.message import Message

from allyship_tui.study.places import Place


class Go(Message):
    """Someone wants to go to a place."""

    def __init__(self, place: Place, words: str = "") -> None:
        super().__init__()
        self.place = place
        """Where to."""
        self.words = words
        """What to say there; may be no text."""
