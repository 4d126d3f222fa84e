"""What the standard library's argparse can say through this program, in any Python from 3.11.

It looks these up by the English alone, in the catalogue that is chosen. Help is not among them:
`cli.parser` writes its own.
"""

TEXTS = (
    "argument %(argument_name)s: %(message)s",
    "expected at least one argument",
    "expected at most one argument",
    "expected one argument",
    "ignored explicit argument %r",
    "invalid %(type)s value: %(value)r",
    # Up to Python 3.11, and from 3.12 on, with names that are put in quotes or not
    "invalid choice: %(value)r (choose from %(choices)s)",
    "the following arguments are required: %s",
    "unrecognized arguments: %s",
)
