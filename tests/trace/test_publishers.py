"""Outlets are joined by owner; the unknown stay apart, and the unnamed together."""

from __future__ import annotations

import pytest

from compare.model.text import Article
from compare.rulebook.book import Rulebook
from compare.trace.publishers import family_of


def family(publisher: str, rules: Rulebook, url: str = "") -> str:
    return family_of(Article("a", publisher, "", "", url=url), rules)


def test_one_owner_is_one_family(rules: Rulebook) -> None:
    assert family("The Age", rules) == family("Sydney Morning Herald", rules) == "family:nine"


def test_the_address_tells_too(rules: Rulebook) -> None:
    assert family("", rules, "https://www.theage.com.au/world/1.html") == "family:nine"


@pytest.mark.parametrize("name", ["Selwyn Post", "The Selwyn Post", "selwyn post"])
def test_an_outlet_in_no_rule_is_a_family_of_its_own(name: str, rules: Rulebook) -> None:
    assert family(name, rules) == "outlet:selwyn post"


def test_two_unknown_outlets_are_two(rules: Rulebook) -> None:
    assert family("Selwyn Post", rules) != family("Selwyn Herald", rules)


def test_articles_without_a_publisher_are_one_family(rules: Rulebook) -> None:
    assert family("", rules) == family("", rules) == "outlet:"
