"""Copies are found with their share, their places and their likely source."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from compare.model.findings import Copy, ResolvedStory
from compare.model.grammar import ParsedArticle
from compare.model.text import Article
from compare.rulebook.book import Rulebook
from compare.trace.copies import find_copies, find_shared_text

AGENCY = (
    "A crane fell on a row of parked buses in the port of Selwyn on Tuesday and killed two drivers. Dockers who were "
    "loading timber nearby freed a third man with crowbars. The crane had been inspected in March and was due to be "
    "scrapped next year. Work on the quay will stay suspended until the wreck has been cleared away."
)
REPORT = (
    "Two bus drivers lie dead this evening and the harbour is silent. I counted eleven wreaths at the gate by noon. "
    "Nobody here will say why an engine that everyone called rotten was still lifting forty tonnes a day."
)


def copies(rules: Rulebook, *texts: str, **given: date) -> tuple[Copy, ...]:
    articles = [
        Article(letter, f"Paper {letter}", "", text, given.get(letter))
        for letter, text in zip("abcdef", texts, strict=False)
    ]
    return find_copies(ResolvedStory(tuple(ParsedArticle(article, ()) for article in articles)), rules)


def test_the_same_text_twice_is_a_copy(rules: Rulebook) -> None:
    (copy,) = copies(rules, AGENCY, AGENCY)
    assert copy.articles == ("a", "b")
    assert copy.shares == (1.0, 1.0)


def test_independent_reports_are_none(rules: Rulebook) -> None:
    assert copies(rules, AGENCY, REPORT) == ()


def test_spans_hold_the_shared_words_on_both_sides(rules: Rulebook) -> None:
    cut = AGENCY.partition(" Dockers")[0] + " More soon."
    (copy,) = copies(rules, AGENCY, cut)
    (span,) = copy.spans
    assert span.left.of(AGENCY) == span.right.of(cut) == cut.removesuffix(". More soon.")


def test_the_share_is_of_each_articles_own_words(rules: Rulebook) -> None:
    cut = AGENCY.partition(" Dockers")[0]
    (copy,) = copies(rules, AGENCY, cut)
    assert copy.shares[1] == 1.0
    assert 0.3 < copy.shares[0] < 0.45


def test_one_quotation_in_two_reports_is_no_copy(rules: Rulebook) -> None:
    said = '"We warned the port four times in writing and we kept every answer that came back," said the foreman.'
    assert copies(rules, f"{REPORT} {said}", f"Selwyn mourns its drivers tonight. {said} Trains were late.") == ()


def test_a_text_set_into_a_longer_one_is_found(rules: Rulebook) -> None:
    (copy,) = copies(rules, AGENCY, " ".join([REPORT, AGENCY, REPORT[::-1]]))
    assert copy.shares[0] == 1.0


def test_the_earlier_is_the_likely_source(rules: Rulebook) -> None:
    (copy,) = copies(rules, AGENCY, AGENCY, a=date(2024, 5, 15), b=date(2024, 5, 14))
    assert copy.source == "b"
    assert copy.reason.startswith("likely Paper b: published on 2024-05-14")


def test_the_fuller_is_the_likely_source_without_dates(rules: Rulebook) -> None:
    (copy,) = copies(rules, AGENCY.partition(" Dockers")[0], AGENCY)
    assert copy.source == "b"
    assert "fuller" in copy.reason


def test_equal_texts_without_dates_have_no_known_source(rules: Rulebook) -> None:
    (copy,) = copies(rules, AGENCY, AGENCY)
    assert copy.source == ""
    assert "not known" in copy.reason


def test_two_clients_of_one_agency_have_it_as_their_source(rules: Rulebook) -> None:
    text = f"SELWYN (AFP) - {AGENCY}"
    (copy,) = copies(rules, text, text, a=date(2024, 5, 15), b=date(2024, 5, 14))
    assert (copy.source, copy.reason) == ("", "likely neither: both credit AFP")


def test_an_outlet_that_is_credited_is_the_likely_source(rules: Rulebook, make_article: Callable[..., Article]) -> None:
    articles = (make_article("a", AGENCY, "Reuters"), make_article("b", f"SELWYN (Reuters) - {AGENCY}", "Daily Selwyn"))
    (copy,) = find_copies(ResolvedStory(tuple(ParsedArticle(article, ()) for article in articles)), rules)
    assert copy.source == "a"
    assert "Daily Selwyn credits it" in copy.reason


def test_the_order_of_the_articles_does_not_matter(rules: Rulebook) -> None:
    parsed = [
        ParsedArticle(Article(letter, letter, "", text), ())
        for letter, text in zip("abc", (AGENCY, REPORT, AGENCY), strict=True)
    ]
    assert find_copies(ResolvedStory(tuple(parsed)), rules) == find_copies(ResolvedStory(tuple(parsed[::-1])), rules)


def test_two_short_reports_that_share_stock_phrases_are_no_copies(rules: Rulebook) -> None:
    one = "A crane fell on parked buses in the port of Selwyn and killed two drivers, the Echo reported."
    other = "Two drivers died on Tuesday in the port of Selwyn when a crane fell on their parked buses at noon."
    assert copies(rules, one, other) == ()


def test_a_short_text_that_is_copied_whole_is_a_copy(rules: Rulebook) -> None:
    (copy,) = copies(rules, "Crane falls on bus.", "Crane falls on bus.")
    assert copy.shares == (1.0, 1.0)


def test_a_long_passage_in_two_other_texts_is_no_copy_but_shared_text(rules: Rulebook) -> None:
    passage = "Dockers who were loading timber nearby freed a third man with crowbars and carried him to the gate."
    texts = (
        f"{REPORT} {REPORT[::-1]} {passage}",
        f"{passage} Selwyn mourns its drivers tonight. {'Trains ran late. ' * 20}",
    )
    assert copies(rules, *texts) == ()
    articles = [ParsedArticle(Article(letter, letter, "", text), ()) for letter, text in zip("ab", texts, strict=True)]
    (shared,) = find_shared_text(ResolvedStory(tuple(articles)), rules)
    assert shared.is_part
    assert [span.left.of(texts[0]) for span in shared.spans] == [passage.rstrip(".")]


def test_empty_articles_are_no_copies(rules: Rulebook) -> None:
    assert copies(rules, "", "", "…") == ()
