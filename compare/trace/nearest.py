"""The phrase beside a verb of saying, where the grammar's tree gives no usable subject.

Texts that lost their commas, and long sentences, lead the parser astray; the source then mostly stands right before the
verb ("… dozens a medical source and witnesses said") or right after it ("said local sources speaking on …").
"""

from __future__ import annotations

import re

from compare.model.grammar import Token
from compare.model.text import Span
from compare.trace.layout import Layout
from compare.trace.phrases import Phrase, Tree

_NAME = r"[A-Z][\w.'’-]*(?:\s(?:(?:of|for|and|the|de|al)\s){0,2}[A-Z][\w.'’-]*){0,7}"
_ADVERB = r"(?:\s(?:also|later|initially|earlier|then|has|had|have|\w+ly)){0,2}\s$"
_NAMED_BEFORE = re.compile(
    rf"(?:^|\s)(?P<phrase>(?:the\s|The\s)?(?:{_NAME})(?:\s(?:chief|head|spokesman|spokeswoman|officials?)\s{_NAME})?){_ADVERB}"
)
_NOUN_BEFORE = re.compile(
    rf"(?:^|[\s,])(?P<phrase>(?:the|a|an|several|some|local|two|three|one)\s(?:(?!the\b|an?\b)[\w'’.-]+\s){{0,5}}?[\w'’.-]+){_ADVERB}",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"\s(?P<phrase>(?:(?:the|a|an|local|several|some)\s)?(?:{_NAME}|[a-z][\w'’-]*(?:\s[\w'’-]+){{0,3}}))"
)
_REACH = 120
# After a comma or a closing mark the verb has its subject behind it.
_CLOSED = (",", "”", '"', "’", "»")


def nearest_phrase(layout: Layout, tree: Tree, verb: Token) -> Phrase | None:
    """Return the name or noun phrase that touches the verb within its sentence, None for none."""
    sentence = layout.sentence(verb.span.start)
    floor = max(layout.sentences[sentence].start if sentence >= 0 else 0, verb.span.start - _REACH)
    before = layout.text[floor : verb.span.start]
    if before.rstrip()[-1:] in _CLOSED:
        following = _AFTER.match(layout.text, verb.span.end)
        return None if following is None else _phrase(*following.span("phrase"), tree, verb)
    for pattern in (_NAMED_BEFORE, _NOUN_BEFORE):
        found = list(pattern.finditer(before))
        if found:
            start, end = found[-1].span("phrase")
            return _phrase(floor + start, floor + end, tree, verb)
    return None


def _phrase(start: int, end: int, tree: Tree, verb: Token) -> Phrase:
    span = Span(start, end)
    inside = [token for token in tree.tokens if span.contains(token.span)]
    return Phrase(span, span, next((token for token in reversed(inside) if token.entity), verb))
