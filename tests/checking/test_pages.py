"""The pages of the rules are those that their docstrings make."""

from tools import rules


def test_the_pages_of_the_rules_are_current() -> None:
    written = {path.name: path.read_text("utf-8") for path in rules.FOLDER.iterdir()}
    assert written == rules.pages(), "make rules"
