"""How what is printed line by line is put together."""

WORDS: dict[str, str] = {
    "spoken.numbered": "{number}. {text}",
    "spoken.words": "{label}: {words}.",
    "spoken.named": "{name}: {text}",
    "spoken.list": ", ",
    "spoken.flag": "flag: {name}",
}
