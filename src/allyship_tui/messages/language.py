"""The language that messages are read in: chosen once, when the first one is asked for.

English stands in the tables, and nothing is read for it. Another language is a catalogue of GNU
gettext in `locale/`, chosen by the variables of the environment that gettext goes by.
"""

import os
from functools import cache

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from gettext import GNUTranslations

ENGLISH = "en"
DOMAIN = "allyship"
FOLDER = os.path.join(os.path.dirname(__file__), "locale")
"""Where the catalogues lie: `LANGUAGE/LC_MESSAGES/allyship.mo`."""

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_NO_LANGUAGE = ("C", "POSIX", ENGLISH)


class Catalogue:
    """The messages of one language other than English."""

    def __init__(self, language: str, translations: "GNUTranslations") -> None:
        self.language = language
        self._translations = translations

    def text(self, key: str, message: str | tuple[str, str], count: int | None) -> str:
        """Return the text of a message, not filled in; the English where there is no other.

        Args:
            key: the key of the message.
            message: its English: one text, or those for one and for any other number.
            count: the number that decides between several texts.
        """
        if isinstance(message, str):
            return self._translations.pgettext(key, message)
        return self._translations.npgettext(key, *message, 1 if count is None else count)


@cache
def chosen() -> Catalogue | None:
    """Return the catalogue of the language that is asked for, or None for English.

    None as well where there is no such catalogue, or where it cannot be read.
    """
    for language in _wanted():
        if language.partition("_")[0] in _NO_LANGUAGE:
            return None
        path = os.path.join(FOLDER, language, "LC_MESSAGES", f"{DOMAIN}.mo")
        if os.path.isfile(path):
            return _read(language, path)
    return None


def _wanted() -> list[str]:
    """Return the languages that are asked for, the first choice first: `pt_BR`, then `pt`."""
    asked = next(filter(None, map(os.environ.get, VARIABLES)), "")
    names = [name.partition(".")[0].partition("@")[0] for name in asked.split(":")]
    # What is no name could lead out of the folder of the catalogues.
    named = filter(str.isidentifier, names)
    return [each for name in named for each in dict.fromkeys((name, name.partition("_")[0]))]


def _read(language: str, path: str) -> Catalogue | None:
    import gettext

    try:
        with open(path, "rb") as file:
            translations = gettext.GNUTranslations(file)
    except Exception:  # whatever is wrong with a catalogue, there is English
        return None
    # For what argparse says, which looks in the domain that is bound.
    gettext.bindtextdomain(DOMAIN, FOLDER)
    gettext.textdomain(DOMAIN)
    return Catalogue(language, translations)
