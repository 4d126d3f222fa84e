"""Lessons as pages, and as paragraphs to print or read aloud."""

from allyship_tui.lazy import lazy_names

TYPE_CHECKING = False  # as `typing` has it, which is dear to import
if TYPE_CHECKING:
    from allyship_tui.study.text.lessons import (
        definition_lesson as definition_lesson,
        definition_steps as definition_steps,
        work_lesson as work_lesson,
    )
    from allyship_tui.study.text.markdown import (
        inline as inline,
        lesson_markdown as lesson_markdown,
    )
    from allyship_tui.study.text.matching import (
        holds_all as holds_all,
        match_choice as match_choice,
        without_beginning as without_beginning,
    )
    from allyship_tui.study.text.page import (
        Fact as Fact,
        Lesson as Lesson,
        Passage as Passage,
        Words as Words,
        fact as fact,
        lesson_fact as lesson_fact,
    )
    from allyship_tui.study.text.paragraphs import (
        Beside as Beside,
        Headed as Headed,
        Title as Title,
        block as block,
        facts_line as facts_line,
        joined as joined,
        lesson_paragraphs as lesson_paragraphs,
        note_line as note_line,
        numbered as numbered,
        passage_paragraphs as passage_paragraphs,
        without_signs as without_signs,
        wrapped as wrapped,
    )
    from allyship_tui.study.text.quoting import quote_input as quote_input
    from allyship_tui.study.text.sentences import (
        as_paragraph as as_paragraph,
        sentence as sentence,
        title_sentence as title_sentence,
    )
    from allyship_tui.study.text.situation import (
        situation_ending as situation_ending,
        situation_lesson as situation_lesson,
    )
    from allyship_tui.study.text.spacing import one_line as one_line
    from allyship_tui.study.text.steps import Step as Step, whole as whole
    from allyship_tui.study.text.term import (
        IN_SHORT as IN_SHORT,
        term_lesson as term_lesson,
        term_steps as term_steps,
        term_teaser as term_teaser,
    )
    from allyship_tui.study.text.tip import tip_lesson as tip_lesson, tip_steps as tip_steps
else:
    __getattr__ = lazy_names(
        __name__,
        lessons="definition_lesson definition_steps work_lesson",
        markdown="inline lesson_markdown",
        matching="holds_all match_choice without_beginning",
        page="Fact Lesson Passage Words fact lesson_fact",
        paragraphs=(
            "Beside Headed Title block facts_line joined lesson_paragraphs note_line numbered"
            " passage_paragraphs without_signs wrapped"
        ),
        quoting="quote_input",
        sentences="as_paragraph sentence title_sentence",
        situation="situation_ending situation_lesson",
        spacing="one_line",
        steps="Step whole",
        term="IN_SHORT term_lesson term_steps term_teaser",
        tip="tip_lesson tip_steps",
    )
