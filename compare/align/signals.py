"""Named signals of a pair of units: each a number from 0 to 1 that a reader can have explained.

`characters` is likeness of the whole words; the others say in what the two are alike, or how they stand to the rest.
The weights that make a score of them are data (`rules/align.toml`), fitted by `tools/fit_alignment.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from compare.align.units import Unit
from compare.model.values import Quantity, Relation, relate
from compare.similarity.embedding import Embedding
from compare.similarity.sparse import TermIndex, build_index, character_grams, inverse_frequencies

# 4,000 terms, some 20 articles, make a matrix of 64 MB.
_MOST_TERMS_AT_ONCE = 4000

SIGNALS = (
    "characters",
    "terms-shared-rare",
    "terms-near",
    "terms-near-covered",
    "numbers-shared",
    "numbers-apart",
    "dates-shared",
    "dates-apart",
    "counted-alike",
    "names-shared",
    "speakers-apart",
    "parts-near",
    "parts-near-both",
    "neighbours",
    "above-others",
    "best-left",
    "best-right",
    "position",
    "event-inferred-apart",
)


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near terms are in meaning, 0 to 1; a term is wholly near itself.

    The matrix of all terms is made once where it is small; for the terms of a large story it is made pair by pair.
    """

    vectors: Any
    matrix: Any

    def between(self, left: Any, right: Any) -> Any:
        """Return the nearness of terms by their rows, shape (left, right)."""
        import numpy as np

        if self.matrix is not None:
            return self.matrix[left[:, None], right[None, :]]
        near = np.clip(self.vectors[left] @ self.vectors[right].T, 0, 1)
        near[left[:, None] == right[None, :]] = 1.0
        return near


def _make_nearness(vectors: Any) -> Nearness:
    import numpy as np

    if len(vectors) > _MOST_TERMS_AT_ONCE:
        return Nearness(vectors, None)
    matrix = np.clip(vectors @ vectors.T, 0, 1)
    np.fill_diagonal(matrix, 1.0)
    return Nearness(vectors, matrix)


@dataclass(frozen=True, slots=True)
class UnitTerms:
    """The terms of one unit, each once: as a set, as sorted rows of the nearness, and their shares of its rarity."""

    listed: frozenset[str]
    rows: Any
    shares: Any


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is computed once for all units: likeness of characters, meaning and context, and the rarity of terms."""

    units: tuple[Unit, ...]
    characters: Any
    neighbours: Any
    above: Any
    ranks: Any
    rare: Mapping[tuple[int, str], float]
    nearness: Nearness
    terms: tuple[UnitTerms, ...]
    parts: tuple[tuple[UnitTerms, ...], ...]


def measure_likeness(units: Sequence[Unit], embedding: Embedding) -> Likeness:
    """Return the matrices of likeness between all units; pairs inside one article are masked with 0.

    Masking comes before any ranking, so that an article's own repetitions take no candidate's place.
    """
    import numpy as np

    rows = tuple(units)
    article = np.array([unit.article for unit in rows])
    across = article[:, None] != article[None, :]
    characters = _matrix(build_index([character_grams(unit.words) for unit in rows])) * across
    vectors = embedding.vectors([unit.words for unit in rows])
    meaning = np.clip(vectors @ vectors.T, 0, 1) * across
    rarity = inverse_frequencies([Counter(unit.terms) for unit in rows])
    terms = sorted(rarity)
    vocabulary = _Vocabulary({term: at for at, term in enumerate(terms)}, np.array([rarity[term] for term in terms]))
    base = characters + 0.5 * meaning
    return Likeness(
        units=rows,
        characters=characters,
        neighbours=_neighbours(characters, article),
        above=_above_others(base, article),
        ranks=_ranks(base, article),
        rare=_rare_by_article(rows, embedding),
        nearness=_make_nearness(embedding.vectors(terms)),
        terms=tuple(vocabulary.of(unit.terms) for unit in rows),
        parts=tuple(tuple(vocabulary.of(part) for part in unit.parts) for unit in rows),
    )


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """All terms of a story: the row of each in the nearness, and its rarity."""

    numbers: Mapping[str, int]
    weights: Any

    def of(self, terms: Sequence[str]) -> UnitTerms:
        """Return terms as rows, each once."""
        import numpy as np

        listed = frozenset(terms)
        rows = np.array(sorted(self.numbers[term] for term in listed), dtype=int)
        return UnitTerms(listed, rows, self.weights[rows] / self.weights[rows].sum())


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

    return np.array([index.cosines(row) for row in range(index.texts)]).reshape(index.texts, index.texts)


def _ranks(base: Any, article: Any) -> Any:
    """Return for each pair 1 / (rank of the right unit among those of its article, as the left one sees it).

    A pair of one article has rank 0: nothing puts an article beside itself.
    """
    import numpy as np

    ranks = np.zeros_like(base)
    for number in sorted(set(article.tolist())):
        columns = np.flatnonzero(article == number)
        order = np.argsort(-base[:, columns], axis=1, kind="stable")
        places = np.empty_like(order)
        np.put_along_axis(places, order, np.arange(len(columns))[None, :].repeat(len(base), axis=0), axis=1)
        ranks[:, columns] = 1 / (1 + places)
    ranks[article[:, None] == article[None, :]] = 0.0
    return ranks


def read_signals(left: Unit, right: Unit, likeness: Likeness) -> dict[str, float]:
    """Return the value of every signal for a pair, by name; "event-inferred-apart" is added by the caller."""
    i, j = left.number, right.number
    near_left, near_right = _near(likeness.terms[i], likeness.terms[j], likeness)
    return {
        "characters": float(likeness.characters[i, j]),
        "terms-shared-rare": min(1.0, _shared(left, right, likeness) / _MUCH),
        "terms-near": (near_left + near_right) / 2,
        "terms-near-covered": max(near_left, near_right),
        **_part_signals(left, right, likeness),
        **_value_signals(left, right),
        "names-shared": _share_of_names(left, right),
        "speakers-apart": float(bool(left.speaker and right.speaker) and left.speaker != right.speaker),
        "neighbours": float(likeness.neighbours[i, j]),
        "above-others": float(likeness.above[i, j]),
        "best-left": max(float(likeness.ranks[i, j]), float(likeness.ranks[j, i])),
        "best-right": min(float(likeness.ranks[i, j]), float(likeness.ranks[j, i])),
        "position": 1 - abs(left.position - right.position),
    }


# Six terms that are the rarest there are, and that either article has but once, make the full signal.
_MUCH = 6.0


def _shared(left: Unit, right: Unit, likeness: Likeness) -> float:
    """Return how rare the shared terms are together, each by what it is in either article."""
    shared = sorted(likeness.terms[left.number].listed & likeness.terms[right.number].listed)
    return sum(likeness.rare[left.article, term] * likeness.rare[right.article, term] for term in shared)


def _rare_by_article(units: Sequence[Unit], embedding: Embedding) -> dict[tuple[int, str], float]:
    """Return how rare each term of each article is, 0 to 1: in the language, and by the statements that have it.

    A term that an article has in one statement alone picks out that statement, as words that a text has but once tell
    which places of two texts belong together. The product of both sides is the rarity in the language divided by the
    geometric mean of the two counts.
    """
    counts = Counter((unit.article, term) for unit in units for term in set(unit.terms))
    general = {term: embedding.rarity(term) for term in {term for _, term in counts}}
    return {(article, term): (general[term] / count) ** 0.5 for (article, term), count in counts.items()}


def _near(left: UnitTerms, right: UnitTerms, likeness: Likeness) -> tuple[float, float]:
    """Return how much of each side's terms, weighted by rarity, has a near term on the other (Mihalcea et al. 2006)."""
    import numpy as np

    if not left.listed or not right.listed:
        return 0.0, 0.0
    near = likeness.nearness.between(left.rows, right.rows)
    return (
        float(np.maximum.reduce(near, axis=1) @ left.shares),
        float(np.maximum.reduce(near, axis=0) @ right.shares),
    )


def _part_signals(left: Unit, right: Unit, likeness: Likeness) -> dict[str, float]:
    """Return how alike the two clauses are that are most alike: a long sentence may say one thing among others."""
    near = [
        _near(one, other, likeness) for one in likeness.parts[left.number] for other in likeness.parts[right.number]
    ]
    return {
        "parts-near": max((sum(sides) / 2 for sides in near), default=0.0),
        "parts-near-both": max((min(sides) for sides in near), default=0.0),
    }


def _value_signals(left: Unit, right: Unit) -> dict[str, float]:
    """Return whether the two share a number or a date, have only others, or count the same thing."""
    numbers = [relate(a, b) for a in left.quantities for b in right.quantities]
    dates = [relate(a, b) for a in left.dates for b in right.dates]
    same_number = any(relation is Relation.EQUAL for relation in numbers)
    same_date = any(relation in {Relation.EQUAL, Relation.WITHIN, Relation.CONTAINS} for relation in dates)
    return {
        "numbers-shared": float(same_number),
        "numbers-apart": float(bool(numbers) and not same_number),
        "dates-shared": float(same_date),
        "dates-apart": float(not same_date and any(relation is Relation.APART for relation in dates)),
        "counted-alike": float(any(_counts_alike(a, b) for a in left.quantities for b in right.quantities)),
    }


def _counts_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are of one thing, whatever their size: both of hostages, of dollars, or of the dead."""
    counted, others = one.of or one.unit, other.of or other.unit
    return bool(counted and counted == others) or bool(one.verb and one.verb == other.verb)


def _share_of_names(left: Unit, right: Unit) -> float:
    """Return how many of the names of the side with fewer the other has too, as a part; 0 where a side has none."""
    fewer = min(len(left.names), len(right.names))
    return len(left.names & right.names) / fewer if fewer else 0.0
