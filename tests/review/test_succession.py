"""Findings are known again when articles were added or edited, and what ended is told with the reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model.findings import Comparison
from compare.model.review import Change, Fate
from compare.review.log import State
from compare.review.records import Known, Voiced, decode_known, encode_known, fingerprint, known
from compare.review.succession import Present, find_changes, find_successors
from compare.tables.findings import list_findings

A, B = Voiced("s1", "a", "41 people"), Voiced("s2", "b", "36")
TOLL = Known("d1", "contradiction", "number", 3, "rule", "41 people were killed", (A, B))


def test_words_of_a_further_article_change_the_id_and_not_the_finding() -> None:
    now = replace(TOLL, id="d2", voices=(A, B, Voiced("s9", "c", "thirty-six")))
    assert find_successors([TOLL], [now]) == {"d1": "d2"}


def test_an_edit_on_one_side_changes_the_id_and_not_the_finding() -> None:
    now = replace(TOLL, id="d2", voices=(A, Voiced("s3", "b", "37")))
    assert find_successors([TOLL], [now]) == {"d1": "d2"}


def test_an_edit_and_a_further_article_at_once() -> None:
    now = replace(TOLL, id="d2", voices=(A, Voiced("s3", "b", "36"), Voiced("s9", "c", "thirty-six")))
    assert find_successors([TOLL], [now]) == {"d1": "d2"}


@pytest.mark.parametrize(
    "other",
    [
        replace(TOLL, id="d2", kind="date"),
        replace(TOLL, id="d2", voices=(A, Voiced("s9", "c", "36"))),
        replace(TOLL, id="d2", voices=(Voiced("s1", "a", "at noon"), Voiced("s2", "b", "at one"))),
        replace(TOLL, id="d2", voices=(Voiced("s8", "a", "41 people"), Voiced("s9", "b", "36"))),
        replace(TOLL, id="d2", type="agreement"),
    ],
    ids=["kind", "other-source", "other-words", "other-statements", "type"],
)
def test_what_is_another_finding(other: Known) -> None:
    assert find_successors([TOLL], [other]) == {}


def test_the_likeliest_of_several_is_taken() -> None:
    third = Voiced("s3", "c", "36")
    first = replace(TOLL, voices=(A, B, third))
    less, more = (
        replace(TOLL, id="d2", voices=(A, B)),
        replace(TOLL, id="d3", voices=(A, B, third, Voiced("s4", "d", "40"))),
    )
    assert find_successors([first], [less, more]) == {"d1": "d3"}


def test_a_finding_that_was_there_before_follows_none() -> None:
    other = replace(TOLL, id="d2")
    assert find_successors([TOLL, other], [other]) == {}


def test_an_id_that_stays_needs_no_successor() -> None:
    assert find_successors([TOLL], [TOLL, replace(TOLL, id="d2")]) == {}


def test_what_is_remembered_comes_back() -> None:
    assert decode_known(encode_known([TOLL, replace(TOLL, about="“é”\n\U0001f600")]))[0] == TOLL


def state(comparison: Comparison, findings: tuple[Known, ...]) -> State:
    return State(1, "2024-06-30", "", tuple(article.id for article in comparison.articles), findings)


def all_known(comparison: Comparison) -> tuple[Known, ...]:
    return tuple(known(finding) for finding in list_findings(comparison))


def changes(earlier: State, now: Comparison) -> dict[str, Change]:
    findings = all_known(now)
    found = find_changes(earlier, Present.of(now, findings), find_successors(earlier.findings, findings))
    return {change.finding: change for change in found}


def test_nothing_changes_by_looking_again(comparison: Comparison) -> None:
    assert changes(state(comparison, all_known(comparison)), comparison) == {}


def test_the_order_of_articles_is_no_change(comparison: Comparison) -> None:
    turned = replace(comparison, articles=tuple(reversed(comparison.articles)))
    assert fingerprint(turned, all_known(comparison)) == fingerprint(comparison, all_known(comparison))


def test_a_new_finding_names_the_article_that_brought_it(comparison: Comparison) -> None:
    findings = all_known(comparison)
    earlier = State(1, "", "", ("article-a", "article-b"), tuple(f for f in findings if "article-c" not in f.articles))
    rise = changes(earlier, comparison)["d-rise"]
    assert (rise.fate, rise.why) == (Fate.NEW, "with C (Evening Wire)")


def test_a_source_that_joins_changes_a_finding(comparison: Comparison) -> None:
    now = {finding.id: finding for finding in all_known(comparison)}["d-speaker"]
    before = replace(now, voices=tuple(voice for voice in now.voices if voice.article != "article-b"))
    told = changes(state(comparison, (before,)), comparison)["d-speaker"]
    assert (told.fate, told.why) == (Fate.CHANGED, "also in B (Coast Tribune)")


def test_another_class_changes_a_finding(comparison: Comparison) -> None:
    now = {finding.id: finding for finding in all_known(comparison)}["d-toll"]
    told = changes(state(comparison, (replace(now, type="update"),)), comparison)["d-toll"]
    assert told.why == "was update, is contradiction"


def test_a_difference_that_its_sources_no_longer_have_is_resolved(comparison: Comparison) -> None:
    toll = next(finding for finding in all_known(comparison) if finding.id == "d-toll")
    ended = replace(toll, id="d-old", kind="date")
    assert changes(state(comparison, (ended,)), comparison)["d-old"].fate is Fate.RESOLVED


def test_a_detail_that_another_source_has_now_is_resolved(comparison: Comparison) -> None:
    agreed = comparison.groups[0].statements[0]
    voice = Voiced(agreed, comparison.statements[0].article, "x")
    told = changes(state(comparison, (Known(agreed, "unique", "", 0, "", "x", (voice,)),)), comparison)[agreed]
    assert told.fate is Fate.RESOLVED
    assert told.why.startswith("now also in")


@pytest.mark.parametrize(
    ("voices", "why"),
    [
        ((A, B), "no longer among the articles: a, b"),
        ((Voiced("s-none", "article-a", "x"),), "its words no longer stand in the articles"),
    ],
)
def test_what_is_gone(comparison: Comparison, voices: tuple[Voiced, ...], why: str) -> None:
    told = changes(state(comparison, (replace(TOLL, voices=voices),)), comparison)["d1"]
    assert (told.fate, told.why) == (Fate.GONE, why)
