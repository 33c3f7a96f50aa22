"""Messages of the engine: English by themselves, and translated whole where they are shown."""

from __future__ import annotations

import copy
import pickle

from nlp.errors import UnreadableFile
from nlp.message import Message, tr
from nlp.reader.contents import Unreadable


def test_a_message_is_its_english_text() -> None:
    message = tr("{0} became {1}").format(tr("thousand"), 7)
    assert message == "thousand became 7"
    assert message.template == "{0} became {1}"
    assert message.arguments == ("thousand", 7)


def test_an_exception_says_the_message_itself(tmp_path) -> None:  # type: ignore[no-untyped-def]
    message = tr("It is {0}.").format("empty")
    assert str(Unreadable(message)) is message
    error = UnreadableFile(tmp_path / "a.txt", str(Unreadable(message)))
    said = str(error)
    assert isinstance(said, Message)
    assert said == "a.txt: It is empty."
    assert said.arguments[1] is message


def test_a_message_survives_copies() -> None:
    message = tr("lost: {0}").format("380,000")
    for other in (copy.deepcopy(message), pickle.loads(pickle.dumps(message))):
        assert (other, other.template, other.arguments) == (message, message.template, message.arguments)
