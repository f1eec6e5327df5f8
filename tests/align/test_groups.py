"""From a story to groups: what belongs together, what does not, and that order does not count."""

from __future__ import annotations

import pytest

from compare.align.groups import align_statements
from compare.model.findings import ResolvedStory, group_id
from tests.support.pairs import RULES, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_FERRY = "The ferry Aurora sank off the island of Lumen before dawn, the coast guard said."
_FERRY_TOO = "Before dawn the ferry Aurora went down off the island of Lumen, according to the coast guard."
_GRAIN = "Exports of grain rose sharply in the spring after a good harvest in the northern plains."


def _groups(*texts: str, backwards: bool = False) -> list[list[str]]:
    parsed = resolved(*texts)
    story = ResolvedStory(parsed[::-1] if backwards else parsed)
    words = {s.id: s.span.of(p.article.text) for p in parsed for s in p.statements}
    return [sorted(words[number] for number in group.statements) for group in align_statements(story, (), RULES)]


def test_two_tellings_of_one_thing_are_one_group_and_the_rest_none() -> None:
    assert _groups(f"{_FERRY} {_GRAIN}", _FERRY_TOO) == [sorted([_FERRY, _FERRY_TOO])]


def test_one_article_alone_makes_no_group() -> None:
    assert _groups(f"{_FERRY} {_FERRY_TOO}") == []


def test_the_order_of_the_articles_does_not_count() -> None:
    texts = (f"{_FERRY} {_GRAIN}", f"{_GRAIN} {_FERRY_TOO}", _FERRY)
    assert sorted(_groups(*texts)) == sorted(_groups(*texts, backwards=True))


def test_groups_say_why() -> None:
    story = ResolvedStory(resolved(_FERRY, _FERRY_TOO))
    (group,) = align_statements(story, (), RULES)
    assert group.evidence
    assert all(one.weight > 0 for one in group.evidence)


def test_the_rounds_of_a_series_are_apart() -> None:
    left = "The third round of talks between the two sides ended on Monday without a result."
    right = "The second round of talks between the two sides ended on Monday without a result."
    assert _groups(left, right) == []
    assert len(_groups(left, left)) == 1


def test_the_id_of_a_group_is_that_of_its_statements() -> None:
    assert group_id(["s1", "s2"]) == group_id(["s2", "s1"]) != group_id(["s1", "s3"])
