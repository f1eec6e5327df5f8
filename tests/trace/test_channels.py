"""Set phrases name what the news came through."""

from __future__ import annotations

import pytest

from compare.model.grammar import ParsedArticle
from compare.model.text import Article
from compare.rulebook.book import Rulebook
from compare.trace.channels import find_channels
from compare.trace.layout import read_layout


def channels(text: str, rules: Rulebook) -> list[tuple[str, str]]:
    parsed = ParsedArticle(Article("a", "Selwyn Post", "", text), ())
    found = find_channels(parsed, read_layout(parsed), rules)
    return sorted((citation.source.kind, citation.source.name) for citation in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was first reported Monday by the Kell Gazette.", [("outlet", "Kell Gazette")]),
        ("He told the AFP news agency that it was over.", [("agency", "AFP")]),
        ("The mayor told the club website.", [("outlet", "the club website")]),
        ("According to the brigade, two drowned.", [("official", "the brigade")]),
        ("She wrote on her verified VKontakte account.", [("social", "VKontakte")]),
        ("She said in a video that she would stay.", [("social", "video")]),
        ("This newspaper has seen the contract.", [("document", "the contract")]),
        ("The court heard that he had fled.", [("official", "The court")]),
        ("He is said to have fled.", [("unnamed", "is said")]),
        ("Thousands came, by the organisers' count.", [("official", "the organisers")]),
        ("The BBC's Ann Lee was at the camp.", [("outlet", "BBC")]),
        ("The Selwyn Post's Ann Lee was at the camp.", [("outlet", "Selwyn Post")]),
        ("He told NBC affiliate KXYZ Channel 2 that he saw it.", [("outlet", "KXYZ Channel 2"), ("outlet", "NBC")]),
    ],
)
def test_channels(text: str, found: list[tuple[str, str]], rules: Rulebook) -> None:
    assert channels(text, rules) == found


@pytest.mark.parametrize(
    "text",
    [
        "He told the Selwyn Post that it was over.",
        "He told reporters that it was over.",
        "They saw a cat in a video.",
        "Follow her on Twitter.",
        "It went according to custom.",
        "He is said by locals to be rich.",
    ],
)
def test_no_channels(text: str, rules: Rulebook) -> None:
    assert channels(text, rules) == []
