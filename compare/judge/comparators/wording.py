"""Observes one quotation in several wordings: what stands between the marks, sentence by sentence.

Only quoted words are looked at: what an outlet tells in its own words around them is no quotation. A sentence that one
outlet leaves out is no other wording either; a word changed, left out or put in inside a sentence is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from compare.judge.comparators.quoted_thing import differing_thing
from compare.judge.frame.likeness import words_of
from compare.judge.observation import Claim, Observation, Pair
from compare.judge.reading.claims import claim_of_spans, claim_of_words
from compare.judge.reading.quoted import quotations_of, quoted_passages
from compare.judge.reading.residue import Residue, Word, find_residue, read_words
from compare.judge.reading.retold import Retelling, retelling
from compare.model.findings import Kind
from compare.model.grammar import Statement, StatementKind
from compare.model.text import Article, hull
from compare.rulebook.book import Rulebook

Passages = tuple[tuple[Word, ...], ...]
_QUALIFIERS = frozenset({"ADJ", "ADV"})
# Three words or fewer are a scrap of a sentence: "a traitor", "not welcome".
_SHORTEST_SAYING = 4
_PERCENT = frozenset({"percent", "per", "cent", "pct"})
_MARKS = "“”\"«»„‟‘’'"


@dataclass(frozen=True, slots=True)
class _Match:
    """A quoted passage, the words of the other side that are most like it, and what the two share."""

    passage: tuple[Word, ...]
    other: tuple[Word, ...]
    residue: Residue
    is_faithful: bool = False


def observe_wording(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each quoted sentence that stands in other words, where both are laid to one speaker or one names none."""
    if _speakers(pair) == "apart":
        return
    left, right = quoted_passages(pair.left, rules), quoted_passages(pair.right, rules)
    if left and right:
        yield from _worded(pair, left, right, rules)
    elif left or right:
        yield from _told(pair, _retold(pair, left or right, rules), rules)


def _worded(pair: Pair, left: Passages, right: Passages, rules: Rulebook) -> Iterator[Observation]:
    """Yield what both quote in other words, and what one quotes and the other retells beside what it quotes."""
    matches = tuple(_between(pair, left, right, rules))
    for match in matches:
        if _is_changed(match, both=True):
            yield _other_thing(pair, match, rules) or _observation(pair, match, rules, both=True)
    if not matches:
        yield from _told(pair, (*_told_by(pair.right, left, rules), *_told_by(pair.left, right, rules)), rules)


def _told(pair: Pair, matches: Iterable[_Match], rules: Rulebook) -> Iterator[Observation]:
    """Yield the quoted passages that the other side retells, save those of which it gives a part word for word."""
    for match in matches:
        if _is_changed(match, both=False):
            seen = _observation(pair, match, rules, both=False)
            left, right = list(words_of(seen.left.value)), list(words_of(seen.right.value))
            if not (_holds(left, right) or _holds(right, left)):
                yield seen


def _other_thing(pair: Pair, match: _Match, rules: Rulebook) -> Observation | None:
    """Return that a quoted sentence has another thing in it; None where it differs in any other way."""
    things = differing_thing(match.passage, match.other, (pair.left, pair.right), rules)
    if things is None:
        return None
    one, other = things
    return Observation(
        Kind.TARGET,
        {"form": "quoted", "speakers": _speakers(pair), "topic": f"{one.key}/{other.key}"},
        claim_of_words(pair.left_article, match.passage, one.key),
        claim_of_words(pair.right_article, match.other, other.key),
        f"one quoted sentence, with “{one.token.text}” here and “{other.token.text}” there",
    )


def _observation(pair: Pair, match: _Match, rules: Rulebook, *, both: bool) -> Observation:
    facts = {
        "quoted": "both" if both else "one",
        "speakers": _speakers(pair),
        "alike": _alike(match.residue, rules),
        "change": _change(match),
        "order": "kept" if match.is_faithful else "other",
    }
    is_left = both or match.passage in quoted_passages(pair.left, rules)
    left, right = (match.passage, match.other) if is_left else (match.other, match.passage)
    is_exact = both or match.is_faithful
    ours = _said(pair.left, pair.left_article, left, is_exact=is_exact or is_left)
    theirs = _said(pair.right, pair.right_article, right, is_exact=is_exact or not is_left)
    return Observation(Kind.QUOTE_WORDING, facts, ours, theirs, _OTHER_WORDS if both else _RETOLD)


_RETOLD = "quoted by one, retold in its own words by the other"
_OTHER_WORDS = "one quotation, in other words"


def _between(pair: Pair, left: Passages, right: Passages, rules: Rulebook) -> Iterator[_Match]:
    """Yield each quoted passage of the left side with the one of the right side, where each is most like the other."""
    for passage in left:
        match = max((_match(passage, other) for other in right), key=_likeness)
        back = max((_match(one, match.other) for one in left), key=_likeness)
        if back.passage == passage and _is_wording(match, rules) and _is_closest(match, pair, rules):
            yield match


def _is_closest(match: _Match, pair: Pair, rules: Rulebook) -> bool:
    """Whether neither article quotes elsewhere what is more like the passage of the other: that is its wording then."""
    lefts, rights = (quotations_of(context, rules) for context in pair.contexts)
    return max(rights.likeness(match.passage), lefts.likeness(match.other)) <= _likeness(match)


def _likeness(match: _Match) -> float:
    return match.residue.overlap


def _retold(pair: Pair, passages: Passages, rules: Rulebook) -> Iterator[_Match]:
    """Yield each quoted passage with the words of the side that quotes nothing."""
    plain = pair.right if quoted_passages(pair.left, rules) else pair.left
    words = read_words(plain, rules)
    found = {match.passage: match for match in _told_by(plain, passages, rules)}
    for passage in passages:
        match = found.get(passage, _match(passage, words))
        if match.is_faithful or _is_wording(match, rules):
            yield match


def _told_by(plain: Statement, passages: Passages, rules: Rulebook) -> Iterator[_Match]:
    """Yield each quoted passage that a statement gives in reported speech, with the words that do."""
    words = read_words(replace(plain, said=()), rules)
    for passage in passages:
        found = retelling(passage, words, rules)
        if _is_faithful(found, rules):
            yield replace(_match(passage, found.stretch), is_faithful=True)


def _is_faithful(found: Retelling, rules: Rulebook) -> bool:
    """Whether nearly all words of a passage stand in their order in other words, as reported speech shifts them."""
    is_many = found.words >= rules.weight("wording", "fewest-in-order")
    is_some = found.content >= rules.weight("wording", "fewest-words") - 1
    is_long = found.words >= rules.weight("wording", "many-in-order")
    least = rules.weight("wording", "in-order-of-many" if is_long else "in-order")
    return found.has_verb and (is_many or is_some) and found.share >= least


def _match(passage: tuple[Word, ...], other: tuple[Word, ...]) -> _Match:
    return _Match(passage, other, find_residue(passage, other))


def _is_wording(match: _Match, rules: Rulebook) -> bool:
    """Whether the passages share enough to be one: two words, or nearly all, or one that lost or won a qualifier."""
    content = min(_content(match.passage), _content(match.other))
    fewest = min(rules.weight("wording", "fewest-words") - 1, content)
    if len(match.residue.shared) >= max(1, fewest):
        return True
    if _are_nearly_verbatim(match):
        return True
    rest = [word for word in match.passage if word.is_content and word.key not in match.residue.shared]
    return bool(match.residue.shared) and _are_qualifiers(rest, match.passage, match.residue.shared)


def _are_nearly_verbatim(match: _Match) -> bool:
    """Whether all words but one are the same, function words too, and three at least."""
    left, right = _texts(match.passage), _texts(match.other)
    same = sum(one == other for one, other in zip(left, right, strict=False))
    return len(left) == len(right) and same == len(left) - 1 and same >= 3


def _are_qualifiers(words: Sequence[Word], passage: Sequence[Word], kept: AbstractSet[str]) -> bool:
    """Whether the words only qualify a word that is kept: "total" in "total privacy"."""
    heads = {word.token.index for word in passage if word.key in kept}
    return bool(words) and all(word.token.part in _QUALIFIERS and word.token.head in heads for word in words)


def _content(words: tuple[Word, ...]) -> int:
    return len({word.key for word in words if word.is_content})


def _is_changed(match: _Match, *, both: bool) -> bool:
    """Whether words differ; where one side quotes and the other retells, or quotes only a scrap, a cut is no change."""
    passage, other = _forms(match.passage), _forms(match.other)
    texts, other_texts = _texts(match.passage), _texts(match.other)
    if passage == other or texts == other_texts:
        return False
    if any(
        _holds(longer, shorter) or _holds(shorter, longer)
        for longer, shorter in ((other, passage), (other_texts, texts))
    ):
        return both and _is_cut_inside(match)
    return True


def _forms(words: tuple[Word, ...]) -> list[str]:
    """Return the words as they are held against each other: names by their key, "'s" and "is" alike, "53%" as "53".

    A conjunction at the head of a passage belongs to what was said before.
    """
    said = [word for word in words if word.token.text.lower() not in _PERCENT]
    forms = [w.token.text.lower() if w.is_content and w.key == w.token.lemma else w.key for w in said]
    return forms[1:] if words[0].token.part == "CCONJ" else forms


def _texts(words: tuple[Word, ...]) -> list[str]:
    return [word.token.text.lower() for word in words]


def _holds(longer: list[str], shorter: list[str]) -> bool:
    """Whether the shorter run stands in the longer one word for word."""
    size = len(shorter)
    return any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1))


def _is_cut_inside(match: _Match) -> bool:
    """Whether the shorter passage says so much that what was cut from it counts, or lost a word that qualifies it."""
    shorter, longer = sorted((match.passage, match.other), key=len)
    if len(shorter) >= _SHORTEST_SAYING:
        return True
    kept = {word.key for word in shorter}
    cut = [word for word in longer if word.is_content and word.key not in kept]
    return any(_are_qualifiers([word], longer, kept) for word in cut)


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


def _said(statement: Statement, article: Article, words: tuple[Word, ...], *, is_exact: bool) -> Claim:
    """Return the words that were compared, or all words said where that is not exact, without marks at the ends."""
    spans = (hull(word.token.span for word in words),) if is_exact else statement.said or statement.spans
    claim = claim_of_spans(article, spans)
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
