"""What the tests of the messages share: another language in the place of English."""

import gettext
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from allyship_tui.messages import cldr, formats, language

from .formats import source

Speak = Callable[[Catalog], None]
Texts = dict[str, str | tuple[str, ...]]


def forget_the_language() -> None:
    language.chosen.cache_clear()
    formats._formats.cache_clear()


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder for catalogues, in the place of the program's own."""
    folder = tmp_path / "locale"
    monkeypatch.setattr(language, "FOLDER", str(folder))
    monkeypatch.setattr(cldr, "__path__", [*cldr.__path__, str(tmp_path / "cldr")])
    forget_the_language()
    yield folder
    forget_the_language()
    gettext.textdomain("messages")


@pytest.fixture
def speak(catalogues: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Speak:
    """Have a catalogue read, and no other."""

    def read(catalogue: Catalog) -> None:
        name = str(catalogue.locale)
        path = catalogues / name / "LC_MESSAGES" / "allyship.mo"
        path.parent.mkdir(parents=True)
        with path.open("wb") as file:
            write_mo(file, catalogue)
        folder = tmp_path / "cldr"
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.py").write_text(source(name), "utf-8")
        monkeypatch.setenv("LANGUAGE", name)
        forget_the_language()

    return read
