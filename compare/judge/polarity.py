"""Observes where one statement says that something is so and the other that it is not."""

from __future__ import annotations

from collections.abc import Iterator

from compare.judge.claims import claim_of_spans, claim_of_words
from compare.judge.observation import Claim, Observation, Pair
from compare.judge.residue import Residue, Word, find_residue, read_words
from compare.model.findings import Kind
from compare.model.grammar import Certainty, Statement
from compare.rulebook.book import Rulebook
from compare.rulebook.shipped import wordnet_antonyms

_FACTS = frozenset({Certainty.FACT, Certainty.HEDGED})


def observe_polarity(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield negation against affirmation, and opposites, between two statements on one thing."""
    residue = find_residue(read_words(pair.left, rules), read_words(pair.right, rules))
    yield from _negation(pair, residue, rules)
    yield from _antonyms(pair, residue, rules)


def _grade(share: float, rules: Rulebook) -> str:
    if share >= rules.weight("opposites", "overlap-high"):
        return "high"
    return "middle" if share >= rules.weight("opposites", "overlap-middle") else "low"


def _facts(pair: Pair, residue: Residue, rules: Rulebook) -> dict[str, str]:
    both_facts = pair.left.certainty in _FACTS and pair.right.certainty in _FACTS
    return {
        "overlap": _grade(residue.overlap, rules),
        "coverage": _grade(residue.coverage, rules),
        "certainty": "facts" if both_facts else "open",
        "given": "known" if pair.known else "found",
    }


def _negation(pair: Pair, residue: Residue, rules: Rulebook) -> Iterator[Observation]:
    left, right = pair.left, pair.right
    if left.frame.negated == right.frame.negated or not left.frame.predicate or not right.frame.predicate:
        return
    same = left.frame.predicate == right.frame.predicate
    opposite = frozenset((left.frame.predicate, right.frame.predicate)) in opposites(rules)
    yield Observation(
        Kind.POLARITY,
        {
            **_facts(pair, residue, rules),
            "form": "negation",
            "predicate": "same" if same else "opposite" if opposite else "other",
            "subject": _subjects(pair),
        },
        _predicate_claim(pair, left),
        _predicate_claim(pair, right),
        "one says that it is so, the other that it is not",
    )


def _subjects(pair: Pair) -> str:
    """Tell whether the subjects are the same, by their last word."""
    one, other = _subject_words(pair.left), _subject_words(pair.right)
    if not one or not other:
        return "unknown"
    return "same" if one & other else "other"


def _subject_words(statement: Statement) -> frozenset[str]:
    span = statement.frame.subject
    if span is None:
        return frozenset()
    return frozenset(token.lemma for token in statement.tokens if span.contains(token.span) and token.part != "DET")


def _predicate_claim(pair: Pair, statement: Statement) -> Claim:
    article = pair.left_article if statement is pair.left else pair.right_article
    span = statement.frame.predicate_span or statement.span
    form = ("not " if statement.frame.negated else "") + statement.frame.predicate
    return claim_of_spans(article, (span,), form)


def _antonyms(pair: Pair, residue: Residue, rules: Rulebook) -> Iterator[Observation]:
    known = opposites(rules)
    for replacement in residue.replacements:
        for one in replacement.left:
            for other in replacement.right:
                if frozenset((one.key, other.key)) in known and one.key != other.key:
                    yield _opposed(pair, residue, (one, other), rules)


def _opposed(pair: Pair, residue: Residue, words: tuple[Word, Word], rules: Rulebook) -> Observation:
    one, other = words
    both_negated = pair.left.frame.negated != pair.right.frame.negated
    facts = {
        **_facts(pair, residue, rules),
        "form": "antonym",
        "negation": "differs" if both_negated else "same",
        "rest": "alone" if _is_alone(residue, words) else "more",
    }
    return Observation(
        Kind.POLARITY,
        facts,
        claim_of_words(pair.left_article, [one], one.key),
        claim_of_words(pair.right_article, [other], other.key),
        f"“{one.token.text}” and “{other.token.text}” are opposites, said of the same thing",
    )


def _is_alone(residue: Residue, words: tuple[Word, Word]) -> bool:
    """Whether the two words are all that is left over on the side that says less."""
    rest_left = [word for word in residue.left if word.key != words[0].key]
    rest_right = [word for word in residue.right if word.key != words[1].key]
    return not rest_left or not rest_right


def opposites(rules: Rulebook) -> frozenset[frozenset[str]]:
    """Return pairs of opposites: WordNet 3.0's antonyms and the news pairs of `rules/opposites.toml`."""
    listed = rules.table("opposites", "news-opposites").entries
    return wordnet_antonyms() | {frozenset((left, str(right))) for left, rights in listed.items() for right in rights}
