"""Short names stand for the fuller mention, and for nobody where there are two."""

from __future__ import annotations

from compare.model.text import Span
from compare.rulebook.book import Rulebook
from compare.trace.linking import link_names
from compare.trace.mentions import Citation
from compare.trace.sources import Source, classify


def citation(phrase: str, rules: Rulebook, *, heard: bool = False) -> Citation:
    source = classify(phrase, "PERSON" if phrase[0].isupper() and " " not in phrase else "", rules)
    assert isinstance(source, Source)
    return Citation(Span(0, 1), Span(0, 1), source, 0, "speaker", "", heard=heard)


def keys(rules: Rulebook, *articles: list[Citation]) -> list[list[str]]:
    return [[found.source.key for found in linked] for linked in link_names(articles, rules)]


def test_a_surname_in_the_same_article(rules: Rulebook) -> None:
    told = [citation("Mayor Dora Lind", rules), citation("Lind", rules)]
    assert keys(rules, told) == [["dora lind", "dora lind"]]


def test_a_surname_in_another_article(rules: Rulebook) -> None:
    assert keys(rules, [citation("Mayor Dora Lind", rules)], [citation("Lind", rules)]) == [["dora lind"]] * 2


def test_a_surname_that_two_have_is_dropped(rules: Rulebook) -> None:
    told = [citation("Mayor Dora Lind", rules), citation("Sheriff Karl Lind", rules), citation("Lind", rules)]
    assert keys(rules, told) == [["dora lind", "karl lind"]]


def test_a_surname_that_two_have_stays_where_it_was_heard(rules: Rulebook) -> None:
    told = [
        citation("Mayor Dora Lind", rules),
        citation("Sheriff Karl Lind", rules),
        citation("Lind", rules, heard=True),
    ]
    assert keys(rules, told)[0][-1] == "lind"


def test_an_acronym(rules: Rulebook) -> None:
    told = [citation("the Kell Highway Patrol Office", rules), citation("KHPO Office", rules)]
    assert keys(rules, told) == [["kell highway patrol office", "khpo office"]]
    told = [citation("the Selwyn Observatory for Human Rights", rules), citation("the Observatory", rules)]
    assert len(set(keys(rules, told)[0])) == 1
