"""Verbs make a source of their subject only where it gives news."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from compare.model.findings import ResolvedStory
from compare.model.grammar import ParsedArticle
from compare.model.text import Article
from compare.rulebook.book import Rulebook, default_rulebook
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


def test_a_pronoun_that_told_the_reporter_names_nobody(speakers: Speakers) -> None:
    assert speakers("They told me that two had drowned.") == ["somebody without a name"]


def test_an_outlet_that_published_another_article_of_the_story_is_one(parse: Callable[..., ParsedArticle]) -> None:
    parsed = parse(Article("a", "Lind Herald", "", "The Northern Echo said that two had drowned."))
    rules = default_rulebook()
    found = [
        [(citation.source.kind, citation.source.name) for citation in find_speakers(parsed, layout, rules)]
        for layout in (read_layout(parsed), read_layout(parsed, ("Lind Herald", "Northern Echo")))
    ]
    assert found[1] == [("outlet", "Northern Echo")]
    assert found[0] != found[1]
