"""The words of the linear edition."""

WORDS: dict[str, str | tuple[str, str]] = {
    "plain.hello": "allyship, line by line. Type help for what you can type, quit to leave.",
    # Translators: stands before what is typed; {section} is the section that is open.
    "plain.prompt": "{section}: ",
    "plain.prompt-answer": "Answer: ",
    "plain.prompt-text": "Text: ",
    "leaving.kept": "What you marked is kept. Come back when you like.",
    "leaving.nothing": "Come back when you like.",
    "leaving.lost": "Nothing can be saved: what you marked or wrote here ends with this window.",
    "leaving.some-lost": "Not all that you marked or wrote here could be saved.",
    "leaving.words": "These are your words, to copy:",
    "plain.problems": "Problems in the lessons: {count}. Type problems to hear them.",
    # Reading
    "plain.part": "Part {number} of {total}.",
    "plain.more": "To go on, type more; for the rest, all.",
    "plain.more-words": "To go on, type more; for the rest, all; for what it leads to, choices.",
    "plain.more-asked": "more goes on to what you can pick.",
    "plain.no-more": "That was all of it.",
    # After that sentence, those of these that lead anywhere.
    "plain.no-more-next": "next goes on.",
    "plain.no-more-choices": "choices says what can be picked.",
    "plain.no-more-back": "back goes back.",
    "plain.no-more-today": "today leads to the parts of the day.",
    "plain.next-step": "next goes on to: {title}.",
    "plain.back": "Back.",
    "plain.back-at": "repeat reads it, more goes on.",
    "plain.back-at-end": "repeat reads it.",
    "plain.searching": 'Search for "{words}"',
    "plain.no-steps": "What was found is picked by its number; more says the rest of it.",
    "plain.no-such-term": 'There is no term "{name}".',
    "plain.unused": '"{words}" leads nowhere there. For the section, type {word} alone.',
    "plain.narrowed-to": 'Only what holds "{words}"',
    "plain.whole-reviewed": "The whole definition: reviewed.",
    "plain.whole-not-reviewed": "The whole definition: not reviewed yet.",
    "plain.whole-last": "The last step: mark marks the whole definition as reviewed.",
    "plain.no-choices": "There is nothing to pick here. contents, next and help may lead on.",
    "plain.no-such-choice": (
        "There is one choice, number 1. To hear it again, type choices.",
        "The choices go from 1 to {count}. To hear them again, type choices.",
    ),
    "plain.no-headings": "This text has no headings.",
    # Translators: a row of two: {title} is that of a term, work, plan or part of today; {state} a
    # message about it that stands by itself, such as "reviewed" or "left out today".
    "plain.with-state": "{title}, {state}",
    # Translators: a group of a list: {title} is its heading, {count} how many there are in it.
    "plain.group": ("{title} ({count})", "{title} ({count})"),
    "terms.group": ("{title} ({count} term)", "{title} ({count} terms)"),
    "reading.group": ("{title} ({count} work)", "{title} ({count} works)"),
    # Translators: between any two of the words that someone may have meant: back or begin or by.
    "plain.or": " or ",
    # Sections
    "plain.read-term": "Read about {title}",
    "plain.start": "Start: {title}",
    "plain.narrowed": 'Only what holds "{words}". To see all, type filter alone.',
    "plain.none-fits": "Nothing fits.",
    "plain.found": "{title} ({section})\n{passage}",
    "plain.or-let-be": "An empty line lets it be.",
    "plain.search-what": "Search for which words? An empty line lets it be.",
    "plain.no-view": 'There is no view "{name}". There are:',
    "plain.views": "Which view?",
    # Translators: a word that begins the name of a view, as in "by letter", and need not be typed;
    # several have | between them.
    "plain.choice-begins": "by",
    # What is open
    "plain.no-state": 'There is no state "{name}". How far are you?',
    "plain.states": "How far are you?",
    "plain.categories": "A category that you set aside stays out of Today. Pick one to change it.",
    # Today
    "plain.answer-first": "This is a part of today. Answer it, or leave it out with skip; "
    "practice leads to the list.",
    "plain.turn-first": "Its answer was not shown yet. Type 1 to see it, then say how it came.",
    # Translators: {time} is as in "about 3 minutes".
    "plain.today-left": (
        "Today: {count} part, {time}. Type next to go on.",
        "Today: {count} parts, {time}. Type next to go on.",
    ),
    # Translators: {position} is as in "2 of 4, about 3 minutes".
    "plain.today-next": "Next today, {position}: {title}. Enter goes on with it.",
    "plain.today-next-more": "Next today, {position}: {title}. To go on with it, type today.",
    "plain.today-done": "Done for today: {parts}.",
    "plain.today-skipped": "Left out today: {parts}. To take it up again, type skip.",
    "plain.part-term": "the term",
    "plain.part-cards": "the cards",
    "plain.part-situation": "the situation",
    "plain.part-plan": "the plan",
    "plain.part-step": "the next step",
    "plain.skip-which": "Which part of today? It is left out, or taken up again.",
    "plain.no-part": 'Today has no part "{name}" to leave out. There are:',
    # Practice
    "plain.how-well": "How well did it come? A number or the word will do.",
    "plain.asks": "To leave it, type cancel.",
    "plain.let-be": "Left as it was.",
    "plain.unchanged": "Nothing was changed.",
    "plain.plan-own": "Type it in your own words. An empty line lets it be.",
    "plain.plan-examples": "Type it in your own words, or the number of one of these. "
    "An empty line lets it be.",
    "plain.plan-action": "If {cue}: what will you do then?",
    "plain.no-plan": "No plan was made.",
    "plain.rehearse": "Say it aloud now and press Enter, or type it. "
    "To leave it for another time, type cancel.",
    "plain.plan-made": "You are on its page: choices says what can be done with it, "
    "back goes back to where you were.",
    "plain.change-cue": "If {cue}. Type this half anew, or leave the line empty to keep it.",
    "plain.change-action": "Then I will {action}. Type this half anew, "
    "or leave the line empty to keep it.",
    # Writing
    "plain.draft": "a draft is there",
    "plain.to-write": "To write something, type write.",
    "plain.write-how": "Type your text, in as many lines as you like. Alone on a line, "
    "a full stop keeps it in your journal, and cancel leaves it as a draft.",
    "plain.write-on": "What you type is added. Alone on a line, a full stop keeps it all "
    "in your journal, cancel leaves it for later, and start over begins it anew.",
    "plain.write-anew": "Begun anew. Type your text.",
    "plain.write-again": "What you typed is still here. A full stop tries again.",
    # Settings
    "plain.settings": "What can be set, and how it is now:",
    "plain.no-setting": 'There is no setting "{name}". There are:',
    "plain.plain-on": "From now on this edition opens. To change that: set plain off.",
    "plain.plain-off": "From now on the full screen opens. For this edition: allyship --plain.",
    "plain.plain-is-on": "plain: on. This edition opens each time. "
    "For the full screen: set plain off.",
    "plain.plain-is-off": "plain: off. The full screen opens unless you ask for this edition. "
    "To have it each time: set plain on.",
    "plain.width-is": (
        "width: {count}. Paragraphs are wrapped at {count} character. Also: width off, width fit.",
        "width: {count}. Paragraphs are wrapped at {count} characters. Also: width off, width fit.",
    ),
    "plain.width-is-fit": "width: fit. Paragraphs are wrapped to fit the terminal. "
    "Also: width 60, or another number; width off leaves them whole.",
    "plain.width-is-off": "width: off. Paragraphs are left whole. Also: width 60, or another "
    "number; width fit.",
    "plain.width-how": "A width is a number from {narrowest} up, off or fit.",
    "plain.theme": "The full screen's colours: {name}.",
    "plain.themes": "theme: {current}. The full screen's colours. There are {names}, or one of "
    "Textual's own.",
    "plain.no-theme": 'There is no theme "{name}".',
    "plain.minutes-is": (
        "minutes: {count}. A day takes so long at most. Also: minutes 3, minutes 5 or minutes 10.",
        "minutes: {count}. A day takes so long at most. Also: minutes 3, minutes 5 or minutes 10.",
    ),
    "plain.whole-how": "Type whole on or whole off.",
    "plain.speed-is": (
        "speed: {count} word a minute. Times are worked out with it. "
        "Also: speed 150, or another number.",
        "speed: {count} words a minute. Times are worked out with it. "
        "Also: speed 150, or another number.",
    ),
    "plain.daily-is": (
        "daily: {count}. So many cards come back on one day, at most. "
        "Also: daily 20, or another number.",
        "daily: {count}. So many cards come back on one day, at most. "
        "Also: daily 20, or another number.",
    ),
    # Translators: follows how a setting is: ALLYSHIP_THEME or config.toml sets it.
    "plain.fixed": "{variable_or_file} sets it.",
    # Translators: follows what a setting was changed to, which holds until then.
    "plain.but-fixed": "At the next start {variable_or_file} wins over it.",
    # Commands
    "plain.unknown": 'I do not know "{word}". Type help for what you can type, '
    "or search and a word.",
    "plain.unknown-near": 'I do not know "{word}". Did you mean {suggestions}?',
    # Translators: where the beginning of export, import or sync was typed.
    "plain.in-full": "Type {command} in full: it writes or reads files.",
    "plain.help": "Type one of these, or the number of a choice. A word can be shortened "
    "as long as it is clear.",
    "plain.help-first": "These come first; help everything names them all. An empty line says "
    "more of a text, goes on with today where that was offered, or says where you are.",
    "plain.no-help": 'There is no command "{word}".',
    "plain.help-end": "An empty line says more of a text, goes on with today where that was "
    "offered, or says where you are.",
    # Translators: {command} is typed as it is, with what may follow; {sentence} is about it.
    "plain.help-line": "{command}: {sentence}",
    "plain.help-line-short": "{command}, or {short_command}: {sentence}",
    "plain.help-today": "what there is today.",
    "plain.help-definition": "what allyship is, step by step.",
    "plain.help-tips": "the tips.",
    "plain.help-terms": "the terms: one for each day, by letter or by category.",
    "plain.help-reading": "the reading list.",
    "plain.help-practice": "your cards, plans and situations.",
    "plain.help-journal": "what you wrote and bookmarked; with words, only what holds them.",
    "plain.help-progress": "what you have kept so far.",
    "plain.help-term": "the term of the day, or one by its name.",
    "plain.help-next": "the next part of today; in a list that you went to, the next step, tip, "
    "day, term, work, situation or reflection.",
    "plain.help-previous": "the one before.",
    "plain.help-back": "back to where you came from.",
    "plain.help-more": "the next part of a long text.",
    "plain.help-all": "the rest of a long text at once.",
    "plain.help-repeat": "what was said last, once more.",
    "plain.help-choices": "what can be picked here, with its numbers.",
    "plain.help-contents": "the headings of a text, to go on from one.",
    "plain.help-where": "where you are.",
    "plain.help-mark": "mark what is open as done, or as not done.",
    "plain.help-recall": "a prompt of what is open, to answer from memory; a tip is then marked "
    "as reviewed. Elsewhere, today's cards.",
    "plain.help-cards": "have the prompts of what is open asked on days to come, or no more.",
    "plain.help-plan": "make a plan: if this happens, then I will do that.",
    "plain.help-write": "write for yourself, on what is open or on anything.",
    "plain.help-change": "put the open plan or reflection in other words.",
    "plain.help-skip": "leave out a part of today, or take it up again.",
    "plain.help-undo": "take back the last mark or answer; what you wrote stays.",
    "plain.help-state": "how far you are with a work: unread, reading, read or set aside.",
    "plain.help-search": "search everything.",
    "plain.help-filter": "only the terms, works or reflections that hold these words; "
    "alone, all of them.",
    "plain.help-view": "another view of the terms or the reading list.",
    "plain.help-copy": "title and address of what is open, or the command that shows it.",
    "plain.help-markdown": "all of what is open as Markdown, with its sources and its licence.",
    "plain.help-bookmark": "bookmark what is open, or take the bookmark away; journal lists them.",
    "plain.help-random": "a term by chance.",
    "plain.help-open": "open the address of a work in a browser.",
    "plain.help-aside": "keep a category of terms out of Today, or take it up again.",
    "plain.help-year": "the days of the last year on which you practised.",
    "plain.help-forget": "wipe out for good a reflection, a plan, a kind of thing or everything. "
    "It asks first.",
    "plain.help-export": "write your whole log to a file.",
    "plain.help-import": "take in a log that was exported.",
    "plain.help-sync": "keep several machines alike over a shared folder.",
    "plain.help-daily": "how many cards may come back on one day.",
    "plain.help-minutes": "how many minutes a day may take: 3, 5 or 10.",
    "plain.help-whole": "whether long texts are said whole, or in parts.",
    "plain.help-speed": "how many words a minute the times are worked out with.",
    "plain.help-set": "what can be set; set plain on opens this edition each time.",
    "plain.help-theme": "the colours of the full screen.",
    "plain.help-plain": "whether this edition opens each time.",
    "plain.help-width": "how wide text is: a number, off for whole paragraphs, or fit.",
    "plain.help-reload": "read lessons whose files changed anew, and name what is wrong with them.",
    "plain.help-problems": "what is wrong with lessons or settings, and what became of it.",
    "plain.help-help": "the first commands; everything, all of them; or one.",
    "plain.help-quit": "leave.",
}
