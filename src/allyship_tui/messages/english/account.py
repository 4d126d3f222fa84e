"""What has been kept, in sentences that are read aloud as well as read."""

WORDS: dict[str, str | tuple[str, str]] = {
    "account.definition": "You have reviewed the definition.",
    "account.definition-open": "You have not reviewed the definition yet.",
    "account.tips": "You have reviewed {done} of {total} tips.",
    "account.works": "You have read {read} of {total} works.",
    "account.works-begun": "You have read {read} of {total} works, and begun {reading}.",
    "account.terms": "You have met {met} of {total} terms.",
    "account.situations": "You have practised {done} of {total} situations.",
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
    "account.recall-month": "{month}: {recalled} of {back}.",
    "account.days": ("You have practised on {count} day.", "You have practised on {count} days."),
    "account.year": "Days of the last year on which you practised",
    # Translators: {month} is a month with its year, {days} its days in a row, such as 1, 4 and 9 to
    # 12.
    "account.month": "{month}: {days}.",
    # Translators: two days of one month, such as 9 to 12.
    "account.month-range": "{first} to {last}",
    "account.kept": "What you have kept",
    "account.reviewed": "Reviewed on {day}: {title}",
    "account.met": "Met on {day}: {title}",
    "account.read": "Read on {day}: {title}",
    "account.nothing": "Nothing is kept yet. There is no hurry.",
}
