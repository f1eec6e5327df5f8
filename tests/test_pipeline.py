"""The public functions: what they take, what they give, and what they refuse."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from compare.model.errors import InputError, NothingToCompareError, UsageError
from compare.model.text import Article
from compare.pipeline import compare_articles, compare_statements, find_quotes, name_similarity, read
from tests.support.parsing import needs_parser

_ARTICLES = [
    Article("a", "The Daily", "", "The fire killed 12 people in the old mill on the river, police said.\n"),
    Article("b", "The Hourly", "", "Police said the fire in the old mill on the river killed 12 people.\n"),
]


@pytest.mark.parametrize(("count", "words"), [(0, "there is none"), (1, "there is one")])
def test_two_articles_are_needed(count: int, words: str) -> None:
    with pytest.raises(NothingToCompareError, match=words):
        compare_articles(_ARTICLES[:count])


@pytest.mark.parametrize("provider", [pytest.param("grammar", marks=needs_parser), "patterns"])
def test_a_comparison_finds_what_both_tell(provider: str) -> None:
    found = compare_articles(_ARTICLES, provider=provider)
    assert (found.parser is None) == (provider == "patterns")
    (group,) = found.groups
    assert group.agreement
    assert len(group.statements) == 2
    assert found.unique == ()


def test_articles_without_text_are_compared_too() -> None:
    empty = [Article("a", "A", "", ""), Article("b", "B", "", "\n\n")]
    found = compare_articles(empty)
    assert (found.groups, found.unique, found.statements) == ((), (), ())


def test_reading_keeps_order_and_text(tmp_path: Path) -> None:
    for name in "ba":
        (tmp_path / f"{name}.txt").write_text(f"Story {name}: the fire in the old mill.\n", encoding="utf-8")
    found = read([tmp_path / "b.txt", tmp_path / "a.txt"])
    assert [Path(article.path).name for article in found] == ["b.txt", "a.txt"]
    assert found[0].text == "Story b: the fire in the old mill.\n"
    assert len({article.id for article in found}) == 2


def test_reading_raises_for_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read([tmp_path / "missing.txt"])
    assert "missing.txt" in caught.value.path


@needs_parser
def test_two_statements_of_one_thing() -> None:
    (found,) = compare_statements("The bus carried 52 pilgrims.", "The bus carried 47 pilgrims.")
    assert (found.kind, found.kind_class) == ("number", "contradiction")
    assert compare_statements("The bus carried 52 pilgrims.", "The bus carried 52 pilgrims.") == ()
    assert compare_statements("", "") == ()


@needs_parser
def test_days_are_read_against_the_day_of_publication() -> None:
    monday = date(2024, 5, 13)
    left, right = "The minister resigned yesterday.", "The minister resigned on 9 May 2024."
    (found,) = compare_statements(left, right, published=monday)
    assert (found.kind, found.kind_class) == ("date", "contradiction")
    assert compare_statements(left, right.replace("9", "12"), published=monday) == ()


@pytest.mark.parametrize("provider", [pytest.param("grammar", marks=needs_parser), "patterns"])
def test_quotations_come_with_their_places(provider: str) -> None:
    text = '"The dam will hold," said Tomas Varga. Rain fell.'
    (found,) = find_quotes(text, provider=provider)
    ((start, end),) = found.spans
    assert text[start:end].rstrip(",") == "The dam will hold"
    assert found.speaker is not None
    assert text[slice(*found.speaker)] == "Tomas Varga"
    assert found.cue is not None
    assert text[slice(*found.cue)] == "said"
    assert found.kind == "direct"


def test_a_text_without_quotations_has_none() -> None:
    assert find_quotes("Rain fell.") == []
    assert find_quotes("") == []


def test_a_grammar_that_is_asked_for_and_not_there_is_an_error() -> None:
    with pytest.raises(UsageError, match="no grammar"):
        find_quotes("Regen fiel.", language="xx", provider="grammar")


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Zelensky", "Zelenskyy", "person"),
        ("Volodymyr Zelensky", "Zelensky", "person"),
        ("Kiev", "Kyiv", "place"),
        ("Varga", "Varga", None),
    ],
)
def test_one_name(left: str, right: str, kind: str | None) -> None:
    assert 0.5 <= name_similarity(left, right, kind) <= 1
    assert name_similarity(left, right, kind) == pytest.approx(name_similarity(right, left, kind))


@pytest.mark.parametrize(
    ("left", "right", "kind"), [("Varga", "Novak", "person"), ("Austria", "Australia", "place"), ("", "Varga", None)]
)
def test_two_names(left: str, right: str, kind: str | None) -> None:
    assert 0 <= name_similarity(left, right, kind) < 0.5


_HALVES = ["\ud800 went home on Monday.", "He went home on Monday \udfff"]


@pytest.mark.parametrize("text", _HALVES)
def test_half_of_a_surrogate_pair_is_refused_wherever_text_is_taken(text: str) -> None:
    told = rf"its character {1 + next(n for n, c in enumerate(text) if c > '~')} is half of a surrogate pair"
    with pytest.raises(InputError, match=f"^left: {told}"):
        compare_statements(text, "He left on Tuesday.")
    with pytest.raises(InputError, match=f"^right: {told}"):
        compare_statements("He left on Tuesday.", text)
    with pytest.raises(InputError, match=f"^the text: {told}"):
        find_quotes(text)
    with pytest.raises(InputError, match=f"^b: {told}"):
        compare_articles([_ARTICLES[0], Article("b", "The Hourly", "", text)])


def test_half_of_a_surrogate_pair_in_an_id_is_refused_with_words_that_can_be_printed() -> None:
    with pytest.raises(InputError, match="surrogate") as refused:
        compare_articles([_ARTICLES[0], Article("b\ud800", "The Hourly", "", "It rained.")])
    assert str(refused.value).encode("utf-8").startswith(rb"the id b\ud800: ")


def test_a_character_beyond_the_first_plane_is_whole() -> None:
    assert compare_statements("The \U0001f600 fell on Monday.", "The \U0001f600 fell on Monday.") == ()
