"""What someone typed, quoted back to them."""

from allyship_tui.study.text import quote_input


def test_a_quote_is_short() -> None:
    assert quote_input("word") == "word"
    assert quote_input("x" * 60) == "x" * 60
    assert quote_input("x" * 61) == "x" * 57 + "..."


def test_a_quote_is_one_harmless_line() -> None:
    assert quote_input("one\n\x1b[31mtwo") == "one [31mtwo"
