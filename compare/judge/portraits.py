"""Puts together what two articles say that one person, ship or thing is, where the alignment has not.

"Police Col. Ibarra said" and "General Ibarra, commander of the province," have nothing but the name in common, and so
are rarely found alike; what they say of him can be held against each other all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from compare.judge.comparators.ages import are_apart, observe_ages
from compare.judge.comparators.modifiers import MATERIALS, find_made, observe_modifiers
from compare.judge.comparators.traits import are_exclusive, observe_traits, told_of
from compare.judge.observation import Context, Observation, Pair
from compare.judge.reading.bearers import AGED, SOLE, Trait
from compare.judge.reading.beginnings import AGE, Beginning, find_beginnings
from compare.judge.verdicts import decide
from compare.model.findings import Evidence, Group, KindClass, ResolvedStory, group_id
from compare.model.grammar import ParsedArticle, Statement, leaves
from compare.model.text import Article
from compare.rulebook.book import Rulebook

Articles = Mapping[str, tuple[Article, Context]]
Telling = tuple[Statement, Trait | Beginning]

_SIGNAL = "told-to-be-another"
# What is said of one bearer so often is looked at no further; it keeps an endless list from being held against another.
_MOST_TELLINGS = 60
_MOST_GROUPS = 20


def with_portraits(
    groups: Sequence[Group], story: ResolvedStory, articles: Articles, rules: Rulebook
) -> tuple[Group, ...]:
    """Return the groups, and one for each two things that articles say of one bearer, in text order.

    Args:
        groups: those of the alignment; articles that have none of them in common may tell of two of one name.
        articles: each article by its id, with what is known of its statements.
    """
    statements = {s.id: s for parsed in story.articles for s in parsed.statements}
    together = {frozenset(pair) for group in groups for pair in combinations(group.statements, 2)}
    one_story = {frozenset(statements[number].article for number in pair) for pair in together}
    place = {number: at for at, number in enumerate(statements)}
    made = list[Group]()
    for tellings in _tellings(story, articles, rules):
        found = [
            p for p in _apart(tellings, articles, rules) if frozenset((p.left.article, p.right.article)) in one_story
        ]
        if found and not all(frozenset((p.left.id, p.right.id)) in together for p in found):
            made.append(_group(found, place, rules))
    unique = {group.id: group for group in made[:_MOST_GROUPS]}
    taken = {group.id for group in groups}
    fresh = (group for number, group in unique.items() if number not in taken)
    return tuple(sorted((*groups, *fresh), key=lambda group: [place[number] for number in group.statements]))


def is_portrait(group: Group) -> bool:
    """Tell whether a group was made here: of its statements only what the bearer is can be held against each other."""
    return any(reason.signal == _SIGNAL for reason in group.evidence)


def observe_portraits(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield what the two contradict in: what somebody is, what the one thing of a kind is made of, its age."""
    seen = [one for one in observe_traits(pair, rules) if one.facts["known-by"] != AGED]
    made = [one for one in observe_modifiers(pair, rules) if one.facts.get("family") == MATERIALS]
    of_one = [one for one in made if one.facts["thing"] == "sole"]
    aged = observe_ages(pair, rules)
    yield from (one for one in (*seen, *of_one, *aged) if decide(one, rules).kind_class is KindClass.CONTRADICTION)


def _tellings(story: ResolvedStory, articles: Articles, rules: Rulebook) -> Iterator[list[Telling]]:
    """Yield all that is said of one bearer in one respect, by whichever article."""
    found: dict[tuple[str, str], list[Telling]] = {}
    for parsed in sorted(story.articles, key=lambda p: p.article.id):
        _, context = articles[parsed.article.id]
        for statement in _told(parsed):
            for trait in told_of(statement, context, rules):
                if trait.known_by != AGED:
                    found.setdefault((trait.sort, trait.bearer), []).append((statement, trait))
            for made in find_made(statement, rules):
                if made.family == MATERIALS:
                    trait = Trait(MATERIALS, made.noun.lemma, SOLE, made.member, made.span)
                    found.setdefault((MATERIALS, made.noun.lemma), []).append((statement, trait))
            for begun in find_beginnings(statement, parsed.article.published, rules):
                found.setdefault((AGE, begun.thing.key or begun.thing.kind), []).append((statement, begun))
    yield from (found[key][:_MOST_TELLINGS] for key in sorted(found))


def _told(parsed: ParsedArticle) -> Iterable[Statement]:
    aside = {entry.statement for entry in parsed.set_aside}
    return (statement for statement in leaves(parsed.statements) if statement.id not in aside)


def _apart(told: Sequence[Telling], articles: Articles, rules: Rulebook) -> list[Pair]:
    """Return the pairs of statements of two articles that contradict each other in what the bearer is."""
    candidates = [
        (one, other)
        for (one, trait), (other, another) in combinations(told, 2)
        if one.article != other.article and _exclude(trait, another, rules)
    ]
    pairs = list[Pair]()
    for one, other in dict.fromkeys(candidates):
        (left, ones), (right, others) = articles[one.article], articles[other.article]
        pair = Pair(one, other, left, right, contexts=(ones, others))
        if next(observe_portraits(pair, rules), None) is not None:
            pairs.append(pair)
    return pairs


def _exclude(one: Trait | Beginning, other: Trait | Beginning, rules: Rulebook) -> bool:
    """Tell whether nobody is what two traits say, and nothing of two ages."""
    if isinstance(one, Beginning):
        return isinstance(other, Beginning) and are_apart(one, other, rules)
    return isinstance(other, Trait) and are_exclusive(one, other, rules)


def _group(found: Sequence[Pair], place: dict[str, int], rules: Rulebook) -> Group:
    ids = tuple(sorted({s.id for pair in found for s in (pair.left, pair.right)}, key=place.__getitem__))
    seen = next(observe_portraits(found[0], rules))
    reason = Evidence(_SIGNAL, seen.left.value, seen.right.value, 0.0, decide(seen, rules).rule)
    return Group(id=group_id(ids), statements=ids, evidence=(reason,))
