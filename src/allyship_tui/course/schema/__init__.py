"""The files of a pack as JSON Schema, so that an editor can complete and check them."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.course.schema.files import (
        NotASchema as NotASchema,
        as_text as as_text,
        file_of as file_of,
        first_line as first_line,
        write_schemas as write_schemas,
    )
    from allyship_tui.course.schema.kinds import (
        KINDS as KINDS,
        Kind as Kind,
    )
    from allyship_tui.course.schema.records import (
        schema_of as schema_of,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        files="NotASchema as_text file_of first_line write_schemas",
        kinds="KINDS Kind",
        records="schema_of",
    )
