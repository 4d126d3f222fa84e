"""Writes a page for each rule of `allyship check` from its docstring: `make rules`."""

from pathlib import Path

from allyship_tui.checking import Rule, Severity, rule_named, rule_names

FOLDER = Path(__file__).parents[1] / "docs" / "rules"
_MADE = "<!-- made by `make rules` from src/allyship_tui/checking/rules -->\n\n"
_HEADINGS = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings"}
_ABOUT = """# The rules of `allyship check`

`allyship check DIR` names everything that breaks one of these rules in a pack, with file, line
and column. An error ends it with status 1; a warning does so with `--strict`. `--only RULE` asks
one rule, `--explain RULE` shows its page.

A pack can silence a rule for one entry, in `course.toml`; the reason is shown whenever it is
checked:

    [[silence]]
    rule = "reading-grade"
    entry = "term/ableism"
    reason = "It quotes the title of a law."
"""


def pages() -> dict[str, str]:
    """Return the pages by the names of their files."""
    rules = [rule_named(name) for name in rule_names()]
    return {"README.md": _overview(rules)} | {f"{each.name}.md": _page(each) for each in rules}


def _page(rule: Rule) -> str:
    return f"{_MADE}# {rule.name}\n\n{rule.weight.capitalize()}. {rule.about}\n"


def _overview(rules: list[Rule]) -> str:
    parts = [f"{_MADE}{_ABOUT}"]
    for weight, heading in _HEADINGS.items():
        rows = [_row(rule) for rule in rules if rule.weight is weight]
        parts.append(
            "\n".join([f"## {heading}\n", "| rule | what it finds |", "|---|---|", *rows, ""])
        )
    return "\n".join(parts)


def _row(rule: Rule) -> str:
    first = rule.about.partition("\n")[0]
    return f"| [{rule.name}]({rule.name}.md) | {first} |"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
