"""How to go on is said the first few times, and then no more."""

from allyship_tui.plain.answer import Document
from allyship_tui.plain.pager import Pager

LONG = Document(tuple(f"{letter * 700}." for letter in "abcdefgh"))


def test_how_to_go_on_is_said_three_times_and_then_only_which_part_it_was() -> None:
    pager = Pager()
    ends = [pager.present(LONG)[-1]]
    while pager.has_more:
        ends.append(pager.more()[-1])
    hinted, bare, last = ends[:3], ends[3:-1], ends[-1]
    assert all("more" in end and end.startswith(f"Part {n} of ") for n, end in enumerate(hinted, 1))
    assert bare == [f"Part {number} of {len(ends)}." for number in range(4, len(ends))]
    assert len(bare) > 1
    assert last == LONG.paragraphs[-1]
    # Nor in the next text of the same session; a new session begins anew.
    assert pager.present(LONG)[-1] == f"Part 1 of {len(ends)}."
    assert "more" in Pager().present(LONG)[-1]
