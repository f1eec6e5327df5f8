"""Cuts a sentence into the pieces that become leaves: clauses and quotations, each with its reporting clause beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compare.model.grammar import Quote
from compare.model.text import Span, hull
from compare.parse.clauses import SHORTEST_CLAUSE, Clause, count_words, split_clauses
from compare.parse.syntax import Syntax

# Said words need no predicate of their own to be compared ("nothing was resolved"), but one word is a scare quote.
_SHORTEST_SAID = 2
# No sentence of news is longer or says more; what is, is a table or garbage, and is left in one piece.
_LONGEST_SENTENCE = 600
_MOST_QUOTES = 60
_VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Piece:
    """What becomes a leaf.

    Attributes:
        span: the hull, which also holds the reporting clause.
        spans: the words that it says.
        tokens: positions of the tokens in `spans`.
        head: the token that the others hang on, None without a grammar.
        above: head of the piece that this one hangs on and that may hand down who, when and where; None for none.
        quote: who says it, None where nobody is named as the source.
    """

    span: Span
    spans: tuple[Span, ...]
    tokens: tuple[int, ...]
    head: int | None = None
    above: int | None = None
    quote: Quote | None = None


def cut_sentence(syntax: Syntax, sentence: Span, quotes: Sequence[Quote], *, grammar: bool) -> tuple[Piece, ...]:
    """Return the pieces of a sentence in text order; their hulls hold every word of it.

    `quotes` are those with words or a reporting verb in the sentence.
    """
    indexes = tuple(syntax.within(sentence))
    near = tuple(quotes)
    if count_words(syntax, indexes) == 0 or len(indexes) > _LONGEST_SENTENCE or len(near) > _MOST_QUOTES:
        return (Piece(sentence, (sentence,), indexes),)
    cues = frozenset(index for quote in near if quote.cue is not None for index in syntax.within(quote.cue))
    clauses = split_clauses(syntax, indexes, cues) if grammar else (Clause(indexes[0], indexes),)
    groups = list(_split_by_quotes(syntax, clauses, near, grammar=grammar))
    reporting = [group for group in groups if _is_reporting(syntax, group, near)]
    said = [group for group in groups if group not in reporting]
    said = _merge_short(syntax, said, near)
    if not said:
        said, reporting = [sorted(index for group in reporting for index in group)], []
    pieces = [_piece(syntax, group, near, grammar=grammar) for group in said]
    for group in reporting:
        pieces = _attach(syntax, pieces, group)
    return tuple(sorted(_with_above(syntax, pieces), key=lambda piece: (piece.spans[0].start, piece.spans)))


def _split_by_quotes(
    syntax: Syntax, clauses: Sequence[Clause], quotes: Sequence[Quote], *, grammar: bool
) -> Iterator[list[int]]:
    """Yield the tokens of each clause, cut where a direct quotation begins or ends, and without a grammar any other."""
    cutting = ("direct",) if grammar else ("direct", "mixed", "indirect")
    direct = [quote for quote in quotes if quote.kind in cutting and _is_long(syntax, quote)]
    for clause in clauses:
        parts: dict[int, list[int]] = {}
        for index in clause.tokens:
            parts.setdefault(_number_around(syntax, index, direct), []).append(index)
        yield from parts.values()


def _is_long(syntax: Syntax, quote: Quote) -> bool:
    return any(count_words(syntax, syntax.within(span)) >= SHORTEST_CLAUSE for span in quote.spans)


def _number_around(syntax: Syntax, index: int, quotes: Sequence[Quote]) -> int:
    """Return the number of the quotation around the token, -1 for none."""
    start = syntax.tokens[index].span.start
    for number, quote in enumerate(quotes):
        if any(span.start <= start < span.end for span in quote.spans):
            return number
    return -1


def _is_reporting(syntax: Syntax, group: list[int], quotes: Sequence[Quote]) -> bool:
    """Tell whether the group only says who says the words of a quotation that stand elsewhere."""
    words = [syntax.tokens[index].span for index in group if syntax.tokens[index].text[0].isalnum()]
    has_grammar = bool(syntax.tokens[group[0]].part)
    heads = [syntax.tokens[index].span for index in _reporting_heads(syntax, group)] if has_grammar else words
    return any(
        quote.cue is not None
        and any(quote.cue.overlap(head) for head in heads)
        and not any(span.contains(word) for word in words for span in quote.spans)
        for quote in quotes
    )


def _reporting_heads(syntax: Syntax, group: list[int]) -> list[int]:
    """Return the verb that the group hangs on and one that it carries, as "quoted" carries "saying"."""
    top = top_of(syntax, group)
    carried = [
        index
        for index in group
        if syntax.tokens[index].relation == "pcomp" and syntax.tokens[syntax.tokens[index].head].head == top
    ]
    return [top, *carried]


def _merge_short(syntax: Syntax, groups: list[list[int]], quotes: Sequence[Quote]) -> list[list[int]]:
    """Join groups of too few words to the group that they hang on, or else to their neighbour."""
    for short in sorted(groups, key=lambda group: (count_words(syntax, group), group)):
        if len(groups) > 1 and count_words(syntax, short) < _least_words(syntax, short, quotes):
            groups = [group for group in groups if group is not short]
            home = _home_of(syntax, short, groups)
            home.extend(short)
            home.sort()
    return groups


def _least_words(syntax: Syntax, group: list[int], quotes: Sequence[Quote]) -> int:
    """Return how many words a group needs to stand for itself; a governed clause that is said needs fewer."""
    top = syntax.tokens[top_of(syntax, group)]
    is_said = top.relation == "ccomp" and _speaking(syntax, group, quotes) is not None
    return _SHORTEST_SAID if is_said else SHORTEST_CLAUSE


def _home_of(syntax: Syntax, group: list[int], groups: list[list[int]]) -> list[int]:
    """Return the group that holds the governor of `group`, else the one nearest to it."""
    governor = syntax.tokens[top_of(syntax, group)].head
    for other in groups:
        if governor in other:
            return other
    return min(groups, key=lambda other: (min(abs(other[0] - group[-1]), abs(other[-1] - group[0])), other))


def top_of(syntax: Syntax, group: Sequence[int]) -> int:
    """Return the token that the others hang on: the first verb whose governor stands outside, else the first such."""
    inside = frozenset(group)
    tops = [index for index in group if syntax.tokens[index].head not in inside or syntax.tokens[index].head == index]
    verbs = [index for index in tops if syntax.tokens[index].part in _VERBS]
    words = [index for index in tops if syntax.tokens[index].part not in ("PUNCT", "")]
    return (verbs or words or tops or list(group))[0]


def _piece(syntax: Syntax, group: list[int], quotes: Sequence[Quote], *, grammar: bool) -> Piece:
    spans = tuple(_runs(syntax, group)) or (syntax.span(group),)
    quote = _speaking(syntax, group, quotes)
    return Piece(syntax.span(group), spans, tuple(group), top_of(syntax, group) if grammar else None, None, quote)


def _runs(syntax: Syntax, group: list[int]) -> Iterator[Span]:
    """Yield the neighbouring tokens of the group as spans, without marks and joining words at their edges."""
    run: list[int] = []
    for index in group:
        if run and index != run[-1] + 1:
            yield from _trimmed(syntax, run)
            run = []
        run.append(index)
    yield from _trimmed(syntax, run)


def _trimmed(syntax: Syntax, run: list[int]) -> Iterator[Span]:
    start, end = 0, len(run)
    while start < end and _is_joint(syntax, run[start]):
        start += 1
    while end > start and (
        not _is_end(syntax.tokens[run[end - 1]].text) or syntax.tokens[run[end - 1]].relation == "cc"
    ):
        end -= 1
    if start < end and count_words(syntax, run[start:end]):
        yield syntax.span(run[start:end])


def _is_joint(syntax: Syntax, index: int) -> bool:
    """Tell whether the token only joins what follows to what stands before: a mark, "and", "that"."""
    token = syntax.tokens[index]
    return (
        not (token.text[0].isalnum() or token.text[0] in "$€£#(")
        or token.relation == "cc"
        or _is_that(token.lemma, token.relation)
    )


def _is_that(lemma: str, relation: str) -> bool:
    return lemma == "that" and relation == "mark"


def _is_end(text: str) -> bool:
    return text[-1].isalnum() or text[0] in "%.!?)$€£"


def _speaking(syntax: Syntax, group: Sequence[int], quotes: Sequence[Quote]) -> Quote | None:
    """Return the innermost quotation that covers most of the group's words.

    Between marks, a report from outside of them ("according to the statement") only hands the quotation on.
    """
    words = [syntax.tokens[index].span for index in group if syntax.tokens[index].text[0].isalnum()]
    covering = [
        quote
        for quote in quotes
        if not _holds_cue(quote, words)
        and 2 * sum(any(span.contains(word) for span in quote.spans) for word in words) > len(words)
    ]
    direct = [quote for quote in covering if quote.kind == "direct"]
    inner = [quote for quote in covering if quote.kind == "direct" or not direct or _is_within(quote, direct)]
    return min(inner, key=lambda quote: (sum(map(len, quote.spans)), quote.spans), default=None)


def _is_within(quote: Quote, outer: Sequence[Quote]) -> bool:
    return quote.cue is not None and any(span.contains(quote.cue) for other in outer for span in other.spans)


def _holds_cue(quote: Quote, words: Sequence[Span]) -> bool:
    """Tell whether the reporting verb itself is among the words: then they tell of the act and are not what is said."""
    return quote.kind == "indirect" and quote.cue is not None and any(quote.cue.overlap(word) for word in words)


def _attach(syntax: Syntax, pieces: list[Piece], group: list[int]) -> list[Piece]:
    """Widen the hull of the piece nearest to the reporting clause so that it holds it."""
    span = syntax.span(group)
    nearest = min(range(len(pieces)), key=lambda number: (_gap(pieces[number], span), number))
    pieces[nearest] = replace(pieces[nearest], span=hull((pieces[nearest].span, span)))
    return pieces


def _gap(piece: Piece, span: Span) -> int:
    return min(max(part.start - span.end, span.start - part.end, 0) for part in piece.spans)


def _with_above(syntax: Syntax, pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces, each with the head of the piece that holds its governor."""
    homes = {index: piece.head for piece in pieces for index in piece.tokens}
    for piece in pieces:
        above = None if piece.head is None else homes.get(syntax.tokens[piece.head].head)
        yield piece if above == piece.head else replace(piece, above=above)
