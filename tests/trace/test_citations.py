"""Cited sources are found at their place, with the statement that they back and who stands behind them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from compare.model.findings import Origin, ResolvedStory
from compare.rulebook.book import Rulebook
from compare.trace.citations import find_origins

MakeStory = Callable[..., ResolvedStory]


@pytest.fixture
def cited(make_story: MakeStory, rules: Rulebook) -> Callable[..., tuple[Origin, ...]]:
    def find(*texts: str, **given: bool) -> tuple[Origin, ...]:
        return find_origins(make_story(*texts, **given), rules)

    return find


Cited = Callable[..., tuple[Origin, ...]]


def test_the_excerpt_holds_source_and_cue(cited: Cited) -> None:
    text = "Two men drowned, the coastguard said."
    (origin,) = cited(text)
    assert origin.span.of(text) == "the coastguard said"
    assert (origin.origin, origin.kind, origin.key, origin.named) == ("the coastguard", "official", "coastguard", True)


def test_an_origin_backs_the_statements_of_its_sentence(make_story: MakeStory, rules: Rulebook) -> None:
    text = "The quay is shut. Two men drowned, the coastguard said."
    story = make_story(text)
    (origin,) = find_origins(story, rules)
    backed = [s.span.of(text) for s in story.articles[0].statements if s.id in origin.statements]
    assert backed
    assert all("coastguard" in words for words in backed)


def test_the_nearest_source_counts_and_the_first_is_behind_it(cited: Cited) -> None:
    (origin,) = cited("The fire was set, the mayor told Reuters.")
    assert (origin.kind, origin.key, origin.behind) == ("agency", "reuters", "mayor")


def test_the_platform_has_the_writer_behind_it(cited: Cited) -> None:
    (origin,) = cited("The governor wrote on Telegram that the bridge was down.")
    assert (origin.kind, origin.origin, origin.behind) == ("social", "Telegram", "governor")


def test_a_chain_inside_a_sentence_gives_both_outlets(cited: Cited) -> None:
    origins = cited("CNN, which cited The Selwyn Ledger, said the buyer was a fund.")
    assert {origin.origin for origin in origins} == {"CNN", "Selwyn Ledger"}


@pytest.mark.parametrize(
    "text",
    [
        "SELWYN (AFP) - Two men drowned.",
        "SELWYN, May 3. /TASS/. Two men drowned.",
        "Two men drowned.\n© 2024 AFP",
        "Two men drowned.\n(With agency inputs)",
        "By Ann Lee in Selwyn and agencies\nTwo men drowned.",
        "Photo: R. Meyer/AFP\nTwo men drowned.",
    ],
)
def test_credits(text: str, cited: Cited) -> None:
    assert [origin.kind for origin in cited(text)] == ["agency"]


def test_an_agency_signs_its_own_text(make_story: MakeStory, rules: Rulebook) -> None:
    story = make_story("SELWYN (Northwire) - Two men drowned.", publishers=("Northwire",))
    assert [origin.origin for origin in find_origins(story, rules)] == ["Northwire"]


def test_the_articles_own_publisher_is_no_source(make_story: MakeStory, rules: Rulebook) -> None:
    story = make_story("The mayor told the Selwyn Post that it was over.", publishers=("Selwyn Post",))
    assert [origin.kind for origin in find_origins(story, rules)] == ["official"]


@pytest.mark.parametrize(
    "text",
    [
        "Reuters will close its office in Selwyn.",
        "The police did not say who was hurt.",
        "The police would not say who was hurt.",
        "Villagers were told to leave.",
        "Everything went according to plan.",
        "He could not say why.",
        "Follow us on Twitter.",
        "“I love this town,” said the singer, and threw his hat.",
        "The source of the river lies in the hills.",
    ],
)
def test_no_citations(text: str, cited: Cited) -> None:
    assert cited(text) == ()


def test_a_surname_stands_for_the_person_named_before(cited: Cited) -> None:
    first, second = cited('Police Chief Dora Lind said it was over. "Go home," Lind said.')
    assert first.key == second.key == "dora lind"
    assert second.kind == "official"


def test_a_short_name_in_another_article_is_the_same_source(cited: Cited) -> None:
    origins = cited(
        "The Selwyn Observatory for Human Rights said nine died.",
        "The Observatory said nine died.",
    )
    assert len({origin.key for origin in origins}) == 1


def test_the_spokesman_has_his_body_behind_him(cited: Cited) -> None:
    origins = cited(
        "The Selwyn Observatory for Human Rights said nine died. Observatory head Karl Amend said it was an air strike."
    )
    assert origins[1].behind == origins[0].key


def test_a_bare_name_counts_where_it_was_heard(cited: Cited) -> None:
    assert [origin.kind for origin in cited("Dora Lind said by telephone that the road was open.")] == ["witness"]


@pytest.mark.parser
def test_the_grammar_finds_a_source_far_from_its_verb(cited: Cited) -> None:
    text = "Police in Selwyn, who had closed the road at noon after a second fire, said that nobody was missing."
    (origin,) = cited(text, by_grammar=True)
    assert origin.kind == "official"


def test_no_article_has_no_origins(rules: Rulebook) -> None:
    assert find_origins(ResolvedStory(()), rules) == ()
