"""Why something was not saved is said in a sentence that names the place and the reason."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from allyship_tui.learner.errors import explain_failure
from allyship_tui.messages import say

FOLDER = Path("/home/ada/learner")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.EIO, os.strerror(errno.EIO)), os.strerror(errno.EIO)),
        (sqlite3.OperationalError("disk I/O error"), "disk I/O error"),
    ],
)
def test_an_error_that_nobody_foresaw_is_named(error: Exception, reason: str) -> None:
    assert explain_failure(error, FOLDER) == say("log.failed", folder=FOLDER, reason=reason)


def test_a_full_disk_is_named_whoever_tells_of_it() -> None:
    assert explain_failure(OSError(errno.ENOSPC, "No space left"), FOLDER) == say("log.full")
