"""Bodies in common words: found where the phrase is whole, left alone where it only describes another noun."""

from __future__ import annotations

import pytest

from compare.resolve.capitals import Words
from compare.resolve.described import find_described
from compare.rulebook.book import default_rulebook
from tests.support.sentences import parsed

RULES = default_rulebook()


def described(text: str) -> list[str]:
    article = parsed(text)
    return [found.text for found in find_described(article, Words.of(article), RULES)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Rebels fought Kenya's army since June.", "Kenya's army"),
        ("The Kenyan military said so.", "Kenyan military"),
        ("South Sudan’s army denied it.", "South Sudan’s army"),
        ("A statement by the armed forces of Norway followed.", "armed forces of Norway"),
        ("Then Kenya Armed Forces spokesman Otieno spoke.", "Kenya Armed Forces"),
        ("The Norwegian defence ministry, in turn, spoke.", "Norwegian defence ministry"),
        ("It came from Norway's Ministry of Foreign Affairs on Monday.", "Norway's Ministry of Foreign Affairs"),
        ("Norway's Ministry of Defence said so.", "Norway's Ministry of Defence"),
        ("Norway's ministry of defence denied it.", "Norway's ministry of defence"),
        ("Norway's ministry of health officials came.", "Norway's ministry of health"),
        ("Norway's Federal Ministry of the Interior said so.", "Norway's Federal Ministry of the Interior"),
        ("It was Norway's Ministry of Health and Care Services.", "Norway's Ministry of Health and Care Services"),
        ("Norway's Ministry of Health and the Red Cross spoke.", "Norway's Ministry of Health"),
        ("The Health Ministry of Norway spoke.", "Health Ministry of Norway"),
        ("Then Oslo's defence ministry said so.", "Oslo's defence ministry"),
        ("The Kremlin's Foreign Ministry said so.", "Kremlin's Foreign Ministry"),
        ("The UN refugee agency said so.", "UN refugee agency"),
        ("The U.N. children's agency said so.", "U.N. children's agency"),
        ("The United Nations refugee agency said so.", "United Nations refugee agency"),
    ],
)
def test_a_body_in_common_words_is_found(text: str, body: str) -> None:
    assert described(text) == [body]


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan military base burned.",
        "A Kenyan army-backed group spoke.",
        "The Free Kenyan Army said so.",
        "A pro-Kenyan army of bloggers wrote.",
        "The army of volunteers grew.",
        "Kenyan forces moved on.",
        "A refugee agency said so.",
        "Kenya. Army trucks came.",
        "Kenyan police stations closed.",
        "Kenya's Navy Day was marked.",
        "Oslo's police came.",
        "Oslo's Department of Health said so.",
        "The Oslo military base burned.",
    ],
)
def test_what_only_looks_like_a_body_is_left_alone(text: str) -> None:
    assert described(text) == []


def test_two_bodies_beside_each_other_are_two() -> None:
    text = (
        "Norway's Ministry of Defence and Kenya's General Staff met; Norway's Ministry of Health and Ministry of Trade."
    )
    assert described(text) == [
        "Norway's Ministry of Defence",
        "Kenya's General Staff",
        "Norway's Ministry of Health",
    ]


def test_finds_do_not_overlap_and_are_the_words_of_the_text() -> None:
    text = "The South Sudanese army asked the Sudanese army, and Kenya's parliament was told."
    article = parsed(text)
    found = find_described(article, Words.of(article), RULES)
    assert [item.text for item in found] == ["South Sudanese army", "Sudanese army", "Kenya's parliament"]
    assert all(text[item.span.start : item.span.end] == item.text for item in found)
