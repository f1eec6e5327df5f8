"""Puts a denial together with what it denies, where the alignment has not.

A denial says little of what it denies: "no shots were fired" has one word in common with the account of a gunfight. So
likeness does not find the two, and what they are held against each other by does: one act, told and denied, with the
same thing in its parts; whom an attack hit, or what a vehicle; what one sets right and the other has. As nothing else
tells that both are of one event, more is asked of such statements than inside a group.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from compare.judge.comparators.collisions import are_of_one_vehicle, observe_collisions, rivals_of
from compare.judge.comparators.corrected import observe_corrected
from compare.judge.comparators.denied import counterparts, observe_denied, told_acts
from compare.judge.comparators.denied_events import observe_denied_events
from compare.judge.comparators.outcomes import answered, observe_outcomes
from compare.judge.comparators.targets import find_targets, observe_targets, rival_kinds
from compare.judge.frame.other_days import is_of_other_days
from compare.judge.frame.presumed import words_for
from compare.judge.observation import Context, Observation, Pair
from compare.judge.reading.collisions import find_collisions
from compare.judge.reading.corrections import find_corrections
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.events_denied import denied_events
from compare.judge.reading.events_told import told_events
from compare.judge.reading.factual import factual_acts
from compare.judge.verdicts import decide
from compare.model.findings import Evidence, Group, KindClass, ResolvedStory, group_id
from compare.model.grammar import ParsedArticle, Statement, leaves
from compare.model.text import Article
from compare.model.values import Name
from compare.rulebook.book import Rulebook

_SIGNAL = "told-otherwise"
# Articles that have not so many groups in common may be reports of two stories.
_FEWEST_GROUPS = 1
# An act that is told so often tells nothing apart; it also keeps an endless list from being held against another.
_MOST_TELLINGS = 50
# The stories at hand have 34 candidates at most; what goes far beyond that is no news.
_MOST_PAIRS = 200
_MOST_CANDIDATES = 5000
# A noun of more sentences is what the whole article is about.
_RARE = 3
# Marks a name among the words under which statements are found, as names and verbs may be spelt alike.
_NAME = "name "
# Marks what is found under the family of its noun.
_EVENT = "event "
# Marks what something ran into.
_OBSTACLE = "ran into "


@dataclass(frozen=True, slots=True)
class _Told:
    """A leaf statement with where it stands, and the words under which its acts are found and looked for."""

    statement: Statement
    article: Article
    context: Context
    tells: frozenset[str]
    denies: frozenset[str]


def with_rebuttals(groups: Sequence[Group], story: ResolvedStory, rules: Rulebook) -> tuple[Group, ...]:
    """Return the groups, and a group for each denial with the tellings of other articles that it denies, in text order.

    Args:
        groups: those of the alignment; what is in one of them together is not put together again.
    """
    together = {frozenset(pair) for group in groups for pair in combinations(group.statements, 2)}
    one_story = _of_one_story(groups, story)
    found: dict[frozenset[str], Evidence] = {}
    for pair in islice(_candidates(story, rules), _MOST_CANDIDATES):
        ids = frozenset((pair.left.id, pair.right.id))
        if ids not in together and frozenset((pair.left.article, pair.right.article)) in one_story:
            seen = next(observe_rebuttals(pair, rules), None)
            if seen is not None:
                found[ids] = Evidence(_SIGNAL, seen.left.value, seen.right.value, 0.0, decide(seen, rules).rule)
            if len(found) >= _MOST_PAIRS:
                break
    place = {s.id: at for at, s in enumerate(s for parsed in story.articles for s in parsed.statements)}
    made = (_group(members, found, place) for members in _joined(found))
    return tuple(sorted((*groups, *made), key=lambda group: [place[number] for number in group.statements]))


def is_rebuttal(group: Group) -> bool:
    """Tell whether a group was made here: of its statements only what is denied can be held against each other."""
    return any(reason.signal == _SIGNAL for reason in group.evidence)


def _of_one_story(groups: Sequence[Group], story: ResolvedStory) -> set[frozenset[str]]:
    article_of = {s.id: s.article for parsed in story.articles for s in parsed.statements}
    counted: Counter[frozenset[str]] = Counter()
    for group in groups:
        articles = sorted({article_of[number] for number in group.statements})
        counted.update(frozenset(pair) for pair in combinations(articles, 2))
    return {pair for pair, count in counted.items() if count >= _FEWEST_GROUPS}


def _candidates(story: ResolvedStory, rules: Rulebook) -> Iterator[Pair]:
    """Yield the pairs of statements of which one tells what the other denies or excludes, each once."""
    listed = [told for parsed in sorted(story.articles, key=lambda p: p.article.id) for told in _read(parsed, rules)]
    tellings: dict[str, list[_Told]] = {}
    for told in listed:
        for word in sorted(told.tells):
            tellings.setdefault(word, []).append(told)
    seen: set[frozenset[str]] = set()
    for denial in listed:
        for word in sorted(denial.denies):
            others = [t for t in tellings.get(word, ()) if t.statement.article != denial.statement.article]
            for told in others if len(others) <= _MOST_TELLINGS else ():
                ids = frozenset((denial.statement.id, told.statement.id))
                if ids not in seen:
                    seen.add(ids)
                    yield _pair(denial, told)


def _read(parsed: ParsedArticle, rules: Rulebook) -> Iterator[_Told]:
    aside = {entry.statement for entry in parsed.set_aside}
    article, context = parsed.article, Context(parsed.statements)
    for statement in leaves(parsed.statements):
        if statement.id in aside:
            continue
        denied = denied_verbs(statement, article.language, rules)
        acts = told_acts(statement, rules)
        tells = (word for act in acts if act.verb.index not in denied for word in words_for(act, rules))
        denies = (counterparts(act, rules, is_denied=act.verb.index in denied) for act in acts)
        kinds = {target.kind for target in find_targets(statement, article, rules)}
        rivals = (rival_kinds(kind, rules) for kind in sorted(kinds))
        names = (_NAME + token.lemma for token in statement.tokens if token.part == "PROPN")
        wrong = {_NAME + found.wrong.lemma for found in find_corrections(statement, rules)}
        answers, excluded = answered(statement, article, rules)
        none = {_EVENT + event.family for event in denied_events(statement, rules)}
        events = {_EVENT + event.family for event in told_events(statement, article.language, rules)}
        met = {collision.kind for collision in find_collisions(statement, article, context, rules)}
        others = {_OBSTACLE + rival for kind in met for rival in rivals_of(kind, rules)}
        told = frozenset({*tells, *kinds, *names, *answers, *events, *(_OBSTACLE + kind for kind in met)})
        rejected = frozenset[str]().union(*denies, *rivals, wrong, excluded, none, others)
        yield _Told(statement, article, context, told, rejected)


def _pair(one: _Told, other: _Told) -> Pair:
    left, right = sorted((one, other), key=lambda told: told.statement.article)
    contexts = (left.context, right.context)
    return Pair(left.statement, right.statement, left.article, right.article, contexts=contexts)


def observe_rebuttals(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield what the two contradict each other in; whether of one time is asked last, as it takes longest."""
    if _sets_right(pair, rules) and _share_a_rare_thing(pair):
        yield from _contradictions(observe_corrected(pair, rules), rules)
    found = [*_contradictions(_denials(pair, rules), rules)]
    targets = [*_contradictions(observe_targets(pair, rules), rules)]
    if targets and _share_an_event(pair, rules):
        found.extend(targets)
    found.extend(_outcomes(pair, rules))
    collisions = [*_contradictions(observe_collisions(pair, rules), rules)]
    if collisions and are_of_one_vehicle(pair, rules):
        found.extend(collisions)
    if found and not is_of_other_days(pair, rules):
        yield from found


def _outcomes(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield the outcomes that exclude each other, told of one person or thing, or of one event."""
    for seen in _contradictions(observe_outcomes(pair, rules), rules):
        is_of_event = seen.facts["asked"] == "none"
        if seen.facts["about"] == "same" and (not is_of_event or _share_an_event(pair, rules)):
            yield seen


def _contradictions(seen: Iterable[Observation], rules: Rulebook) -> Iterator[Observation]:
    return (one for one in seen if decide(one, rules).kind_class is KindClass.CONTRADICTION)


def _sets_right(pair: Pair, rules: Rulebook) -> bool:
    return any(find_corrections(statement, rules) for statement in (pair.left, pair.right))


def _denials(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield what is told and denied of one act on one thing."""
    for seen in observe_denied(pair, rules):
        is_of_one = seen.facts["shared"] in ("goal", "patient") or seen.facts["form"] == "opposed-acts"
        is_told_by_noun = seen.facts.get("told-by") == "noun" and seen.facts.get("doer") != "shared"
        if is_of_one and not is_told_by_noun:
            yield seen
    for seen in observe_denied_events(pair, rules):
        if seen.facts["many"] == "no" or seen.facts["narrowed"] == "yes":
            yield seen


def _share_an_event(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether both statements tell one more act, or name one person or body: a town tells nothing."""
    hitting = rules.words("opposites", "hitting").listed
    one, other = ({act.predicate for act in factual_acts(s, rules)} - hitting for s in (pair.left, pair.right))
    named = [
        {m.value.key for m in s.mentions if isinstance(m.value, Name) and m.value.key} for s in (pair.left, pair.right)
    ]
    return bool(one & other or named[0] & named[1])


def _share_a_rare_thing(pair: Pair) -> bool:
    """Tell whether both statements have a noun of which neither article speaks often: what it is that is set right."""
    one, other = ({token.lemma for token in s.tokens if token.part == "NOUN"} for s in (pair.left, pair.right))
    sentences = [[s for s in context.head if not s.parent] for context in pair.contexts]
    return any(all(_count(noun, told) <= _RARE for told in sentences) for noun in sorted(one & other))


def _count(noun: str, statements: Sequence[Statement]) -> int:
    return sum(any(token.lemma == noun for token in statement.tokens) for statement in statements)


def _joined(pairs: Mapping[frozenset[str], Evidence]) -> list[tuple[str, ...]]:
    """Return the statements that hang together by the pairs: a denial with all that it denies."""
    joined: dict[str, set[str]] = {}
    for pair in sorted(pairs, key=sorted):
        one, other = (joined.setdefault(number, {number}) for number in sorted(pair))
        if one is not other:
            large, small = (one, other) if len(one) >= len(other) else (other, one)
            large |= small
            joined.update(dict.fromkeys(small, large))
    return sorted({tuple(sorted(members)) for members in joined.values()})


def _group(members: Sequence[str], found: Mapping[frozenset[str], Evidence], place: Mapping[str, int]) -> Group:
    ids = tuple(sorted(members, key=place.__getitem__))
    evidence = next(found[pair] for pair in sorted(found, key=sorted) if pair <= frozenset(members))
    return Group(id=group_id(ids), statements=ids, evidence=(evidence,))
