"""Packs of very many terms, made up from those of the course."""

import os
import random
import re
import time
from pathlib import Path

CONTENT = Path(__file__).parents[1] / "content" / "en"
_ENDINGS = "aeioklmnru"
_AGE = 1000.0


def made_up(folder: Path, count: int) -> Path:
    """Write a pack of so many terms: those of the course again and again, each a little other.

    The pack stands instead of the course. Each term has a title of its own, and each of its
    sentences ends with a word that no dictionary has, so that there are more words to find where
    there are more terms, as in life. The files are not of today, as what nobody works on.

    Args:
        folder: where to write it; made if it is not there.
        count: how many terms it is to have.
    """
    chance = random.Random(1)
    terms = folder / "terms"
    terms.mkdir(parents=True)
    for path in CONTENT.glob("*.toml"):
        text = path.read_text("utf-8")
        if path.name == "course.toml":
            line, _, rest = text.partition("\n")
            text = f'{line}\nbase = "replaces"\n{rest}'
        (folder / path.name).write_text(text, "utf-8")
    texts = {path.stem: path.read_text("utf-8") for path in sorted((CONTENT / "terms").iterdir())}
    words = sorted({word for text in texts.values() for word in re.findall(r"[a-z]{4,}", text)})
    link = re.compile(rf'id = "({"|".join(texts)})"')
    for number in range(count):
        turn, which = divmod(number, len(texts))
        stem, text = list(texts.items())[which]
        if turn:
            text = link.sub(rf'id = "\1-{turn}"', text)
            text = re.sub(r'(?m)^(title = ".*)"$', rf'\1 {turn}"', text)
            text = re.sub(
                r'(?<=[a-z])([.!?])(?=[ "\n])',
                lambda end: f" {chance.choice(words)}{chance.choice(_ENDINGS)}{end[1]}",
                text,
            )
            stem = f"{stem}-{turn}"
        (terms / f"{stem}.toml").write_text(text, "utf-8")
    before = time.time() - _AGE
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (before, before))
    return folder
