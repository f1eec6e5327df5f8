"""Credits are told from brackets, headlines and persons."""

from __future__ import annotations

import pytest

from compare.model.text import Span
from compare.rulebook.book import Rulebook
from compare.trace.credits import credited_agencies, find_credits
from compare.trace.layout import Layout


def layout(text: str, publisher: str = "Selwyn Post") -> Layout:
    return Layout(text, publisher, (Span(0, len(text)),))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SELWYN, Norway, May 3 (Meridia) - Two drowned.", ["Meridia"]),
        ("SELWYN/OSLO (AFP) — Two drowned.", ["AFP"]),
        ("May 3 /Black Sea Press/ Two drowned.", ["Black Sea Press"]),
        ("Sources: Reuters, DPA, own research", ["Reuters", "DPA"]),
        ("Two drowned.\nReuters contributed to this report.", ["Reuters"]),
        ("Copyright 2019 The Associated Press", ["Associated Press"]),
        ("Photo courtesy of the Kell County Sheriff's Office", ["Kell County Sheriff's Office"]),
    ],
)
def test_credits(text: str, names: list[str], rules: Rulebook) -> None:
    assert [citation.source.name for citation in find_credits(layout(text), rules)] == names


@pytest.mark.parametrize(
    "text",
    [
        "The Islamic State (IS) group said so.",
        "SELWYN (Own correspondent) - Two drowned.",
        "By Ann Lee",
        "Photo: Ann Lee",
        "Photo: Ann Lee for the Selwyn Post",
        "Two drowned (see page 4).",
        "Reuters moved to Selwyn in May.",
    ],
)
def test_no_credits(text: str, rules: Rulebook) -> None:
    assert list(find_credits(layout(text), rules)) == []


def test_a_picture_credit_is_no_credit_for_the_text(rules: Rulebook) -> None:
    assert credited_agencies(layout("Photo: AFP\nTwo drowned."), rules) == {}
    assert credited_agencies(layout("SELWYN (AFP) - Two drowned."), rules) == {"afp": "AFP"}
