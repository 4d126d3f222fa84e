"""The words of a day: its parts, the way through them, its end."""

WORDS: dict[str, str | tuple[str, str]] = {
    # Today
    "today.first": "Welcome. It begins with a situation, so that you see what this is for.",
    # Translators: said to someone who comes back after two weeks or more.
    "today.back": (
        "Welcome back. Today is short, about {count} minute; what waits is spread over other days.",
        "Welcome back. Today is short, about {count} minutes; what waits is spread over other "
        "days.",
    ),
    "today.about": "What this is",
    "today.about-1": "You have just done what this program is for: seen a situation, weighed what "
    "could be done, and looked at what it likely leads to. Allyship is something you do, and it "
    "can be practised.",
    "today.about-left-out": "Allyship is something you do, and it can be practised: in situations "
    "like the one you left out, for one. They wait in Practice.",
    "today.about-2": (
        "Each day has about {count} minute: a term, cards to answer from memory, a situation, a "
        "look back on a plan, and a step in the lessons. What does not fit waits for another day, "
        "and nobody counts the days you were away.",
        "Each day has about {count} minutes: a term, cards to answer from memory, a situation, a "
        "look back on a plan, and a step in the lessons. What does not fit waits for another day, "
        "and nobody counts the days you were away.",
    ),
    "today.about-3": "What you mark, choose and write stays on this machine. Next come the first "
    "steps of what allyship is, and a term.",
    "today.part-term": "Term of the day",
    "today.part-cards": "From memory",
    "today.part-situation": "A situation",
    "today.part-plan": "One plan",
    "today.part-step": "The next step",
    "today.cards": ("{count} card", "{count} cards"),
    # Translators: over a card that is to be answered from memory: which it is.
    "today.card": "From memory, card {number} of {total}",
    "today.plan-question": "How did it go?",
    "today.standing-done": "done",
    "today.standing-skipped": "left out",
    "today.over": "That is all for today.",
    "today.start": "First steps",
    "today.definition": "Definition, step {number} of {total}",
    "today.tip": "Tip, step {number} of {total}",
    "today.work": "Reading",
    "today.work-minutes": ("Reading, about {count} minute", "Reading, about {count} minutes"),
    # Translators: where to continue, with the title of the definition, tip or work.
    "today.continue-definition": "Go on: Definition, step {number} of {total}, {title}",
    "today.continue-tip": "Go on: Tip, step {number} of {total}, {title}",
    "today.continue-work": "Go on: Reading, {title}",
    "today.no-term": "There is no term for this day.",
    # Translators: where dates end in a full stop in your language, leave out the one here.
    "today.before-epoch": "The terms begin on {first_date}; this machine's date is {current_date}.",
    # How long it takes
    "today.minutes": ("about {count} minute", "about {count} minutes"),
    "today.under-a-minute": "less than a minute",
    # Translators: at the edge of a narrow column: how long a part of the day takes.
    "today.short-minutes": ("{count} min", "{count} min"),
    "today.short-under": "< 1 min",
    # Translators: where one is in a day: which part of how many, and how long the rest takes.
    "today.position": "{number} of {total}, {time}",
    # Translators: {time} is as in "about 5 minutes".
    "today.heading": "Today, {time}",
    # Translators: {position} is as in "2 of 4, about 3 minutes".
    "today.heading-begun": "Today, {position}",
    "today.heading-over": "Today, done",
    "today.begin": "Begin",
    "today.go-on": "Go on",
    "today.look": "What was kept",
    "today.begin-how": "Escape leaves at any time and keeps your place.",
    "today.go-on-how": "It waits here until tomorrow.",
    # Translators: {skip} is a key.
    "today.choose-first": "A letter chooses the answer beside it. {skip} leaves this out today.",
    # Translators: {back} is a key.
    "today.at-end": "That is the end of today. {back} shows its parts, digits lead to the rest.",
    # Translators: it stands over the first situation.
    "today.hello": "Welcome. First a situation: what this is for",
    "today.over-how": "The digits lead to all the rest.",
    # The end of a day
    "end.title": "That was today",
    "end.kept": "Kept",
    "end.nothing": "Nothing today, and that is fine. There is no hurry.",
    "end.term": "Term: {title}",
    "end.cards": ("From memory: {count} card", "From memory: {count} cards"),
    "end.situation": "Situation: {title}",
    "end.plan": "Plan: {title}",
    "end.step": "Read: {title}",
    "end.tomorrow": "Tomorrow",
    "end.term-tomorrow": "The term is {title}.",
    # Translators: {parts} lists parts of a day, as in "a situation and the cards".
    "end.left": "Left for another day: {parts}.",
    "end.left-term": "the term",
    "end.left-cards": "the cards",
    "end.left-situation": "a situation",
    "end.left-plan": "a plan",
    "end.left-step": "a step in the lessons",
    "end.last-week": "Last week",
    # The week in three sentences
    "recap.days": ("You were here on {count} day.", "You were here on {count} days."),
    "recap.terms": ("You met {count} new term.", "You met {count} new terms."),
    "recap.plans": "Plans made: {made}; looked back on: {looked}; carried out: {done}.",
    # How long a day may take, and how fast one reads
    "pace.minutes": (
        "A day takes at most about {count} minute.",
        "A day takes at most about {count} minutes.",
    ),
    # Translators: {now} is a sentence: how it is now.
    "pace.minutes-which": "How long may a day take? {now}",
    "pace.speed-which": "How many words a minute do you read, calmly? {now}",
    # Whether lessons open in steps
    "form.which": "How shall lessons open? {now}",
    "form.steps": "Lessons open in steps, each on one screen or in one part.",
    "form.whole": "Lessons open whole.",
    "pace.no-minutes": "That is no length that can be chosen: 3, 5 or 10 minutes.",
    "pace.reading-speed": (
        "Times are worked out with {count} word a minute.",
        "Times are worked out with {count} words a minute.",
    ),
    "pace.no-reading-speed": "That is no number of words a minute: from {slowest} to {fastest}.",
}
