"""The phrase beside the verb is found before it, after it, and over an apposition."""

from __future__ import annotations

import pytest

from compare.model.text import Span
from compare.trace.layout import Layout
from compare.trace.nearest import nearest_phrase


def phrase(text: str, verb: str) -> str:
    start = text.index(verb)
    found = nearest_phrase(Layout(text, "", (Span(0, len(text)),)), (), Span(start, start + len(verb)))
    return found.core.of(text) if found is not None else ""


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("The ship sank late on Friday the Port Authority said in a note.", "the Port Authority"),
        ("It burned for hours a fire officer later said.", "a fire officer"),
        ("“Nobody is left,” said the harbour master.", "the harbour master"),
        ("Meridia, the state news agency, said it was closed.", "Meridia"),
        ("Hospital sources said it was closed.", "Hospital sources"),
    ],
)
def test_phrases(text: str, nearest: str) -> None:
    assert phrase(text, "said").startswith(nearest)


def test_nothing_beside_the_verb() -> None:
    assert phrase("… said 4.", "said") == ""
