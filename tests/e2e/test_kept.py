"""What is marked stays, whatever happens next."""

from pathlib import Path

from .conftest import Ask, Start

GREETING = "Welcome."


def test_a_mark_outlives_being_killed(start: Start, ask: Ask) -> None:
    first = start()
    first.wait_for("Term of the day")
    first.press("3")
    first.wait_for("0 of 5 reviewed")
    first.press("m")
    first.wait_for("1 of 5 reviewed")
    first.kill()

    second = start()
    second.wait_for("Term of the day")
    second.press("3")
    second.wait_for("1 of 5 reviewed")
    assert ask("progress")["tips"] == {"reviewed": 1, "total": 5}


def test_a_mark_taken_back_stays_taken_back(start: Start, ask: Ask) -> None:
    first = start()
    first.wait_for("Term of the day")
    first.press("3")
    first.wait_for("0 of 5 reviewed")
    for key, count in (("m", 1), ("u", 0), ("n", 0), ("m", 1)):
        first.press(key)
        first.wait_for(f"{count} of 5 reviewed")
        if key == "n":
            first.wait_for("Tip 2 of 5")
    first.kill()
    assert ask("progress")["tips"] == {"reviewed": 1, "total": 5}
    assert [tip["reviewed"] for tip in ask("tips")] == [False, True, False, False, False]


def test_only_the_first_start_greets(start: Start) -> None:
    first = start()
    first.wait_for(GREETING)
    first.press("3")
    first.wait_for("Tip 1 of 5")
    first.press("m")
    first.wait_for("1 of 5 reviewed")
    first.press("q")
    assert first.wait() == 0

    second = start()
    second.wait_for(lambda: "Term of the day" in second.text and "quit" in second.lines[-1])
    assert GREETING not in second.text


def test_two_windows_see_each_other(start: Start, ask: Ask) -> None:
    one, other = start(), start()
    for window in (one, other):
        window.wait_for("Term of the day")
    other.press("3")
    other.wait_for("0 of 5 reviewed")
    other.press("1")
    other.wait_for("Term of the day")

    one.press("3")
    one.wait_for("0 of 5 reviewed")
    one.press("m")
    one.wait_for("1 of 5 reviewed")
    other.press("3")
    other.wait_for("1 of 5 reviewed")

    other.press("n")
    other.wait_for("Tip 2 of 5")
    other.press("m")
    other.wait_for("2 of 5 reviewed")
    one.press("1")
    one.wait_for("Term of the day")
    one.press("3")
    one.wait_for("2 of 5 reviewed")
    assert ask("progress")["tips"] == {"reviewed": 2, "total": 5}


def test_focus_takes_in_what_another_window_marked(start: Start) -> None:
    one, other = start(), start()
    for window in (one, other):
        window.wait_for("Term of the day")
        window.press("3")
        window.wait_for("0 of 5 reviewed")
    one.press("m")
    one.wait_for("1 of 5 reviewed")
    other.press("\x1b[O\x1b[I")  # a terminal says so when it loses focus and gets it
    other.wait_for("1 of 5 reviewed")


def test_nothing_is_written_outside_the_data_folder(start: Start, data: Path) -> None:
    window = start(cwd=data.parent)
    window.wait_for("Term of the day")
    window.press("3")
    window.wait_for("0 of 5 reviewed")
    window.press("m")
    window.wait_for("1 of 5 reviewed")
    window.press("q")
    assert window.wait() == 0
    assert {path.name for path in data.parent.iterdir()} == {"home", data.name}
    assert list((data.parent / "home").iterdir()) == []
