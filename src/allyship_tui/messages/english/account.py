"""What has been kept, in sentences that are read aloud as well as read."""

WORDS: dict[str, str | tuple[str, str]] = {
    "account.definition": "You have reviewed the definition.",
    "account.definition-open": "You have not reviewed the definition yet.",
    # Translators: {count} is how many tips there are.
    "account.tips": (
        "You have reviewed {done} of {count} tip.",
        "You have reviewed {done} of {count} tips.",
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
