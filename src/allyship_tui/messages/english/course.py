"""What can be wrong with content, said to the person who wrote it."""

WORDS: dict[str, str | tuple[str, str]] = {
    # What became of that which problems are about; under each of these a list of them stands.
    "course.weight-left-out": "Left out: not used as it stands.",
    "course.weight-changed": "Changed: used, but not as it was written.",
    "course.weight-ignored": "Ignored: not looked at, and most likely no lesson.",
    # Translators: {place} is where in a file something stands; {problem} a sentence about it.
    "course.place": "{file}, {place}: {problem}",
    "course.place-file": "{file}: {problem}",
    # Translators: {title} is the title of a pack of lessons; {problem} one of the two above.
    "course.of-pack": "{title}: {problem}",
    # Translators: {kind} is one of the next five messages; {entry_id} and {key} are words of the
    # file.
    "course.where": '{kind} "{entry_id}", key "{key}"',
    "course.where-entry": '{kind} "{entry_id}"',
    "course.where-number": '{kind} number {number}, key "{key}"',
    "course.where-number-entry": "{kind} number {number}",
    "course.where-key": 'key "{key}"',
    "course.kind-tip": "tip",
    "course.kind-reading": "reading",
    "course.kind-situation": "situation",
    "course.kind-path": "path",
    # Translators: a category of terms, or a section of the reading list.
    "course.kind-heading": "heading",
    # Translators: one of the points of the definition.
    "course.kind-point": "point",
    "course.folder-missing": "this folder does not exist or cannot be read. "
    "Give the folder of a pack, such as content/en.",
    "course.terms-unreadable": "this is not a folder that can be read. "
    "Put a folder in its place, with one file for each term.",
    "course.pack-empty": "there are no lessons here. "
    "A pack holds files such as tips.toml or terms/ally.toml.",
    # Translators: {title} is that of another pack, which stands instead of the built-in course.
    "course.gives-way": "this pack is to stand instead of the built-in course, and so is a later "
    "one, {title}. Nothing of it is taught.",
    "course.unread": "this is not read: expected {expected}.",
    "course.unread-near": 'this is not read: expected {expected}. Did you mean "{suggestion}"?',
    "course.unread-more": (
        "{count} more file or folder here is not read.",
        "{count} more files or folders here are not read.",
    ),
    "course.not-a-file": "this is not a file that can be read. Put a TOML file in its place.",
    "course.unreadable": "this file cannot be read ({reason}). Check who may read it.",
    "course.not-utf8": "this file is not valid UTF-8 (byte {byte}). Save it as UTF-8.",
    "course.not-toml": "this is not valid TOML: {reason}.",
    # Translators: {expected} and {found_value} are phrases such as "a list", or a word in quotation
    # marks; {suggestion} is a spelling. Where a phrase would need a case, put it after a colon.
    "course.expected": "expected {expected}, found {found_value}.",
    "course.expected-near": "expected {expected}, found {found_value}. "
    'Did you mean "{suggestion}"?',
    # Translators: {count} is how many characters there may be; {length} how many there are.
    "course.too-long": (
        "this has {length} characters, and {count} is the most. Shorten it.",
        "this has {length} characters, and {count} are the most. Shorten it.",
    ),
    "course.more-wrong": "there is more that is wrong here. Mend this first.",
    "course.missing": "expected {expected}, found nothing. Add this key.",
    "course.unknown-key": "this key is not known here and is not read. "
    "Remove it, unless it is for a newer version of the program.",
    "course.unknown-key-near": "this key is not known here and is not read. "
    'Did you mean "{suggestion}"?',
    "course.id-is-name": "the file's name is the term's id, so this key is not read. Remove it.",
    "course.replaces": "this stands in the place of an entry with the same id in another pack. "
    "Give it an id of its own to keep both.",
    "course.replaces-definition": "this stands in the place of the definition in another pack: "
    "there is one at a time.",
    "course.duplicate": 'the id "{entry_id}" is already used here. Give each its own.',
    "course.bad-name": "the file's name is the term's id: expected {expected}, "
    "found {found_value}.",
    "course.dangling": 'there is no term "{entry_id}". The link is dropped.',
    "course.dangling-near": 'there is no term "{entry_id}". Did you mean "{suggestion}"? '
    "The link is dropped.",
    "course.no-work": 'there is no work "{entry_id}" on the reading list. The link is dropped.',
    "course.no-work-near": 'there is no work "{entry_id}" on the reading list. '
    'Did you mean "{suggestion}"? The link is dropped.',
    "course.no-tip": 'there is no tip "{tip_id}". The situation is left out.',
    "course.no-tip-near": 'there is no tip "{tip_id}". Did you mean "{suggestion}"? '
    "The situation is left out.",
    # Translators: {key} is a key of the file course.toml; {headings} are ids, or the word for none.
    "course.no-stop": 'there is no lesson "{entry}": a stop is a kind and an id, as in '
    "term/ally, tip/..., reading/... or situation/.... It is left out.",
    "course.no-stop-near": 'there is no lesson "{entry}". Did you mean "{suggestion}"? '
    "The stop is left out.",
    "course.no-stops": "none of its stops is there. The path is left out.",
    "course.no-heading": 'there is no heading "{heading_id}", so the id is shown instead. '
    "Add it to {key} in course.toml, or use one that there is: {headings}.",
    "course.no-heading-near": 'there is no heading "{heading_id}", so the id is shown instead. '
    'Did you mean "{suggestion}"? '
    "Else add it to {key} in course.toml, or use one that there is: {headings}.",
    "course.pack-files": "{files} or a folder {folder}",
    "course.term-files": "a file for each term, such as ally.toml",
    "course.an-entry": "a table",
    "course.a-list": "a list",
    "course.a-text": "text",
    "course.an-id": "an id of small letters, digits and single hyphens",
    "course.a-lesson-name": "the kind and id of a lesson, such as term/ally",
    "course.an-address": "an http or https address",
    "course.a-country": "a country by its two letters, such as KE",
    "course.a-number": "a whole number from 1 to 9999",
    "course.a-truth": "true or false",
    "course.a-date": "a date such as 2026-11-22",
    "course.one-of": "one of {choices}",
    "course.nothing": "an empty text",
    "course.huge": "a number too large to write out",
}
