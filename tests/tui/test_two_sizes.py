"""Of several sizes at once the one that the terminal has now wins."""

import pytest
from rich.console import Console, ConsoleDimensions
from textual.events import Resize
from textual.geometry import Size

from allyship_tui.study.learning import Learning
from allyship_tui.tui.app import AllyshipApp

NOW = Size(100, 40)


@pytest.fixture
def app(learning: Learning, monkeypatch: pytest.MonkeyPatch) -> AllyshipApp:
    """Return an app that takes itself for one in a terminal."""
    monkeypatch.setattr(AllyshipApp, "is_headless", False)
    monkeypatch.setattr(AllyshipApp, "is_web", False)
    return AllyshipApp(learning)


@pytest.fixture
def posted(monkeypatch: pytest.MonkeyPatch) -> list[Size]:
    """Return the sizes that the app tells itself of, in a terminal of 100 by 40 cells."""
    sizes: list[Size] = []
    monkeypatch.setattr(Console, "size", ConsoleDimensions(*NOW))

    def note(_: AllyshipApp, message: object) -> bool:
        if isinstance(message, Resize):
            sizes.append(message.size)
        return True

    monkeypatch.setattr(AllyshipApp, "post_message", note)
    return sizes


@pytest.mark.parametrize(("told", "said"), [(Size(80, 24), [NOW]), (NOW, [])])
def test_a_size_that_is_no_longer_the_terminals_is_put_right(
    app: AllyshipApp, posted: list[Size], told: Size, said: list[Size]
) -> None:
    app.on_resize(Resize(told, told))
    assert posted == said


@pytest.mark.parametrize("kind", ["is_headless", "is_web"])
def test_where_there_is_no_terminal_none_is_asked(
    app: AllyshipApp, posted: list[Size], monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(AllyshipApp, kind, True)
    app.on_resize(Resize(Size(80, 24), Size(80, 24)))
    assert posted == []
