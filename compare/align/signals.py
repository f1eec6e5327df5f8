"""Named signals of a pair of units: each a number from 0 to 1 that a reader can have explained.

`characters` and `meaning` are likeness of the whole words; the others say in what the two are alike. The weights that
make a score of them are data (`rules/align.toml`), fitted by `tools/fit_alignment.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from compare.align.units import Unit
from compare.model.grammar import Certainty
from compare.model.values import Relation, relate
from compare.similarity.embedding import Embedding
from compare.similarity.sparse import TermIndex, build_index, character_grams, inverse_frequencies

SIGNALS = (
    "characters",
    "meaning",
    "terms-shared",
    "terms-covered",
    "terms-shared-much",
    "terms-near",
    "terms-near-covered",
    "names-shared",
    "persons-apart",
    "numbers-shared",
    "numbers-apart",
    "dates-shared",
    "dates-apart",
    "predicate",
    "subject",
    "object",
    "subject-object-swapped",
    "quotation",
    "speaker-same",
    "speaker-apart",
    "headlines",
    "headline-and-body",
    "context",
    "neighbours",
    "above-others",
    "best-left",
    "best-right",
    "length",
    "certainty-apart",
    "position",
    "event-inferred-apart",
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is computed once for all units: likeness of characters, meaning and context, and the rarity of terms."""

    units: tuple[Unit, ...]
    characters: Any
    meaning: Any
    context: Any
    neighbours: Any
    above: Any
    ranks: Any
    rarity: Mapping[str, float]
    term_vectors: Mapping[str, Any]


def measure_likeness(units: Sequence[Unit], embedding: Embedding) -> Likeness:
    """Return the matrices of likeness between all units; pairs inside one article are masked with 0.

    Masking comes before any ranking, so that an article's own repetitions take no candidate's place.
    """
    import numpy as np

    rows = tuple(units)
    article = np.array([unit.article for unit in rows])
    across = article[:, None] != article[None, :]
    characters = _matrix(build_index([character_grams(unit.words) for unit in rows])) * across
    context = _matrix(build_index([character_grams(unit.context) for unit in rows])) * across
    vectors = embedding.vectors([unit.words for unit in rows])
    meaning = np.clip(vectors @ vectors.T, 0, 1) * across
    rarity = inverse_frequencies([Counter(unit.terms) for unit in rows])
    terms = sorted(rarity)
    term_vectors = dict(zip(terms, embedding.vectors(terms), strict=True))
    base = characters + 0.5 * meaning
    return Likeness(
        units=rows,
        characters=characters,
        meaning=meaning,
        context=context,
        neighbours=_neighbours(characters, article),
        above=_above_others(base, article),
        ranks=_ranks(base, article),
        rarity=rarity,
        term_vectors=term_vectors,
    )


def _neighbours(characters: Any, article: Any) -> Any:
    """Return for each pair how alike the statements right before, or right after, the two are: told in one order."""
    import numpy as np

    same_before = np.r_[False, article[1:] == article[:-1]]
    before = np.zeros_like(characters)
    before[1:, 1:] = characters[:-1, :-1] * (same_before[1:, None] & same_before[None, 1:])
    after = np.zeros_like(characters)
    same_after = np.r_[same_before[1:], False]
    after[:-1, :-1] = characters[1:, 1:] * (same_after[:-1, None] & same_after[None, :-1])
    return np.maximum(before, after)


def _above_others(base: Any, article: Any) -> Any:
    """Return for each pair how far it stands out from what either unit has with its article's other units.

    A unit that is a little like everything is like nothing in particular (hubs, Radovanović et al. 2010).
    """
    import numpy as np

    mean = np.zeros_like(base)
    for number in sorted(set(article.tolist())):
        columns = np.flatnonzero(article == number)
        best = np.sort(base[:, columns], axis=1)[:, -4:]
        mean[:, columns] = best.mean(axis=1)[:, None]
    return np.clip(base - (mean + mean.T) / 2, -1, 1)


def _matrix(index: TermIndex) -> Any:
    import numpy as np

    return np.array([index.cosines(row) for row in range(len(index.vectors))]).reshape(len(index.vectors), -1)


def _ranks(base: Any, article: Any) -> Any:
    """Return for each pair 1 / (rank of the right unit among those of its article, as the left one sees it)."""
    import numpy as np

    ranks = np.zeros_like(base)
    for number in sorted(set(article.tolist())):
        columns = np.flatnonzero(article == number)
        order = np.argsort(-base[:, columns], axis=1, kind="stable")
        places = np.empty_like(order)
        np.put_along_axis(places, order, np.arange(len(columns))[None, :].repeat(len(base), axis=0), axis=1)
        ranks[:, columns] = 1 / (1 + places)
    return ranks


def read_signals(left: Unit, right: Unit, likeness: Likeness) -> dict[str, float]:
    """Return the value of every signal for a pair, by name."""
    i, j = left.number, right.number
    near_left, near_right = _near(left, right, likeness)
    shared, covered, much = _shared(left, right, likeness.rarity)
    return {
        "characters": float(likeness.characters[i, j]),
        "meaning": float(likeness.meaning[i, j]),
        "terms-shared": shared,
        "terms-covered": covered,
        "terms-shared-much": much,
        "terms-near": (near_left + near_right) / 2,
        "terms-near-covered": max(near_left, near_right),
        **_name_signals(left, right, likeness.rarity),
        **_value_signals(left, right),
        **_frame_signals(left, right, likeness),
        "quotation": common_run(left.quoted, right.quoted),
        "speaker-same": float(bool(left.speaker) and left.speaker == right.speaker),
        "speaker-apart": float(bool(left.speaker and right.speaker) and left.speaker != right.speaker),
        "headlines": float(left.is_headline and right.is_headline),
        "headline-and-body": float(left.is_headline != right.is_headline),
        "context": float(likeness.context[i, j]),
        "neighbours": float(likeness.neighbours[i, j]),
        "above-others": float(likeness.above[i, j]),
        "best-left": max(float(likeness.ranks[i, j]), float(likeness.ranks[j, i])),
        "best-right": min(float(likeness.ranks[i, j]), float(likeness.ranks[j, i])),
        "length": min(len(left.terms), len(right.terms)) / max(1, len(left.terms), len(right.terms)),
        "certainty-apart": float(_is_open(left) != _is_open(right)),
        "position": 1 - abs(left.position - right.position),
    }


def _is_open(unit: Unit) -> bool:
    """Whether the statement does not say that something is so."""
    return unit.statement.certainty not in {Certainty.FACT, Certainty.HEDGED}


# Shared terms that together are this rare make the full signal; it is the rarity of about five terms of a story.
_MUCH = 20.0


def _shared(left: Unit, right: Unit, rarity: Mapping[str, float]) -> tuple[float, float, float]:
    """Return the rarity of the shared terms as a part of both sides', of the smaller side's, and of `_MUCH`."""
    mine, yours = set(left.terms), set(right.terms)
    both = sum(rarity[term] for term in sorted(mine & yours))
    one, other = sum(rarity[term] for term in sorted(mine)), sum(rarity[term] for term in sorted(yours))
    if not one or not other:
        return 0.0, 0.0, 0.0
    return 2 * both / (one + other), both / min(one, other), min(1.0, both / _MUCH)


def _near(left: Unit, right: Unit, likeness: Likeness) -> tuple[float, float]:
    """Return how much of each side's terms, weighted by rarity, has a near term on the other (Mihalcea et al. 2006)."""
    import numpy as np

    mine, yours = sorted(set(left.terms)), sorted(set(right.terms))
    if not mine or not yours:
        return 0.0, 0.0
    vectors_left = np.stack([likeness.term_vectors[term] for term in mine])
    vectors_right = np.stack([likeness.term_vectors[term] for term in yours])
    near = np.clip(vectors_left @ vectors_right.T, 0, 1)
    shared = {term: number for number, term in enumerate(yours)}
    for number, term in enumerate(mine):
        if term in shared:
            near[number, shared[term]] = 1.0
    weight_left = np.array([likeness.rarity[term] for term in mine])
    weight_right = np.array([likeness.rarity[term] for term in yours])
    return (
        float((near.max(axis=1) * weight_left).sum() / weight_left.sum()),
        float((near.max(axis=0) * weight_right).sum() / weight_right.sum()),
    )


def _name_signals(left: Unit, right: Unit, rarity: Mapping[str, float]) -> dict[str, float]:
    shared = left.names & right.names
    weight = sum(rarity.get(key, 1.0) for key in sorted(shared))
    smaller = min(
        sum(rarity.get(key, 1.0) for key in sorted(left.names)),
        sum(rarity.get(key, 1.0) for key in sorted(right.names)),
    )
    apart = bool(left.persons and right.persons) and not (left.persons & right.persons)
    return {"names-shared": weight / smaller if smaller else 0.0, "persons-apart": float(apart)}


def _value_signals(left: Unit, right: Unit) -> dict[str, float]:
    numbers = [relate(a, b) for a in left.quantities for b in right.quantities]
    dates = [relate(a, b) for a in left.dates for b in right.dates]
    same_number = any(relation is Relation.EQUAL for relation in numbers)
    same_date = any(relation in {Relation.EQUAL, Relation.WITHIN, Relation.CONTAINS} for relation in dates)
    return {
        "numbers-shared": float(same_number),
        "numbers-apart": float(bool(numbers) and not same_number),
        "dates-shared": float(same_date),
        "dates-apart": float(not same_date and any(relation is Relation.APART for relation in dates)),
    }


def _frame_signals(left: Unit, right: Unit, likeness: Likeness) -> dict[str, float]:
    return {
        "predicate": _like(left.predicate, right.predicate, likeness),
        "subject": _like(left.subject, right.subject, likeness),
        "object": _like(left.object, right.object, likeness),
        "subject-object-swapped": max(
            float(bool(left.subject) and left.subject == right.object and left.subject != right.subject),
            float(bool(left.object) and left.object == right.subject and left.object != right.object),
        ),
    }


def _like(left: str, right: str, likeness: Likeness) -> float:
    """Return 1 for the same word, else the nearness of the two in meaning; 0 where one is unknown."""
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    mine, yours = likeness.term_vectors.get(left), likeness.term_vectors.get(right)
    if mine is None or yours is None:
        return 0.0
    return max(0.0, float(mine @ yours))


def common_run(left: Sequence[str], right: Sequence[str]) -> float:
    """Return the longest run of words that both have, as a part of the shorter; 0 below two words."""
    if len(left) < 2 or len(right) < 2:
        return 0.0
    longest = 0
    previous = [0] * (len(right) + 1)
    for word in left:
        current = [0] * (len(right) + 1)
        for number, other in enumerate(right):
            if word == other:
                current[number + 1] = previous[number] + 1
                longest = max(longest, current[number + 1])
        previous = current
    return longest / min(len(left), len(right)) if longest > 1 else 0.0
