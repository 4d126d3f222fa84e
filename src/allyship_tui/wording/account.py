"""What has been kept, in sentences that are read aloud as well as read."""

WORDS: dict[str, str] = {
    "account.definition": "You have reviewed the definition.",
    "account.definition-open": "You have not reviewed the definition yet.",
    "account.tips": "You have reviewed {done} of {total} tips.",
    "account.works": "You have read {read} of {total} works.",
    "account.works-begun": "You have read {read} of {total} works, and begun {reading}.",
    "account.terms": "You have met {met} of {total} terms.",
    "account.days": "You have practised on {days} days.",
    "account.days-one": "You have practised on 1 day.",
    "account.kept": "What you have kept",
    "account.reviewed": "Reviewed on {day}: {title}",
    "account.met": "Met on {day}: {title}",
    "account.read": "Read on {day}: {title}",
    "account.nothing": "Nothing is kept yet. There is no hurry.",
}
