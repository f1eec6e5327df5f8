"""Observes one quotation in several wordings: what stands between the marks, sentence by sentence.

Only quoted words are looked at: what an outlet tells in its own words around them is no quotation. A sentence that one
outlet leaves out is no other wording either; a word changed, left out or put in inside a sentence is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from compare.judge.claims import claim_of_spans
from compare.judge.observation import Claim, Observation, Pair
from compare.judge.parts import closest_parts
from compare.judge.quoted import quoted_passages, quoted_spans
from compare.judge.residue import Residue, Word, find_residue, read_words
from compare.model.findings import Kind
from compare.model.grammar import Statement, StatementKind
from compare.model.text import Article
from compare.rulebook.book import Rulebook

_MARKS = "“”\"«»„‟‘’'"


@dataclass(frozen=True, slots=True)
class _Match:
    """A quoted passage, the words of the other side that are most like it, and what the two share."""

    passage: tuple[Word, ...]
    other: tuple[Word, ...]
    residue: Residue


def observe_wording(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield how the words of two quotations differ, where both are laid to one speaker or one names none."""
    pair = closest_parts(pair, rules)
    if _speakers(pair) == "apart":
        return
    left, right = quoted_passages(pair.left, rules), quoted_passages(pair.right, rules)
    if not left and not right:
        return
    both = bool(left) and bool(right)
    matches = _between(left, right, rules) if both else _retold(pair, left or right, rules)
    changed = [match for match in matches if _is_changed(match, both=both)]
    if not changed:
        return
    loudest = max(changed, key=lambda match: match.residue.coverage)
    yield Observation(
        Kind.QUOTE_WORDING,
        {
            "quoted": "both" if both else "one",
            "speakers": _speakers(pair),
            "alike": _alike(loudest.residue, rules),
            "change": _change(loudest),
        },
        _said(pair.left, pair.left_article),
        _said(pair.right, pair.right_article),
        _OTHER_WORDS if both else _RETOLD,
    )


_RETOLD = "quoted by one, retold in its own words by the other"
_OTHER_WORDS = "one quotation, in other words"


def _between(
    left: tuple[tuple[Word, ...], ...], right: tuple[tuple[Word, ...], ...], rules: Rulebook
) -> Iterator[_Match]:
    """Yield each quoted passage of the left side with the one of the right side that is most like it."""
    for passage in left:
        match = max((_match(passage, other) for other in right), key=lambda m: m.residue.overlap)
        if _is_wording(match, rules):
            yield match


def _retold(pair: Pair, passages: tuple[tuple[Word, ...], ...], rules: Rulebook) -> Iterator[_Match]:
    """Yield each quoted passage with the words of the side that quotes nothing."""
    plain = pair.right if quoted_passages(pair.left, rules) else pair.left
    words = read_words(plain, rules)
    for passage in passages:
        match = _match(passage, words)
        if _is_wording(match, rules):
            yield match


def _match(passage: tuple[Word, ...], other: tuple[Word, ...]) -> _Match:
    return _Match(passage, other, find_residue(passage, other))


def _is_wording(match: _Match, rules: Rulebook) -> bool:
    """Whether the passages share enough to be one: most of the shorter, and more than a word unless it is short."""
    content = min(_content(match.passage), _content(match.other))
    fewest = min(rules.weight("wording", "fewest-words") - 1, content)
    return len(match.residue.shared) >= max(1, fewest)


def _content(words: tuple[Word, ...]) -> int:
    return len({word.key for word in words if word.is_content})


def _is_changed(match: _Match, *, both: bool) -> bool:
    """Whether words differ; where one side quotes and the other retells, or quotes only a scrap, a cut is no change."""
    passage, other = _keys(match.passage), _keys(match.other)
    if passage == other:
        return False
    if _holds(other, passage) or _holds(passage, other):
        return both and _is_cut_inside(match)
    return True


def _keys(words: tuple[Word, ...]) -> list[str]:
    return [word.key for word in words]


def _holds(longer: list[str], shorter: list[str]) -> bool:
    """Whether the shorter run stands in the longer one word for word."""
    size = len(shorter)
    return any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1))


def _is_cut_inside(match: _Match) -> bool:
    """Whether the shorter passage says so much that what was cut from it counts, or lost a word that qualifies it."""
    shorter, longer = sorted((match.passage, match.other), key=len)
    if _content(shorter) >= 3:
        return True
    kept = set(_keys(shorter))
    heads = {word.token.index for word in longer if word.key in kept}
    return any(
        word.key not in kept and word.is_content and word.token.head in heads and word.token.part in {"ADJ", "ADV"}
        for word in longer
    )


def has_quoted_words(statement: Statement) -> bool:
    """Tell whether a statement holds quotation marks around two words or more."""
    spans = quoted_spans(statement)
    return any(sum(span.contains(token.span) for token in statement.tokens) > 1 for span in spans)


def _is_quoted(statement: Statement) -> bool:
    return statement.kind is StatementKind.QUOTATION


def _speakers(pair: Pair) -> str:
    left, right = pair.left.speaker, pair.right.speaker
    if left is None or right is None or not left.name or not right.name:
        return "unknown"
    return "same" if left.name == right.name else "apart"


def _alike(residue: Residue, rules: Rulebook) -> str:
    if residue.coverage >= rules.weight("wording", "same-coverage"):
        return "near"
    return "alike" if residue.coverage >= rules.weight("wording", "alike-coverage") else "far"


def _change(match: _Match) -> str:
    """Grade the change: cut where one side's words are all in the other's, else words changed."""
    if not match.residue.left or not match.residue.right:
        return "trimmed" if len(match.passage) != len(match.other) else "order"
    return "changed"


def _said(statement: Statement, article: Article) -> Claim:
    """Return the words quoted, else those said, without quotation marks at the ends."""
    claim = claim_of_spans(article, quoted_spans(statement) or statement.said or statement.spans)
    return Claim(claim.value.strip(_MARKS + " ,"), claim.normalised.strip(_MARKS + " ,.!?"), claim.spans)


def common_words(pair: Pair) -> int:
    """Return the length in words of the longest run that both statements have, word for word."""
    left, right = _plain_words(pair.left), _plain_words(pair.right)
    return SequenceMatcher(None, left, right, autojunk=False).find_longest_match().size


def _plain_words(statement: Statement) -> list[str]:
    return [token.text.lower() for token in statement.said_tokens() if token.text[0].isalnum()]


def quoted_run(pair: Pair) -> float:
    """Return the longest run of words that both quotations have, as a part of the shorter, 0 to 1.

    0 where either side is no quotation, and below three words, which chance alone gives.
    """
    if not (_is_quoted(pair.left) and _is_quoted(pair.right)):
        return 0.0
    shorter = min(len(_plain_words(pair.left)), len(_plain_words(pair.right)))
    longest = common_words(pair)
    return longest / shorter if longest >= 3 else 0.0
