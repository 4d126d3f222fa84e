"""What goes into each key of a lesson: in the skeletons of `allyship new` and in docs/fields.md.

A key is `skeleton.RECORD.KEY`. What a key is called stays as it is in every language.
"""

WORDS: dict[str, str | tuple[str, str]] = {
    # Translators: these lines begin a skeleton. What stands in quotation marks after = is typed.
    "skeleton.how": 'Write between the quotation marks: "..." holds one line, three of them '
    "hold as many as you like, with an empty line between two paragraphs. Inside, a quotation "
    'mark is written \\". A key with # right before it may be left out: take the # away to use '
    "it. A line in [brackets] begins a table, which holds the keys below it; for one more of what "
    "stands in [[two]], copy it with its keys. What is still empty is named when you check the "
    "pack, and shown to nobody until it is filled in. These lines of words can go when you are "
    "done.",
    "skeleton.pack": "A pack: what it is called, and how its lessons are grouped.",
    "skeleton.term": "A term of the glossary. Its id is the name of this file, and stays for ever.",
    "skeleton.situation": "A situation to practise: a scene that you made up.",
    "skeleton.reading": "A work of the reading list: something that exists, and that you have "
    "read, seen or heard.",
    "skeleton.tip": "A tip: one thing to do, why, and how.",
    "skeleton.path": "A path: lessons in an order that is worth more than each alone.",
    # Translators: {choices} are words of the file, in a row.
    "skeleton.one-of": "One of: {choices}.",
    "skeleton.there-are": "There are: {choices}.",
    # Of every lesson
    "skeleton.every.checked": "The day on which you last held all of it against its sources, as "
    "in 2026-11-28. Fill it in last.",
    "skeleton.every.reviewed_by": "Who read it before it was published, when, and as what, each in "
    'their own words. Example: "A. Reader, alto, March 2027, as someone who is hard of hearing". '
    "Only what happened.",
    # The pack: course.toml
    "skeleton.outline.id": "What tells this pack from others: small letters, digits and hyphens. "
    "It stays for ever.",
    "skeleton.outline.title": 'What the pack is called, in a few words. Example: "Our choir".',
    "skeleton.outline.version": "Which edition of the pack it is. Raise it when you pass on a "
    'new one. Example: "1.0".',
    "skeleton.outline.language": "The language of its lessons. Example: en, or pt-BR.",
    "skeleton.outline.licence": "Whom to credit, and what others may do with the lessons, with an "
    'address. Example: "Our choir, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/".',
    "skeleton.outline.authors": "Who wrote it, as each wants to be named.",
    "skeleton.outline.contact": "Where someone can write to about it: an address, or a room.",
    "skeleton.outline.homepage": "Where it can be found on the web: an address that begins with "
    "https://.",
    "skeleton.outline.base": "Whether it adds to the built-in course, as it does if nothing is "
    "said here, or stands instead of it.",
    "skeleton.outline.daily": "Whether its terms join the term of the day: true or false. If "
    "nothing is said here, they do not.",
    "skeleton.outline.avoid": "Words that your lessons do without: they are pointed out when the "
    "pack is checked.",
    "skeleton.outline.silence": "Rules of the check that one lesson need not keep.",
    "skeleton.outline.categories": "A category of terms, besides those of the built-in course. "
    "One such table for each.",
    "skeleton.outline.reading_sections": "A section of the reading list, besides those of the "
    "built-in course. One such table for each.",
    "skeleton.heading.id": "Its id: small letters, digits and hyphens.",
    "skeleton.heading.title": "What is shown, in one to three words.",
    "skeleton.heading.about": "What it is about, in a few words.",
    "skeleton.avoidedword.word": "The word.",
    "skeleton.avoidedword.why": "Why, and what to write instead.",
    "skeleton.silence.rule": "The rule, by the name that the check gives it. Example: "
    '"unlinked-entry".',
    "skeleton.silence.entry": 'The lesson, by its kind and id. Example: "term/ally".',
    "skeleton.silence.reason": "Why; it is shown at each check.",
    # A term
    "skeleton.term.id": "The name of the file without .toml: small letters, digits and hyphens. "
    "It is never changed and never used again.",
    "skeleton.term.title": "The word itself, in small letters unless it is a name.",
    "skeleton.term.say": "How it is spoken, where that is hard to guess, in small letters. "
    'Example: "toh-ken-izm".',
    "skeleton.term.part_of_speech": 'What kind of word it is. Example: "noun", "verb", '
    '"adjective", "phrase".',
    "skeleton.term.also_called": "Other names of the same thing, each in quotation marks with a "
    'comma between. Example: ["access", "being step-free"].',
    "skeleton.term.category": "The category that it stands under, by its id.",
    "skeleton.term.region": 'Where it is used, if not everywhere. Example: "Aotearoa New Zealand".',
    "skeleton.term.short": "What it means, 5 to 25 words, for someone who reads nothing else. "
    "Plain words, no sentence over 30 words. If it does harm, say so here. Example: "
    '"Including one or a few people so that a group looks open, while power stays where it was."',
    "skeleton.term.definition": "What it means, 60 to 150 words, two or three paragraphs in short "
    "sentences: no harder than a twelve-year-old can read. Begin otherwise than other terms do, "
    "and use no sentence twice. Every name, date and finding here needs a source below.",
    "skeleton.term.other_senses": "Another sense of the word than the one above. One such table "
    "for each.",
    "skeleton.term.why_it_matters": "What it does to people, 10 words or more, the effect before "
    "the intention.",
    "skeleton.term.in_practice": "One concrete case, 15 words or more: a place, a person who wants "
    'something, what is said and done. Say that it is made up: "Say a choir in Manila ...".',
    "skeleton.term.not_the_same_as": "A word that is easily taken for this one. One such table for "
    "each; the same id stands in related too.",
    "skeleton.term.usage": "Whether the word can be used freely.",
    "skeleton.term.say_instead": "Another wording. One such table for each. A word whose level is "
    "context or avoid has one at least, or its reason says why there is none.",
    "skeleton.term.disagreement": "Who disagrees about the word, and about what: both sides, by "
    "name, each with a source below. Then two sources at least. No sentence over 30 words.",
    "skeleton.term.origin": "Where the word comes from, as far as that is known. Credit exactly, "
    "or say that nobody knows.",
    "skeleton.term.sources": "What you rest on. One such table for each: one at least, two where "
    "people disagree, and for a word about a group one by its members. No source, no term.",
    "skeleton.term.related": "Terms that it leads to. One such table for each, one at least. "
    "broader there needs narrower back in the other term; contrast and see go both ways. And let "
    "another lesson lead here, or nobody finds it.",
    "skeleton.term.content_note": "One sentence that stands before it where it speaks of violence "
    'or death. Example: "Speaks of a police killing."',
    "skeleton.term.recall": "A question to answer from memory, days later. One such table for "
    "each, one at least. It asks for something that only someone who read this could say: to tell "
    "two things apart, to spot it, to use it.",
    "skeleton.term.core": "Whether it is one of the terms to know best: true or false. Then it "
    "has two questions at least.",
    "skeleton.term.added": "The day on which it first appears: tomorrow or later, so that the "
    "terms of days gone by stay as they were.",
    "skeleton.term.retired": "The day on which it was taken out of use. A term is retired, never "
    "deleted.",
    "skeleton.contrast.id": "The other term, by its id.",
    "skeleton.contrast.difference": "What the difference is, in one or two sentences.",
    "skeleton.usage.level": "fine: it can be used freely. context: it depends. avoid: it hurts.",
    "skeleton.usage.reason": "Why, in one or two sentences, for each of the three.",
    "skeleton.sayinstead.text": "The other wording.",
    "skeleton.sayinstead.when": 'When it fits. Example: "when you talk about one person".',
    "skeleton.origin.who": 'Who coined it, or what is known of that. Example: "No single person. '
    'It grew among disabled artists."',
    "skeleton.origin.year": 'The first use that is known of. Example: "1977", or "1970s".',
    "skeleton.origin.certainty": "confirmed only if you saw the first use, or a page that quotes "
    "it; uncertain where nobody is known.",
    "skeleton.related.id": 'The other term, by its id. Example: "active-listening".',
    "skeleton.related.kind": "How the other term stands to this one.",
    "skeleton.sense.id": "An id that no other sense of this term has.",
    "skeleton.sense.short": "What it means there, 25 words at most.",
    "skeleton.sense.definition": "What it means there, with who says it where.",
    # What several kinds share
    "skeleton.source.title": "Its title, as it stands on it.",
    "skeleton.source.author": "Who wrote it. The names keep their accents.",
    "skeleton.source.publisher": "Where it came out: a publisher, a journal, a site.",
    "skeleton.source.year": 'When. Example: "2017".',
    "skeleton.source.url": "Its address, if you opened it: it begins with https://.",
    "skeleton.source.first_hand": "Whether members of the group that it is about wrote it: true or "
    "false. The same work says the same everywhere.",
    "skeleton.source.country": "The country of who wrote or published it, by its two letters. "
    "Example: KE. Leave it out for an international body.",
    "skeleton.recall.id": "An id that no other question here has. Example: "
    '"one-seat-on-the-panel".',
    "skeleton.recall.prompt": "The question, with what one needs to know to answer it.",
    "skeleton.recall.answer": "A good answer, in one or two sentences.",
    "skeleton.recall.why": "What the answer is good for, in one sentence.",
    "skeleton.point.id": "An id that no other item of this list has.",
    "skeleton.point.text": "Its text, in one to three sentences.",
}
"""By key: of the pack and of terms, and what all share; see `skeleton_lists` for the others."""
