"""Judges every group: all its pairs of statements of different articles, by all comparators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from types import MappingProxyType

from compare.judge.comparators.listed import COMPARATORS
from compare.judge.contained import find_contained
from compare.judge.copied import are_of_one_article, find_texts, is_within_one_text, settle, with_reason, with_text
from compare.judge.differences import Finding, gather_differences, without_repetitions
from compare.judge.internal.article import judge_internal
from compare.judge.missing import find_missing
from compare.judge.observation import Comparator, Context, Pair
from compare.judge.portraits import is_portrait, observe_portraits, with_portraits
from compare.judge.rebuttals import is_rebuttal, observe_rebuttals, with_rebuttals
from compare.judge.severity import weighed
from compare.judge.told_once import told_once
from compare.judge.verdicts import decide
from compare.model.copying import CarriedText, carried_texts
from compare.model.findings import Copy, Difference, Group, Kind, KindClass, NotCompared, ResolvedStory, Status
from compare.model.grammar import Statement
from compare.model.text import Article
from compare.rulebook.book import Rulebook

Comparators = tuple[tuple[str, Comparator], ...]

# Statements that a denial alone has put together are held against each other in that alone.
_REBUTTALS: tuple[tuple[str, Comparator], ...] = (("rebuttal", observe_rebuttals),)

# So are statements that have only somebody's name in common.
_PORTRAITS: tuple[tuple[str, Comparator], ...] = (("portrait", observe_portraits),)

_STATUS = MappingProxyType(
    {
        KindClass.CONTRADICTION: Status.CONTRADICTED,
        KindClass.UPDATE: Status.UPDATED,
        KindClass.VARIANT: Status.WORDED,
        KindClass.COMPATIBLE: Status.DIFFERING,
    }
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Groups with their differences, differences inside single articles, and what could not be compared."""

    groups: tuple[Group, ...]
    internal: tuple[Difference, ...]
    not_compared: tuple[NotCompared, ...]


def judge_groups(
    groups: Sequence[Group], story: ResolvedStory, rules: Rulebook, copies: Sequence[Copy] = ()
) -> Judgement:
    """Return the groups with differences and status; a difference that several groups hold stands in the largest.

    Args:
        copies: text that articles share: what differs inside it is one source in two forms, not two sources.
    """
    shared = carried_texts(copies)
    statements = {s.id: s for parsed in story.articles for s in parsed.statements}
    articles = {p.article.id: (p.article, Context(p.statements)) for p in story.articles}
    seen: dict[str, tuple[frozenset[str], ...]] = {}
    judged: dict[str, Group] = {}
    told = with_portraits(with_rebuttals(groups, story, rules), story, articles, rules)
    for group in sorted(told, key=lambda group: (-len(group.statements), group.id)):
        members = [statements[number] for number in group.statements]
        texts = find_texts(members, shared)
        pairs = (pair for pair in _pairs(members, articles, texts) if _is_of_two(pair, shared))
        comparators = _comparators(group)
        found = gather_differences(settle(list(_findings(pairs, rules, comparators))))
        judged[group.id] = replace(
            group,
            differences=without_repetitions(found, seen),
            status=_status(found),
            agreement=_is_agreed(found, texts),
        )
    in_order = _without_contained([judged[group.id] for group in told])
    return Judgement(in_order, judge_internal(story, rules), find_missing(in_order, story, rules))


def _without_contained(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Return the groups without the wordings of a quotation that one of more statements shows too."""
    contained = find_contained(difference for group in groups for difference in group.differences)
    return tuple(replace(g, differences=tuple(d for d in g.differences if d.id not in contained)) for g in groups)


def _comparators(group: Group) -> Comparators:
    if is_rebuttal(group):
        return _REBUTTALS
    return _PORTRAITS if is_portrait(group) else COMPARATORS


def _is_agreed(differences: Sequence[Difference], texts: Mapping[str, str]) -> bool:
    """Tell whether the sources agree on the core: that it happened, if not how many, when or where.

    Where one text was changed in a word, its core is the same too.
    """
    contradictions = [difference for difference in differences if difference.kind_class is KindClass.CONTRADICTION]
    return all(d.kind in _BESIDE_THE_CORE or is_within_one_text(d, texts) for d in contradictions)


# A value is what is said of an event, as is who said it, as what and to whom: in the references, groups that contradict
# each other on one of them agree in five of six.
_BESIDE_THE_CORE = frozenset(
    {Kind.NUMBER, Kind.DATE, Kind.PLACE, Kind.ATTRIBUTION, Kind.ROLE, Kind.TARGET, Kind.MEDIUM}
)


def _status(differences: Sequence[Difference]) -> Status:
    classes = {difference.kind_class for difference in differences}
    return next((_STATUS[kind_class] for kind_class in KindClass if kind_class in classes), Status.AGREED)


def _pairs(
    members: Sequence[Statement], articles: Mapping[str, tuple[Article, Context]], texts: Mapping[str, str]
) -> Iterator[Pair]:
    """Yield the pairs of statements of different articles, the one of the smaller id first."""
    for left, right in combinations(sorted(members, key=lambda s: (s.article, s.span)), 2):
        if left.article != right.article:
            (one, ones), (other, others) = articles[left.article], articles[right.article]
            is_copied = left.id in texts and texts[left.id] == texts.get(right.id)
            yield Pair(left, right, one, other, is_copied=is_copied, contexts=(ones, others))


def _is_of_two(pair: Pair, shared: Mapping[frozenset[str], CarriedText]) -> bool:
    """Tell whether a pair holds two texts against each other, or two versions of one sentence."""
    return pair.is_copied or not are_of_one_article(pair.left, pair.right, shared)


def _findings(pairs: Iterator[Pair], rules: Rulebook, comparators: Comparators) -> Iterator[Finding]:
    for pair in pairs:
        yield from judge(pair, rules, comparators)


def judge(pair: Pair, rules: Rulebook, comparators: Comparators = COMPARATORS) -> tuple[Finding, ...]:
    """Return what the comparators see in a pair and the verdict table calls a difference, each matter once."""
    return told_once(_seen(pair, rules, comparators))


def _seen(pair: Pair, rules: Rulebook, comparators: Comparators) -> Iterator[Finding]:
    for _, comparator in comparators:
        for seen in comparator(pair, rules):
            observation = with_text(seen, pair)
            verdict = decide(observation, rules)
            if verdict.kind_class is not None:
                yield weighed(with_reason(Finding(pair, observation, verdict.kind_class, verdict)), rules)
