"""Cuts a sentence into the pieces that become leaves: clauses and quotations, the reporting clause kept beside its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from compare.model.grammar import Quote
from compare.model.text import Span, hull
from compare.parse.clauses import SHORTEST_CLAUSE, Clause, count_words, split_clauses
from compare.parse.syntax import Syntax


@dataclass(frozen=True, slots=True)
class Piece:
    """What becomes a leaf: its words, the hull that also holds its reporting clause, and who says it."""

    span: Span
    spans: tuple[Span, ...]
    tokens: tuple[int, ...]
    head: int | None
    quote: Quote | None


def cut_sentence(syntax: Syntax, sentence: Span, quotes: Sequence[Quote], *, grammar: bool) -> tuple[Piece, ...]:
    """Return the pieces of a sentence in text order; their hulls hold every token of it."""
    indexes = tuple(syntax.within(sentence))
    if not indexes:
        return (Piece(sentence, (sentence,), (), None, None),)
    clauses = split_clauses(syntax, indexes) if grammar else (Clause(indexes[0], indexes),)
    near = tuple(
        quote for quote in quotes if any(span.overlap(sentence) for span in quote.spans) or _is_cued(quote, sentence)
    )
    groups = _merge(syntax, list(_split_by_quotes(syntax, clauses, near)))
    said, reporting = _part_reports(syntax, groups, near)
    pieces = [_piece(syntax, group, near, grammar=grammar) for group in said]
    for group in reporting:
        pieces = _attach(syntax, pieces, group)
    return tuple(sorted(pieces, key=lambda piece: (piece.spans[0].start, piece.spans)))


def _is_cued(quote: Quote, sentence: Span) -> bool:
    return quote.cue is not None and sentence.contains(quote.cue)


def _split_by_quotes(syntax: Syntax, clauses: Iterable[Clause], quotes: Sequence[Quote]) -> Iterator[list[int]]:
    """Yield the tokens of each clause, cut where a quotation begins or ends."""
    for clause in clauses:
        parts: dict[int, list[int]] = {}
        for index in clause.tokens:
            parts.setdefault(_quote_at(syntax, index, quotes), []).append(index)
        yield from parts.values()


def _quote_at(syntax: Syntax, index: int, quotes: Sequence[Quote]) -> int:
    """Return the number of the shortest quotation around the token, -1 for none."""
    start = syntax.tokens[index].span.start
    around = [
        (sum(map(len, quote.spans)), number)
        for number, quote in enumerate(quotes)
        if any(span.start <= start < span.end for span in quote.spans)
    ]
    return min(around)[1] if around else -1


def _merge(syntax: Syntax, groups: list[list[int]]) -> list[list[int]]:
    """Join groups of too few words to the group that they hang on, or else to their neighbour."""
    while len(groups) > 1:
        short = min(groups, key=lambda group: (count_words(syntax, group), group))
        if count_words(syntax, short) >= SHORTEST_CLAUSE:
            break
        groups = [group for group in groups if group is not short]
        home = _home_of(syntax, short, groups)
        home.extend(short)
        home.sort()
    return groups


def _home_of(syntax: Syntax, group: list[int], groups: list[list[int]]) -> list[int]:
    inside = frozenset(group)
    top = next((index for index in group if syntax.tokens[index].head not in inside), group[0])
    governor = syntax.tokens[top].head
    for other in groups:
        if governor in other:
            return other
    return min(groups, key=lambda other: min(abs(index - group[0]) for index in other))


def _part_reports(
    syntax: Syntax, groups: list[list[int]], quotes: Sequence[Quote]
) -> tuple[list[list[int]], list[list[int]]]:
    """Return the groups that say something, and those that only report who says it."""
    reporting = [group for group in groups if _is_reporting(syntax, group, quotes)]
    said = [group for group in groups if group not in reporting]
    return (said, reporting) if said else (reporting, [])


def _is_reporting(syntax: Syntax, group: list[int], quotes: Sequence[Quote]) -> bool:
    """Tell whether the group holds the cue of a quotation whose words stand elsewhere."""
    for quote in quotes:
        if quote.cue is not None and quote.cue.overlap(syntax.tokens[_top(syntax, group)].span):
            if not any(span.contains(syntax.tokens[index].span) for index in group for span in quote.spans):
                return True
    return False


def _piece(syntax: Syntax, group: list[int], quotes: Sequence[Quote], *, grammar: bool) -> Piece:
    spans = tuple(_runs(syntax, group))
    head = _top(syntax, group) if grammar else None
    return Piece(hull(spans), spans, tuple(group), head, _speaking(syntax, group, quotes))


def _runs(syntax: Syntax, group: list[int]) -> Iterator[Span]:
    run: list[int] = []
    for index in group:
        if run and index != run[-1] + 1:
            yield syntax.span(run)
            run = []
        run.append(index)
    yield syntax.span(run)


def _top(syntax: Syntax, group: list[int]) -> int:
    """Return the token that the others hang on: the first verb whose governor stands outside, else the first such."""
    inside = frozenset(group)
    tops = [index for index in group if syntax.tokens[index].head not in inside or syntax.tokens[index].head == index]
    verbs = [index for index in tops if syntax.tokens[index].part in ("VERB", "AUX")]
    return (verbs or tops or group)[0]


def _speaking(syntax: Syntax, group: list[int], quotes: Sequence[Quote]) -> Quote | None:
    """Return the innermost quotation that covers most of the group's words."""
    words = [syntax.tokens[index].span for index in group if syntax.tokens[index].text[0].isalnum()]
    covering = [
        (sum(map(len, quote.spans)), number)
        for number, quote in enumerate(quotes)
        if 2 * sum(any(span.contains(word) for span in quote.spans) for word in words) > len(words)
    ]
    return quotes[min(covering)[1]] if covering else None


def _attach(syntax: Syntax, pieces: list[Piece], group: list[int]) -> list[Piece]:
    """Widen the hull of the piece nearest to the reporting clause so that it holds it."""
    span = syntax.span(group)
    nearest = min(
        pieces, key=lambda piece: (max(piece.span.start - span.end, span.start - piece.span.end, 0), piece.span)
    )
    return [
        Piece(hull((piece.span, span)), piece.spans, piece.tokens, piece.head, piece.quote)
        if piece is nearest
        else piece
        for piece in pieces
    ]
