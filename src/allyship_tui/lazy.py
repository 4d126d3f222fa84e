"""What a package offers is imported from it, and loaded only when it is asked for.

A greeting stands in every shell's start: who needs one name of a room must not wait for the rest.
"""

import sys
from collections.abc import Callable
from importlib import import_module

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from typing import Any


def lazy_names(package: str, **modules: str) -> "Callable[[str], Any]":
    """Return the `__getattr__` of a package (PEP 562) that loads a module when it is called for.

    Args:
        package: the package's name.
        **modules: of each of its modules the names that it offers, with spaces between.
    """
    module_of = {name: module for module, names in modules.items() for name in names.split()}

    def get(name: str) -> "Any":
        if name not in module_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{module_of[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return get
