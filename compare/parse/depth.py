"""Takes back cuts of the statement tree that leave parts too small to be found again in another article.

Three cuts are taken back: a sentence into parts of which one says too little, a quotation into sentences that are mere
exclamations ("We don't like him. We don't want him."), and the words said from the clause that says who said them: that
he said it, and who he is, can be agreed with or contradicted too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from compare.model.grammar import Statement, StatementKind, Token
from compare.model.text import hull
from compare.rulebook.book import Rulebook


def keep_worthwhile(statements: Sequence[Statement], rules: Rulebook) -> tuple[Statement, ...]:
    """Return the statements without the parts of those that have a part of too few content words.

    A statement loses either all of its parts or none, so that leaves still cover every sentence.
    """
    smallest = rules.weight("clauses", "smallest-part")
    stop = rules.words("align", "stop-words").listed
    parts: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.parent is not None:
            parts.setdefault(statement.parent, []).append(statement)
    whole = {
        parent
        for parent, children in parts.items()
        if any(_count_content(child.tokens, stop) < smallest for child in children)
    }
    dropped: set[str] = set()
    kept: list[Statement] = []
    for statement in statements:
        if statement.parent is not None and (statement.parent in whole or statement.parent in dropped):
            dropped.add(statement.id)
        else:
            kept.append(replace(statement, parts=tuple(parts[statement.id])) if statement.id in whole else statement)
    return tuple(kept)


def join_short_quotations(statements: Sequence[Statement], rules: Rulebook) -> tuple[Statement, ...]:
    """Return the statements with neighbouring short sentences of one quotation made one statement.

    Sentences that are cut into parts, and those of different paragraphs or speakers, are left as they are. The joined
    statement keeps the id, frame and mentions' order of the first.
    """
    smallest = rules.weight("clauses", "shortest-quotation")
    stop = rules.words("align", "stop-words").listed
    parents = {statement.parent for statement in statements}
    joined: list[Statement] = []
    for statement in statements:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.id not in parents
            and statement.id not in parents
            and _are_one_quotation(last, statement)
            and min(_count_content(last.tokens, stop), _count_content(statement.tokens, stop)) < smallest
        ):
            joined[-1] = _join(last, statement)
        else:
            joined.append(statement)
    return tuple(joined)


def with_reporting_clauses(statements: Sequence[Statement], tokens: Sequence[Token]) -> tuple[Statement, ...]:
    """Return whole sentences with the reporting clause inside their spans, and the words said in `said`.

    A part of a sentence keeps its spans, as the clause beside it belongs to other parts too.

    Args:
        tokens: all tokens of the article.
    """
    starts = [token.span.start for token in tokens]
    return tuple(
        statement
        if statement.spans == (statement.span,) or statement.parent is not None
        else replace(
            statement,
            said=statement.spans if statement.speaker is not None or statement.cue is not None else (),
            spans=(statement.span,),
            tokens=tuple(tokens[bisect_left(starts, statement.span.start) : bisect_left(starts, statement.span.end)]),
        )
        for statement in statements
    )


def _are_one_quotation(one: Statement, other: Statement) -> bool:
    if one.kind is not StatementKind.QUOTATION or other.kind is not StatementKind.QUOTATION:
        return False
    same_speaker = one.speaker is not None and other.speaker is not None and one.speaker.text == other.speaker.text
    return same_speaker and one.paragraph == other.paragraph and one.parent is None and other.parent is None


def _join(one: Statement, other: Statement) -> Statement:
    spans = (*one.spans, *other.spans)
    longer = max(one, other, key=lambda statement: len(statement.tokens))
    return replace(
        one,
        span=hull((one.span, other.span)),
        spans=spans,
        tokens=(*one.tokens, *other.tokens),
        frame=longer.frame,
        polarity=longer.polarity,
        certainty=longer.certainty,
    )


def _count_content(tokens: Sequence[Token], stop: frozenset[str]) -> int:
    """Return how many tokens are words that carry content."""
    return sum(token.text[0].isalnum() and token.lemma not in stop for token in tokens)
