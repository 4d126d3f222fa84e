"""The docstrings of a record and of its fields: what an editor shows to whoever fills them in."""

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise

from msgspec import Struct


def docstring_of(record: type[Struct], field: str = "") -> str | None:
    """Return what is said of a field of a record, or of the record where no field is named.

    Returns:
        The docstring; None where there is none, or where the program came without its sources.
    """
    return _docstrings(record.__module__).get((record.__name__, field))


@cache
def _docstrings(module: str) -> dict[tuple[str, str], str]:
    """Read the docstrings of a module from its source, since Python keeps none of fields."""
    try:
        source = inspect.getsource(sys.modules[module])
    except OSError:
        return {}
    found = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            found[node.name, ""] = ast.get_docstring(node) or ""
            for before, after in pairwise(node.body):
                match before, after:
                    case (
                        ast.AnnAssign(target=ast.Name(id=field)),
                        ast.Expr(value=ast.Constant(value=str(words))),
                    ):
                        found[node.name, field] = inspect.cleandoc(words).strip()
    return found
