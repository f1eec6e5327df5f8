"""What a difference means where both statements are one sentence of a text that both articles carry.

Such a pair has one source, so it is never two sources against each other: the text was revised, changed or misprinted
on its way. Which of these it was is decided by rows of `rules/verdicts.toml`; here are their facts and the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from compare.judge.differences import Finding
from compare.judge.frame.occasions import later_side
from compare.judge.observation import Claim, Observation, Pair
from compare.model.copying import CarriedText
from compare.model.findings import Difference, Kind, KindClass
from compare.model.grammar import Statement, StatementKind
from compare.model.text import Article
from compare.model.values import Quantity

_WORD = re.compile(r"\w+")
_REACH = 40
_COUNTS = frozenset({"", "vote"})
_HEADLINES = frozenset({StatementKind.HEADLINE, StatementKind.SUBHEAD})


def find_texts(members: Sequence[Statement], carried: Mapping[frozenset[str], CarriedText]) -> dict[str, str]:
    """Return for each copied statement the first of all that are the same sentence of one text, over any steps.

    Args:
        members: statements of one group.
        carried: shared text by the ids of its two articles.
    """
    first: dict[str, str] = {}
    for one, other in combinations(members, 2) if carried else ():
        text = carried.get(frozenset((one.article, other.article)))
        if text is not None and text.is_one_sentence(one, other):
            kept, joined = first.setdefault(one.id, one.id), first.setdefault(other.id, other.id)
            if kept != joined:
                first |= {number: kept for number in first if first[number] == joined}
    return first


def are_of_one_article(one: Statement, other: Statement, carried: Mapping[frozenset[str], CarriedText]) -> bool:
    """Tell whether one article says both: the text of either statement stands in the article of the other one too.

    What an article says beside a sentence is no more against a copy of that sentence than against the sentence itself,
    so such a pair says nothing about two sources. Headlines are held against any text, as they are written apart.
    """
    text = carried.get(frozenset((one.article, other.article)))
    if text is None or one.kind in _HEADLINES or other.kind in _HEADLINES:
        return False
    return text.holds(one) or text.holds(other)


def is_within_one_text(difference: Difference, texts: Mapping[str, str]) -> bool:
    """Tell whether all sides of a difference are one sentence of one text; `texts` is what `find_texts` gives."""
    return len({texts.get(number, number) for side in difference.sides for number in side.statements}) == 1


def with_text(observation: Observation, pair: Pair) -> Observation:
    """Return the observation with what one text in both articles adds to its facts; the same for any other pair."""
    if not pair.is_copied:
        return observation
    facts = {
        **observation.facts,
        "text": "one",
        "said": "same" if observation.left.value.casefold() == observation.right.value.casefold() else "other",
        "later": later_side(pair),
    }
    if observation.kind is Kind.NUMBER:
        is_compared = facts.get("counted") == "same" or _is_in_one_place(observation, pair)
        facts["compared"] = "yes" if is_compared else "no"
        facts["can-move"] = "yes" if _can_move(observation, pair) else "no"
    return replace(observation, facts=facts)


def _is_in_one_place(observation: Observation, pair: Pair) -> bool:
    """Tell whether the words before and after are the same on both sides, so that only the value was changed."""
    left = _neighbours(observation.left, pair.left_article)
    return any(left) and left == _neighbours(observation.right, pair.right_article)


def _neighbours(claim: Claim, article: Article) -> tuple[str, str]:
    start, end = claim.spans[0].start, claim.spans[-1].end
    before = _WORD.findall(article.text[max(0, start - _REACH) : start].lower())
    after = _WORD.findall(article.text[end : end + _REACH].lower())
    return (before[-1] if before else "", after[0] if after else "")


def _can_move(observation: Observation, pair: Pair) -> bool:
    """Tell whether a figure may be revised as more is known: a toll, a level, a count; not an age or a distance."""
    value = _quantity(pair.left, observation.left)
    if value is None or value.sense == "age":
        return False
    if observation.facts.get("grows", "no") != "no":
        return True
    return value.unit in _COUNTS and not is_slip(observation.left.value, observation.right.value)


def _quantity(statement: Statement, claim: Claim) -> Quantity | None:
    values = (mention.value for mention in statement.mentions if mention.span == claim.spans[0])
    return next((value for value in values if isinstance(value, Quantity)), None)


def is_slip(left: str, right: str) -> bool:
    """Tell whether two figures look like one that was misprinted: digits changed places, or noughts came or went."""
    one, other = ("".join(c for c in value if c.isdigit()) for value in (left, right))
    if not one or not other or one == other:
        return False
    return sorted(one) == sorted(other) or one.rstrip("0") == other.rstrip("0")


def with_reason(finding: Finding) -> Finding:
    """Return the finding with the text that both sides carry named in its reason; the same for any other pair."""
    if not finding.pair.is_copied:
        return finding
    told = f"{finding.observation.reason}; {_say(finding)}"
    return replace(finding, observation=replace(finding.observation, reason=told))


def _say(finding: Finding) -> str:
    pair = finding.pair
    left, right = (article.publisher or article.id for article in (pair.left_article, pair.right_article))
    carried = f"{left} and {right} carry one text"
    if finding.kind_class is KindClass.CONTRADICTION:
        return f"{carried}, so one of them changed it or made a slip: these are not two sources"
    if finding.kind_class is not KindClass.UPDATE:
        return carried
    later = {"left": left, "right": right}.get(later_side(pair))
    if later is None:
        return f"{carried} in two versions, and which is the later is not known"
    return f"{carried}, and {later} published its version later"


def settle(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the findings, those of two figures of which a text has replaced one by the other with one verdict.

    Where a text went from 12 to 15, a third outlet with 12 has the earlier state: it contradicts the later version no
    more than the earlier version does, so all is one update. Where that outlet is the later one, it may know better,
    and all is one contradiction.
    """
    revised = {_values(f): f for f in findings if f.pair.is_copied and f.kind_class is KindClass.UPDATE}
    disputed = {_values(f): f for f in findings if _is_dispute(f, revised.get(_values(f)))}
    for finding in findings:
        decisive = disputed.get(_values(finding), revised.get(_values(finding)))
        is_one_of_them = finding.kind_class in (KindClass.CONTRADICTION, KindClass.UPDATE)
        yield _like(finding, decisive) if decisive is not None and is_one_of_them else finding


def _is_dispute(finding: Finding, known: Finding | None) -> bool:
    """Tell whether a contradiction stands although a text has replaced the one figure by the other."""
    if known is None or finding.kind_class is not KindClass.CONTRADICTION:
        return False
    later = _later_value(finding)
    return later not in ("", _later_value(known))


def _like(finding: Finding, decisive: Finding) -> Finding:
    """Return the finding with the verdict and the reason of another one."""
    told = replace(finding.observation, reason=decisive.observation.reason)
    return replace(finding, kind_class=decisive.kind_class, verdict=decisive.verdict, observation=told)


def _values(finding: Finding) -> tuple[str, frozenset[str]]:
    seen = finding.observation
    return (str(seen.kind), frozenset((seen.left.normalised, seen.right.normalised)))


def _later_value(finding: Finding) -> str:
    """Return the figure of the report published later, "" where that is not known."""
    seen, side = finding.observation, later_side(finding.pair)
    return {"left": seen.left.normalised, "right": seen.right.normalised}.get(side, "")
