"""Counts how many independent origins stand behind each group, and says why.

Two articles are one origin for a statement where anything that it rests on is the same: the text, the agency, the
source that they cite, the publisher, the user's group. In doubt they are one, so that a confirmation counted is one
that holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from compare.model.findings import Copy, Difference, Group, KindClass, Origin, ResolvedStory
from compare.rulebook.book import Rulebook
from compare.trace.families import Families
from compare.trace.grounds import Ground, Grounds, find_grounds
from compare.trace.wording import Cluster, cluster_name, say_contradiction, say_origins

_LONGEST_SHOWN = 60
_NAMED = frozenset({"agency", "source", "unnamed", "outlet"})


def count_confirmations(
    groups: Sequence[Group],
    origins: Sequence[Origin],
    copies: Sequence[Copy],
    story: ResolvedStory,
    rules: Rulebook,
) -> tuple[Group, ...]:
    """Return the groups with the number and the names of their independent origins and the reason in plain words."""
    grounds = find_grounds(story, origins, copies, rules)
    return tuple(_counted(group, grounds) for group in groups)


def _counted(group: Group, grounds: Grounds) -> Group:
    clusters = find_clusters(group.statements, grounds)
    articles = [article for cluster in clusters for article in cluster.articles]
    labels = _labels(articles, grounds)
    outlets = len({grounds.articles[article].publisher or article for article in articles})
    told = [say_origins(clusters, labels, outlets)]
    if group.agreement and outlets > 1 and len(clusters) == 1:
        told.append("warning: the agreement rests on one origin")
    told += [
        _say_sides(difference, grounds, labels)
        for difference in group.differences
        if difference.kind_class is KindClass.CONTRADICTION
    ]
    return replace(
        group,
        confirmations=len(clusters),
        origins=tuple(cluster_name(cluster, labels) for cluster in clusters),
        origin_reason=". ".join(sentence[:1].upper() + sentence[1:] for sentence in told),
    )


def _say_sides(difference: Difference, grounds: Grounds, labels: Mapping[str, str]) -> str:
    counted = [(side.value, len(find_clusters(side.statements, grounds))) for side in difference.sides]
    every = [statement for side in difference.sides for statement in side.statements]
    holding = [{grounds.statements[number].article for number in side.statements} for side in difference.sides]
    common = [
        cluster
        for cluster in find_clusters(every, grounds)
        if len(cluster.articles) > 1 and sum(not articles.isdisjoint(cluster.articles) for articles in holding) > 1
    ]
    return say_contradiction(difference.kind, counted, common, labels)


def find_clusters(statements: Sequence[str], grounds: Grounds) -> tuple[Cluster, ...]:
    """Return the articles of the statements, those with one origin together, in the order of the statements."""
    resting = _resting(statements, grounds)
    order = list(resting)
    joined = Families(len(order))
    holders: dict[tuple[str, str], list[int]] = {}
    for number, article in enumerate(order):
        for ground in resting[article]:
            holders.setdefault(ground.tie, []).append(number)
    for numbers in holders.values():
        for number in numbers[1:]:
            joined.join(numbers[0], number)
    generic = {ground.key for article in order for ground in resting[article] if ground.kind == "generic"}
    for word in sorted(generic):
        meant = [numbers[0] for (sort, key), numbers in holders.items() if sort == "source" and word in key.split()]
        for number in meant:
            joined.join(meant[0], number)
    return tuple(_cluster([order[n] for n in members], resting) for members in joined.members().values())


def _resting(statements: Sequence[str], grounds: Grounds) -> dict[str, list[Ground]]:
    """Return what the statements of each article rest on."""
    found: dict[str, list[Ground]] = {}
    for statement in statements:
        article = grounds.statements[statement].article
        if article not in found:
            found[article] = list(grounds.of_article(article))
        found[article].extend(grounds.of_statement(statement))
    return found


def _cluster(articles: Sequence[str], resting: Mapping[str, Sequence[Ground]]) -> Cluster:
    """Return the articles with what at least two of them have in common, and what each names itself."""
    having: dict[tuple[str, str], dict[str, Ground]] = {}
    for article in articles:
        for ground in resting[article]:
            having.setdefault(ground.tie, {}).setdefault(article, ground)
    shared = {_fullest(holders.values()): tuple(holders) for holders in having.values() if len(holders) > 1}
    own = {article: tuple(g for g in resting[article] if g.sort in _NAMED) for article in articles}
    return Cluster(tuple(articles), shared, own)


def _fullest(grounds: Iterable[Ground]) -> Ground:
    """Return the one that is shown in most words, in reason; a citing before a credit, which says more."""
    return max(
        grounds,
        key=lambda g: (g.sort != "agency", len(g.shown) <= _LONGEST_SHOWN, len(g.shown), g.shown),
    )


def _labels(articles: Sequence[str], grounds: Grounds) -> dict[str, str]:
    """Return how each article is called: by its publisher, with its file where the publisher has several."""
    publishers = [grounds.articles[article].publisher for article in articles]
    return {
        article: publisher
        if publisher and publishers.count(publisher) == 1
        else f"{publisher} ({grounds.articles[article].path.rpartition('/')[2] or article})".strip()
        for article, publisher in zip(articles, publishers, strict=True)
    }
