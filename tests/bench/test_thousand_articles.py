"""How long tracing takes for a thousand articles of one story; `make bench` shows the figure.

The words are invented, eight agency texts among them; every tenth article is all its own. Figures are shown and not
asserted, save that all is traced: they depend on the machine.
"""

from __future__ import annotations

from itertools import product
from random import Random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from compare.model.findings import Group, ResolvedStory
from compare.model.text import Article
from compare.parse.article import parse_article
from compare.rulebook.book import default_rulebook
from compare.trace.citations import find_origins
from compare.trace.confirmations import count_confirmations
from compare.trace.copies import find_shared_text

pytestmark = pytest.mark.bench

ARTICLES = 1000
_SYLLABLES = tuple("".join(pair) for pair in product("bdfgklmnprst", "aeiou"))


def _story() -> ResolvedStory:
    random = Random(7)  # noqa: S311
    words = ["".join(random.choices(_SYLLABLES, k=3)) for _ in range(3000)]

    def sentences(count: int) -> list[str]:
        return [f"{' '.join(random.choices(words, k=18)).capitalize()}." for _ in range(count)]

    agency = [sentences(25) for _ in range(8)]
    rules = default_rulebook()
    parsed = []
    for number in range(ARTICLES):
        kept = [sentence for sentence in agency[number % 8] if random.random() < 0.8] if number % 10 else []
        text = " ".join(["SELWYN (AFP) -" if number % 3 == 0 else "", *kept, *sentences(random.randrange(3, 20))])
        parsed.append(parse_article(Article(f"a{number:04}", f"Paper {number}", "", f"{text.strip()}\n"), rules, None))
    return ResolvedStory(tuple(parsed))


def test_a_thousand_articles(benchmark: BenchmarkFixture) -> None:
    story, rules = _story(), default_rulebook()
    group = Group("g", tuple(parsed.statements[0].id for parsed in story.articles))

    def trace() -> Group:
        shared = find_shared_text(story, rules)
        return count_confirmations([group], find_origins(story, rules), shared, story, rules)[0]

    counted = benchmark.pedantic(trace, rounds=1)
    assert 1 < counted.confirmations <= ARTICLES // 5
