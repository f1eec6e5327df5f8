"""Observes the same words laid to different speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compare.judge.comparators.wording import common_words, quoted_run
from compare.judge.frame.parts import closest_sayings
from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.quoted import quoted_keys, quoted_passages
from compare.judge.reading.residue import Residue, Word, find_residue, read_words
from compare.model.findings import Kind
from compare.model.grammar import Speaker, Statement
from compare.model.text import Span
from compare.model.values import Name, Place, Role
from compare.rulebook.book import Rulebook

_TWO_SPEAKERS = "the same words are laid to two speakers"
# Characters between a name and the role beside it: ", a ".
_NEAR = 4
# With one word of content a sentence is a phrase that anybody uses: "this is not right".
_FEWEST_CONTENT = 2
_VERBS = frozenset({"VERB", "AUX"})


def observe_attribution(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield what two statements, or clauses of them, with different named speakers have in common in their words.

    Where no speaker is known nothing is contradicted, so it yields nothing.
    """
    sayings = closest_sayings(pair, rules)
    left, right = (None, None) if sayings is None else (sayings.left.speaker, sayings.right.speaker)
    if sayings is None or left is None or right is None or left.name == right.name:
        return
    speaks_for = _speaks_for(_of_speakers(pair, left, right))
    named = (left.resolved_by == "named") + (right.resolved_by == "named")
    pair = sayings
    residue = find_residue(read_words(pair.left, rules), read_words(pair.right, rules))
    yield Observation(
        Kind.ATTRIBUTION,
        {
            "words": _words_grade(pair, residue, rules),
            "quoted": _quoted(pair, rules),
            "named": ("none", "one", "both")[named],
            "speaks-for": "yes" if speaks_for else "no",
        },
        claim_of_spans(pair.left_article, (left.span,), left.name),
        claim_of_spans(pair.right_article, (right.span,), right.name),
        _TWO_SPEAKERS if named == len(pair.sides) else f"{_TWO_SPEAKERS}, one of them named by a pronoun",
    )


def _of_speakers(pair: Pair, left: Speaker, right: Speaker) -> Pair:
    """Return the whole statements, which have the words around the speakers too, as said by the speakers of clauses."""
    return replace(pair, left=replace(pair.left, speaker=left), right=replace(pair.right, speaker=right))


def _words_grade(pair: Pair, residue: Residue, rules: Rulebook) -> str:
    coverage = residue.coverage
    if common_words(pair) >= rules.weight("wording", "verbatim-words"):
        return "verbatim"
    if _whole_sentences(pair.left, rules) & _whole_sentences(pair.right, rules):
        return "sentence"
    if residue.shared <= rules.words("wording", "stock-words").listed:
        return "other"
    if len(residue.shared) < rules.weight("wording", "fewest-words"):
        return "other"
    if quoted_run(pair) >= rules.weight("wording", "same-run") or coverage >= rules.weight("wording", "same-coverage"):
        return "same"
    return "alike" if coverage >= rules.weight("wording", "alike-coverage") else "other"


def _whole_sentences(statement: Statement, rules: Rulebook) -> frozenset[tuple[str, ...]]:
    """Return the sentences between marks that say enough to be known again, without case, marks and kinds of quotes."""
    passages = quoted_passages(statement, rules) if statement.quoted else ()
    return frozenset(_plain(passage) for passage in passages if _is_telling(passage, rules))


def _is_telling(passage: Sequence[Word], rules: Rulebook) -> bool:
    """Whether quoted words are a sentence rather than a scrap: enough of them, of content too, and a verb.

    A sentence of stock words alone ("Our thoughts are with the families") is that of many speakers.
    """
    content = {word.key for word in passage if word.is_content}
    stock = rules.words("wording", "stock-words").listed
    own = [word for word in passage if word.is_content and word.token.lemma.lower() not in stock]
    if len(passage) < rules.weight("wording", "sentence-words") or len(content) < _FEWEST_CONTENT or not own:
        return False
    parts = {word.token.part for word in passage}
    return bool(parts & _VERBS) or parts == {""}


def _plain(passage: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.token.text.lower().replace("’", "'") for word in passage)


def _quoted(pair: Pair, rules: Rulebook) -> str:
    """Tell whether words that both have stand in quotation marks on both sides, on one or on none."""
    left = quoted_keys(pair.left, rules)
    right = quoted_keys(pair.right, rules)
    if left & right:
        return "both"
    return "one" if left or right else "none"


def _speaks_for(pair: Pair) -> bool:
    """Whether one speaker is a body, or speaks for the other.

    What a spokesman says his house says too, so neither is a second speaker; two people who serve one house are two.
    """
    left, right = pair.left.speaker, pair.right.speaker
    if left is None or right is None:
        return False
    if _is_collective(left, pair.left) or _is_collective(right, pair.right):
        return True
    return _serves(left, pair.left, right) or _serves(right, pair.right, left)


def _is_collective(speaker: Speaker, statement: Statement) -> bool:
    """Whether a speaker is named by a body or a place alone ("the Kremlin")."""
    inside = [mention.value for mention in statement.mentions if speaker.span.contains(mention.span)]
    if any(isinstance(value, Name) and value.kind == "person" for value in inside):
        return False
    return any(isinstance(value, Name | Place) for value in inside)


def _serves(one: Speaker, statement: Statement, other: Speaker) -> bool:
    """Whether the words for one speaker, or the role beside them, name the other ("Peskov, a spokesman for Trump")."""
    last = other.name.split()[-1]
    if len(last) <= 2 or last in one.name:
        return False
    roles = [m.value for m in statement.mentions if isinstance(m.value, Role) and _are_side_by_side(m.span, one.span)]
    return last in one.text or any(last.lower() in role.text.lower().split() for role in roles)


def _are_side_by_side(one: Span, other: Span) -> bool:
    return max(one.start, other.start) - min(one.end, other.end) <= _NEAR
