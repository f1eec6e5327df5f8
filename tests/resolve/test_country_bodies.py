"""Bodies of countries: known by country and organ however an outlet puts them; two countries have two."""

from __future__ import annotations

import pytest

from compare.resolve.country_bodies import country_span, read_body
from compare.rulebook.book import default_rulebook

RULES = default_rulebook()


def key(text: str) -> str:
    body = read_body(text, RULES)
    return "" if body is None else body.key or body.organ


@pytest.mark.parametrize(
    "forms",
    [
        ("Kenya's army", "the Kenyan army", "Kenyan military", "Kenya Armed Forces", "armed forces of Kenya"),
        (
            "Norway's Defence Ministry",
            "Norwegian Ministry of Defence",
            "Ministry of Defense of Norway",
            "Norway’s Federal Ministry of Defence",
            "Oslo's defence ministry",
        ),
        ("Chile's foreign ministry", "the Chilean Ministry of Foreign Affairs", "Chilean Foreign Ministry"),
        ("Latvia's parliament", "the parliament of Latvia", "Latvian parliament"),
        ("Justice Department", "Department of Justice", "the Department of Justice"),
        ("U.S. Justice Department", "US Department of Justice", "Department of Justice of the United States"),
    ],
)
def test_one_body_in_many_words_has_one_key(forms: tuple[str, ...]) -> None:
    assert len({key(form) for form in forms}) == 1
    assert key(forms[0])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kenya's army", "Ghana's army"),
        ("the Sudanese army", "the South Sudanese army"),
        ("North Korean navy", "South Korean navy"),
        ("Kenya's army", "Kenya's navy"),
        ("Norwegian Ministry of Defence", "Norwegian Ministry of Health"),
        ("Federal Ministry of Defence of Norway", "Federal Ministry of Health of Norway"),
        ("Oslo's defence ministry", "Nairobi's defence ministry"),
        ("U.S. Army", "U.S. military"),
        ("Department of Health", "Ministry of Health"),
    ],
)
def test_two_bodies_have_two_keys(left: str, right: str) -> None:
    assert key(left) != key(right)


@pytest.mark.parametrize(
    "text",
    [
        "Free Kenyan Army",
        "Kenyan",
        "Kenya",
        "army",
        "University of Norway",
        "Kenyan forces",
        "Salvation Army",
        "UN army",
        "Oslo's police",
        "Oslo's Department of Health",
        "Oslo military",
    ],
)
def test_what_is_no_body_of_a_country_has_no_key(text: str) -> None:
    body = read_body(text, RULES)
    assert body is None or not body.country


@pytest.mark.parametrize(
    ("text", "country"), [("Kenya's army", "Kenya"), ("navy of South Korea", "South Korea"), ("Oslo's navy", "Oslo")]
)
def test_the_name_of_the_country_is_found_inside(text: str, country: str) -> None:
    span = country_span(text, RULES)
    assert span is not None
    assert span.of(text) == country


def test_an_adjective_names_no_country_inside() -> None:
    assert country_span("Kenyan army", RULES) is None
