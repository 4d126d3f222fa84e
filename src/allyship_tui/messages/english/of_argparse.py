"""What the argparse of Python 3.11 to 3.14 can say through this program.

It looks these up by the English alone, in the catalogue that is chosen. Its help is not among
them, since `cli.parser` writes its own; nor what it says of options that take several values.
"""

TEXTS = (
    "argument %(argument_name)s: %(message)s",
    "expected one argument",
    "ignored explicit argument %r",
    "invalid %(type)s value: %(value)r",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "the following arguments are required: %s",
    "unrecognized arguments: %s",
)
