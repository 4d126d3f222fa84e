"""What was typed last is kept when the window ends, though no draft was due yet."""

from pathlib import Path

import pytest

from allyship_tui.learner import Drafts
from allyship_tui.tui.modals import writing

from .conftest import Start


async def test_the_end_of_the_window_keeps_what_was_typed_since_the_last_draft(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_AFTER", 3600)  # no draft is kept meanwhile
    drafts = Drafts(tmp_path / "learner")
    async with start() as pilot:
        await pilot.press("7", "w", *"Last words")
        assert not drafts.get(" ")
        pilot.app.exit()
    assert drafts.get(" ") == "Last words"
