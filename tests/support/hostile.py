"""A comparison in which every text that comes from outside is one payload."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from compare.model.findings import (
    Comparison,
    Copy,
    Difference,
    Evidence,
    Group,
    Kind,
    KindClass,
    NameEntry,
    NotCompared,
    Origin,
    RoleOfName,
    Side,
    SideMention,
    Spelling,
    Status,
)
from compare.model.grammar import Mention, Note, Parser, SetAside, Speaker, Statement, StatementKind
from compare.model.review import Decision, Review
from compare.model.text import Article, Span
from compare.model.values import Name
from compare.tables.draft import DraftCheck, Held

TAIL = " and some words that follow"


def hostile_article(number: str, payload: str) -> Article:
    """Return an article whose text, publisher, title, address and path are the payload."""
    text = f"{payload}\n{payload}{TAIL} in {number}."
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=f"article-{number}",
        publisher=payload or number,
        title=payload,
        text=text,
        published=date(2024, 5, 14),
        url=payload,
        archived=payload,
        sha256=digest,
        text_sha256=digest,
        path=f"{payload}{number}.txt",
        group=payload,
        grade=payload,
        reader="text 1",
    )


def hostile_comparison(payload: str) -> Comparison:
    """Return a comparison of two such articles with one finding of each sort."""
    a, b = hostile_article("a", payload), hostile_article("b", payload)
    first, second = _statements(a, payload), _statements(b, payload)
    sides = tuple(
        Side(payload, payload, (SideMention(s.id, article.excerpt(s.span)),))
        for article, s in ((a, first[1]), (b, second[1]))
    )
    evidence = (Evidence(payload or "signal", payload, payload, 0.5, payload),)
    differences = tuple(
        Difference(f"d{number}{payload}", kind, kind_class, 3, payload, payload, sides, evidence)
        for number, (kind, kind_class) in enumerate(
            [
                (Kind.NUMBER, KindClass.CONTRADICTION),
                (Kind.DATE, KindClass.UPDATE),
                (Kind.QUOTE_WORDING, KindClass.VARIANT),
                (Kind.PLACE, KindClass.COMPATIBLE),
            ]
        )
    )
    members = (first[1].id, second[1].id)
    group = Group(f"g{payload}", members, True, Status.CONTRADICTED, differences, 1, (payload,), payload, evidence)
    spelled = Span(0, max(1, len(payload)))
    longer = Span(len(payload) + 1, 2 * len(payload) + 5)
    names = NameEntry(
        key=payload,
        canonical=payload,
        kind="person",
        spellings=(
            Spelling(payload, a.id, 1, spelled),
            Spelling(f"{payload} and", b.id, 2, longer),
        ),
        slips=(payload,),
        roles=(RoleOfName(payload, a.id, spelled),),
        preferred=payload,
        evidence=evidence,
    )
    return Comparison(
        version="0.1.0",
        rules_sha256="0" * 64,
        parser=Parser("patterns", "1", "0" * 64),
        articles=(a, b),
        statements=(*first, *second),
        groups=(group,),
        unique=(first[0].id,),
        set_aside=(SetAside(second[0].id, payload, payload),),
        not_compared=(NotCompared(first[0].id, payload),),
        internal=(replace(differences[0], id=f"i{payload}"),),
        names=(names,),
        origins=(Origin(a.id, spelled, payload, "agency", payload, (first[1].id,), payload),),
        copies=(Copy((a.id, b.id), (0.4, 0.5), (), a.id, payload),),
        notes=(Note("read", a.id, payload), Note("read", "", payload)),
    )


def _statements(article: Article, payload: str) -> tuple[Statement, Statement]:
    end = len(payload)
    speaker = Speaker(Span(0, end), payload, payload, "named")
    whole = Span(end + 1, len(article.text))
    name = Mention(Span(end + 1, end + 1 + max(1, end)), "person", Name(payload, payload, "person"), payload or "rule")
    return (
        Statement(f"{article.id}-1", article.id, Span(0, max(1, end)), (Span(0, max(1, end)),)),
        Statement(
            f"{article.id}-2",
            article.id,
            whole,
            (whole,),
            kind=StatementKind.QUOTATION,
            speaker=speaker,
            mentions=(name,),
        ),
    )


def hostile_draft(payload: str) -> DraftCheck:
    """Return a check of the second article as a draft, with a statement of each outcome and a fault of its own."""
    comparison = hostile_comparison(payload)
    a, b = comparison.articles
    first, second = comparison.groups[0].differences[:2]
    whole = next(s for s in comparison.statements if s.id == f"{b.id}-2")
    more = tuple(replace(whole, id=f"{b.id}-{number}") for number in (3, 4, 5))
    own = replace(first, id=f"w{payload}", sides=(first.sides[1], first.sides[1]))
    update = replace(
        second,
        id=f"u{payload}",
        sides=(first.sides[0], replace(first.sides[1], mentions=(SideMention(more[0].id, b.excerpt(whole.span)),))),
    )
    group = replace(comparison.groups[0], differences=(*comparison.groups[0].differences, update))
    changed = replace(
        comparison,
        statements=(*comparison.statements, *more),
        groups=(group,),
        internal=(*comparison.internal, own),
        not_compared=(*comparison.not_compared, NotCompared(more[1].id, payload)),
        review=Review((Decision(first.id, "confirmed", "primary", payload, None, payload, payload),)),
    )
    compatible = comparison.groups[0].differences[3]
    held = (
        Held(whole.id, (f"{a.id}-1",), (first,), (compatible,), 1, payload),
        Held(more[0].id, (), (update,), ()),
        Held(more[1].id, (f"{a.id}-1", f"{a.id}-2"), (), (compatible,), 2, payload),
        Held(more[2].id, (), (), ()),
    )
    return DraftCheck(changed, b.id, held)
