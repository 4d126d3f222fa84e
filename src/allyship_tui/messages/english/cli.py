"""The words of the command line: read aloud as well as read."""

WORDS: dict[str, str | tuple[str, str]] = {
    # What the program is, and how it is called
    "cli.about": "allyship helps you learn to be a better ally, five minutes a day.",
    "cli.version": "allyship {version}",
    # Translators: {arguments} is what follows the program's name. [OPTIONS] can be translated.
    "cli.usage": "Usage: {program} [OPTIONS] {arguments}",
    "cli.usage-main": "[COMMAND]",
    "cli.linear": "To run it line by line, for screen readers, braille displays and pipes: "
    "allyship --plain",
    "cli.without-command": "Without a command, it opens the full screen in a terminal, "
    "and prints an overview elsewhere.",
    "cli.commands": "Commands",
    "cli.arguments": "Arguments",
    "cli.options": "Options",
    # Translators: {command} is a command or an option, {sentence} is about it.
    "cli.command": "{command}: {sentence}",
    "cli.command-more": "For more about a command: {program} COMMAND --help",
    # Translators: what is typed here stays; what stands in capitals, TERM or WORDS, can be
    # translated.
    "cli.call-today": "allyship today",
    "cli.call-define": "allyship define TERM",
    "cli.call-random": "allyship random",
    "cli.call-definition": "allyship definition",
    "cli.call-tips": "allyship tips [N]",
    "cli.call-reading": "allyship reading",
    "cli.call-terms": "allyship terms",
    "cli.call-search": "allyship search WORDS",
    "cli.call-progress": "allyship progress",
    "cli.call-recall": "allyship recall",
    "cli.call-practice": "allyship practice [N]",
    "cli.call-plan": "allyship plan",
    "cli.call-journal": "allyship journal [WORDS]",
    "cli.call-export": "allyship export FILE",
    "cli.call-import": "allyship import FILE",
    "cli.call-sync": "allyship sync DIR",
    "cli.call-forget": "allyship forget WHAT [N]",
    "cli.call-packs": "allyship packs [WHAT] [FILE]",
    "cli.call-where": "allyship where",
    "cli.call-schema": "allyship schema [KIND]",
    "cli.call-completions": "allyship completions SHELL",
    "cli.what-today": "the term of the day.",
    "cli.what-define": "all about one term.",
    "cli.what-random": "all about a term that chance chooses.",
    "cli.what-definition": "what allyship is, step by step.",
    "cli.what-tips": "the five tips, or one of them as a whole.",
    "cli.what-reading": "the reading list, by section.",
    "cli.what-terms": "every term, each in one sentence.",
    "cli.what-search": "search the lessons, the terms, the reading list and your journal.",
    "cli.what-progress": "what you have reviewed, read and met.",
    "cli.what-recall": "today's cards, to answer from memory line by line.",
    "cli.what-practice": "situations to practise, or one of them as a whole.",
    "cli.what-plan": "your plans; --if and --then make one.",
    "cli.what-journal": "what you wrote for yourself and bookmarked; --write adds to it.",
    "cli.what-export": "write your whole log to a file.",
    "cli.what-import": "take in a file that export wrote.",
    "cli.what-sync": "keep two machines alike over a shared folder.",
    "cli.what-forget": "wipe out what you wrote or did, for good.",
    "cli.what-packs": "the packs of lessons in use; add and remove change them.",
    "cli.what-where": "the folders and files in use.",
    "cli.what-schema": "what a file of lessons may hold, for an editor that checks it as you type.",
    "cli.what-completions": "a script by which a shell completes these commands.",
    # Translators: what stands for the value of an argument or an option, here and in how commands
    # are called.
    "cli.value-name": "NAME",
    "cli.value-dir": "DIR",
    "cli.value-file": "FILE",
    "cli.value-date": "DATE",
    "cli.value-term": "TERM",
    "cli.value-words": "WORDS",
    "cli.value-n": "N",
    "cli.value-cue": "CUE",
    "cli.value-action": "ACTION",
    "cli.value-what": "WHAT",
    "cli.value-kind": "KIND",
    "cli.value-shell": "SHELL",
    "cli.option-help": "show this help and leave.",
    "cli.option-version": "show the version and leave.",
    "cli.option-plain": "open the linear edition: line by line, for screen readers, braille "
    "and pipes.",
    "cli.option-theme": "show the full screen in these colours: dark-ink, light-paper, "
    "high-contrast, or one of Textual's own.",
    "cli.option-data-dir": "keep your progress in this folder.",
    "cli.option-content": "add the lessons of this folder, over those that are there. "
    "Can be given more than once.",
    "cli.option-json": "answer in JSON, for programs.",
    "cli.option-date": "the day to show, such as 2027-03-01, in place of today.",
    "cli.option-markdown": "print it as Markdown, with its sources and its licence.",
    "cli.option-once": "for a shell's start-up file: greet with the term in three lines at most, "
    "once a day, on a terminal only.",
    "cli.option-short": "for a status bar: the title in one line.",
    "cli.argument-term": "the term, in one or more words.",
    "cli.argument-n": "the number of a tip.",
    "cli.argument-situation": "the number of a situation.",
    "cli.argument-journal": "only what holds these words.",
    "cli.argument-export": "the file to write.",
    "cli.argument-import": "the file to read.",
    "cli.argument-sync": "the shared folder.",
    "cli.argument-forget": "reflections, plans, recall, situations, marks or everything; "
    "or reflection, for one of them.",
    "cli.argument-packs": "list, add or remove; list unless given.",
    "cli.argument-pack": "the folder or zip file of a pack to add, or the id of one to remove.",
    "cli.argument-text": "the number of a reflection in the journal.",
    "cli.option-if": "what comes first, in a plan to make.",
    "cli.option-then": "what you will do then.",
    "cli.option-create": "make the folder if it is not there.",
    "cli.option-write": "keep what is typed or piped in.",
    "cli.argument-words": "what to look for.",
    "cli.argument-kind": "course, definition, tips, reading, situations or term: show its JSON "
    "Schema. Without it, all kinds are listed.",
    "cli.option-to": "write the schema into this folder, or without KIND those of all; "
    "the folder schemas of a pack, say. It is made if it is not there.",
    "cli.argument-shell": "bash, zsh or fish.",
    "cli.linear-hint": "For screen readers and braille, line by line: allyship --plain",
    # Wrong usage
    "cli.wrong-usage": "{program}: {message} For help: {program} --help",
    "cli.no-command": 'there is no command "{name}"; there are {names}',
    "cli.no-command-near": 'there is no command "{name}"; did you mean "{suggestion}"?',
    "cli.not-together": "{first_option} and {second_option} do not go together",
    "cli.not-a-date": '"{text}" is not a date such as 2027-03-01',
    "cli.not-a-number": '"{text}" is not a whole number',
    "cli.not-a-folder": '"{text}" cannot be a folder',
    # Translators: {name} is a home folder as it was typed, such as ~someone. The first form follows
    # a colon, and its end is added; so below.
    "cli.no-home-of": "there is no home folder {name}",
    "cli.no-home-of-sentence": "There is no home folder {name}.",
    # Translators: {variable} is the name of a variable of the environment.
    "cli.no-home": "no home folder is known. Set HOME, or name a folder with --data-dir DIR "
    "or {variable}",
    "cli.no-home-sentence": "No home folder is known. Set HOME, or name a folder with "
    "--data-dir DIR or {variable}.",
    "cli.nothing-saved": "Nothing was saved: {reason}",
    "cli.unsaved": "This is what you typed:",
    # Translators: {reason} is a message of the operating system.
    "cli.failed": "allyship: {reason}.",
    "cli.failed-file": "allyship: {reason}: {file}",
    # How lessons are laid out
    "cli.named": "{name}: {text}",
    "cli.problems": "Problems in the lessons: {count}.",
    # Today
    "cli.today": "Term of the day: {title}",
    # Translators: {titles} are those of terms, in a row; what ends the sentence follows them.
    "cli.related": "Related words: {titles}",
    "cli.read-on": "To read on: allyship define {term_id}",
    "cli.today-on": "To read on: {command}",
    # Translators: the title of a term, for one line of a status bar.
    "cli.short": "{title}",
    "cli.short-note": "{title} (content note)",
    "cli.short-avoid": "a word to avoid: {title}",
    "cli.short-avoid-note": "a word to avoid: {title} (content note)",
    "cli.none-in-use": "There is no term for {date}.",
    # Translators: where dates end in a full stop in your language, leave out the one here.
    "cli.before-epoch": "There is no term for {date}: the terms begin on {first_date}.",
    "cli.all-muted": "There is no term for {date}: every category is set aside.",
    "cli.no-terms": "There are no terms in these lessons.",
    # Terms
    "cli.unknown-term": 'There is no term "{name}". Nearest: {suggestions}.',
    "cli.unknown-term-far": 'There is no term "{name}". To list all terms: allyship terms',
    # Recall. Translators: undo and stop are typed, and stay as they are.
    "cli.recall-how": "Think of an answer or type it; Enter shows one. "
    "undo takes back your last answer, stop leaves; what you answered is kept.",
    "cli.recall-unread": "That is none of the answers, and nothing was noted. "
    "undo goes back, stop leaves.",
    "cli.recall-end": "Enter leaves, undo takes back your last answer.",
    "cli.recall-kept": ("{count} answer is kept.", "{count} answers are kept."),
    "cli.recall-no-answer": "No card was answered.",
    "cli.recall-on": "To go on: allyship recall",
    # Definition and tips
    "cli.no-definition": "There is no definition in these lessons.",
    "cli.no-tips": "There are no tips in these lessons.",
    "cli.tips": "Tips",
    "cli.tip": "Tip {number} of {total}",
    "cli.tip-reviewed": "{title}, reviewed.",
    "cli.tip-not-reviewed": "{title}, not reviewed yet.",
    "cli.tip-read-on": "To read one: allyship tips N",
    "cli.no-tip": (
        "There is no tip {number}. There is one tip, number 1.",
        "There is no tip {number}. The tips are numbered from 1 to {count}.",
    ),
    # Reading
    "cli.no-reading": "There are no works in these lessons.",
    "cli.state-unread": "Unread.",
    "cli.state-reading": "Begun.",
    "cli.state-read": "Read.",
    "cli.state-set-aside": "Set aside.",
    "cli.address": "Address: {address}",
    # Search
    "cli.found": "{title} ({place})",
    "cli.place-definition": "definition",
    "cli.place-tips": "tip",
    "cli.place-terms": "term",
    "cli.place-reading": "reading list",
    "cli.place-practice": "situation",
    "cli.place-journal": "journal",
    "cli.found-left": (
        "{count} earlier text of your journal holds it too: allyship journal WORDS.",
        "{count} earlier texts of your journal hold it too: allyship journal WORDS.",
    ),
    "cli.found-read-on": "To read on: allyship define TERM, allyship tips N, "
    "allyship definition, allyship reading, allyship practice or allyship journal",
    "cli.nothing-found": 'Nothing holds "{words}". Fewer or other words may.',
    # Where
    "cli.where-content": "Lessons: {path}",
    "cli.where-content-missing": "Lessons: {path} (does not exist)",
    "cli.where-content-unreadable": "Lessons: {path} (may not be read)",
    "cli.where-data": "Your progress: {path}",
    "cli.where-data-missing": "Your progress: {path} (does not exist yet)",
    "cli.where-data-unreadable": "Your progress: {path} (may not be read)",
    "cli.where-data-nowhere": "Your progress: nowhere",
    # Translators: the file of the progress above.
    "cli.where-log": "Its file: {path}",
    "cli.where-log-missing": "Its file: {path} (does not exist yet)",
    "cli.where-log-unreadable": "Its file: {path} (may not be read)",
    "cli.where-log-nowhere": "Its file: nowhere",
    "cli.where-settings": "Your settings: {path}",
    "cli.where-settings-missing": "Your settings: {path} (does not exist yet)",
    "cli.where-settings-unreadable": "Your settings: {path} (may not be read)",
    "cli.where-settings-nowhere": "Your settings: nowhere",
    "cli.where-cache": "What is kept to answer sooner: {path}",
    "cli.where-cache-missing": "What is kept to answer sooner: {path} (does not exist yet)",
    "cli.where-cache-unreadable": "What is kept to answer sooner: {path} (may not be read)",
    "cli.where-cache-nowhere": "What is kept to answer sooner: nowhere",
}
