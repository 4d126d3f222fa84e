"""Why a key or a command does nothing where someone is, and what would."""

WORDS: dict[str, str] = {
    # Translators: a name in braces is what leads to that section or does that thing, as it is
    # pressed or typed: "3" or "tips", "w" or "write". Each is shown in one line, the shorter the
    # better. A message whose name ends in that of a section is said there in place of the other.
    "why-not.go": "You are in {section} already.",
    "why-not.open": "There is nothing to open here.",
    "why-not.next": "There is nothing to step through here: {tips} or {terms} leads to some.",
    "why-not.next-today": "The parts of today follow each other: {open} goes on with them.",
    "why-not.next-progress": "There is only this page here: {today} leads to what comes next.",
    "why-not.back": "There is nowhere to go back to yet.",
    "why-not.mark": "There is nothing to mark here. The definition, a tip or a work can be marked "
    "once it is open: {definition}, {tips} or {reading} lists them.",
    "why-not.mark-terms": "There is nothing to mark here. A term counts as met once it was read.",
    "why-not.state": "A work of the reading list has a state, once it is open: {reading} "
    "lists them.",
    "why-not.prompts": "The definition, a tip or a term has prompts to answer from memory, once "
    "it is open: {definition}, {tips} or {terms} lists them.",
    "why-not.prompts-definition": "This has no prompts to answer from memory. {write} writes "
    "about it.",
    "why-not.prompts-tips": "This has no prompts to answer from memory. {write} writes about it.",
    "why-not.prompts-terms": "This has no prompts to answer from memory. {write} writes about it.",
    "why-not.prompts-reading": "Works have no prompts of their own. {write} writes about this one.",
    "why-not.change": "A plan or a text of your own can be put in other words, once it is open: "
    "{practice} or {journal} lists them.",
    "why-not.skip": "Parts of today are left out on Today: {today} leads there.",
    "why-not.skip-today": "Only what is still to come today can be left out, or taken up again.",
    "why-not.skip-reading": "Parts of today are left out on Today. {state} sets a work aside.",
    "why-not.aside": "A term's category is set aside while the term is open: {terms} lists them.",
    "why-not.undo": "There is nothing to undo: what was marked or answered in this window can be "
    "taken back.",
    "why-not.whole": "A lesson in steps can be shown all at once: {tips} or {terms} lists some.",
    "why-not.whole-definition": "All of it is shown already. {next} goes on.",
    "why-not.whole-tips": "All of it is shown already. {next} goes on.",
    "why-not.whole-terms": "All of it is shown already. {next} goes on.",
    "why-not.whole-reading": "All of it is shown already. {next} goes on.",
    "why-not.term-of-the-day": "Today's term is open already. {random_term} opens another one.",
    "why-not.view": "Terms and Reading have several views: {terms} or {reading} leads there.",
    "why-not.view-journal": "The journal has one view. {filter} narrows it.",
    "why-not.filter": "Terms, Reading and Journal have lists to narrow: {terms}, {reading} or "
    "{journal} leads there. {search} searches everything.",
    "why-not.open-address": "A work of the reading list has an address to open, once it is open "
    "itself: {reading} lists them.",
    "why-not.lessons": "The definition, a tip, a term, a work or a situation can be copied or "
    "bookmarked, once it is open: {tips} or {terms} lists some.",
    "why-not.lessons-journal": "What you wrote is kept here anyway. Lessons can be copied or "
    "bookmarked: {tips} or {terms} lists some.",
    "why-not.problems": "There are no problems: everything is used as it was written.",
    # Moves of the full screen
    "why-not.down": "Nothing more stands below.",
    "why-not.end": "The page ends here. {open} goes on.",
    "why-not.up": "Nothing more stands above.",
    # Translators: {text} and {list} are keys that go to the text, and to the list beside it.
    "why-not.page": "This is a list: {text} goes to the text, to read on there.",
    "why-not.page-today": "This is a list: {open} begins with what is chosen.",
    "why-not.page-progress": "This is a list: {open} opens what is chosen.",
    "why-not.list": "This is the list.",
    "why-not.list-today": "No list stands beside this. {back} leads to the parts of today.",
    "why-not.list-progress": "Nothing stands beside this. {down} goes through it.",
    "why-not.text": "No text stands beside this. {open} opens what is chosen.",
    "why-not.text-progress": "Nothing stands beside this. {down} goes through it.",
    "why-not.go-on": "There is nothing to go on to from here: {today} leads to what comes next.",
    "why-not.begin": "Today begins on Today: {today} leads there.",
    "why-not.word": "Words that lead on stand under a text: {tab} goes to them.",
    "why-not.answer": "There is nothing to answer with a letter here: {practice} lists what is "
    "practised.",
    "why-not.answer-today": "There is nothing to answer with this letter. {open} goes on.",
    "why-not.answer-practice": "There is nothing to answer with this letter. {open} goes on, or "
    "opens what is chosen.",
}
