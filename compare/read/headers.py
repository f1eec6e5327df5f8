"""Finds what a plain text says of itself before the story begins: front matter, a date header, a headline."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from compare.read.days import DAY_PATTERN, day_of, find_day
from compare.rulebook.book import default_rulebook

_OPENING = 1500
_STAMP_BEFORE = 220
_STAMPED_LINES = 4
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE_END = re.compile(r"[^.\s]{3,}[.!?…][\"”’)]?\s+[\"“‘]?[A-Z]")
_LABEL = r"(?:date(?:\s+of\s+publication)?|published|posted|updated|last\s+updated|first\s+published)(?:\s+(?:on|at))?"
_LABELLED_DATE = re.compile(rf"(?<!\w){_LABEL}\s*:?\s+{DAY_PATTERN}(?!\d)", re.IGNORECASE)


def find_published(text: str) -> date | None:
    """Return the day of publication that the head of an article gives, None where it gives none for certain.

    A day counts where it has a line of its own, or where a word such as "Posted" says what it is.
    """
    opening = text[:_OPENING]
    for found in _LABELLED_DATE.finditer(opening):
        day = day_of(found)
        if day is not None:
            return day
    return _day_of_own_line(opening) or find_day(_split_at_stamp(opening)[1])


def _day_of_own_line(opening: str) -> date | None:
    """Return the day of the first line that holds nothing but a day, a time and words such as "Posted"."""
    lines = [line.strip() for line in opening.split("\n")]
    dated = [line for line in lines if _YEAR.search(line) and _is_date_line(line)]
    return next((day for day in map(find_day, dated) if day is not None), None)


def _is_date_line(line: str) -> bool:
    return default_rulebook().pattern("boilerplate", "date-line").regex.match(line) is not None


def _split_at_stamp(opening: str) -> tuple[str, str]:
    """Return the headline and the time stamp of a text that runs them into the story, "" for what it has not."""
    lines = [line.strip() for line in opening.split("\n") if line.strip()][:_STAMPED_LINES]
    if not any(_YEAR.search(line, 0, _STAMP_BEFORE) for line in lines):
        return "", ""
    rules = default_rulebook()
    opens, runs_in = (rules.pattern("boilerplate", name).regex for name in ("stamp-at-start", "run-in-stamp"))
    for line in lines:
        found = opens.match(line) or runs_in.search(line)
        if found is not None and found.start() <= _STAMP_BEFORE and not _SENTENCE_END.search(line, 0, found.start()):
            return line[: found.start()].strip(), found[0]
    return "", ""


_FENCE = re.compile(r"\A\ufeff?---[ \t]*\n(?P<body>(?:[^\n]*\n){1,40}?)---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(?P<name>[A-Za-z][\w-]{0,30})[ \t]*[:=][ \t]*(?P<value>[^\n]*)$", re.MULTILINE)


def front_matter(text: str) -> Mapping[str, str]:
    """Return the fields of a Markdown front matter, lower-cased names; only plain `name: value` lines are read."""
    found = _FENCE.match(text)
    if found is None:
        return {}
    return {field["name"].lower(): field["value"].strip().strip("\"'") for field in _FIELD.finditer(found["body"])}


_LONGEST_TITLE = 160
_MARKUP = re.compile(r"^\s*(?:#\s+|<?!--.*|date\s+\d{4}-\d\d-\d\d\b.*)", re.IGNORECASE)


def find_title(text: str) -> str:
    """Return the first line where it stands as a headline: short, without a full stop, a longer line below."""
    lines = [line.strip() for line in text[:_OPENING].split("\n")]
    lines = [line for line in lines if line and not line.startswith(("!--", "<!--"))]
    if lines and len(lines[0]) > _LONGEST_TITLE:
        headline, _ = _split_at_stamp(lines[0])
        return headline
    if len(lines) < 2 or _is_date_line(lines[0]) or (_MARKUP.match(lines[0]) and not lines[0].startswith("#")):
        return ""
    title = lines[0].lstrip("# ").strip()
    if len(title) > _LONGEST_TITLE or title.endswith((".", ":", ",", ";", "”", '"')):
        return ""
    return title
