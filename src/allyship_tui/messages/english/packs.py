"""Words about packs: which are in use, what is added, and what is refused."""

WORDS: dict[str, str | tuple[str, str]] = {
    # What is wrong with how packs are chosen
    "packs.unreadable": "this folder cannot be read ({reason}). Check who may read it.",
    "packs.not-a-folder": "this is not read: each folder here is a pack, and this is no folder. "
    "To add a zip file: allyship packs add FILE",
    "packs.unknown-daily": 'no pack with the id "{pack_id}" is in use. '
    "To see those that are: allyship packs",
    "packs.unknown-daily-near": 'no pack with the id "{pack_id}" is in use. '
    'Did you mean "{suggestion}"?',
    "packs.not-remembered": "nothing can be written here, so the term of the day stays as it was: "
    "from which day on a pack's terms join it could not be noted.",
    # The list of packs
    # Translators: {pack_id} is an id, such as choir.
    "packs.heading": "{title} ({pack_id}, version {version})",
    "packs.heading-unversioned": "{title} ({pack_id})",
    "packs.holds": "It holds {entries}.",
    "packs.holds-nothing": "Nothing of it can be taught.",
    "packs.definitions": ("the definition", "{count} definitions"),
    "packs.terms": ("{count} term", "{count} terms"),
    "packs.tips": ("{count} tip", "{count} tips"),
    "packs.situations": ("{count} situation", "{count} situations"),
    "packs.works": ("{count} work to read", "{count} works to read"),
    "packs.paths": ("{count} path", "{count} paths"),
    "packs.language": "Language: {language}",
    "packs.licence": "Licence: {licence}",
    "packs.authors": "By: {names}",
    "packs.contact": "Contact: {contact}",
    "packs.homepage": "Home page: {address}",
    "packs.from-built-in": "It comes with the program: {folder}",
    "packs.from-packs-folder": "It was added: {folder}",
    "packs.from-settings": "The settings file names it: {folder}",
    "packs.from-command-line": "The command line names it, for this once: {folder}",
    "packs.replaces": "It stands instead of the built-in course, in the term of the day too.",
    "packs.daily": "Its terms join the term of the day.",
    "packs.problems": ("{count} problem", "{count} problems"),
    "packs.together": "What is wrong with all of them together",
    # Adding and removing
    # Translators: stands for a version that a pack does not say.
    "packs.no-version": "not said",
    "packs.added": "Added: {title} ({pack_id}).",
    "packs.added-version": "Added: {title} ({pack_id}), version {version}.",
    "packs.updated": "Updated: {title} ({pack_id}). Its version was: {old_version}. "
    "It is now: {version}.",
    "packs.renamed": "Its title was: {title}.",
    "packs.next-start": "It is in use from the next start on, in {folder}.",
    "packs.daily-soon": "Its terms join the term of the day from tomorrow on.",
    "packs.left": (
        "{count} file or folder was not copied: only TOML files, README and LICENSE are.",
        "{count} files or folders were not copied: only TOML files, README and LICENSE are.",
    ),
    # Translators: {counts} is a list: "1 error, 2 warnings".
    "packs.checked": "Checked: {counts}. To see each, and how to mend it: allyship check {folder}",
    "packs.removed": "Removed: {title} ({pack_id}). What you learned from it is kept, "
    "and comes back with it.",
    "packs.add-what": "Name the folder or the zip file of a pack: allyship packs add FILE",
    "packs.remove-what": "Name the id of a pack: allyship packs remove ID. "
    "To see the ids: allyship packs",
    # Why a pack is not added or removed. Translators: {path} is a path within the zip file or
    # folder.
    "packs.refused": "{title} is not added.",
    "packs.no-source": "{path} cannot be read: {reason}.",
    "packs.no-zip": "That is neither a folder nor a zip file.",
    "packs.damaged": "The zip file is damaged: {reason}.",
    "packs.leads-out": "Not added: the path {path} leads out of the pack. "
    "Nobody packs lessons like that by mistake.",
    "packs.bad-path": 'Not added: "{path}" is no plain name of a file.',
    "packs.long-path": "Not added: the name {path} is too long. "
    "{count} characters are the most for a file or a folder.",
    "packs.twice": "Not added: two files in it have the same name.",
    "packs.special": "Not added: {path} is a link or a device, and no file.",
    "packs.encrypted": "Not added: {path} is locked with a password.",
    "packs.unknown-packing": "Not added: {path} is packed in a way that is not read here. "
    "Pack it as a plain zip file.",
    "packs.bursts": "Not added: {path} is packed so tightly that no lesson can be in it.",
    "packs.many-files": "Not added: it holds more than {count} files.",
    "packs.large-file": "Not added: {path} is larger than {count} MB.",
    "packs.large": "Not added: it is larger than {count} MB.",
    "packs.no-id": 'Not added: it says no id, and its name, "{name}", cannot be one. '
    'Write a line such as id = "choir" into its course.toml.',
    "packs.is-link": "Not added: {path} is a link that you made. Remove the link first, or change "
    "the pack where it leads.",
    "packs.unwritten": "Nothing can be written in {path}: {reason}.",
    "packs.busy": "Another window is at the packs. Try again in a moment.",
    "packs.not-there": 'No pack with the id "{pack_id}" was added. '
    "To see those in use: allyship packs",
    "packs.not-there-near": 'No pack with the id "{pack_id}" was added. '
    'Did you mean "{suggestion}"?',
}
