"""Observes where one statement says that something is so and the other that it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from compare.judge.frame.occasions import later_side
from compare.judge.observation import Claim, Observation, Pair
from compare.judge.reading.claims import claim_of_spans, claim_of_words
from compare.judge.reading.negation import Negation, find_negations
from compare.judge.reading.residue import Residue, Word, find_replacements, find_residue, read_words
from compare.judge.reading.tense import is_denied_so_far
from compare.model.findings import Kind
from compare.model.grammar import Certainty, Statement, Token
from compare.model.text import Article, Span, hull
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook
from compare.rulebook.shipped import wordnet_antonyms

# Shorter stems stand at the end of many words by chance: "on" and "unison".
_STEM = 4
_FACTS = frozenset({Certainty.FACT, Certainty.HEDGED})


def observe_polarity(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield negation against affirmation, and opposites, between two statements; a question takes no side."""
    if any(_is_question(statement, article) for statement, article in pair.sides):
        return
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
    """Yield each word that one side negates and the other says without negation."""
    left, right = (find_negations(s, a.language, rules) for s, a in pair.sides)
    for negations, others, statement in ((left, right, pair.right), (right, left, pair.left)):
        denied = {negation.scope.lemma for negation in others}
        for negation in negations:
            said = _said_plainly(negation.scope, statement)
            if said is not None and negation.scope.lemma not in denied:
                yield _negated(pair, residue, (negation, said), rules)


def _said_plainly(word: Token, statement: Statement) -> Token | None:
    return next((t for t in statement.said_tokens() if t.lemma == word.lemma and t.part == word.part), None)


def _negated(pair: Pair, residue: Residue, words: tuple[Negation, Token], rules: Rulebook) -> Observation:
    negation, said = words
    left, right = _negation_claims(pair, words)
    is_left = any(token is negation.scope for token in pair.left.tokens)
    denier = pair.sides[0 if is_left else 1]
    is_main = negation.scope.span in {pair.left.frame.predicate_span, pair.right.frame.predicate_span}
    return Observation(
        Kind.POLARITY,
        {
            **_facts(pair, residue, rules),
            "form": "negation",
            "scope": "predicate" if is_main else "other",
            "subject": _subjects(pair),
            "so-far": "yes" if is_denied_so_far(negation.scope, *denier, rules) else "no",
            "later": "telling" if later_side(pair) == ("right" if is_left else "left") else "other",
        },
        left,
        right,
        f"one says “{said.text}”, the other negates it",
    )


def _negation_claims(pair: Pair, words: tuple[Negation, Token]) -> tuple[Claim, Claim]:
    """Return what the left and the right side say: a word negated, and the same word said plainly."""
    negation, said = words
    is_left = any(token is negation.scope for token in pair.left.tokens)
    span = hull((negation.negator.span, negation.scope.span))
    ours = claim_of_spans(pair.left_article if is_left else pair.right_article, (span,), f"not {negation.scope.lemma}")
    theirs = claim_of_spans(pair.right_article if is_left else pair.left_article, (said.span,), said.lemma)
    return (ours, theirs) if is_left else (theirs, ours)


def _subjects(pair: Pair) -> str:
    """Tell whether the subjects are the same, by the words that they share."""
    one, other = _subject_words(pair.left), _subject_words(pair.right)
    if not one or not other:
        return "unknown"
    return "same" if one & other else "other"


def _subject_words(statement: Statement) -> frozenset[str]:
    span = statement.frame.subject
    if span is None:
        return frozenset()
    return frozenset(token.lemma for token in statement.tokens if span.contains(token.span) and token.part != "DET")


def observe_doubt(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield a denial, or the word that a thing is false, on one side only; a question takes no side."""
    left, right = _stance(pair.left, pair.left_article, rules), _stance(pair.right, pair.right_article, rules)
    if left is None or right is None or left.is_against == right.is_against or _negates_opposite(pair, rules):
        return
    residue = find_residue(read_words(pair.left, rules), read_words(pair.right, rules))
    facts = _facts(pair, residue, rules)
    shared = {
        "names": "same" if _share_names(pair) else "other",
        "shared": "some" if residue.shared else "none",
        "lengths": "near" if _are_about_as_long(pair) else "far",
    }
    yield Observation(
        Kind.POLARITY,
        {**facts, **shared, "form": "doubt"},
        *_stance_claims(pair, left, right),
        "one calls false, denied or doubtful what the other tells as so",
    )


@dataclass(frozen=True, slots=True)
class _Stance:
    """Whether a statement is for or against what it tells, and the words that show it."""

    is_against: bool
    span: Span
    word: str
    denials: tuple[Negation, ...] = ()


def _stance_claims(pair: Pair, left: _Stance, right: _Stance) -> tuple[Claim, Claim]:
    """Return what either side says; a word that one negates and the other says is told as `observe_polarity` does."""
    denials, other = (left.denials, pair.right) if left.is_against else (right.denials, pair.left)
    for denial in denials:
        said = _said_plainly(denial.scope, other)
        if said is not None:
            return _negation_claims(pair, (denial, said))
    return (
        claim_of_spans(pair.left_article, (left.span,), left.word),
        claim_of_spans(pair.right_article, (right.span,), right.word),
    )


def _negates_opposite(pair: Pair, rules: Rulebook) -> bool:
    """Whether one side negates the opposite of what the other says: "did not accept" and "rejected" agree."""
    known = opposites(rules)
    left, right = (find_negations(s, a.language, rules) for s, a in pair.sides)
    return any(
        frozenset((negation.scope.lemma, token.lemma)) in known
        for negations, other in ((left, pair.right), (right, pair.left))
        for negation in negations
        for token in other.said_tokens()
        if token.part == negation.scope.part
    )


def _is_question(statement: Statement, article: Article) -> bool:
    return article.text[: statement.span.end].rstrip().endswith("?")


def _stance(statement: Statement, article: Article, rules: Rulebook) -> _Stance | None:
    """Return the stance of a statement, None for a question, or where a denial is itself denied."""
    if _is_question(statement, article):
        return None
    doubts = rules.words("opposites", "doubts").regex
    found = doubts.search(article.text, statement.span.start, statement.span.end)
    every = find_negations(statement, article.language, rules)
    negations = tuple(negation for negation in every if _is_denial(negation))
    denials = negations or tuple(negation for negation in every if _is_of_what_it_is(negation))
    if found is None and denials:
        return _Stance(is_against=True, span=denials[0].negator.span, word="denied", denials=denials)
    if found is not None:
        span = Span(found.start(), found.end())
        others = [negation for negation in negations if not span.overlap(negation.negator.span)]
        is_taken_back = bool(others) or _is_negated(span, statement, article, rules)
        return None if is_taken_back else _Stance(is_against=True, span=span, word="doubted")
    return _Stance(is_against=False, span=statement.frame.predicate_span or statement.span, word="told as so")


def _is_negated(span: Span, statement: Statement, article: Article, rules: Rulebook) -> bool:
    """Whether the words at `span`, which may stand in the reporting clause, are negated: "did not deny"."""
    negations = find_negations(replace(statement, said=()), article.language, rules)
    return any(span.overlap(n.scope.span) and not span.overlap(n.negator.span) for n in negations)


def _are_about_as_long(pair: Pair) -> bool:
    """Whether neither side has over four times the words of the other: deep in a long text a denial denies a part."""
    lengths = sorted(len(statement.said_tokens()) for statement in (pair.left, pair.right))
    return lengths[1] <= 4 * lengths[0]


def _is_denial(negation: Negation) -> bool:
    """Whether the negation denies what is told ("did not", "No, …"), rather than counting something as none."""
    return negation.scope.part in {"VERB", "AUX"} or negation.negator.text == "No"


def _is_of_what_it_is(negation: Negation) -> bool:
    """Whether the negation denies what or where somebody is: "is not the wife", "not among the dead"."""
    return negation.negator.text.lower() == "not" and negation.scope.part in {"NOUN", "PROPN"}


def _share_names(pair: Pair) -> bool:
    named = [
        {m.value.key for m in s.mentions if isinstance(m.value, Name | Place) and m.value.key}
        for s in (pair.left, pair.right)
    ]
    return bool(named[0] & named[1])


def _antonyms(pair: Pair, residue: Residue, rules: Rulebook) -> Iterator[Observation]:
    for replacement in find_replacements(read_words(pair.left, rules), read_words(pair.right, rules)):
        for one in replacement.left:
            for other in replacement.right:
                if one.key != other.key and are_opposites(one.key, other.key, rules):
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


def are_opposites(one: str, other: str, rules: Rulebook) -> bool:
    """Tell whether two words are opposites: listed as such, or one is the other with a prefix that denies it."""
    if frozenset((one, other)) in opposites(rules):
        return True
    short, long = sorted((one, other), key=len)
    prefix = long.removesuffix(short)
    is_made = len(short) >= _STEM and len(prefix) == len(long) - len(short) > 0
    return is_made and prefix.rstrip("-") in rules.words("opposites", "negative-prefixes").listed


@lru_cache(maxsize=4)
def opposites(rules: Rulebook) -> frozenset[frozenset[str]]:
    """Return pairs of opposites: WordNet 3.0's antonyms, the news pairs and the poles of `rules/opposites.toml`."""
    listed = rules.table("opposites", "news-opposites").entries
    news = {frozenset((left, str(right))) for left, rights in listed.items() for right in rights}
    scales = rules.table("opposites", "poles").entries.values()
    poles = {frozenset((one, other)) for low, high in scales for one in low for other in high if one != other}
    return wordnet_antonyms() | news | poles
