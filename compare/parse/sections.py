"""Divides an article into sections by the role of each line: headline, dateline, caption, body, list, boilerplate.

A line of text is one section, since one line is one paragraph in what newsrooms export; nothing is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compare.model.text import Article, Section, Span
from compare.rulebook.book import Rulebook
from compare.rulebook.schema import PatternRule

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_HEADLINE_LENGTH = 160


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that is not blank, trimmed, with its number among such lines."""

    number: int
    span: Span
    text: str


def find_sections(article: Article, rules: Rulebook) -> tuple[Section, ...]:
    """Return the sections of `article` in order; together they hold every character that is not whitespace."""
    return tuple(_sections(article.text, rules))


def _sections(text: str, rules: Rulebook) -> Iterator[Section]:
    patterns = rules.file("boilerplate").pattern
    lines = _lines(text)
    seen_body = False
    for line in lines:
        for section in _line_sections(line, patterns, lines):
            kind = section.kind
            if kind == "body" and not seen_body:
                if _is_headline(section.span.of(text), line, lines):
                    section = Section("headline", section.span, "first-lines")  # noqa: PLW2901
                else:
                    seen_body = True
            yield section


def _lines(text: str) -> tuple[_Line, ...]:
    found = (_trim(match) for match in _LINE.finditer(text))
    return tuple(_Line(number, span, span.of(text)) for number, span in enumerate(found))


def _trim(match: re.Match[str]) -> Span:
    words = match[0]
    start = match.start() + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _line_sections(line: _Line, patterns: tuple[PatternRule, ...], lines: tuple[_Line, ...]) -> Iterator[Section]:
    for rule in patterns:
        found = rule.regex.search(line.text)
        if found is None or not _is_in_place(rule, line, lines):
            continue
        kind, name = str(rule.gives["kind"]), f"boilerplate/{rule.id}"
        if rule.gives["part"] == "line":
            yield Section(kind, line.span, name)
            return
        end = line.span.start + found.end()
        yield Section(kind, Span(line.span.start, end), name)
        rest = line.text[found.end() :]
        start = end + len(rest) - len(rest.lstrip())
        if start < line.span.end:
            yield Section("body", Span(start, line.span.end), "paragraph")
        return
    yield from _plain(line, lines)


def _plain(line: _Line, lines: tuple[_Line, ...]) -> Iterator[Section]:
    if line.number and _is_list_item(line, lines):
        yield Section("list-item", line.span, "list-below-lead-in")
    else:
        yield Section("body", line.span, "paragraph")


def _is_list_item(line: _Line, lines: tuple[_Line, ...]) -> bool:
    """Tell whether the line begins in lower case below a line that ends with a colon, or below such an item."""
    if not line.text[:1].islower():
        return False
    for before in reversed(lines[max(0, line.number - 30) : line.number]):
        if not before.text[:1].islower():
            return before.text.endswith(":")
    return False


def _is_in_place(rule: PatternRule, line: _Line, lines: tuple[_Line, ...]) -> bool:
    where = rule.gives.get("where", "anywhere")
    if where == "head":
        return line.number < 8
    if where == "tail":
        return line.number >= len(lines) - 5
    return True


def _is_headline(words: str, line: _Line, lines: tuple[_Line, ...]) -> bool:
    is_short = len(words) <= _HEADLINE_LENGTH and not words.endswith((".", ":", ",", ";"))
    return is_short and line.number < 6 and line.number < len(lines) - 1 and not words.startswith(("“", '"'))
