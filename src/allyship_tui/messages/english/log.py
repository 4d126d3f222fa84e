"""Words about the learner's log: what could not be saved, and what was brought back."""

WORDS: dict[str, str] = {
    "log.not-kept": (
        "Nothing can be saved in {folder}, so what you mark now lasts only until you leave."
    ),
    "log.in-memory": "What you mark now lasts only until you leave.",
    "log.newer": (
        "A newer version of this program wrote what is saved in {folder}, so you see what this "
        "version can read of it, and what you mark now lasts only until you leave."
    ),
    "log.foreign": (
        "{file} is not this program's file and was left alone, so what you mark now lasts only "
        "until you leave."
    ),
    "log.restored": (
        "The file that holds your progress was damaged: what could be read of it and of the last "
        "backup is back, and the damaged file is kept as {file}."
    ),
    "log.found-again": (
        "The file that holds your progress was missing, and what the last backup held is back."
    ),
    "log.damaged-read": "Your progress in {folder} is damaged, and will be repaired in the app.",
    "log.foreign-read": "{file} is not this program's file, so your progress cannot be shown.",
    "log.newer-read": (
        "A newer version of this program wrote what is saved in {folder}, and not all of it may "
        "be shown."
    ),
    "log.unread": "Your progress in {folder} cannot be read.",
    "log.busy": "Not saved: another window keeps the file busy. Please try again.",
    "log.full": "Not saved: the disk is full.",
    "log.gone": "Not saved: the file that holds your progress is gone from {folder}.",
    "log.taken-over": (
        "Not saved: the file in {folder} is not one that this version of the program can write "
        "to any more. Please leave and start it again."
    ),
    "log.in-the-way": "Not saved: {folder} cannot be a folder, since a file is in the way.",
    "log.newer-not-saved": (
        "Not saved: a newer version of this program wrote what is saved in {folder}."
    ),
    "log.foreign-not-saved": "Not saved: {file} is not this program's file.",
    # Translators: its end is added.
    "log.keeps-changing": "{file} keeps changing",
    "log.failed": "Not saved: {folder} cannot be written to ({reason}).",
}
