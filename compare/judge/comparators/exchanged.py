"""Observes one noun or name in the place of another in two statements that are word for word the same otherwise.

Where a text is copied and one word of it is changed, the word that differs is the one that counts (see `residue`). The
two are no longer called the same for being much alike: all but one place is equal, so only what stands there is judged.
What another comparator reads is left to it: opposites, families of kinds, known places, quoted words, parts of an act.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.judge.comparators.classes import family_of
from compare.judge.comparators.in_place import may_be_shared
from compare.judge.comparators.participants import find_clashes
from compare.judge.comparators.polarity import opposites
from compare.judge.frame.likeness import are_two_in_place
from compare.judge.frame.sameness import can_be_held, says_several, sole_replacement
from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.located import place_at
from compare.judge.reading.quoted import quoted_spans
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import hull
from compare.rulebook.book import Rulebook
from compare.rulebook.shipped import wordnet_nouns


def observe_exchanged(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield the noun or name that stands in the place of another, where that place is all that differs."""
    found = sole_replacement(pair, rules) if pair.known else None
    if found is None:
        return
    left, right = found
    form = "name" if _are_names(left, right) else "noun" if _are_nouns(left, right) else ""
    if not form or _is_read_elsewhere(pair, left, right, rules):
        return
    is_other = _are_two_names(pair, left, right, rules) if form == "name" else _are_two_things(left, right)
    if is_other:
        yield _observation(pair, (left, right), form, rules)


def _observation(pair: Pair, found: tuple[Sequence[Token], Sequence[Token]], form: str, rules: Rulebook) -> Observation:
    left, right = (hull(token.span for token in side) for side in found)
    is_several = form == "name" and says_several(pair, rules)
    is_shared = form == "name" and may_be_shared(pair, left, right, rules)
    return Observation(
        Kind.NAME if form == "name" else Kind.EVENT,
        {
            "form": f"exchanged-{form}",
            "several": "yes" if is_several else "no",
            "acts": "many" if is_shared else "open",
            "given": "known",
        },
        claim_of_spans(pair.left_article, (left,), found[0][-1].lemma),
        claim_of_spans(pair.right_article, (right,), found[1][-1].lemma),
        f"the same statement with another {form} in it",
    )


def _are_names(left: Sequence[Token], right: Sequence[Token]) -> bool:
    return all(_is_of_name(token) for token in (*left, *right)) and any(t.part == "PROPN" for t in (*left, *right))


def _is_of_name(token: Token) -> bool:
    return token.part in ("PROPN", "NOUN", "ADJ") and any(character.isupper() for character in token.text)


def _are_nouns(left: Sequence[Token], right: Sequence[Token]) -> bool:
    return left[-1].part == right[-1].part == "NOUN" and not any(t.part == "PROPN" for t in (*left, *right))


def _is_read_elsewhere(pair: Pair, left: Sequence[Token], right: Sequence[Token], rules: Rulebook) -> bool:
    """Whether other comparators hold these words against each other."""
    if _has_value(pair.left, left) or _has_value(pair.right, right):
        return True
    if _is_quoted(pair.left, left) and _is_quoted(pair.right, right):
        return True
    lemmas = [(one.lemma, other.lemma) for one in left for other in right]
    known, is_held = opposites(rules), can_be_held(pair)
    if any(frozenset(words) in known or (is_held and family_of(*words, rules)) for words in lemmas):
        return True
    spans = tuple(hull(token.span for token in side) for side in (left, right))
    return any(clash.spans == spans and clash.kinds != "place" for clash in find_clashes(pair, rules))


def _has_value(statement: Statement, tokens: Sequence[Token]) -> bool:
    """Whether a date, an amount or a role stands here."""
    read = [m.span for m in statement.mentions if m.kind in ("date", "quantity", "role")]
    return any(span.overlap(token.span) for span in read for token in tokens)


def _is_quoted(statement: Statement, tokens: Sequence[Token]) -> bool:
    return any(span.contains(token.span) for span in quoted_spans(statement) for token in tokens)


def _are_two_things(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether two noun phrases surely name two things: both heads are known, and no word may stand for one opposite."""
    nouns = wordnet_nouns()
    if not (nouns.knows(left[-1].lemma) and nouns.knows(right[-1].lemma)):
        return False
    pairs = [(one.lemma, other.lemma) for one in left for other in right]
    known = [pair for pair in pairs if all(map(nouns.knows, pair))]
    return all(one != other for one, other in pairs) and not any(nouns.may_name_one(*pair) for pair in known)


def _are_two_names(pair: Pair, left: Sequence[Token], right: Sequence[Token], rules: Rulebook) -> bool:
    ours, theirs = (hull(token.span for token in side) for side in (left, right))
    one, other = place_at(pair.left, ours), place_at(pair.right, theirs)
    if one is not None and other is not None and one.known and other.known:
        return False
    return are_two_in_place(ours.of(pair.left_article.text), theirs.of(pair.right_article.text), rules)
