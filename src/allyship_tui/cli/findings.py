"""What `allyship check` found, as text with colours on a terminal, and as data."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from allyship_tui.checking import Figures, Finding, Report, Severity
from allyship_tui.cli.output import in_locale, shows_weight
from allyship_tui.messages import say

_INDENT = "  "


def as_text(reports: Sequence[Report]) -> str:
    """Return what was found, file by file, and at the end the summary of each pack.

    A finding begins as compilers have it, `file:line:column:`, which editors open. No line is
    wrapped: such a line must stay whole.
    """
    colour = shows_weight()
    parts: list[str] = []
    for report in reports:
        for _, of_file in groupby(report.findings, key=lambda each: each.file):
            parts.append("\n".join(_told(each, colour) for each in of_file))
        silenced = dict.fromkeys(
            say(
                "check.silenced",
                rule=each.finding.rule,
                entry=each.finding.entry,
                reason=each.reason,
            )
            for each in report.silenced
        )
        if silenced:
            parts.append("\n".join(silenced))
    parts += [_summary(report, colour) for report in reports]
    return in_locale("\n\n".join(parts)) + "\n"


def as_data(reports: Sequence[Report]) -> list[dict[str, Any]]:
    """Return what was found for programs, pack by pack."""
    import msgspec

    return [
        {
            "pack": report.folder,
            "entries": report.entries,
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "findings": msgspec.to_builtins(report.findings),
            "silenced": msgspec.to_builtins(report.silenced),
            "figures": msgspec.to_builtins(report.figures),
        }
        for report in reports
    ]


def _told(finding: Finding, colour: bool) -> str:
    words = "check.heading" + ("-entry" if finding.entry else "") + ("-key" if finding.key else "")
    heading = say(
        words,
        file=finding.file,
        line=finding.line,
        column=finding.column,
        weight=say(f"check.{finding.weight}"),
        rule=finding.rule,
        entry=finding.entry,
        key=finding.key,
    )
    lines = [
        say("check.found", found=finding.found),
        say("check.expected", expected=finding.expected),
    ]
    if finding.suggestion:
        lines.append(say("check.suggestion", suggestion=finding.suggestion))
    lines.append(say("check.mend", mend=finding.mend))
    if colour:
        from allyship_tui.cli.style import ERROR, WARNING, styled

        heading = styled(heading, ERROR if finding.weight is Severity.ERROR else WARNING)
    return "\n".join([heading, *(_INDENT + line for line in lines)])


def _summary(report: Report, colour: bool) -> str:
    title = say("check.summary", folder=report.folder)
    if colour:
        from allyship_tui.cli.style import BOLD, styled

        title = styled(title, BOLD)
    counts = [
        say("check.count-entries", count=report.entries),
        say("check.count-errors", count=report.count(Severity.ERROR)),
        say("check.count-warnings", count=report.count(Severity.WARNING)),
        say("check.count-silenced", count=len(report.silenced)),
    ]
    lines = [say("spoken.list").join(counts)]
    rules = Counter(each.rule for each in report.findings)
    lines += [say("check.count-rule", rule=rule, count=n) for rule, n in rules.most_common()]
    if report.figures is not None:
        lines += _figures(report.figures)
    lines.append(say("check.explain") if rules else say("check.nothing"))
    return "\n".join([title, *(_INDENT + line for line in lines)])


def _figures(figures: Figures) -> Iterator[str]:
    for key, grade in figures.grades.items():
        yield say(f"check.median-{key}", grade=grade)
    for each in figures.openers:
        yield say(f"check.opener-{each.kind}", opener=each.word, share=each.share)
    if figures.elsewhere is not None:
        yield say("check.figure-elsewhere", share=figures.elsewhere)
    if figures.mays is not None:
        yield say("check.figure-mays", count=figures.mays)
    yield say("check.figure-one-sided", count=figures.one_sided_links)
    yield say("check.figure-unlinked", count=figures.unlinked_entries)
    yield say("check.figure-shared", count=figures.shared_sentences)
