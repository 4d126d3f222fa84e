"""What is taught, read from packs of lessons: typed, sanitised, immutable. No state, no screen."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.course.calendars import (
        Calendar as Calendar,
        Era as Era,
        PackCalendar as PackCalendar,
    )
    from allyship_tui.course.course import Course as Course
    from allyship_tui.course.heads import (
        PromptHead as PromptHead,
        SituationHead as SituationHead,
        TermHead as TermHead,
    )
    from allyship_tui.course.load import assemble as assemble, load_course as load_course
    from allyship_tui.course.marked import (
        EMPHASIS as EMPHASIS,
        ITEM as ITEM,
        LINK as LINK,
        STRONG as STRONG,
        WEB as WEB,
        Mark as Mark,
        Marked as Marked,
        restored as restored,
        stored as stored,
    )
    from allyship_tui.course.models import (
        Choice as Choice,
        Definition as Definition,
        Heading as Heading,
        LessonPath as LessonPath,
        Outline as Outline,
        Point as Point,
        Reading as Reading,
        Recall as Recall,
        Record as Record,
        Situation as Situation,
        Source as Source,
        Term as Term,
        Tip as Tip,
        called as called,
    )
    from allyship_tui.course.pack import Pack as Pack, read_pack as read_pack
    from allyship_tui.course.places import identity_of as identity_of, title_of as title_of
    from allyship_tui.course.problems import (
        Problem as Problem,
        Weight as Weight,
        by_weight as by_weight,
        closest as closest,
        describe as describe,
        expectation as expectation,
        explain as explain,
        kind_of_entry as kind_of_entry,
        repeated_ids as repeated_ids,
        shorten as shorten,
    )
    from allyship_tui.course.schema import (
        KINDS as KINDS,
        Kind as Kind,
        NotASchema as NotASchema,
        as_text as as_text,
        file_of as file_of,
        first_line as first_line,
        schema_of as schema_of,
        write_schemas as write_schemas,
    )
    from allyship_tui.course.stops import STOPS as STOPS
    from allyship_tui.course.toml import Unreadable as Unreadable, read_toml as read_toml
    from allyship_tui.course.unread_files import (
        unread_in_pack as unread_in_pack,
        unread_in_terms as unread_in_terms,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        calendars="Calendar Era PackCalendar",
        course="Course",
        heads="PromptHead SituationHead TermHead",
        load="assemble load_course",
        marked="EMPHASIS ITEM LINK STRONG WEB Mark Marked restored stored",
        models="Choice Definition Heading LessonPath Outline Point Reading Recall Record "
        "Situation Source Term Tip called",
        pack="Pack read_pack",
        places="identity_of title_of",
        problems=(
            "Problem Weight by_weight closest describe expectation explain kind_of_entry "
            "repeated_ids shorten"
        ),
        schema="KINDS Kind NotASchema as_text file_of first_line schema_of write_schemas",
        stops="STOPS",
        toml="Unreadable read_toml",
        unread_files="unread_in_pack unread_in_terms",
    )
