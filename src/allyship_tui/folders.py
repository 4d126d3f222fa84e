"""Where the learner's own files are."""

import os
from pathlib import Path

VARIABLE = "ALLYSHIP_DATA_DIR"
"""The environment variable that names the data folder."""

_NAME = "allyship"


def data_folder(given: Path | None) -> Path:
    """Return the folder of the learner's log, which need not exist.

    Args:
        given: the folder named on the command line; it wins over the environment, and that over
            the place that is usual on this system.

    Raises:
        OSError: a relative folder was named, and the current one is gone.
    """
    if given is not None:
        return given.absolute()
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).absolute()
    import platformdirs

    return Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def config_file() -> Path:
    """Return the learner's settings file, which need not exist."""
    import platformdirs

    return Path(platformdirs.user_config_dir(_NAME, appauthor=False), "config.toml")
