"""Drafts: what is being written, each in a file of its own until it is recorded or dropped.

A draft is no event: it changes with every few keys, and may never be meant to stay.
"""

from pathlib import Path

from allyship_tui.learner.events import new_id
from allyship_tui.learner.files import fsync_path
from allyship_tui.sanitise import clean_text
from allyship_tui.system.own_files import make_file, make_folder

FOLDER = "drafts"


class Drafts:
    """The drafts in a learner's folder."""

    def __init__(self, folder: Path) -> None:
        """Name the place of the drafts; nothing is made yet.

        Args:
            folder: the learner's folder.
        """
        self._folder = folder / FOLDER
        self._unsaved: dict[str, str] = {}
        self._unrecorded: dict[str, str] = {}

    @property
    def has_any(self) -> bool:
        """Whether there is any draft, or a half of one."""
        try:
            return any(self._folder.iterdir())
        except OSError:
            return False

    def get(self, name: str) -> str:
        """Return the draft of this name; no text where there is none or it cannot be read."""
        if name in self._unsaved:
            return clean_text(self._unsaved[name])
        try:
            return clean_text(self._file(name).read_text("utf-8", "replace"))
        except OSError:
            return ""

    def keep(self, name: str, text: str) -> bool:
        """Keep a draft, durably; an empty one is dropped.

        One that cannot be kept is held until the program ends.

        Returns:
            Whether it is kept, or dropped.
        """
        if not text.strip():
            return self.drop(name)
        if name in self._unrecorded:
            self._unrecorded[name] = text
        file = self._file(name)
        draft = file.with_name(f"{file.name}.{new_id()}.tmp")
        try:
            make_folder(self._folder)
            make_file(draft)
            try:
                draft.write_text(text, "utf-8", "replace")
                fsync_path(draft)
                draft.replace(file)
            finally:
                draft.unlink(missing_ok=True)
        except OSError:
            self._unsaved[name] = text
            return False
        self._unsaved.pop(name, None)
        return True

    def note_unrecorded(self, name: str, text: str) -> None:
        """Note that a text could not be recorded: until its draft is dropped."""
        self._unrecorded[name] = text

    @property
    def lost(self) -> list[str]:
        """The texts that are not where they were to be: on no disk, or in a draft alone."""
        return [clean_text(text) for text in (self._unrecorded | self._unsaved).values()]

    def drop(self, *names: str) -> bool:
        """Drop the drafts of these names, as far as there are any.

        Returns:
            Whether they are gone.
        """
        for name in names:
            self._unsaved.pop(name, None)
            self._unrecorded.pop(name, None)
        return self._unlink({self._file(name).stem for name in names})

    def drop_all(self) -> bool:
        """Drop every draft, and say whether they are gone."""
        self._unsaved.clear()
        self._unrecorded.clear()
        return self._unlink(None)

    def _unlink(self, stems: set[str] | None) -> bool:
        gone = True
        try:
            for file in self._folder.iterdir():
                # What a window left that was killed while it kept a draft goes too.
                if stems is None or file.name.partition(".")[0] in stems:
                    try:
                        file.unlink(missing_ok=True)
                    except OSError:
                        gone = False
        except (FileNotFoundError, NotADirectoryError):
            return True
        except OSError:
            return False
        return gone

    def _file(self, name: str) -> Path:
        from hashlib import blake2b

        # A name may hold a slash, or be longer than a file's name can be.
        raw = name.encode("utf-8", "replace")
        return self._folder / f"{blake2b(raw, digest_size=12).hexdigest()}.txt"
