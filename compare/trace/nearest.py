"""The phrase beside a verb of saying, where the grammar's tree gives no usable subject.

Texts that lost their commas, and long sentences, lead the parser astray; the source then mostly stands right before the
verb ("… dozens a medical source and witnesses said") or right after it ("said local sources speaking on …").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from compare.model.grammar import Token
from compare.model.text import Span
from compare.trace.layout import Layout
from compare.trace.phrases import Phrase
from compare.trace.sources import first_sentence

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_CAPITAL = r"[A-Z][\w.'’-]*"
_NAME = rf"(?!{_DAY}){_CAPITAL}(?:\s(?:(?:of|for|and|de|al)\s(?:the\s)?)?{_CAPITAL}){{0,7}}"
_ADVERB = r"(?:\s(?:also|later|initially|earlier|then|has|had|have|\w+ly)){0,2}\s$"
_NAMED_BEFORE = re.compile(
    rf"(?:^|\s)(?P<phrase>(?:the\s|The\s)?(?:{_NAME})(?:\s(?:chief|head|spokesman|spokeswoman|officials?)\s{_NAME})?){_ADVERB}"
)
_NOUN_BEFORE = re.compile(
    rf"(?:^|[\s,])(?P<phrase>(?:the|a|an|several|some|local|two|three|one)\s(?:(?!the\b|an?\b)[\w'’.-]+\s){{0,5}}?[\w'’.-]+){_ADVERB}",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"\s(?P<phrase>(?:(?:the|a|an|local|several|some)\s)?(?:{_NAME}(?:,\s(?:\d{{1,3}},\s)?(?:an?|the)\s[^,.\n]{{2,60}})?|[a-z][\w'’-]*(?:\s[\w'’-]+){{0,3}}))"
)
_APPOSED = re.compile(
    rf"(?P<phrase>(?:(?:the|a|an)\s)?(?:{_NAME}|[\w'’-]+(?:\s[\w'’-]+){{0,4}})),\s[^,\n]{{2,80}}(?:,\s[^,\n]{{2,40}})?,\s",
    re.IGNORECASE,
)
_BARE_BEFORE = re.compile(rf"[,;:–—]\s(?P<phrase>[\w'’-]+(?:\s[\w'’-]+){{0,3}}?){_ADVERB}")
# All that stands before the verb, where it is short and opens the sentence ("Hospital sources said").
_OPENING = re.compile(r"(?P<phrase>[\w.'’-]+(?:\s[\w.'’-]+){0,6})\s")
_REACH = 120
# After a comma or a closing mark the verb has its subject behind it.
_CLOSED = (",", "”", '"', "’", "»")


def nearest_phrase(layout: Layout, tokens: Sequence[Token], verb: Span) -> Phrase | None:
    """Return the name or noun phrase that touches the verb within its sentence, None for none."""
    sentence = layout.sentence(verb.start)
    opening = layout.sentences[sentence].start if sentence >= 0 else 0
    floor = max(opening, verb.start - _REACH)
    before = layout.text[floor : verb.start]
    if before.rstrip()[-1:] in _CLOSED:
        apposed = _apposed(before, floor) if floor == opening else None
        return apposed or _after(layout.text, verb, tokens)
    for pattern in (_NAMED_BEFORE, _NOUN_BEFORE, _BARE_BEFORE):
        found = list(pattern.finditer(before))
        if found:
            start, end = found[-1].span("phrase")
            return _phrase(Span(floor + start, floor + end), tokens)
    opens = _OPENING.fullmatch(before) if floor == opening else None
    return None if opens is None else _phrase(Span(floor, floor + opens.end("phrase")), tokens)


def _apposed(before: str, floor: int) -> Phrase | None:
    """Return a phrase that is told more of before the verb ("Xinhua, the state agency, said")."""
    found = _APPOSED.fullmatch(before)
    if found is None:
        return None
    core = Span(floor + found.start("phrase"), floor + found.end("phrase"))
    return Phrase(Span(core.start, floor + len(before.rstrip(" ,"))), core, "")


def _after(text: str, verb: Span, tokens: Sequence[Token]) -> Phrase | None:
    following = _AFTER.match(text, verb.end)
    if following is None:
        return None
    start = following.start("phrase")
    return _phrase(Span(start, start + len(first_sentence(following["phrase"]))), tokens)


def _phrase(span: Span, tokens: Sequence[Token]) -> Phrase:
    first = bisect_left(tokens, span.start, key=lambda token: token.span.start)
    last = bisect_left(tokens, span.end, key=lambda token: token.span.start)
    labels = [token.entity for token in tokens[first:last] if token.entity]
    return Phrase(span, span, labels[-1] if labels else "")
