"""`allyship where`: the folders and files in use."""

from pathlib import Path

from allyship_tui.cli.answer import Answer
from allyship_tui.cli.session import Session
from allyship_tui.folders import base_folder, cache_folder, config_file
from allyship_tui.learner.files import DATABASE
from allyship_tui.sanitise import clean_line
from allyship_tui.wording import say


def answer(session: Session) -> Answer:
    """Show where the lessons, the learner's progress and settings are, and which of it exists."""
    content = [base_folder(), *(folder.absolute() for folder in session.options.content)]
    data = session.data_folder
    log = data / DATABASE
    lines = [_line("cli.where-content", "cli.missing-content", folder) for folder in content]
    lines.append(_line("cli.where-data", "cli.missing", data))
    lines.append(_line("cli.where-log", "cli.missing", log))
    settings, cache = config_file(), cache_folder(session.options.data_dir)
    lines.append(_line("cli.where-settings", "cli.missing", settings))
    lines.append(_line("cli.where-cache", "cli.missing", cache))
    places = {
        "content": [_data(folder) for folder in content],
        "data": _data(data),
        "log": _data(log),
        "settings": _data(settings),
        "cache": _data(cache),
    }
    return Answer(["\n".join(lines)], places)


def _line(words: str, missing: str, path: Path) -> str:
    line = say(words, path=clean_line(str(path)))
    return line if _exists(path) else say(missing, line=line)


def _data(path: Path) -> dict[str, object]:
    return {"path": clean_line(str(path)), "exists": _exists(path)}


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # out of reach is as good as not there
        return False
