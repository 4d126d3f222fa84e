"""`allyship where`: the folders and files in use."""

import os
from collections.abc import Callable
from pathlib import Path

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.context import Context
from allyship_tui.learner import DATABASE
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line
from allyship_tui.system.folders import NoHome, cache_folder, config_file


def answer(context: Context) -> Answer:
    """Show where the lessons, the learner's progress and settings are, and which of it exists."""
    content = [pack.folder.absolute() for pack in context.packs.packs]
    places = {
        "data": _found(lambda: context.data_folder),
        "log": _found(lambda: context.data_folder / DATABASE),
        "settings": _found(config_file),
        "cache": _found(lambda: cache_folder(context.options.data_dir)),
    }
    lines = [_line("content", folder) for folder in content]
    lines += [_line(name, path) for name, path in places.items()]
    nowhere = [path for path in places.values() if isinstance(path, NoHome)]
    text = ["\n".join(lines), *dict.fromkeys(each.sentence for each in nowhere)]
    data = {name: _data(path) for name, path in places.items()}
    return Answer(text, {"content": [_data(folder) for folder in content], **data})


def _found(find: Callable[[], Path]) -> Path | NoHome:
    try:
        return find()
    except NoHome as error:
        return error


def _line(name: str, path: Path | NoHome) -> str:
    words = f"cli.where-{name}"
    if isinstance(path, NoHome):
        return say(f"{words}-nowhere")
    if _exists(path) is False:
        words = f"{words}-missing"
    elif not _is_readable(path):
        words = f"{words}-unreadable"
    return say(words, path=clean_line(str(path)))


def _data(path: Path | NoHome) -> dict[str, object]:
    if isinstance(path, NoHome):
        return {"path": None, "exists": False}
    return {"path": clean_line(str(path)), "exists": _exists(path)}


def _exists(path: Path) -> bool | None:
    """Say whether something is there; None where that may not be looked at."""
    try:
        path.stat()
    except PermissionError:
        return None
    except (OSError, ValueError):
        return False
    return True


def _is_readable(path: Path) -> bool:
    try:
        if path.is_dir():
            os.scandir(path).close()
        elif path.is_file():
            path.open("rb").close()
    except (OSError, ValueError):
        return False
    return True
