"""How what is printed line by line is put together."""

WORDS: dict[str, str] = {
    "spoken.numbered": "{number}. {text}",
    # Translators: {label} is a message such as "Related words"; {words} are titles in a row.
    "spoken.words": "{label}: {words}.",
    "spoken.named": "{name}: {text}",
    # Translators: what stands between the entries of a row: names, dates, states.
    "spoken.list": ", ",
    # Translators: said for a picture of a flag; {name} is a country, in English.
    "spoken.flag": "flag: {name}",
}
