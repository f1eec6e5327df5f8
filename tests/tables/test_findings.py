"""The list of findings: what is in it, in which order, and under which id."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model.findings import Comparison, NameEntry, Spelling
from compare.model.text import Span
from compare.tables.findings import FindingType, is_spelled_differently, list_findings
from compare.tables.labels import labels_of


def test_costliest_first(comparison: Comparison) -> None:
    found = [(str(finding.type), finding.id) for finding in list_findings(comparison) if finding.id[0] != "n"]
    assert found == [
        ("contradiction", "d-toll"),
        ("contradiction", "d-speaker"),
        ("update", "d-rise"),
        ("variant", "d-wording"),
        ("difference", "d-headline"),
        ("agreement", "g-quote"),
        ("agreement", "g-shut"),
        ("agreement", "g-toll"),
        ("unique", "s-a6"),
        ("unique", "s-b5"),
    ]


def test_one_difference_is_told_once(comparison: Comparison) -> None:
    doubled = replace(comparison, groups=(*comparison.groups, replace(comparison.groups[0], id="g-again")))
    ids = [finding.id for finding in list_findings(doubled)]
    assert ids.count("d-toll") == 1


def test_a_group_without_a_core_is_no_agreement(comparison: Comparison) -> None:
    groups = tuple(replace(group, agreement=False) for group in comparison.groups)
    found = list_findings(replace(comparison, groups=groups))
    assert not [finding for finding in found if finding.type is FindingType.AGREEMENT]


def test_outlets_are_publishers_and_not_files(comparison: Comparison) -> None:
    same = tuple(replace(article, publisher="Selwyn Herald") for article in comparison.articles)
    found = list_findings(replace(comparison, articles=same))
    assert {finding.outlets for finding in found} == {1}


def test_inside_one_article(comparison: Comparison) -> None:
    (finding,) = [finding for finding in list_findings(comparison) if finding.internal]
    assert (finding.id, finding.articles, finding.outlets) == ("d-headline", ("article-a",), 1)


def test_spelling_id_stays_when_a_source_is_added(comparison: Comparison) -> None:
    name = comparison.names[0]
    more = replace(name, spellings=(*name.spellings, Spelling("A. Kovalenko", "article-c", 1, Span(0, 3))))
    before, after = (
        [f.id for f in list_findings(replace(comparison, names=(entry,))) if f.type is FindingType.SPELLING]
        for entry in (name, more)
    )
    assert before == after


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Anna Kovalenko"], False),
        (["Anna Kovalenko", "Kovalenko"], False),
        (["United States", "US", "U.S."], False),
        (["Kiev", "Kyiv"], True),
        (["Anna Kovalenko", "Kowalenko"], True),
        (["Anna Kovalenko", "Hanna Kovalenko", "Kovalenko"], True),
    ],
)
def test_short_forms_are_no_other_spelling(texts: list[str], expected: bool) -> None:
    spellings = tuple(Spelling(text, "article-a", 1, Span(0, 1)) for text in texts)
    assert is_spelled_differently(NameEntry("k", texts[0], "person", spellings)) is expected


def test_labels_count_each_type(comparison: Comparison) -> None:
    labels = labels_of(list_findings(comparison))
    assert labels == {"d-toll": "C1", "d-speaker": "C2", "d-rise": "U1", "d-wording": "Q1", "d-headline": "D1"}


def test_agreements_that_share_statements_have_other_words_at_their_heads(comparison: Comparison) -> None:
    first = comparison.groups[0]
    alike = replace(first, id="g-again", statements=(*first.statements[:2], "s-a6"), differences=())
    doubled = replace(comparison, groups=(*comparison.groups, alike))
    heads = [finding.about for finding in list_findings(doubled) if finding.type is FindingType.AGREEMENT]
    assert len(heads) == len(set(heads)) == 4
