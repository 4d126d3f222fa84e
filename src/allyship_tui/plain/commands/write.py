"""`write` and `change`: takes a reflection line by line, and keeps its draft."""

import re
from functools import partial

from allyship_tui.learner import NotSaved
from allyship_tui.messages import say
from allyship_tui.plain.answer import Answer, Choice, Menu, Output, Question
from allyship_tui.plain.carry_out import carry_out
from allyship_tui.plain.commands.plan import change_plan
from allyship_tui.plain.documents.lists import with_state
from allyship_tui.plain.match import is_cancelled
from allyship_tui.plain.repl_session import ReplSession
from allyship_tui.plain.versions import choose_version
from allyship_tui.study.actions import Action
from allyship_tui.study.journal import Writing, writings_on
from allyship_tui.study.text import as_paragraph, sentence

_END = "."
_AFRESH = "start over"


def write(repl: ReplSession, _: str) -> Answer:
    """Write on one of the prompts of what is open, or a free note."""
    writings = writings_on(repl.session.reflections, repl.entry)
    if len(writings) == 1:
        return _begin(repl, writings[0])
    choices = [
        Choice(
            with_state(each.title, say("plain.draft") if each.is_resumed else ""),
            partial(_begin, repl, each),
        )
        for each in writings
    ]
    return Menu(say("journal.about"), choices)


def change(repl: ReplSession, _: str) -> Answer:
    """Put the open plan or reflection in other words."""
    plan = repl.session.plans.get(repl.item)
    if plan:
        return change_plan(repl, plan)
    reflections = repl.session.reflections
    found = reflections.get(repl.item)
    if found is None:
        return repl.why_not(Action.CHANGE)
    if len(found.versions) == 1:
        return _begin(repl, Writing(reflections, found=found))
    joining = Writing(reflections, found=found, joins=True)
    return choose_version(
        found.versions,
        lambda at: carry_out(repl, lambda: reflections.take(found, found.versions[at])),
        partial(_begin, repl, joining),
        is_begun=joining.is_resumed,
    )


def _begin(repl: ReplSession, writing: Writing) -> Answer:
    return _Text(repl, writing).begin()


class _Text:
    """A text on its way, line by line."""

    def __init__(self, repl: ReplSession, writing: Writing) -> None:
        """Go on with what there is.

        Args:
            repl: where someone is.
            writing: what they write.
        """
        self._repl = repl
        self._writing = writing
        self._kept = writing.kept
        self._text = writing.text
        self._can_begin_anew = bool(writing.text)
        self._is_begun_anew = False
        """Whether what was found goes once there is another line; until then, nothing is lost."""
        self._between = "\n" if writing.is_resumed else "\n\n"
        """What stands between the text that was found and the first line that is typed."""
        self._is_safe = True
        """Whether what was typed so far outlasts this window."""

    def begin(self) -> Answer:
        """Say what is written about, what there is of it, and how to go on."""
        self._ask()
        prompt, resumed = self._writing.prompt.text, self._writing.is_resumed
        return "\n\n".join(
            [
                *([prompt] if prompt else []),
                *([say("journal.resumed")] if resumed else []),
                *_paragraphs(self._text),
                say("plain.write-on" if self._text else "plain.write-how"),
            ]
        )

    def _ask(self) -> None:
        prompt = say("plain.prompt-text")
        self._repl.question = Question(self._take, prompt, True, self._cut_off)

    @property
    def _is_draft(self) -> bool:
        """Whether there is something that the journal does not hold."""
        return bool(self._text.strip()) and self._text != self._kept

    def _take(self, line: str) -> Output:
        if line == _END:
            return self._end()
        if is_cancelled(line):
            return self._leave()
        if self._can_begin_anew and line.lower() == _AFRESH:
            self._is_begun_anew = True
            self._ask()
            return say("plain.write-anew")
        before = "" if self._is_begun_anew else self._text
        self._text = f"{before}{self._between}{line}" if before else line
        self._between, self._is_begun_anew = "\n", False
        was_safe, self._is_safe = self._is_safe, self._writing.keep_draft(self._text)
        self._ask()
        return [self._writing.not_kept] if was_safe and not self._is_safe else []

    def _cut_off(self, line: str) -> str:
        """Keep the line that was begun too, unless it says what to do with the text."""
        line = line.strip()
        if line and line != _END and not is_cancelled(line):
            self._take(line)
        return say("journal.draft-kept") if self._is_draft and self._is_safe else ""

    def _end(self) -> Output:
        if self._is_begun_anew or not self._text.strip():
            self._writing.keep_draft("")
            return say("journal.nothing")
        if self._text == self._kept and not self._writing.joins:
            return say("plain.unchanged")
        try:
            _, outcome = self._writing.finish(self._text)
        except NotSaved as error:
            self._ask()
            return as_paragraph(str(error), say("plain.write-again"))
        return sentence(str(outcome))

    def _leave(self) -> Output:
        if not self._is_draft:
            return say("plain.unchanged" if self._kept else "journal.nothing-typed")
        return self._writing.leave(self._text)


def _paragraphs(text: str) -> list[str]:
    return [part for part in re.split(r"\n\s*\n", text.strip()) if part]
