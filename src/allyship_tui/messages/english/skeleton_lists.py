"""What goes into each key of situations, works, tips and paths: those that share a file."""

WORDS: dict[str, str | tuple[str, str]] = {
    # A situation
    "skeleton.situation.id": "Its id: small letters, digits and hyphens. It is never changed and "
    "never used again.",
    "skeleton.situation.title": 'What it is called, in two to six words. Example: "Coffee in '
    'pairs".',
    "skeleton.situation.tip": "The tip that it practises, by its id.",
    "skeleton.situation.place": "Where it happens, with the country after a comma. Example: "
    '"An engineering office in Umeå, Sweden".',
    "skeleton.situation.setting": "The kind of place.",
    "skeleton.situation.happens": "The scene, 45 to 115 words, up to the moment in which one could "
    "do something. It speaks to you; say whether you are the person affected, and what you could "
    "lose. Someone in it wants something, and has a name.",
    "skeleton.situation.who_is_affected": "Who is affected and how, 18 to 55 words. They speak or "
    "decide; they are not only someone to be helped.",
    "skeleton.situation.choices": "What could be done: three to five such tables. One of them is "
    'to do nothing (move = "nothing"). None is simply wrong.',
    "skeleton.situation.closing_sentence": "Words to say aloud, 3 to 25 of them.",
    "skeleton.situation.turns_on": "The one principle that carries over to other scenes, in one or "
    "two sentences.",
    "skeleton.situation.discussion": "A question for a group that talks it over. One such table "
    "for each.",
    "skeleton.situation.reading": "Works of the reading list that go on from it, by their ids.",
    "skeleton.situation.terms": "One to four terms that it is about, by their ids, each in "
    'quotation marks with a comma between. Example: ["ableism", "apology"].',
    "skeleton.situation.content_note": "One sentence that stands before it where it speaks of "
    "violence or death.",
    "skeleton.choice.id": "An id that no other choice here has.",
    "skeleton.choice.move": "What kind of thing one does.",
    "skeleton.choice.text": "What one does, 3 to 26 words. Where it is to learn, name the work, "
    "the group or the place.",
    "skeleton.choice.effect": "What it likely leads to, 22 to 65 words, for the person affected "
    'first. Say which outcome is likelier: "may" once at most. One choice in two costs something.',
    "skeleton.choice.next": "What to try next, 8 to 45 words.",
    # A work
    "skeleton.reading.id": "Its id: small letters, digits and hyphens. It is never changed and "
    "never used again.",
    "skeleton.reading.title": "Its title, as it stands on it.",
    "skeleton.reading.author": "Who made it. The names keep their accents.",
    "skeleton.reading.publisher": "Where it came out: a publisher, a journal, a site.",
    "skeleton.reading.year": 'When. Example: "2017".',
    "skeleton.reading.kind": "What it is.",
    "skeleton.reading.minutes": "How many minutes it takes, without quotation marks: a talk as it "
    "lasts, a text by its counted words, 200 a minute, rounded up. Nothing is guessed.",
    "skeleton.reading.pages": "How many pages it has, as printed, without quotation marks.",
    "skeleton.reading.length": "How long it is where nothing was counted.",
    "skeleton.reading.url": "Its address, if you opened it: it begins with https://.",
    "skeleton.reading.section": "The section of the list that it stands in, by its id.",
    "skeleton.reading.why_read": "What it says, and for whom it is worth the time: 10 words or "
    "more, without praise.",
    "skeleton.reading.takeaway_question": "One question to ask oneself afterwards.",
    "skeleton.reading.first_hand": "Whether members of the group that it is about made it: true or "
    "false. The same work says the same everywhere.",
    "skeleton.reading.country": "The country of who made it, by its two letters. Example: KE. "
    "Leave it out for an international body.",
    "skeleton.reading.content_note": "One sentence that stands before it where it speaks of "
    "violence or death.",
    "skeleton.reading.unasked": "Whether it may be offered to someone who did not look for it: "
    "true or false. false where it is of a war that goes on.",
    "skeleton.reading.terms": "Terms that it is about, by their ids.",
    # A tip
    "skeleton.tip.id": "Its id: small letters, digits and hyphens. It is never changed and never "
    "used again.",
    "skeleton.tip.title": 'What to do, in two to five words. Example: "Listen and Learn".',
    "skeleton.tip.what": "What to do, in three or four sentences.",
    "skeleton.tip.why": "Why, in three or four sentences: what it changes, and for whom.",
    "skeleton.tip.how": "A concrete practice, with its cost and what to do if it goes badly. Three "
    "such tables at least.",
    "skeleton.tip.pitfalls": "A version of it that only looks like it. Two such tables at least.",
    "skeleton.tip.words_to_use": "A sentence that one could say, with when. One such table for "
    "each.",
    "skeleton.tip.cue_examples": "The first half of a plan, without a full stop. Example: "
    '"If someone is talked over in a meeting". As many as there are second halves.',
    "skeleton.tip.action_examples": "The second half of a plan, without a full stop. Example: "
    '"then I will ask them to go on".',
    "skeleton.tip.effort": "How much time it takes.",
    "skeleton.tip.personal_step": "One step that a person can take alone, in two or three "
    "sentences.",
    "skeleton.tip.structural_step": "One step that changes how a place works, in two or three "
    "sentences.",
    "skeleton.tip.reflection": "A question to think about. One such table for each. It asks nobody "
    "to confess, and nobody for who they are.",
    "skeleton.tip.terms": "Terms that it is about, by their ids, each in quotation marks with a "
    "comma between.",
    "skeleton.tip.situations": "Situations that practise it, by their ids.",
    "skeleton.tip.sources": "What you rest on. One such table for each: one at least.",
    "skeleton.tip.recall": "A question to answer from memory, days later. One such table for "
    "each, one at least.",
    # A path
    "skeleton.path.id": "Its id: small letters, digits and hyphens. It is never changed and "
    "never used again.",
    "skeleton.path.title": 'What it is about. Example: "When you got it wrong".',
    "skeleton.path.about": "Where it leads, and for whom it is, in two sentences.",
    "skeleton.path.stops": "The lessons in their order, 6 to 12, each by its kind and id: term, "
    'tip, reading or situation. Example: ["term/apology", "tip/be-accountable"].',
}
"""By key; see `skeleton` for what these kinds share with others."""
