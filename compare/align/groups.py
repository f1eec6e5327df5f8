"""From a resolved story to groups: units, likeness, pairs, scores, groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from compare.align.candidates import propose_pairs
from compare.align.clusters import Pair, Thresholds, gather
from compare.align.context import read_contexts
from compare.align.copied import with_copies
from compare.align.events import SeriesEvent, are_apart, find_events
from compare.align.lone_values import find_lone_values
from compare.align.main_events import find_other_events
from compare.align.sayings import find_one_sayings
from compare.align.scores import evidence, join_weights, load_context_weights, load_weights, score, with_least
from compare.align.signals import measure_likeness, read_signals
from compare.align.units import Unit, make_units
from compare.model.findings import Copy, Evidence, Group, ResolvedStory, group_id
from compare.rulebook.book import Rulebook
from compare.rulebook.shipped import shipped_embedding


def align_statements(story: ResolvedStory, copies: Sequence[Copy], rules: Rulebook) -> tuple[Group, ...]:
    """Return groups of statements of at least two articles that speak of the same thing, in text order.

    The groups carry no differences yet; their evidence holds the loudest signals of their best pair. The result does
    not depend on the order of the articles.
    """
    ordered = ResolvedStory(tuple(sorted(story.articles, key=lambda p: p.article.id)), story.names, story.notes)
    units = make_units(ordered, rules)
    published = {parsed.article.id: parsed.article.published for parsed in ordered.articles}
    alike = {"one-saying": find_one_sayings(units), "lone-value": find_lone_values(units, published)}
    signals = score_pairs(units, ordered, rules, frozenset[Pair]().union(*alike.values()))
    first, second = load_weights(rules), load_context_weights(rules)
    articles = [unit.article for unit in units]
    contexts = read_contexts({pair: score(found, first) for pair, found in signals.items()}, articles)
    scored = {pair: score(found, second) for pair, found in contexts.items()}
    scores = with_copies(with_least(scored, alike, rules), units, ordered, copies)
    forbidden = find_forbidden(units, find_events(ordered, rules), signals)
    members = gather(scores, forbidden, articles, load_thresholds(rules))

    weights = join_weights(first, second)

    def explain(pair: Pair) -> tuple[Evidence, ...]:
        in_common = (name for name, pairs in alike.items() if pair in pairs)
        least = tuple(Evidence(name, "yes", "", rules.weight("align", name), f"align:{name}") for name in in_common)
        return least + evidence({**signals[pair], **contexts[pair]}, weights)

    return _in_text_order([_group(listed, units, scores, explain) for listed in members], story)


def score_pairs(
    units: Sequence[Unit], story: ResolvedStory, rules: Rulebook, further: AbstractSet[Pair] = frozenset()
) -> dict[Pair, dict[str, float]]:
    """Return the signals of every proposed pair of units, and of further ones, by their numbers (smaller first)."""
    likeness = measure_likeness(units, shipped_embedding())
    events, other_events = find_events(story, rules), find_other_events(story)
    found: dict[Pair, dict[str, float]] = {}
    for left, right in sorted({*propose_pairs(likeness), *further}):
        one, other = units[left], units[right]
        apart = are_apart(events.get(one.statement.id), events.get(other.statement.id))
        is_inferred = apart == "inferred" or {one.statement.article, other.statement.article} in other_events
        found[left, right] = {**read_signals(one, other, likeness), "event-inferred-apart": float(is_inferred)}
    return found


def find_forbidden(
    units: Sequence[Unit], events: Mapping[str, SeriesEvent], pairs: Mapping[Pair, object]
) -> AbstractSet[Pair]:
    """Return the proposed pairs that speak of different events, as they say themselves or as who speaks shows.

    What somebody says belongs to the event that his article is about, and is no background that two events share.
    """
    found: set[Pair] = set()
    for left, right in pairs:
        one, other = units[left], units[right]
        apart = are_apart(events.get(one.statement.id), events.get(other.statement.id))
        if apart == "said" or (apart and one.speaker and other.speaker):
            found.add((left, right))
    return found


def load_thresholds(rules: Rulebook) -> Thresholds:
    """Return the scores from which statements stand together, from `rules/align.toml`."""
    return Thresholds(sure=rules.weight("align", "sure"), lone=rules.weight("align", "lone"))


def _group(
    members: tuple[int, ...],
    units: Sequence[Unit],
    scores: Mapping[Pair, float],
    explain: Callable[[Pair], tuple[Evidence, ...]],
) -> Group:
    ids = tuple(units[number].statement.id for number in members)
    pairs = [(left, right) for left in members for right in members if (left, right) in scores]
    best = max(pairs, key=lambda pair: (scores[pair], (-pair[0], -pair[1])))
    return Group(id=group_id(ids), statements=ids, evidence=explain(best))


def _in_text_order(groups: Sequence[Group], story: ResolvedStory) -> tuple[Group, ...]:
    """Return the groups, and the statements inside them, in the order of articles and texts."""
    listed = [statement.id for parsed in story.articles for statement in parsed.statements]
    place = {number: at for at, number in enumerate(listed)}
    sorted_inside = [
        Group(id=group.id, statements=tuple(sorted(group.statements, key=place.__getitem__)), evidence=group.evidence)
        for group in groups
    ]
    return tuple(sorted(sorted_inside, key=lambda group: [place[number] for number in group.statements]))
