"""Tells whether a statement tells of something as still to come, or as so only until it is written."""

from __future__ import annotations

from itertools import islice

from compare.judge.reading.heads import with_heads
from compare.model.grammar import Statement, Token
from compare.model.text import Article
from compare.rulebook.book import Rulebook

_DEPTH = 4
_PRESENT = frozenset({"VBZ", "VBP"})


def is_to_come(word: Token, statement: Statement, rules: Rulebook) -> bool:
    """Tell whether the clause of a word is in the future, an infinitive ("to be charged") or a condition."""
    for above in islice(with_heads(word, {token.index: token for token in statement.tokens}), _DEPTH):
        if _is_open(above, statement, rules):
            return True
        if above.relation in ("ccomp", "relcl", "advcl", "conj", "ROOT"):
            return False
    return False


def _is_open(verb: Token, statement: Statement, rules: Rulebook) -> bool:
    if verb.part not in ("VERB", "AUX"):
        return False
    futures = rules.words("polarity", "en-futures").listed
    below = [token for token in statement.tokens if token.head == verb.index and token is not verb]
    return any(
        (token.relation in ("aux", "auxpass") and (token.tag in ("MD", "TO") or token.text.lower() in futures))
        or (token.relation == "mark" and token.lemma in ("if", "whether", "unless"))
        for token in below
    )


def is_supposed(word: Token, statement: Statement, rules: Rulebook) -> bool:
    """Tell whether the clause of a word, or one that it is part of, is a condition or still to come.

    Of "would resign if the court ruled that he broke the law" the breach is as open as the ruling.
    """
    above = with_heads(word, {token.index: token for token in statement.tokens})
    return any(_is_open(head, statement, rules) for head in above)


def is_denied_so_far(verb: Token, statement: Statement, article: Article, rules: Rulebook) -> bool:
    """Tell whether what is denied may still come: "so far", "not yet", or "has not signed" without a "never".

    The present perfect tells of the time up to the report (Comrie 1976, Aspect, 3.2), so a later report may differ.
    """
    if rules.words("opposites", "so-far").regex.search(article.text, statement.span.start, statement.span.end):
        return True
    below = [token for token in statement.tokens if token.head == verb.index]
    is_perfect = any(t.lemma == "have" and t.tag in _PRESENT and t.relation == "aux" for t in below)
    return is_perfect and not any(token.lemma in ("never", "ever") for token in below)
