"""What has been kept, in sentences that are read aloud as well as read."""

WORDS: dict[str, str | tuple[str, str]] = {
    "account.definition": "You have reviewed the definition.",
    # Translators: {count} is how many steps the definition has.
    "account.definition-steps": (
        "You have read {read} of {count} step of the definition.",
        "You have read {read} of {count} steps of the definition.",
    ),
    # Translators: {count} is how many tips there are.
    "account.tips": (
        "You have reviewed {done} of {count} tip.",
        "You have reviewed {done} of {count} tips.",
    ),
    # Translators: follows the sentence above; {count} is how many steps all tips have together.
    "account.tips-steps": (
        "You have read {read} of their {count} step.",
        "You have read {read} of their {count} steps.",
    ),
    # Translators: {count} is how many works there are.
    "account.works": (
        "You have read {read} of {count} work.",
        "You have read {read} of {count} works.",
    ),
    # Translators: follows the sentence above, where some works are begun and not read to the end.
    "account.works-begun": ("You have begun {count} more.", "You have begun {count} more."),
    # Translators: {count} is how many terms there are; one is met once it was opened.
    "account.terms": (
        "You have met {met} of {count} term.",
        "You have met {met} of {count} terms.",
    ),
    # Translators: both follow the sentence above; {count} are terms of those that were met.
    "account.terms-recalled": (
        "You recalled {count} of them when last asked.",
        "You recalled {count} of them when last asked.",
    ),
    "account.terms-held": (
        "{count} of them comes back only after a month or more.",
        "{count} of them come back only after a month or more.",
    ),
    # Translators: {count} is how many situations there are.
    "account.situations": (
        "You have practised {done} of {count} situation.",
        "You have practised {done} of {count} situations.",
    ),
    "account.plans": ("You have made {count} plan.", "You have made {count} plans."),
    "account.reflections": (
        "You have written {count} reflection.",
        "You have written {count} reflections.",
    ),
    "account.prompts": (
        "You have answered {count} prompt from memory.",
        "You have answered {count} prompts from memory.",
    ),
    # Translators: the first form is said of a prompt that was recalled the once it came back.
    "account.recall": (
        "A prompt came back, and you recalled it.",
        "Of {count} prompts that came back, you recalled {recalled}.",
    ),
    "account.held": (
        "{count} prompt comes back only after a month or more.",
        "{count} prompts come back only after a month or more.",
    ),
    # Translators: {days} are the days on which cards come back, in a row, such as 3 today, 2 on
    # Monday and 1 on 12 Mar.
    "account.forecast": "Cards come back: {days}.",
    "account.forecast-today": ("{count} today", "{count} today"),
    # Translators: {day} is a day of the week, such as Monday, or a date, such as 12 Mar.
    "account.forecast-on": ("{count} on {day}", "{count} on {day}"),
    # Translators: {parts} is what was done, in a row, such as 2 days of practice and 1 term met.
    "account.week-this": "This week: {parts}.",
    "account.week-last": "Last week: {parts}.",
    "account.week-days": ("{count} day of practice", "{count} days of practice"),
    "account.week-terms": ("{count} term met", "{count} terms met"),
    "account.week-cards": ("{count} card answered", "{count} cards answered"),
    "account.week-situations": ("{count} situation practised", "{count} situations practised"),
    "account.week-plans": ("{count} plan looked back on", "{count} plans looked back on"),
    # Translators: steps of the definition, of tips and of terms.
    "account.week-steps": ("{count} step read", "{count} steps read"),
    # Translators: works that were marked as read, and tips and steps marked as reviewed.
    "account.week-read": (
        "{count} lesson or work marked as done",
        "{count} lessons or works marked as done",
    ),
    "account.recall-months": "Recalled, of the prompts that came back",
    # Translators: {month} is a month with its year; {recalled} are the prompts that were recalled,
    # of {count} that came back.
    "account.recall-month": ("{month}: {recalled} of {count}.", "{month}: {recalled} of {count}."),
    "account.days": ("You have practised on {count} day.", "You have practised on {count} days."),
    "account.year": "Days of the last year on which you practised",
    # Translators: {month} is a month with its year, {days} its days in a row, such as 1, 4 and 9 to
    # 12.
    "account.month": "{month}: {days}.",
    # Translators: two days of one month, such as 9 to 12.
    "account.month-range": "{first} to {last}",
    "account.kept": "What you have kept",
    # Translators: {title} is that of the lesson, without an end, which is added where it has none.
    "account.reviewed": "Reviewed on {date}: {title}",
    "account.met": "Met on {date}: {title}",
    "account.read": "Read on {date}: {title}",
    "account.nothing": "Nothing is kept yet. There is no hurry.",
}
