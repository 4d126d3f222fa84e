"""A pack with more than forty different mistakes, all of them told at once."""

import subprocess
from pathlib import Path

from .conftest import Check
from .mistakes import LEFT_OUT, MARKED, PROMISED, Mistake

GIT = ("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org")
FORTY = [*LEFT_OUT, *MARKED, *PROMISED]


def test_forty_mistakes_in_one_pack_are_all_found(pack: Path, check: Check) -> None:
    for words in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "A pack"]):
        subprocess.run([*GIT, "-C", str(pack), *words], check=True)
    for mistake in FORTY:
        mistake.plant(pack)
    found = {(each.rule, each.file, each.line): each for each in check(pack).findings}
    missing = [each.name for each in FORTY if _place(each, pack) not in found]
    assert missing == []
    assert len({_place(each, pack) for each in FORTY}) == len(FORTY) >= 40
    for each in FORTY:
        told = found[_place(each, pack)]
        assert told.suggestion == each.suggestion, each.name
        print(f"{told.file.removeprefix(f'{pack}/')}:{told.line}:{told.column} {told.rule}")


def _place(mistake: Mistake, pack: Path) -> tuple[str, str, int]:
    line = mistake.line(pack) if mistake.new is not None else 1
    return (mistake.rule, str(pack / mistake.file), line)
