"""Which pack stands first: the built-in one, or one that stands instead of it."""

from collections.abc import Sequence

from msgspec.structs import replace

from allyship_tui.course.pack import Pack
from allyship_tui.course.problems import Problem
from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line


def in_their_places(packs: Sequence[Pack]) -> list[Pack]:
    """Put packs in the order in which they are put together.

    A pack that says so stands instead of the first, the built-in one; of several, the last.
    All others add to it, in the order they have. One that gives way to another is named.

    Args:
        packs: the packs in use, the built-in one first.
    """
    first, added = list(packs[:1]), list(packs[1:])
    replacing = [pack for pack in added if _replaces(pack)]
    if not replacing:
        return [*first, *added]
    base = replacing[-1]
    for pack in replacing[:-1]:
        what = say("course.gives-way", title=title_of(base))
        base.problems.append(Problem(clean_line(str(pack.folder)), "", what))
    return [base, *(pack for pack in added if not _replaces(pack))]


def identity_of(pack: Pack) -> str:
    """Return the id that tells a pack from others: what it says, or else its folder's name."""
    said = pack.outline.id if pack.outline else None
    return str(said or clean_line(pack.folder.absolute().name))


def title_of(pack: Pack) -> str:
    """Return the title of a pack; its id where it says none."""
    return str(pack.outline.title) if pack.outline else identity_of(pack)


def problems_of(packs: Sequence[Pack]) -> list[Problem]:
    """Return what is wrong with each pack, with its title where there are several."""
    if len(packs) < 2:
        return [problem for pack in packs for problem in pack.problems]
    return [_of(pack, problem) for pack in packs for problem in pack.problems]


def with_titles(problems: Sequence[Problem], packs: Sequence[Pack]) -> list[Problem]:
    """Return problems that were found once packs were put together, with the titles of packs.

    A term's file says which pack it is of: the last that has it.
    """
    if len(packs) < 2:
        return list(problems)
    titles = {f"terms/{term.id}.toml": title_of(pack) for pack in packs for term in pack.terms}
    return [
        each if each.pack else replace(each, pack=titles.get(each.file, "")) for each in problems
    ]


def _of(pack: Pack, problem: Problem) -> Problem:
    # What is wrong with the folder of a pack is named by where that is.
    is_folder = problem.file == clean_line(str(pack.folder))
    return problem if is_folder else replace(problem, pack=title_of(pack))


def _replaces(pack: Pack) -> bool:
    # One that teaches nothing would take away everything.
    return pack.outline is not None and pack.outline.base == "replaces" and not pack.is_empty
