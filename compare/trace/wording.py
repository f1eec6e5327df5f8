"""Says in plain words how many origins stand behind a group and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.trace.grounds import Ground

Labels = Mapping[str, str]

# What says most of why articles are one origin comes first.
_SORTS = ("group", "family", "agency", "text", "source", "unnamed")
_LISTED = 6


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles with one origin.

    Attributes:
        articles: their ids, in the order of the group.
        shared: what at least two of them have in common, with those that have it.
        own: the agencies and sources that each names itself.
    """

    articles: tuple[str, ...]
    shared: Mapping[Ground, tuple[str, ...]]
    own: Mapping[str, tuple[Ground, ...]]

    def ties(self) -> list[Ground]:
        """Return the fewest shared grounds that tie all articles that share any, what says most first."""
        ranked = sorted(self.shared, key=lambda g: (-len(self.shared[g]), _SORTS.index(g.sort), g.key))
        tied: set[str] = set()
        kept: list[Ground] = []
        for ground in ranked:
            if not tied.issuperset(self.shared[ground]):
                kept.append(ground)
                tied.update(self.shared[ground])
        return kept


def cluster_name(cluster: Cluster, labels: Labels) -> str:
    """Return the name of one origin: the agency, source or publisher; the outlets where they share a text."""
    named = [ground for article in cluster.articles for ground in cluster.own[article] if ground.sort == "source"]
    ties = cluster.ties()
    if len(cluster.articles) == 1:
        return named[0].shown if named else labels[cluster.articles[0]]
    if len(ties) == 1 and ties[0].sort != "text" and ties[0].shown:
        return ties[0].shown
    return listed([labels[article] for article in cluster.articles])


def say_origins(clusters: Sequence[Cluster], labels: Labels, outlets: int) -> str:
    """Return "4 outlets, 2 origins: A, C and D carry one AFP report; B has its own witness"."""
    told = "; ".join(_say_cluster(cluster, labels) for cluster in clusters[:_LISTED])
    more = f"; and {len(clusters) - _LISTED} more" if len(clusters) > _LISTED else ""
    return f"{_count(outlets, 'outlet')}, {_count(len(clusters), 'origin')}: {told}{more}"


def say_contradiction(kind: str, sides: Sequence[tuple[str, int]], common: Sequence[Cluster], labels: Labels) -> str:
    """Return how many origins stand behind each side of a contradiction, with a warning where two sides have one.

    Args:
        kind: what the contradiction is about.
        sides: what each side says, and how many origins say so.
        common: the origins that stand behind more than one side.
    """
    counted = " against ".join(f"{_count(origins, 'origin')} for “{value}”" for value, origins in sides)
    told = f"; warning: its sides go back to one origin: {_say_cluster(common[0], labels)}" if common else ""
    return f"contradiction of {kind}: {counted}{told}"


def listed(names: Sequence[str]) -> str:
    """Return "A, B and C"; a long list is cut and counted."""
    shown = list(names[:_LISTED])
    if len(names) > _LISTED:
        return f"{', '.join(shown)} and {len(names) - _LISTED} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _say_cluster(cluster: Cluster, labels: Labels) -> str:
    if len(cluster.articles) == 1:
        article = cluster.articles[0]
        return f"{labels[article]} {_say_own(cluster.own[article])}"
    ties = cluster.ties()
    told = [f"{listed([labels[a] for a in cluster.shared[tie]])} {_say_shared(tie, cluster)}" for tie in ties]
    tied = {article for tie in ties for article in cluster.shared[tie]}
    rest = [labels[article] for article in cluster.articles if article not in tied]
    if rest:
        told.append(f"{listed(rest)} may have it from the same source")
    return ", and ".join(told)


def _say_own(own: Sequence[Ground]) -> str:
    named = [ground for ground in own if ground.sort != "agency"]
    if not named:
        return f"carries a report of {own[0].shown}" if own else "names no source"
    ground = named[0]
    if ground.sort == "unnamed":
        return f"has a source that it does not name ({ground.shown})"
    return f"has its own witness ({ground.shown})" if ground.kind == "witness" else f"cites {ground.shown}"


def _say_shared(tie: Ground, cluster: Cluster) -> str:
    credited = [ground for article in cluster.shared[tie] for ground in cluster.own[article] if ground.sort == "agency"]
    agency = credited[0].shown if credited else ""
    said = {
        "group": f"are one group ({tie.shown})",
        "family": f"are of one publisher ({tie.shown})",
        "agency": f"carry one {tie.shown} report",
        "text": f"carry one {agency} report" if agency else "carry one text",
        "unnamed": "rest on sources that they do not name, which may be the same",
        "source": f"cite {tie.shown} (one origin for what was said, {len(cluster.shared[tie])} for that it was said)",
    }
    return said[tie.sort]
