"""Few pairs are scored, and hardly any that scoring all would have kept is missed."""

from __future__ import annotations

import pytest

from compare.align.candidates import propose_pairs
from compare.align.events import are_apart, find_events
from compare.align.scores import load_weights, score
from compare.align.signals import measure_likeness, read_signals
from compare.align.units import make_units
from compare.model.findings import ResolvedStory
from compare.pipeline import resolve_articles
from compare.rulebook.shipped import shipped_embedding
from tests.support.collections import COLLECTIONS, collection
from tests.support.pairs import RULES, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _recall(story: ResolvedStory) -> tuple[int, int]:
    """Return how many pairs above the merge threshold are proposed, and how many there are."""
    units = make_units(story, RULES)
    likeness, events = measure_likeness(units, shipped_embedding()), find_events(story, RULES)
    weights, threshold = load_weights(RULES), RULES.weight("align", "sure")
    proposed = set(propose_pairs(likeness))
    held = above = 0
    for left in units:
        for right in units[left.number + 1 :]:
            if left.article == right.article:
                continue
            apart = are_apart(events.get(left.statement.id), events.get(right.statement.id))
            signals = {**read_signals(left, right, likeness), "event-inferred-apart": float(apart == "inferred")}
            if score(signals, weights) >= threshold:
                above += 1
                held += (left.number, right.number) in proposed
    return held, above


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_proposed_pairs_hold_what_scoring_all_would_find(name: str) -> None:
    story = resolve_articles(collection(name))
    ordered = ResolvedStory(tuple(sorted(story.articles, key=lambda p: p.article.id)), story.names, story.notes)
    held, above = _recall(ordered)
    assert above > 20
    assert held / above >= 0.97


def test_pairs_are_of_two_articles() -> None:
    text = "The ferry sank. The crew swam."
    units = make_units(ResolvedStory(resolved(text, text)), RULES)
    pairs = propose_pairs(measure_likeness(units, shipped_embedding()))
    assert all(units[left].article != units[right].article for left, right in pairs)


def test_pairs_are_sorted() -> None:
    units = make_units(ResolvedStory(resolved("The ferry sank. The crew swam.", "The ferry sank. Grain rose.")), RULES)
    pairs = propose_pairs(measure_likeness(units, shipped_embedding()))
    assert list(pairs) == sorted(set(pairs))
    assert all(left < right for left, right in pairs)


def test_nothing_proposes_nothing() -> None:
    assert propose_pairs(measure_likeness((), shipped_embedding())) == ()


def test_more_partners_never_lose_a_pair() -> None:
    units = make_units(ResolvedStory(resolved(*("The ferry sank. The crew swam. Grain rose. Rain fell.",) * 2)), RULES)
    likeness = measure_likeness(units, shipped_embedding())
    assert set(propose_pairs(likeness, 1)) <= set(propose_pairs(likeness, 2)) <= set(propose_pairs(likeness, 4))
