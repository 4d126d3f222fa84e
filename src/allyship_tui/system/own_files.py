"""Files that this user keeps: what another one could have put in their place is not trusted."""

import os
import stat


def is_own_file(found: os.stat_result) -> bool:
    """Say whether what was found is a plain file of this user's."""
    is_mine = not hasattr(os, "geteuid") or found.st_uid == os.geteuid()
    return is_mine and stat.S_ISREG(found.st_mode)
