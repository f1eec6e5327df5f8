"""The JSON form, version 1: the whole comparison as one document, described by `variorum-1.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from compare.model.findings import Comparison, Copy, Difference, Evidence, Group, NameEntry, Origin, Side, SideMention
from compare.model.grammar import Mention, Statement
from compare.model.review import Review
from compare.model.text import Article, Span
from compare.tables.index import Index, index_of
from compare.tables.signature import PROGRAM
from compare.tables.values import normal_form

SCHEMA = f"{PROGRAM}/1"

Object = dict[str, object]


def write_json(comparison: Comparison) -> bytes:
    """Return the document in UTF-8, ending in a line feed; text stands in it exactly as read.

    Half of a surrogate pair, which UTF-8 cannot hold, is written as its JSON escape.
    """
    return encoded(document(comparison))


def encoded(value: object) -> bytes:
    """Return any JSON value as this program writes it."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", errors="backslashreplace")


def document(comparison: Comparison) -> Object:
    """Return the comparison as JSON values; `text` is always the article's text from `start` to `end`."""
    index = index_of(comparison)
    parser = comparison.parser
    return {
        "schema": SCHEMA,
        "version": comparison.version,
        "rules_sha256": comparison.rules_sha256,
        "parser": parser and {"name": parser.name, "version": parser.version, "sha256": parser.sha256},
        "articles": [_article(article) for article in comparison.articles],
        "statements": [_statement(statement, index) for statement in comparison.statements],
        "groups": [_group(group) for group in comparison.groups],
        "unique": list(comparison.unique),
        "set_aside": [{"id": s.statement, "reason": s.reason, "rule": s.rule} for s in comparison.set_aside],
        "not_compared": [{"id": entry.statement, "missing": entry.missing} for entry in comparison.not_compared],
        "internal": [_difference(difference) for difference in comparison.internal],
        "names": [_name(name) for name in comparison.names],
        "origins": [_origin(origin, index) for origin in comparison.origins],
        "copies": [_copy(copy) for copy in comparison.copies],
        "notes": [{"stage": note.stage, "article": note.article, "text": note.text} for note in comparison.notes],
        **({} if comparison.review is None else {"review": _review(comparison.review)}),
    }


def _review(review: Review) -> Object:
    """Return what a case adds: what people decided, and what became of findings since the last report."""
    return {
        "since": review.since or None,
        "decisions": [
            {
                "finding": decision.finding,
                "status": decision.status,
                "source_used": decision.source_used,
                "evidence_link": decision.evidence_link,
                "checked_on": _day(decision.checked_on),
                "checked_by": decision.checked_by,
                "note": decision.note,
            }
            for decision in review.decisions
        ],
        "changes": [
            {
                "fate": str(change.fate),
                "finding": change.finding,
                "before": change.before,
                "type": change.type,
                "about": change.about,
                "why": change.why,
            }
            for change in review.changes
        ],
    }


def _article(article: Article) -> Object:
    return {
        "id": article.id,
        "path": article.path,
        "publisher": article.publisher,
        "title": article.title,
        "published": _day(article.published),
        "url": article.url,
        "language": article.language,
        "sha256": article.sha256,
        "characters": len(article.text),
        "group": article.group,
        "archived": article.archived,
        "retrieved": _day(article.retrieved),
        "grade": article.grade,
        "text_sha256": article.text_sha256,
        "reader": article.reader,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _statement(statement: Statement, index: Index) -> Object:
    article = index.articles[statement.article]
    return {
        "id": statement.id,
        "article": statement.article,
        **_words(article, statement.span),
        "spans": [_pair(span) for span in statement.spans],
        "paragraph": index.paragraph(article.id, statement.span.start),
        "parent": statement.parent,
        "kind": str(statement.kind),
        "section": statement.section,
        "speaker": _speaker(statement, article),
        "cue": None if statement.cue is None else _words(article, statement.cue),
        "firmness": None if statement.firmness is None else str(statement.firmness),
        "medium": None if statement.medium is None else _words(article, statement.medium),
        "polarity": str(statement.polarity),
        "certainty": str(statement.certainty),
        "mentions": [_mention(mention, article) for mention in statement.mentions],
    }


def _speaker(statement: Statement, article: Article) -> Object | None:
    speaker = statement.speaker
    if speaker is None:
        return None
    return {**_words(article, speaker.span), "name": speaker.name, "resolved_by": speaker.resolved_by}


def _mention(mention: Mention, article: Article) -> Object:
    return {
        **_words(article, mention.span),
        "kind": mention.kind,
        "normalised": normal_form(mention.value),
        "rule": mention.rule,
    }


def _words(article: Article, span: Span) -> Object:
    return {"start": span.start, "end": span.end, "text": span.of(article.text)}


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _group(group: Group) -> Object:
    return {
        "id": group.id,
        "statements": list(group.statements),
        "agreement": group.agreement,
        "status": str(group.status),
        "confirmations": group.confirmations,
        "origins": list(group.origins),
        "origin_reason": group.origin_reason,
        "evidence": [_evidence(evidence) for evidence in group.evidence],
        "differences": [_difference(difference) for difference in group.differences],
    }


def _difference(difference: Difference) -> Object:
    return {
        "id": difference.id,
        "kind": str(difference.kind),
        "class": str(difference.kind_class),
        "severity": difference.severity,
        "reason": difference.reason,
        "rule": difference.rule,
        "evidence": [_evidence(evidence) for evidence in difference.evidence],
        "sides": [_side(side) for side in difference.sides],
    }


def _side(side: Side) -> Object:
    return {
        "value": side.value,
        "normalised": side.normalised,
        "statements": list(side.statements),
        "mentions": [_side_mention(mention) for mention in side.mentions],
    }


def _side_mention(mention: SideMention) -> Object:
    words = mention.excerpt
    return {
        "statement": mention.statement,
        "article": words.article,
        "start": words.start,
        "end": words.end,
        "text": words.text,
    }


def _evidence(evidence: Evidence) -> Object:
    return {
        "signal": evidence.signal,
        "left": evidence.left,
        "right": evidence.right,
        "weight": evidence.weight,
        "rule": evidence.rule,
    }


def _name(name: NameEntry) -> Object:
    return {
        "key": name.key,
        "canonical": name.canonical,
        "kind": name.kind,
        "preferred": name.preferred,
        "spellings": [
            {"text": s.text, "article": s.article, "count": s.count, "start": s.first.start, "end": s.first.end}
            for s in name.spellings
        ],
        "slips": list(name.slips),
        "roles": [
            {"text": role.text, "article": role.article, "start": role.span.start, "end": role.span.end}
            for role in name.roles
        ],
        "evidence": [_evidence(evidence) for evidence in name.evidence],
    }


def _origin(origin: Origin, index: Index) -> Object:
    return {
        "article": origin.article,
        **_words(index.articles[origin.article], origin.span),
        "origin": origin.origin,
        "kind": origin.kind,
        "key": origin.key,
        "statements": list(origin.statements),
        "rule": origin.rule,
    }


def _copy(copy: Copy) -> Object:
    shares: Mapping[str, float] = dict(zip(copy.articles, copy.shares, strict=True))
    return {
        "articles": list(copy.articles),
        "shares": shares,
        "spans": [{"left": _pair(span.left), "right": _pair(span.right)} for span in copy.spans],
        "source": copy.source,
        "reason": copy.reason,
    }
