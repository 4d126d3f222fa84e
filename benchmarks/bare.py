"""The barest app to compare with: a header, a text and a footer."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Static


class Bare(App[None]):
    """Shows one text."""

    TITLE = "bare-title"
    BINDINGS = [("q", "quit", "bare-quit")]  # noqa: RUF012 - Textual reads it

    def compose(self) -> ComposeResult:
        """Return the three."""
        yield Header()
        yield Static("bare-text")
        yield Footer()


if __name__ == "__main__":
    Bare().run()
