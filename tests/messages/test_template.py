"""What translators work from is what the tables say."""

from babel.messages.pofile import read_po

from allyship_tui.messages.english import MESSAGES, of_argparse

from .template import TEMPLATE, template, written


def test_the_template_is_current() -> None:
    # To renew it: make messages
    assert TEMPLATE.read_bytes() == written(template())


def test_every_message_is_in_the_template_once_with_all_its_forms() -> None:
    with TEMPLATE.open("rb") as file:
        found = [message for message in read_po(file) if message.id]
    keyed = {message.context: message.id for message in found if message.context}
    assert keyed == MESSAGES
    assert [message.id for message in found if not message.context] == [*of_argparse.TEXTS]
    assert len(found) == len(MESSAGES) + len(of_argparse.TEXTS)


def test_what_is_said_to_translators_goes_with_its_message_alone() -> None:
    said = {message.context: message.auto_comments for message in template()}
    heading = said["practice.heading"]
    assert len(heading) == 1
    *_, own = said["plain.prompt"]
    assert own.startswith("stands before what is typed")
    assert own not in said["key.go-today"]
