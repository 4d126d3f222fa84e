"""The words of the full screen."""

WORDS: dict[str, str | tuple[str, str]] = {
    # The bar and the sections
    "tui.name": "allyship",
    "tui.other-letters": "Letters of this keyboard layout are no keys here. Arrows, Enter, Escape, "
    "digits and Ctrl+P do all there is; or choose a layout with Latin letters.",
    "tui.section-today": "Today",
    "tui.section-definition": "Definition",
    "tui.section-tips": "Tips",
    "tui.section-terms": "Terms",
    "tui.section-reading": "Reading",
    "tui.section-practice": "Practice",
    "tui.section-journal": "Journal",
    "tui.section-progress": "Progress",
    # Steps
    "definition.heading": "What allyship is",
    "definition.step": "Step {number} of {total}",
    "definition.step-sentence": "Step {number} of {total}.",
    "definition.last": "The last step: {key} marks the definition as reviewed.",
    "tips.heading": "Take action",
    "tips.reviewed": ("{done} of {count} reviewed", "{done} of {count} reviewed"),
    "tips.step": "Tip {number} of {total}",
    "tips.step-sentence": "Tip {number} of {total}.",
    "tips.all-reviewed": "All five are reviewed. They are here whenever you want them again.",
    # States
    "state.reviewed": "reviewed",
    "state.reviewed-sentence": "Reviewed.",
    "state.not-reviewed": "not reviewed yet",
    "state.not-reviewed-sentence": "Not reviewed yet.",
    # Translators: the state of a lesson that someone put a star to.
    "state.bookmarked": "bookmarked",
    "state.bookmarked-sentence": "Bookmarked.",
    "state.unread": "unread",
    "state.unread-sentence": "Unread.",
    # Translators: the state of a work that is being read.
    "state.reading": "reading",
    "state.reading-sentence": "Reading.",
    # Translators: the state of a work that was read to its end.
    "state.read": "read",
    "state.read-sentence": "Read.",
    "state.set-aside": "set aside",
    "state.set-aside-sentence": "Set aside.",
    # Terms
    "terms.heading": "Terms",
    "terms.count-letters": ("{count} term, by letter", "{count} terms, by letter"),
    "terms.count-categories": ("{count} term, by category", "{count} terms, by category"),
    # Translators: in which way the terms are listed; as a label, and as a sentence.
    "terms.view-days": "one for each day",
    "terms.view-days-sentence": "One for each day.",
    "terms.last-day": "Terms of days to come are not shown.",
    "terms.first-day": "The course begins with this one.",
    "terms.view-letters": "by letter",
    "terms.view-letters-sentence": "By letter.",
    "terms.view-categories": "by category",
    "terms.view-categories-sentence": "By category.",
    # Translators: the state of a term that was once the term of the day, or opened.
    "terms.met": "met",
    "terms.category": "Category: {title}",
    "terms.category-aside": "{title}, set aside",
    "terms.today": "Today",
    "terms.of-the-day": "Term of the day",
    "terms.of-day": "Term of {date}",
    "terms.filter": "word, name or category",
    "terms.none": "No term fits. Escape clears the filter.",
    # Reading
    "reading.heading": "Reading",
    "reading.read": ("{read} of {count} read", "{read} of {count} read"),
    # Translators: which works are listed; as a label, and as a sentence.
    "reading.view-all": "all works",
    "reading.view-all-sentence": "All works.",
    "reading.view-unread": "unread",
    "reading.view-unread-sentence": "Unread.",
    "reading.view-reading": "reading",
    "reading.view-reading-sentence": "Reading.",
    "reading.view-read": "read",
    "reading.view-read-sentence": "Read.",
    "reading.view-set-aside": "set aside",
    "reading.view-set-aside-sentence": "Set aside.",
    "reading.filter": "title, author or section",
    "reading.none-fits": "No work fits. Escape clears the filter.",
    "reading.none-here": "No work is here yet. Change the view to see others.",
    # Progress
    "progress.heading": "What you have kept",
    "progress.intro": "Days without it take nothing away.",
    # Translators: {count} is how many there are in all.
    "progress.tips": ("{done} of {count} reviewed", "{done} of {count} reviewed"),
    "progress.reading": ("{done} of {count} read", "{done} of {count} read"),
    # Translators: how many works are begun, besides those that are read.
    "progress.reading-now": ("{count} begun", "{count} begun"),
    "progress.taken": ("{done} of {count} practised", "{done} of {count} practised"),
    "progress.recalled": ("{done} of {count} recalled", "{done} of {count} recalled"),
    "progress.year": "The last year",
    "progress.terms": ("{done} of {count} met", "{done} of {count} met"),
    # Translators: both stand under the line above; {count} are terms.
    "progress.terms-recalled": ("{count} recalled", "{count} recalled"),
    "progress.terms-held": ("{count} held a month", "{count} held a month"),
    "progress.forecast": "Cards that come back",
    # Translators: the head of a small table, whose columns are this week and the last.
    "progress.weeks": "Week",
    "progress.week-this": "this",
    "progress.week-last": "last",
    "progress.week-days": "Days of practice",
    "progress.week-terms": "Terms met",
    "progress.week-cards": "Cards answered",
    "progress.week-situations": "Situations",
    "progress.week-plans": "Plans looked at",
    "progress.week-read": "Read or reviewed",
    # Search
    "list.before": ("{count} more before these", "{count} more before these"),
    "list.after": ("{count} more after these", "{count} more after these"),
    "search.placeholder": "Search lessons, terms, works and your journal",
    "search.nothing": 'Nothing found for "{words}".',
    "search.near": "Did you mean one of these?",
    "search.hint": "Type a word. Enter goes to what is chosen, Escape goes back.",
    "search.found": ("{count} found", "{count} found"),
    "search.looking": "Looking through your journal. Escape leaves it.",
    "search.left": (
        "{count} earlier text of your journal holds it too.",
        "{count} earlier texts of your journal hold it too.",
    ),
    # Keys that were set in the settings file
    "keymap.unknown": "there is no such action. Its keys are left out.",
    "keymap.unknown-near": 'there is no such action. Did you mean "{suggestion}"?',
    "keymap.impossible": '"{key}" is no key that a terminal sends. It is left out.',
    "keymap.letter": '"{key}" is a letter, and letter-keys is false. It is left out.',
    "keymap.fixed": '"{key}" always does what it does. It is left out.',
    "keymap.taken": '"{key}" is a key of "{other}" already, so it is left out. '
    'Choose another, or give "{other}" another key too.',
    # Help, problems, palette
    "help.heading": "Keys",
    "help.group-focus": "Where you are",
    "help.group-section": "In this section",
    "help.group-everywhere": "Everywhere",
    "help.moves": "Arrows move; Tab goes through words and parts; "
    "Enter opens; the mouse works too.",
    "problems.heading": "What was left out",
    "problems.intro": "These could not be used as they are. Everything else is here.",
    "problems.more": ("And {count} more. Mend these first.", "And {count} more. Mend these first."),
    "problems.settings": "These settings cannot be used as they are: {names}. {key} says why.",
    "problems.banner": (
        "A problem was found: something is left out. {key} says what.",
        "{count} problems were found: something is left out. {key} says what.",
    ),
    "palette.themes": "A set of colours",
    "palette.placeholder": "An action, a term, a tip, a work",
    "palette.nothing": "Nothing fits.",
    # What was done. Where it ends in {title}, that of a lesson, a plan or a text, its end is added
    # where one is needed.
    "outcome.reviewed": "Marked as reviewed: {title}",
    "outcome.not-reviewed": "No longer marked as reviewed: {title}",
    "outcome.unread": "Marked as unread: {title}",
    "outcome.reading": "Marked as being read: {title}",
    "outcome.read": "Marked as read: {title}",
    "outcome.set-aside": "Set aside: {title}",
    "outcome.category-aside": "Set aside, and out of Today: {title}",
    "outcome.category-back": "Taken up again: {title}",
    "outcome.bookmarked": "Bookmarked, and listed in Journal: {title}",
    "outcome.not-bookmarked": "No longer bookmarked: {title}",
    # Translators: said before what holds again, such as "Marked as read: A Book".
    "outcome.undone": "Undone.",
    # Translators: said after what was done, such as "Marked as read: A Book.", where it cannot be
    # kept.
    "outcome.not-kept": "It lasts until you quit.",
    "outcome.last": "This is the last one.",
    "outcome.first": "This is the first one.",
    "outcome.opening": "Opening {address}",
    "outcome.cannot-open": "No browser window can be opened from here. The address: {address}",
    # Translators: {copied} is a title and an address, or a command that shows what has that title.
    "outcome.copied": "Copied, where the terminal allows it: {copied}",
    # Translators: {title} is that of the lesson that was copied.
    "outcome.copied-markdown": "Copied as Markdown, where the terminal allows it: {title}",
    "outcome.copied-selection": "Copied what was selected, where the terminal allows it.",
    "outcome.no-address": "No address is known for this work.",
    "outcome.no-random": "There is no term to open: every category is set aside, or there are no "
    "terms.",
    "empty.definition": "There is no definition in these lessons.",
    "empty.tips": "There are no tips in these lessons.",
    "empty.terms": "There are no terms in these lessons.",
    "empty.reading": "There are no works in these lessons.",
}
