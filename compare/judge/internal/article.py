"""Holds an article against itself: headline, subheads and captions against the text, and the text against itself.

Within one article most sentences share names and words, so likeness proves little. A pair is looked at only where the
text tells what the headline tells, or two sentences tell one event; `rules/internal.toml` then decides, with facts that
tell two events apart.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType

from compare.judge.comparators.listed import INTERNAL_COMPARATORS
from compare.judge.differences import Finding, gather_differences
from compare.judge.internal.certainty import observe_flat_headline
from compare.judge.internal.facts import Inside, add_facts
from compare.judge.observation import Observation, Pair
from compare.judge.reading.binding import meet
from compare.judge.reading.residue import read_words
from compare.judge.severity import weighed
from compare.judge.verdicts import decide_inside
from compare.model.findings import Difference, ResolvedStory
from compare.model.grammar import ParsedArticle, Statement, StatementKind, leaves
from compare.model.values import Quantity
from compare.rulebook.book import Rulebook

_HEADS = MappingProxyType(
    {StatementKind.HEADLINE: "headline", StatementKind.SUBHEAD: "headline", StatementKind.CAPTION: "caption"}
)
# A word in more sentences than this tells no two of them apart; it also keeps the work on long articles small.
_MOST_SHARING = 40


def judge_internal(story: ResolvedStory, rules: Rulebook) -> tuple[Difference, ...]:
    """Return the differences inside single articles, article by article."""
    return tuple(difference for parsed in story.articles for difference in _of_article(parsed, rules))


def _of_article(parsed: ParsedArticle, rules: Rulebook) -> tuple[Difference, ...]:
    aside = {entry.statement for entry in parsed.set_aside}
    own = [s for s in leaves(parsed.statements) if s.id not in aside and s.kind is not StatementKind.LIST_ITEM]
    heads = [s for s in own if s.kind in _HEADS]
    text = tuple(s for s in own if s.kind not in _HEADS)
    found = [
        finding
        for inside in _pairs(heads, text, parsed, rules)
        for _, comparator in INTERNAL_COMPARATORS
        for observation in comparator(inside.pair, rules)
        for finding in _decided(inside, observation, rules)
    ]
    for head in heads:
        candidates = [Inside(Pair(head, s, parsed.article, parsed.article), "headline-text", text) for s in text]
        told = [inside for inside in candidates if _is_told(inside.pair, rules)]
        for inside, observation in observe_flat_headline(told, rules):
            found.extend(_decided(inside, observation, rules))
    return tuple(replace(one, id=_id(parsed, one)) for one in gather_differences(found))


def _id(parsed: ParsedArticle, difference: Difference) -> str:
    """Return the id of a difference inside an article: another than that of the same words in two articles."""
    texts = sorted({mention.excerpt.text for side in difference.sides for mention in side.mentions})
    words = "\n".join(["inside", parsed.article.id, str(difference.kind), *texts])
    return "d" + hashlib.sha256(words.encode(errors="backslashreplace")).hexdigest()[:10]


def _pairs(
    heads: Sequence[Statement], text: tuple[Statement, ...], parsed: ParsedArticle, rules: Rulebook
) -> Iterator[Inside]:
    """Yield what is to be held against each other: the headline, or the earlier sentence, on the left."""
    for head in heads:
        lead = _lead_toll(head, text)
        for statement in text:
            pair = Pair(head, statement, parsed.article, parsed.article, known=True)
            if statement is lead or _is_told(pair, rules):
                yield Inside(pair, f"{_HEADS[head.kind]}-text", text)
    for left, right in _alike(text, rules):
        pair = Pair(left, right, parsed.article, parsed.article)
        if _tells_one_event(pair, rules):
            yield Inside(pair, "text-text", text)


def _lead_toll(head: Statement, text: Sequence[Statement]) -> Statement | None:
    """Return the first sentence with a toll of a sort that the headline has: a headline's toll is that of the lead."""
    sorts = _tolls(head)
    return next((statement for statement in text if sorts & _tolls(statement)), None)


def _tolls(statement: Statement) -> frozenset[str]:
    return frozenset(m.value.verb for m in statement.mentions if isinstance(m.value, Quantity) and m.value.verb)


def _alike(text: Sequence[Statement], rules: Rulebook) -> Iterator[tuple[Statement, Statement]]:
    """Yield pairs of sentences that share enough words of content, in text order."""
    sharing: dict[str, list[int]] = {}
    for place, statement in enumerate(text):
        for key in {word.key for word in read_words(statement, rules) if word.is_content}:
            sharing.setdefault(key, []).append(place)
    places = (listed for listed in sharing.values() if len(listed) <= _MOST_SHARING)
    counted = Counter(pair for listed in places for pair in combinations(listed, 2))
    least = rules.weight("internal", "fewest-shared")
    yield from ((text[left], text[right]) for left, right in sorted(counted) if counted[left, right] >= least)


def _is_told(pair: Pair, rules: Rulebook) -> bool:
    """Whether a sentence of the text has most of what the headline says, its values aside."""
    return _shared(pair, rules) and meet(pair.left, pair.right, rules).coverage >= rules.weight(
        "internal", "headline-share"
    )


def _tells_one_event(pair: Pair, rules: Rulebook) -> bool:
    return _shared(pair, rules) and meet(pair.left, pair.right, rules).overlap >= rules.weight("internal", "text-share")


def _shared(pair: Pair, rules: Rulebook) -> bool:
    meeting = meet(pair.left, pair.right, rules)
    common = (meeting.left & meeting.right) - rules.words("align", "stop-words").listed
    return sum(word[:1].isalpha() for word in common) >= rules.weight("internal", "fewest-shared")


def _decided(inside: Inside, observation: Observation, rules: Rulebook) -> Iterator[Finding]:
    """Yield the finding where `rules/internal.toml` calls what was observed a difference."""
    full = add_facts(inside, observation, rules)
    verdict = decide_inside(full, rules)
    if verdict.kind_class is not None:
        told = replace(full, reason=_reason(inside, observation))
        yield weighed(Finding(inside.pair, told, verdict.kind_class, verdict), rules)


def _reason(inside: Inside, observation: Observation) -> str:
    """Return what the two places say, and what both are about: "the headline says 12, the text says 21; …"."""
    left, right = _quoted(observation.left.value), _quoted(observation.right.value)
    about = observation.reason.partition("; ")[2] or observation.reason
    if inside.within == "text-text":
        return f"the text says {left} and then {right}; {about}"
    return f"the {inside.within.partition('-')[0]} says {left}, the text says {right}; {about}"


def _quoted(words: str) -> str:
    return words if words[:1].isdigit() else f"“{words}”"
