"""Which of two articles with one text is the likely source, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from compare.model.findings import Copy
from compare.model.text import Article
from compare.rulebook.book import Rulebook
from compare.trace.sources import same_outlet


@dataclass(frozen=True, slots=True)
class Likely:
    """The id of the likely source ("" where nothing tells) and the reason in plain words."""

    source: str
    reason: str


def tell_source(
    copy: Copy, articles: Mapping[str, Article], credited: Mapping[str, Mapping[str, str]], rules: Rulebook
) -> Copy:
    """Return the copy with its likely source: by credit, then by date, then by completeness."""
    left, right = (articles[number] for number in copy.articles)
    for judge in (_by_credit(left, right, credited), _by_date(left, right), _by_completeness(copy, articles, rules)):
        if judge is not None:
            return replace(copy, source=judge.source, reason=judge.reason)
    return replace(copy, reason="which is the source is not known: no dates tell, and neither holds all of the other")


def _by_credit(left: Article, right: Article, credited: Mapping[str, Mapping[str, str]]) -> Likely | None:
    for one, other in ((left, right), (right, left)):
        own = next((shown for shown in credited.get(one.id, {}).values() if same_outlet(shown, other.publisher)), "")
        if own:
            return Likely(other.id, f"likely {other.publisher}: {one.publisher} credits it")
    shared = credited.get(left.id, {}).keys() & credited.get(right.id, {}).keys()
    if shared:
        agency = credited[left.id][min(shared)]
        return Likely("", f"likely neither: both credit {agency}")
    return None


def _by_date(left: Article, right: Article) -> Likely | None:
    if left.published is None or right.published is None or left.published == right.published:
        return None
    early, late = (left, right) if left.published < right.published else (right, left)
    reason = f"likely {early.publisher}: published on {early.published}, {late.publisher} on {late.published}"
    return Likely(early.id, reason)


def _by_completeness(copy: Copy, articles: Mapping[str, Article], rules: Rulebook) -> Likely | None:
    held, unheld = rules.weight("trace", "held-share"), rules.weight("trace", "unheld-share")
    for cut, full in ((0, 1), (1, 0)):
        if copy.shares[cut] >= held and copy.shares[full] < unheld:
            short, long = (articles[copy.articles[number]] for number in (cut, full))
            share = round(100 * copy.shares[cut])
            return Likely(
                long.id,
                f"likely {long.publisher}: it is the fuller text and holds {share}% of {short.publisher}'s words",
            )
    return None
