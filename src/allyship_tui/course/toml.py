"""Reading one TOML file, whatever it holds: what cannot be read is told in a sentence."""

from pathlib import Path
from typing import Any

from allyship_tui.messages import say
from allyship_tui.sanitise import clean_line


class Unreadable(Exception):
    """A file cannot be read as TOML; the message is a sentence that says why."""


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file in UTF-8, with or without a byte order mark, with LF or CRLF.

    Raises:
        Unreadable: it is no file, may not be read, is not UTF-8 or not TOML.
    """
    try:
        # A pipe by that name would wait for ever.
        if not path.is_file():
            raise Unreadable(say("course.not-a-file"))
        text = path.read_bytes().decode("utf-8-sig")
        import tomli  # a start with nothing to read is quicker without

        return tomli.loads(text)
    except OSError as error:
        why = clean_line(error.strerror or type(error).__name__)
        raise Unreadable(say("course.unreadable", reason=why)) from error
    except UnicodeDecodeError as error:
        raise Unreadable(say("course.not-utf8", byte=error.start + 1)) from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(say("course.not-toml", reason=clean_line(str(error)))) from error
