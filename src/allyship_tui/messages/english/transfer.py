"""Words of carrying the log between machines, and of forgetting what it holds."""

WORDS: dict[str, str | tuple[str, str]] = {
    # Forgetting
    "forget.what": "What is to be forgotten?",
    "forget.one": "This one: {title}",
    "forget.nothing": "There is nothing to forget.",
    "forget.reflections": "All reflections, with their drafts.",
    "forget.plans": "All plans.",
    "forget.recall": "All answers to cards.",
    "forget.situations": "All choices in situations, and bookmarks there.",
    "forget.marks": "All that is marked as reviewed, read, met or bookmarked.",
    "forget.everything": "Everything.",
    "forget.sure": "It cannot be brought back. To go on, type {word}; anything else keeps it.",
    "forget.not": "Nothing was forgotten.",
    "forget.done": "Forgotten: no file in the data folder holds it any more, nor does this "
    "device's file in a folder that it syncs with.",
    "forget.in-memory": "Forgotten in this window. The data folder could not be written to: what "
    "it holds is as it was.",
    "forget.busy": "Forgotten. A file that held it is in use, or cannot be written to for now; "
    "its last traces go when that is over.",
    "forget.copies": "But conflicted copies in a shared folder still hold it: {files}. "
    "Delete them.",
    "forget.reach": "Out of reach are files you exported, older versions that a shared folder "
    "keeps, a shared folder that is not here now, and devices that have not synced since.",
    # Between machines
    "transfer.file-export": "The file to write:",
    "transfer.file-import": "The file to read:",
    "transfer.file-sync": "The shared folder:",
    "transfer.no-folder": "There is no folder {path}. It has to be there first.",
    "sync.no-folder": "There is no folder {path}. To make it, and leave your log there: "
    "allyship sync DIR --create",
    "sync.create": "There is no folder {path}. To make it, and leave your whole log there, "
    "type {word}; anything else makes none.",
    "sync.not": "No folder was made, and nothing was synced.",
    "transfer.failed": "{path} cannot be used: {reason}.",
    "transfer.exported": "Written to {file}. Entries of your log: {count}.",
    "transfer.another": "There is another file at {file}. It is left as it is; "
    "name one that is not there yet.",
    "transfer.here-alone": "It is here until you leave: nothing can be saved.",
    "transfer.private": "The file holds all you wrote, as plain text. "
    "What you forget later stays in it.",
    "transfer.imported": "Taken in from {file}. Entries: {count}, new here: {new_entries}.",
    "transfer.synced": "Synced with {folder}. New here: {new_entries}. "
    "Other devices there: {devices}.",
    # Translators: {reason} is a message of the operating system, or transfer.folder-in-place.
    "transfer.not-left": "What other devices left in {folder} is taken in. "
    "New here: {new_entries}. Other devices there: {devices}. This device's own file could not be "
    "written ({reason}): until it can be, the others see nothing of what is new here. Mend that, "
    "and sync again.",
    "transfer.folder-in-place": "a folder stands in its place: {path}",
    "transfer.forged": "{file} says things in the name of this device that its log knows nothing "
    "of. They were passed over. How many: {count}. If they are yours, as after this log came "
    "back from a backup, import that file.",
    "transfer.copy": "{file} is a conflicted copy of another file there. What it holds is taken "
    "in: you can delete it.",
    "transfer.copy-forgotten": "{file} is a conflicted copy of another file there, and still holds "
    "what was forgotten. Delete it.",
    # Translators: {lines} is the number of a line, or are several in a row; {count} is how many.
    "transfer.skipped": (
        "What could not be read was left out: line {lines} of {file}.",
        "What could not be read was left out: {count} lines of {file}, namely {lines}.",
    ),
    "transfer.unread": "This file of another device could not be read: {file}.",
    "transfer.other": "{file} is no file that allyship export wrote.",
    "transfer.newer": "A newer version of this program wrote {file}.",
    "transfer.not-a-file": "{file} is not a file that can be read.",
}
