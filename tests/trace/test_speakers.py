"""Verbs make a source of their subject only where it gives news."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from compare.model.findings import ResolvedStory
from compare.rulebook.book import Rulebook
from compare.trace.layout import read_layout
from compare.trace.speakers import find_speakers

MakeStory = Callable[..., ResolvedStory]


@pytest.fixture
def speakers(make_story: MakeStory, rules: Rulebook) -> Callable[..., list[str]]:
    def find(text: str, *, by_grammar: bool = False) -> list[str]:
        (parsed,) = make_story(text, by_grammar=by_grammar).articles
        return [citation.source.name for citation in find_speakers(parsed, read_layout(parsed), rules)]

    return find


Speakers = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police said that two drowned.", ["Police"]),
        ("“Two drowned,” said Mayor Dora Lind.", ["Mayor Dora Lind"]),
        ("Residents heard a blast.", ["Residents"]),
        ("The ministry put the toll at 31.", ["The ministry"]),
        ("The army has confirmed the loss.", ["The army"]),
    ],
)
def test_by_words(text: str, names: list[str], speakers: Speakers) -> None:
    assert speakers(text) == names


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police in Kell said that two drowned.", ["Police in Kell"]),
        ("Leaked cables show that they knew.", ["Leaked cables"]),
        ("Footage was lost, but the harbour office said it had a copy.", ["the harbour office"]),
        ("Mayor Dora Lind was quoted as saying that it was over.", ["Mayor Dora Lind"]),
    ],
)
def test_by_grammar(text: str, names: list[str], speakers: Speakers) -> None:
    assert speakers(text, by_grammar=True) == names


EVENTS = [
    "Police found a body.",
    "The police saw a light and left.",
    "The ministry put up a fence.",
    "The mayor did not say why.",
    "The mayor could not confirm it.",
    "The judge told the jury to ignore it.",
]


@pytest.mark.parametrize("text", EVENTS)
def test_events_are_no_news_from_their_subject(text: str, speakers: Speakers) -> None:
    assert speakers(text) == []


@pytest.mark.parser
@pytest.mark.parametrize("text", EVENTS)
def test_events_by_grammar(text: str, speakers: Speakers) -> None:
    assert speakers(text, by_grammar=True) == []
