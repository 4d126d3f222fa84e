"""A text in one line."""

from allyship_tui.study.text import one_line


def test_spaces_and_line_breaks_become_single_spaces() -> None:
    assert one_line("  Ask\n\n  what\thelps. ") == "Ask what helps."
    assert one_line(" \n ") == ""
