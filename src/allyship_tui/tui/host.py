"""What screens, flows and the palette may ask of what they are part of, and no more of it."""

from collections.abc import Callable
from typing import Any, Protocol, cast

from textual.app import App
from textual.dom import DOMNode
from textual.message import Message

from allyship_tui.course import Problem
from allyship_tui.study.learning import Learning
from allyship_tui.study.outcomes import Outcome
from allyship_tui.study.session import Session
from allyship_tui.study.settings import Settings


class AppHost(Protocol):
    """What a screen may ask of the app, beside what every Textual app can do."""

    @property
    def learning(self) -> Learning:
        """The learner."""

    settings: Settings
    """What the learner set."""

    @property
    def setting_problems(self) -> tuple[Problem, ...]:
        """What of the settings and keys cannot be."""

    def choose_theme(self, name: str) -> None:
        """Draw in these colours from now on, and keep that for this device."""


class SectionHost(Protocol):
    """What a flow may ask of the section that it was called for in."""

    @property
    def app(self) -> App[Any]:
        """The app."""

    @property
    def session(self) -> Session:
        """What can be practised and written."""

    @property
    def learning(self) -> Learning:
        """The learner."""

    @property
    def item(self) -> str:
        """How the log names what is open; no text where that is nothing."""

    def show_status(self, message: str, *, failed: bool = False) -> None:
        """Say what has just happened, until the next key."""

    async def carry_out(self, action: Callable[[], Outcome | None]) -> None:
        """Do what leaves a trace in the log, and say what it did."""

    async def draw(self) -> None:
        """Draw what is open again."""

    def post_message(self, message: Message) -> bool:
        """Ask the app for something."""

    def call_later(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Call something once all that waits is done."""


def app_host(node: DOMNode) -> AppHost:
    """Return the app that a screen or a widget is part of."""
    return cast(AppHost, node.app)
