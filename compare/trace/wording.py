"""Says in plain words how many origins stand behind a group and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.trace.grounds import Ground

Labels = Mapping[str, str]

# What says most of why articles are one origin comes first.
_SORTS = ("group", "family", "agency", "text", "passage", "source", "outlet", "unnamed")
_LISTED = 6
_MOST_TIES = 4


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles with one origin.

    Attributes:
        articles: their ids, in the order of the group.
        shared: what at least two of them have in common, with those that have it.
        own: the agencies, outlets and sources that each names itself.
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
    named = [ground for article in cluster.articles for ground in _named(cluster.own[article], "source")]
    ties = cluster.ties()
    if len(cluster.articles) == 1:
        return named[0].shown if named else labels[cluster.articles[0]]
    if len(ties) == 1 and ties[0].sort not in ("text", "passage") and ties[0].shown:
        return ties[0].shown
    return listed([labels[article] for article in cluster.articles])


def say_origins(clusters: Sequence[Cluster], labels: Labels, outlets: int) -> str:
    """Return "4 outlets, 2 origins: A, C and D carry one AFP report; B has its own witness".

    Outlets that name no source come last and together: that they have it independently is only as far as they tell.
    """
    silent = [cluster for cluster in clusters if _is_silent(cluster)]
    telling = [cluster for cluster in clusters if not _is_silent(cluster)]
    told = [_say_cluster(cluster, labels) for cluster in telling[:_LISTED]]
    told += [f"{len(telling) - _LISTED} more"] if len(telling) > _LISTED else []
    told += [_say_silent([labels[cluster.articles[0]] for cluster in silent])] if silent else []
    return f"{_count(outlets, 'outlet')}, {_count(len(clusters), 'origin')}: {'; '.join(told)}"


def _is_silent(cluster: Cluster) -> bool:
    own = cluster.own[cluster.articles[0]]
    return len(cluster.articles) == 1 and all(ground.sort == "outlet" for ground in own)


def _say_silent(names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"{names[0]} names no source"
    return f"{listed(names)} name no source (independent as far as they tell)"


def _named(grounds: Sequence[Ground], *sorts: str) -> list[Ground]:
    """Return the grounds of some sorts that are not the article's own: what it has from others."""
    return [ground for ground in grounds if ground.sort in sorts and ground.kind != "own"]


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
    told = [_say_tie(tie, cluster, labels) for tie in ties[:_MOST_TIES]]
    told += ["others with these by a text or a source"] if len(ties) > _MOST_TIES else []
    tied = {article for tie in ties for article in cluster.shared[tie]}
    rest = [labels[article] for article in cluster.articles if article not in tied]
    if rest:
        told.append(f"{listed(rest)} may have it from the same source")
    return ", and ".join(told)


def _say_tie(tie: Ground, cluster: Cluster, labels: Labels) -> str:
    holders = cluster.shared[tie]
    if tie.sort != "outlet":
        return f"{listed([labels[article] for article in holders])} {_say_shared(tie, cluster)}"
    citing = [a for a in holders if any(g.tie == tie.tie and g.kind == "cited" for g in cluster.own[a])]
    cited = [labels[article] for article in holders if article not in citing] or [tie.shown]
    verb = "has" if len(citing) == 1 else "have"
    return f"{listed([labels[article] for article in citing])} {verb} it from {listed(cited)}"


def _say_own(own: Sequence[Ground]) -> str:
    named = _named(own, "source", "unnamed")
    if not named:
        return _say_agency(_named(own, "agency"))
    ground = named[0]
    if ground.sort == "unnamed":
        return f"has a source that it does not name ({ground.shown})"
    # Of a bare name it is not known whether its bearer was there.
    is_witness = ground.kind == "witness" and not ground.shown.istitle()
    return f"has its own witness ({ground.shown})" if is_witness else f"cites {ground.shown}"


def _say_agency(credited: Sequence[Ground]) -> str:
    if not credited:
        return "reports it itself"
    shown = credited[0].shown
    return f"credits {shown}" if shown.islower() else f"carries a report of {shown}"


def _say_shared(tie: Ground, cluster: Cluster) -> str:
    credited = [g for article in cluster.shared[tie] for g in cluster.own[article] if g.sort == "agency"]
    agency = credited[0].shown if credited else ""
    said = {
        "group": f"are one group ({tie.shown})",
        "family": f"are of one publisher ({tie.shown})",
        "agency": f"carry one {tie.shown} report",
        "text": f"carry one {agency} report" if agency else "carry one text",
        "passage": "have it in the same words",
        "unnamed": "rest on sources that they do not name, which may be the same",
        "source": f"cite {tie.shown} (one origin for what was said, {len(cluster.shared[tie])} for that it was said)",
    }
    return said[tie.sort]
