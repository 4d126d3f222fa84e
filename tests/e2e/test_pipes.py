"""Without three terminals there is no full screen; and a day has one term everywhere."""

import pytest

from .conftest import ALLYSHIP, Ask, Start

ZONES = ("Pacific/Kiritimati", "America/Los_Angeles", "UTC")


@pytest.mark.parametrize("redirection", ["</dev/null", ">out", "2>err"])
def test_a_stream_that_is_no_terminal(
    start: Start, redirection: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("cwd")
    window = start("-c", f"exec {ALLYSHIP} {redirection}", program="/bin/sh", cwd=folder)
    assert window.wait() == 0
    files = b"".join(path.read_bytes() for path in folder.iterdir())
    shown = files if redirection == ">out" else window.raw
    assert b"Term of the day" in shown
    assert b"\x1b[?" not in window.raw  # a title may stand out, but no screen is opened
    assert b"\x1b" not in files
    assert b"Traceback" not in window.raw + files


def test_the_term_of_a_day_is_the_same_everywhere(ask: Ask) -> None:
    answers = [ask("today", "--date", "2027-03-01", TZ=zone) for zone in ZONES]
    assert answers[0] == answers[1] == answers[2]
    assert answers[0]["date"] == "2027-03-01"


def test_the_glossary_is_there(ask: Ask) -> None:
    terms = ask("terms")
    assert len(terms) >= 60
    assert all(term["id"] and term["title"] for term in terms)
