"""Where the learner's own files are, and the lessons that come with the program.

A greeting asks for folders in every new shell, where each import counts: hence paths as texts
(`data_path`, `cache_path`, `base_path`), worked out by `os` alone, and as a `Path` for all others.
"""

import os
import sys

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "ALLYSHIP_DATA_DIR"
"""The environment variable that names the data folder."""

_NAME = "allyship"
_CACHE = "cache"
_CONFIG = "config.toml"
_USUAL = {
    "data": ("XDG_DATA_HOME", "/.local/share"),
    "config": ("XDG_CONFIG_HOME", "/.config"),
    "cache": ("XDG_CACHE_HOME", "/.cache"),
}


class NoHome(OSError):
    """There is no home folder where one is needed; the message says so within a sentence."""

    def __init__(self, words: str, sentence: str) -> None:
        super().__init__(words)
        self.sentence = sentence
        """The same by itself."""


def data_folder(given: "Path | None") -> "Path":
    """Return the folder of the learner's log, which need not exist.

    Args:
        given: the folder named on the command line; it wins over the environment, and that over
            the place that is usual on this system.

    Raises:
        NoHome: no folder was named, and there is no home for the usual one.
        OSError: a relative folder was named, and the current one is gone.
    """
    from pathlib import Path

    return Path(data_path(given))


def config_file() -> "Path":
    """Return the learner's settings file, which need not exist.

    Raises:
        NoHome: there is no home folder to look for it in.
    """
    from pathlib import Path

    return Path(_usual("config"), _CONFIG)


def cache_folder(given: "Path | None") -> "Path":
    """Return the folder of what can be worked out again, which need not exist.

    It lies in the data folder where one is named, so that nothing is kept outside it.

    Args:
        given: the data folder named on the command line.

    Raises:
        NoHome: no data folder was named, and there is no home folder.
        OSError: a relative folder was named, and the current one is gone.
    """
    from pathlib import Path

    return Path(cache_path(given))


def base_folder() -> "Path":
    """Return the folder of the pack that comes with the program.

    An installed copy carries its content inside the package; a checkout is read in place.
    """
    from pathlib import Path

    return Path(base_path())


def data_path(given: "Path | None" = None) -> str:
    """Return what `data_folder` returns, as text."""
    return named(given) or _usual("data")


def cache_path(given: "Path | None" = None) -> str:
    """Return what `cache_folder` returns, as text."""
    folder = named(given)
    return os.path.join(folder, _CACHE) if folder else _usual("cache")


def config_path() -> str:
    """Return what `config_file` returns, as text; no text where there is no home for it."""
    try:
        return os.path.join(_usual("config"), _CONFIG)
    except NoHome:
        return ""


def base_path() -> str:
    """Return what `base_folder` returns, as text."""
    package = os.path.dirname(os.path.dirname(__file__))
    packed = os.path.join(package, "content", "en")
    if os.path.isdir(packed):
        return packed
    return os.path.join(os.path.dirname(os.path.dirname(package)), "content", "en")


def expanded(path: str) -> str:
    """Return a path as someone gave it, `~` and `~user` at its beginning as home folders.

    Raises:
        NoHome: there is no such home folder.
    """
    if not path.startswith("~"):
        return path
    whole = os.path.expanduser(path)
    if whole.startswith("~"):
        from allyship_tui.messages import say
        from allyship_tui.sanitise import clean_line

        name = clean_line(path.partition("/")[0])
        raise NoHome(say("cli.no-home-of", name=name), say("cli.no-home-of-sentence", name=name))
    return whole


def named(given: "Path | None" = None) -> str:
    """Return the data folder that the command line or the environment names; or no text.

    Raises:
        NoHome: it is said to be below a home folder that there is not.
    """
    folder = expanded(os.environ.get(VARIABLE, "")) if given is None else str(given)
    # Not abspath: it would take "link/.." for the folder that the link stands in.
    return os.path.join(os.getcwd(), folder) if folder and not os.path.isabs(folder) else folder


def _usual(kind: str) -> str:
    """Return the place that is usual on this system for files of a kind."""
    variable, below_home = _USUAL[kind]
    # What platformdirs would say, at a tenth of its time; in doubt it is asked.
    if sys.platform == "linux" and "ANDROID_ROOT" not in os.environ:
        base, home = os.environ.get(variable, ""), os.environ.get("HOME", "")
        if not base and os.path.isabs(home):
            base = home.rstrip("/") + below_home
        if os.path.isabs(base):
            return os.path.join(base, _NAME)
    import platformdirs

    folders = {
        "data": platformdirs.user_data_dir,
        "config": platformdirs.user_config_dir,
        "cache": platformdirs.user_cache_dir,
    }
    try:
        folder = folders[kind](_NAME, appauthor=False)
    except RuntimeError:
        folder = ""
    # A "~" that stays is a home that nobody knows the place of.
    if not os.path.isabs(folder):
        from allyship_tui.messages import say

        raise NoHome(
            say("cli.no-home", variable=VARIABLE), say("cli.no-home-sentence", variable=VARIABLE)
        )
    return folder
