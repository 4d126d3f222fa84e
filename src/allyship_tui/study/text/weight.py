"""What weighs more, or less, in printed paragraphs: titles, headings, facts beside a title.

They are texts like any other: a surface that knows nothing of it, or a pipe, gets the words alone.
"""


class Title(str):
    """A paragraph that is the title of what follows."""

    __slots__ = ()


class Headed(str):
    """A paragraph whose first line is a heading."""

    __slots__ = ()


class Beside(str):
    """A paragraph of facts that stand beside a title."""

    __slots__ = ()
