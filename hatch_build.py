"""Compiles the course when a wheel is built, so that a first start has nothing to read anew."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCourse(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the compiled course to a wheel, beside the pack that it is made of."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless the program is to be read in place."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from allyship_tui.study.library import compile_shipped
        finally:
            del sys.path[0]
        self._folder = TemporaryDirectory()
        target = Path(self._folder.name) / "course.db"
        compile_shipped(root / "content" / "en", target)
        build_data["force_include"][str(target)] = "allyship_tui/content/course.db"

    def finalize(self, version: str, *_: Any) -> None:
        """Throw away what stands in the wheel now."""
        if version != "editable":
            self._folder.cleanup()
