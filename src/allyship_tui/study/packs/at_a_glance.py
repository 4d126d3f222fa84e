"""Whether it is plain that no pack but the built-in one is in use: asked by a greeting.

Where that is not plain the packs are looked for, as `in_use` does; nothing dear is imported here.
"""

import os

PACKS = "packs"
"""The name of the packs folder within the data folder."""


def is_no_pack_in_use(data: str, config: str) -> bool:
    """Say whether there is neither a packs folder nor a settings file, which may name packs.

    Args:
        data: the data folder.
        config: the settings file; no text where there is no place for one.
    """
    return _is_absent(os.path.join(data, PACKS)) and (not config or _is_absent(config))


def _is_absent(path: str) -> bool:
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False  # what is out of reach has to be told of
    return False
