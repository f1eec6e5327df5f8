"""Finds the sections that a pattern of `rules/boilerplate.toml` recognises by their words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compare.model.text import Span
from compare.parse.lines import trim
from compare.rulebook.book import Rulebook
from compare.rulebook.schema import PatternRule

_FILE = "boilerplate"
# Lines longer than this are paragraphs: no rule calls one as a whole a credit or a caption.
_LONGEST_LINE = 300
_WINDOW = 400
# A stamp between headline and story: how long the headline may be and how much story must follow.
_STAMP_WITHIN = (10, 220)
_STORY_AFTER_STAMP = 60
_SENTENCE_END = re.compile(r"[^.\s]{3,}[.!?…][\"”’)]?\s+[\"“‘]?[A-Z]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line: its place, the line's number, and the kind and rule, both "" where no pattern knew it."""

    span: Span
    line: int
    kind: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    kind: str
    part: str
    where: str
    name: str

    @classmethod
    def of(cls, rule: PatternRule) -> _Rule:
        given = rule.gives
        where = str(given.get("where", "anywhere"))
        return cls(rule.regex, str(given["kind"]), str(given["part"]), where, f"{_FILE}/{rule.id}")


class SectionRules:
    """The patterns of `rules/boilerplate.toml`, ready for the lines of one article."""

    def __init__(self, rules: Rulebook) -> None:
        known = tuple(_Rule.of(rule) for rule in rules.file(_FILE).pattern)
        self._rules = tuple(rule for rule in known if rule.part != "below-headline")
        self._below_headline = tuple(rule for rule in known if rule.part == "below-headline")
        self._head = int(rules.weight(_FILE, "head-lines"))
        self._tail = int(rules.weight(_FILE, "tail-lines"))

    def cut(self, text: str, lines: tuple[Span, ...]) -> Iterator[Piece]:
        """Yield the pieces of all lines in order."""
        for number, line in enumerate(lines):
            places = {"anywhere"}
            if number < self._head:
                places |= {"head", "edge"}
            if number >= len(lines) - self._tail:
                places |= {"tail", "edge"}
            yield from self._cut_line(text, line, number, places)

    def below_headline(self, words: str) -> tuple[str, str] | None:
        """Return kind and rule of a line right below the headline, None where no pattern knows it."""
        found = (rule for rule in self._below_headline if rule.pattern.match(words))
        return next(((rule.kind, rule.name) for rule in found), None)

    def _cut_line(self, text: str, line: Span, number: int, places: set[str]) -> Iterator[Piece]:
        opening = text[line.start : min(line.end, line.start + _WINDOW)]
        for rule in self._rules:
            if rule.where not in places:
                continue
            found = _find(rule, opening, text, line)
            if found is not None:
                yield from self._around(text, line, number, rule, found)
                return
        yield Piece(line, number)

    def _around(self, text: str, line: Span, number: int, rule: _Rule, found: Span) -> Iterator[Piece]:
        """Yield what a rule found with what is left of the line; the rest may hold more sections."""
        before = trim(text, line.start, found.start)
        if before is not None:
            yield Piece(before, number, *(("headline", rule.name) if rule.part == "stamp" else ()))
        here = trim(text, found.start, found.end)
        if here is not None:
            yield Piece(here, number, rule.kind, rule.name)
        rest = trim(text, found.end, line.end)
        if rest is not None and len(rest) < len(line):
            yield from self._cut_line(text, rest, number, {"anywhere"})


def _find(rule: _Rule, opening: str, text: str, line: Span) -> Span | None:
    """Return where the rule's section lies, None where the line has none."""
    if rule.part == "line":
        if len(line) > _LONGEST_LINE:
            return None
        is_found = (rule.pattern.match if rule.pattern.pattern.lstrip().startswith("^") else rule.pattern.search)(
            opening
        )
        return line if is_found else None
    if rule.part == "start":
        found = rule.pattern.match(opening)
        return None if found is None else Span(line.start, line.start + found.end())
    if rule.part == "end":
        start = max(line.start, line.end - _WINDOW)
        found = rule.pattern.search(text[start : line.end])
        return None if found is None else Span(start + found.start(), line.end)
    return _find_stamp(rule, opening, line)


def _find_stamp(rule: _Rule, opening: str, line: Span) -> Span | None:
    shortest, longest = _STAMP_WITHIN
    found = rule.pattern.search(opening, shortest)
    if found is None or found.start() > longest or line.end - line.start - found.end() < _STORY_AFTER_STAMP:
        return None
    if _SENTENCE_END.search(opening[: found.start()]):
        return None
    return Span(line.start + found.start(), line.start + found.end())
