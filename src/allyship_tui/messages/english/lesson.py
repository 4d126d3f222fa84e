"""The headings and labels of lessons, the same on every surface."""

WORDS: dict[str, str | tuple[str, str]] = {
    "lesson.note": "Content note: {note}",
    # A fact about a lesson: once as a label in a row of labels; once, where the key ends in
    # -sentence, as a sentence by itself. Where that ends in what is filled in, its end follows.
    # Translators: {spoken} is how a word is spoken, in small letters.
    "lesson.say": "say: {spoken}",
    "lesson.say-sentence": "Say: {spoken}",
    # Translators: {names} are other names of a term, in a row.
    "lesson.also-called": "Also called: {names}",
    "lesson.also-called-sentence": "Also called: {names}",
    # Translators: {region} is where a word is used, as the lesson has it: worldwide, in India.
    "lesson.region": "Used in: {region}",
    "lesson.region-sentence": "Used in: {region}",
    "lesson.retired": "No longer in the glossary.",
    "lesson.retired-sentence": "No longer in the glossary.",
    "lesson.effort-minutes": "a few minutes",
    "lesson.effort-minutes-sentence": "A few minutes.",
    "lesson.effort-hour": "about an hour",
    "lesson.effort-hour-sentence": "About an hour.",
    "lesson.effort-ongoing": "something to keep up",
    "lesson.effort-ongoing-sentence": "Something to keep up.",
    "lesson.invented": "an invented scene",
    "lesson.invented-sentence": "An invented scene.",
    # Translators: said of a text: its authors belong to the group it is about.
    "lesson.first-hand": "written by people it speaks of",
    "lesson.first-hand-sentence": "Written by people it speaks of.",
    # Translators: how long it takes to read or hear a work.
    "lesson.minutes": ("about {count} minute", "about {count} minutes"),
    "lesson.minutes-sentence": ("About {count} minute.", "About {count} minutes."),
    # Translators: how long a work is.
    "lesson.pages": ("{count} page", "{count} pages"),
    "lesson.pages-sentence": ("{count} page.", "{count} pages."),
    "lesson.length-short": "short",
    "lesson.length-short-sentence": "Short.",
    # Translators: a work that nobody reads from end to end, as a glossary is.
    "lesson.length-look-up": "to look things up in",
    "lesson.length-look-up-sentence": "To look things up in.",
    # Translators: a work of the reading list: what it is.
    "lesson.kind-article": "article",
    "lesson.kind-article-sentence": "Article.",
    "lesson.kind-book": "book",
    "lesson.kind-book-sentence": "Book.",
    "lesson.kind-guide": "guide",
    "lesson.kind-guide-sentence": "Guide.",
    "lesson.kind-paper": "paper",
    "lesson.kind-paper-sentence": "Paper.",
    "lesson.kind-report": "report",
    "lesson.kind-report-sentence": "Report.",
    "lesson.kind-talk": "talk",
    "lesson.kind-talk-sentence": "Talk.",
    "lesson.kind-podcast": "podcast",
    "lesson.kind-podcast-sentence": "Podcast.",
    "lesson.kind-statement": "statement",
    "lesson.kind-statement-sentence": "Statement.",
    # What stands on a page, in its order
    # Translators: whether it is fine to use the word that the page is about.
    "lesson.usage-fine": "Using the word",
    "lesson.usage-context": "Using the word: it depends",
    "lesson.usage-avoid": "Using the word: better not",
    "lesson.avoid-first": "A word to avoid.",
    "lesson.what-it-means": "What it means",
    "lesson.other-senses": "Other senses",
    "lesson.why-it-matters": "Why it matters",
    "lesson.in-practice": "In practice",
    "lesson.not-the-same-as": "Not the same as",
    "lesson.named": "{name}: {text}",
    "lesson.say-instead": "Other words",
    "lesson.instead": '"{text}": {when}',
    "lesson.disagreement": "Where people disagree",
    "lesson.origin": "Where the word comes from",
    "lesson.origin-confirmed": "{who}.",
    "lesson.origin-confirmed-year": "{who}, {year}.",
    "lesson.origin-likely": "{who}. Likely, not certain.",
    "lesson.origin-likely-year": "{who}, {year}. Likely, not certain.",
    "lesson.origin-uncertain": "{who}. Uncertain.",
    "lesson.origin-uncertain-year": "{who}, {year}. Uncertain.",
    "lesson.sources": "Sources",
    # Translators: {source} is author, title, publisher and year, each with a full stop.
    "lesson.source-first-hand": "{source} (written by people it speaks of)",
    # Translators: {source} is author, title, publisher and year; {address} that of a web page.
    "lesson.source": "{source} {address}",
    # Translators: over a list of people, each with when they read it before it was
    # published, and as what.
    "lesson.reviewed-by": "Who looked over this lesson",
    # Translators: where a date ends in a full stop in your language, leave out the one here.
    "lesson.checked": "Last checked {date}.",
    "lesson.what-it-is": "What it is",
    "lesson.why": "Why",
    "lesson.how": "Ways to do it",
    "lesson.pitfalls": "Watch out for",
    "lesson.words-to-use": "Words you could use",
    "lesson.plans": "Make it a plan",
    # Translators: {cue} begins with If, {action} with then I will: both as the lesson has them.
    "lesson.plan": "{cue}, {action}.",
    "lesson.for-you": "For you",
    "lesson.beyond-you": "Beyond you",
    "lesson.reflection": "To think about",
    "lesson.in-short": "In short",
    # Steps of a lesson
    "lesson.step-example": "An example",
    "lesson.step-use": "Using it",
    "lesson.step-origin": "Where it comes from",
    "lesson.step-sources": "Sources and related words",
    "lesson.step-words": "What to watch for, and words",
    # Translators: which step of how many, and its title.
    "lesson.step-of": "{number} of {total}, {title}",
    # Translators: {key} goes to the next entry of the list.
    "lesson.all-read": "That was all of it. {key} goes to the next one.",
    # Translators: {key} leads to the section Today; there is no next entry.
    "lesson.all-read-last": "That was all of it. {key} leads to Today.",
    # Translators: said where someone goes on at once from what was not read yet.
    "lesson.in-haste": "This was only just shown. Press it again to go on.",
    # Translators: a step of a tip: the title of the tip, and that of the step.
    "lesson.step-of-tip": "{tip}: {step}",
    "lesson.read-whole": "You have read all of it. It can be marked as reviewed.",
    "lesson.marked": "It is marked as reviewed.",
    "lesson.recall-first": "Answer a question from memory first; that marks it too.",
    "lesson.mark-it": "Mark it as reviewed now.",
    "lesson.to-go-on": "To go on from here",
    "lesson.words-here": "Words here",
    "lesson.to-practise": "To practise",
    "lesson.related": "Related words",
    "lesson.related-broader": "Broader",
    "lesson.related-narrower": "Narrower",
    "lesson.related-contrast": "Differs from",
    "lesson.related-see": "See also",
    "lesson.who-is-affected": "Who is affected",
    # Translators: the command that shows a lesson, to be typed as it is.
    "address.term": "allyship define {term_id}",
    "address.definition": "allyship definition",
    "address.tip": "allyship tips {number}",
    "address.situation": "allyship practice {number}",
    # Translators: the last line of a lesson that was copied; {licence} is whom to credit, the
    # licence's name and its address.
    "markdown.licence": "From the program allyship. Credit and licence of this text: {licence}",
    "lesson.why-read": "Why read it",
    "lesson.takeaway": "A question to carry away",
    "lesson.address": "Address",
    "lesson.no-address": "No web address is known for this work. "
    "A library or a search for its title may find it.",
}
