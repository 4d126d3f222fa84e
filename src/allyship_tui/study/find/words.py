"""What is a word, where something is looked for."""

import re

WORD = re.compile(r"[\w\u0300-\u036f]+")
"""Letters, digits and underscores, with the accents that stand apart."""
