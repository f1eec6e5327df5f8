"""How long it takes to compare two articles of 1,500 sentences each; `make bench` shows the figures, stage by stage.

Figures are shown and not asserted, save that something is found: they depend on the machine.
"""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from compare.align.groups import align_statements
from compare.judge.groups import judge_groups
from compare.model.findings import ResolvedStory
from compare.pipeline import resolve_articles
from compare.rulebook.book import default_rulebook
from compare.trace.copies import find_shared_text
from tests.support.long_articles import long_articles

pytestmark = pytest.mark.bench

SENTENCES = 1500


@pytest.fixture(scope="module")
def story() -> ResolvedStory:
    return resolve_articles(long_articles(SENTENCES))


def test_parsing_two_long_articles(benchmark: BenchmarkFixture) -> None:
    parsed = benchmark.pedantic(resolve_articles, (long_articles(SENTENCES),), rounds=1).articles
    assert [len(article.statements) >= SENTENCES for article in parsed] == [True, True]


def test_aligning_two_long_articles(benchmark: BenchmarkFixture, story: ResolvedStory) -> None:
    assert benchmark.pedantic(align_statements, (story, (), default_rulebook()), rounds=1)


def test_judging_two_long_articles(benchmark: BenchmarkFixture, story: ResolvedStory) -> None:
    rules = default_rulebook()
    copies = [copy for copy in find_shared_text(story, rules) if not copy.is_part]
    groups = align_statements(story, copies, rules)
    judged = benchmark.pedantic(judge_groups, (groups, story, rules, copies), rounds=1)
    assert any(group.differences for group in judged.groups)
