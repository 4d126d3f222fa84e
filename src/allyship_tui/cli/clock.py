"""The day it is where the learner is."""

import time


def local_day() -> str:
    """Return the local date in the form 2027-03-01; `datetime` is dear to import for it."""
    return time.strftime("%Y-%m-%d")
