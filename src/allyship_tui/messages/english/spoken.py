"""How what is printed line by line is put together."""

WORDS: dict[str, str] = {
    # Translators: how a sentence ends; {text} is a title, a label, or words that someone wrote, and
    # has no end yet.
    "spoken.sentence": "{text}.",
    # Translators: how two sentences follow one another: with a space, or without one.
    "spoken.then": "{first} {second}",
    "spoken.numbered": "{number}. {text}",
    # Translators: {heading} is a message such as "Words here"; {titles} are in a row, and what ends
    # the sentence follows them.
    "spoken.words": "{heading}: {titles}",
    "spoken.named": "{name}: {text}",
    # Translators: what stands between the entries of a row: names, dates, states.
    "spoken.list": ", ",
    # Translators: what stands between titles in a row, which may hold commas themselves.
    "spoken.titles": "; ",
    # Translators: said for a picture of a flag; {name} is a country, in English.
    "spoken.flag": "flag: {name}",
}
