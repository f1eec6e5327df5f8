"""Finds who is meant where an article says a name, a surname, a pronoun or a role as the speaker of a statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compare.model.grammar import Mention, ParsedArticle, Speaker, Statement
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook


def name_speakers(parsed: ParsedArticle, mentions: Sequence[Mention], rules: Rulebook) -> ParsedArticle:
    """Return the article with the names of its speakers filled in where the text settles them.

    A speaker that nothing settles keeps an empty name: a guess would make false contradictions.
    """
    statements = tuple(_named(statement, mentions) for statement in parsed.statements)
    return replace(parsed, statements=statements)


def _named(statement: Statement, mentions: Sequence[Mention]) -> Statement:
    speaker = statement.speaker
    if speaker is None or speaker.name:
        return statement
    inside = [mention for mention in mentions if speaker.span.contains(mention.span)]
    people = [mention for mention in inside if mention.kind == "person"] or inside
    if not people:
        return statement
    return replace(statement, speaker=_filled(speaker, people[-1], "named"))


def _filled(speaker: Speaker, mention: Mention, how: str) -> Speaker:
    value = mention.value
    name = value.canonical if isinstance(value, Name | Place) else ""
    return replace(speaker, name=name, resolved_by=how if name else "")
