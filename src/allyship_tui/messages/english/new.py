"""The words of `allyship new`: what it asks, what it wrote, and why it wrote nothing."""

WORDS: dict[str, str | tuple[str, str]] = {
    # Translators: what is asked ends in a space, after which one types.
    "new.ask-title-pack": "What is the pack called? ",
    "new.ask-title-term": "Which word is it about? ",
    "new.ask-title-situation": "What is the situation called? ",
    "new.ask-title-reading": "What is the title of the work? ",
    "new.ask-title-tip": "What is the tip called? ",
    "new.ask-title-path": "What is the path about? ",
    # Translators: {identity} is a word of small letters and hyphens, made from the title.
    "new.ask-id": "Its id, which stays for ever (Enter takes {identity}): ",
    "new.ask-id-none": "Its id, which stays for ever, in small letters, digits and hyphens: ",
    "new.ask-category": "Its category, by number or id (Enter leaves it open): ",
    "new.ask-section": "Its section, by number or id (Enter leaves it open): ",
    "new.ask-tip": "The tip that it practises, by number or id (Enter leaves it open): ",
    "new.ask-language": "The language of its lessons (Enter takes {language}): ",
    # Translators: one line of a list to choose from.
    "new.choice": "{title} ({identity})",
    # Translators: {kind} is one of the five messages after these two; {path} is a file.
    "new.written": "Made {kind}: {path}",
    "new.added": "Added {kind} at the end of {path}",
    "new.kind-pack": 'the pack "{title}"',
    "new.kind-term": 'the term "{title}"',
    "new.kind-situation": 'the situation "{title}"',
    "new.kind-reading": 'the work "{title}"',
    "new.kind-tip": 'the tip "{title}"',
    "new.kind-path": 'the path "{title}"',
    "new.replaces": 'The built-in course has "{identity}" too: yours will stand in its place.',
    # Translators: what follows the colon is typed.
    "new.next-pack": "Next, its first term: allyship new term --in {folder}",
    "new.next-lesson": "Next, open the file in an editor, and fill in what is empty. Then: "
    "allyship check {folder}",
    # Why nothing was written
    "new.no-title": "It needs a title. Give one with --title TITLE.",
    "new.no-id": "No id can be made from this title. Give one with --id ID, "
    "in small letters, digits and hyphens.",
    "new.bad-id": '"{identity}" is no id. An id has small letters, digits '
    "and single hyphens, 100 of them at most.",
    "new.too-long": "A title has 300 characters at most.",
    "new.no-pack": "{folder} is not a pack, since it has no course.toml. "
    "Name the folder of one with --in DIR, or begin one: allyship new pack --in {typed}",
    # Translators: {path} is a file.
    "new.there-already": "There is a file {path} already. Choose another id "
    "or folder, or go on in that file.",
    "new.in-pack": '"{identity}" is in this pack already. Choose another id with --id ID.',
    "new.in-base": '"{identity}" is in the built-in course. Choose another '
    "id with --id ID; or give this one so, and yours will stand in its place.",
    # Translators: {option} is --category, --section or --tip; {kind} is pack, term, situation,
    # reading or tip, as it was typed.
    "new.not-of-kind": "{option} is not for a new {kind}.",
    "new.no-choice": 'There is no {key} "{identity}". There are: {choices}.',
    "new.no-choice-near": 'There is no {key} "{identity}". Did you mean "{suggestion}"?',
    # Translators: {problem} is a whole sentence without a capital.
    "new.not-parsed": "Nothing was added to {path}: {problem} Mend that first.",
    "new.inline": "Nothing was added to {path}: its list ends where it ends, since it is written "
    "as {name} = [ ... ]. Write each of its entries as a table instead, with a first line "
    "[[{name}]] and each key on a line of its own; then try again.",
    "new.nothing": "Nothing was written.",
}
