"""What the tests of the full screen are spared: it took most of their time, and nobody sees it."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from rich.console import RenderableType
from textual._animator import Animator
from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from allyship_tui.study import haste
from allyship_tui.study.haste import READING


@contextmanager
def styles_parsed_once() -> Iterator[None]:
    """Let all apps share what was parsed of the styles: each would parse all of it anew."""
    parsed: dict[tuple[Any, ...], list[RuleSet]] = {}
    parse = Stylesheet._parse_rules

    def parse_once(sheet: Stylesheet, *args: Any, **options: Any) -> list[RuleSet]:
        key = (args, *sorted(options.items()), *sorted(sheet._variables.items()))
        if key not in parsed:
            parsed[key] = parse(sheet, *args, **options)
        return parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        # The same as Textual's own, which is asked a million times, and written in Python.
        patch.setattr(RuleSet, "__hash__", object.__hash__)
        yield


@contextmanager
def nothing_drawn() -> Iterator[None]:
    """Draw only what is asked for: with no terminal, each update is worked out and thrown away."""
    render = Compositor.render_update

    def render_asked_for(
        compositor: Compositor, full: bool = False, **options: Any
    ) -> RenderableType | None:
        compositor._dirty_regions.clear()
        return render(compositor, full, **options) if full else None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", render_asked_for)
        yield


@contextmanager
def answered_at_leisure() -> Iterator[None]:
    """Have each answer come long after it was shown: nobody waits for it."""
    times = itertools.count(step=READING)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(haste, "now", lambda: next(times))
        yield


@contextmanager
def steps_at_once() -> Iterator[None]:
    """Let what moves step by step do so a thousand times a second: each scroll waits for a step."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Animator.__init__, "__defaults__", (1000,))
        yield
