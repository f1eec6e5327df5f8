"""Coverage-guided fuzzing of what reads values: quantities, dates, names, whole articles (`make fuzz`).

    python tools/fuzz_values.py TARGET [SECONDS [FOLDER]]

TARGET is quantities, dates, names, articles or stories. Runs for SECONDS (60) and keeps what it learnt in FOLDER. An
input for which a parser fails, or gives places outside the text or out of order, is written there as TARGET-crash-…:
mend the parser and make the input a case of tests/hostile/test_values.py. Needs `pip install atheris`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path

import atheris
from fuzzing import Target, fuzz

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
with atheris.instrument_imports(include=["compare.parse", "compare.resolve"]):
    from compare.model.text import Article, Span
    from compare.parse.article import parse_article
    from compare.resolve.dates import find_dates_in_text
    from compare.resolve.quantities import find_quantities_in_text
    from compare.resolve.spelling import name_similarity
    from compare.resolve.story import resolve_story
from compare.rulebook.book import default_rulebook

RULES = default_rulebook()
_DAY = date(2022, 3, 8)
_STORY = (
    "LIMA (AP) — Nine people were killed and some 1,200 hurt, the mayor, Ana Lee, said on Tuesday, March 8. “We ran,” "
    "he told AFP. Lee said that prices rose by 3.5 percent to $2.4bn; the U.N. denied it.\n- one in five\n- two-thirds"
)
_AMOUNTS = (
    "between 10 and 20 people, $1.2 million, 3½ km, two and a half hours, 6.1-magnitude, a 45-year-old man",
    "no one was hurt; 51-49; dozens of homes; £3bn a year; up 4 percentage points; 1.200,50 euros; in her 30s; 10k",
)
_DAYS = (
    "at 5:30 p.m. EST (2230 GMT) on Tuesday, March 8, 2022; 3/4/2022; 2022-03-08T10:15Z; the third quarter of 2021",
    "last week, the day before yesterday, May 3-5, in the 1990s, between 2010 and 2012, noon on the 4th, 8 марта 2022",
)


def _quantities(content: bytes) -> None:
    text = _text(content)
    found = find_quantities_in_text(text, RULES)
    _check_places(text, [quantity.span for quantity in found])


def _dates(content: bytes) -> None:
    text = _text(content)
    found = find_dates_in_text(text, _DAY, RULES)
    _check_places(text, [when.span for when in found])
    for when in found:
        start, end = when.value.start, when.value.end
        if start is not None and end is not None and start > end:
            raise AssertionError(f"a time that ends before it begins: {when}")


def _names(content: bytes) -> None:
    left, _, right = _text(content).partition("\n")
    for kind in ("person", "place", "organisation", None):
        score = name_similarity(left, right, kind, RULES)
        if not 0.0 <= score <= 1.0 or score != name_similarity(right, left, kind, RULES):
            raise AssertionError(f"a likeness of {score}")


def _articles(content: bytes) -> None:
    text = _text(content)
    parsed = parse_article(Article("a", "A", "", text, published=_DAY), RULES, None)
    if len({statement.id for statement in parsed.statements}) != len(parsed.statements):
        raise AssertionError("two statements have one id")
    for spans in (*(statement.spans for statement in parsed.statements), *(quote.spans for quote in parsed.quotes)):
        _check_places(text, spans)


def _stories(content: bytes) -> None:
    text = _text(content)
    half = len(text) // 2
    articles = [Article("a", "A", "", text[:half], published=_DAY), Article("b", "B", "", text[half:])]
    story = resolve_story([parse_article(article, RULES, None) for article in articles], RULES)
    for parsed in story.articles:
        for statement in parsed.statements:
            if any(not statement.span.contains(mention.span) for mention in statement.mentions):
                raise AssertionError(f"a mention outside its statement: {statement}")


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _check_places(text: str, spans: Iterable[Span]) -> None:
    listed = list(spans)
    if any(not 0 <= span.start < span.end <= len(text) for span in listed):
        raise AssertionError(f"places outside the text: {listed}")
    if any(left.end > right.start for left, right in pairwise(listed)):
        raise AssertionError(f"places out of order: {listed}")


def _words(*files: str) -> tuple[str, ...]:
    """Return the words of rule files, which lead a fuzzer further than letters do."""
    listed = {word for name in files for rule in RULES.file(name).words for word in rule.listed}
    listed |= {word for name in files for rule in RULES.file(name).table for word in rule.entries}
    return tuple(sorted(f" {word}" for word in listed if 0 < len(word) < _LONGEST))


_LONGEST = 30
# What letters and words do not lead to: digits that count nothing or are of other scripts, long figures, odd blanks.
_ODD = ("²", "①", "½", "٣", "Ⅻ", "9" * 20, "1" * 310, " 000" * 8, ",000" * 8, "\u00a0", "\u202e", "9999-12-31", "'")

TARGETS: dict[str, Callable[[], Target]] = {
    "quantities": lambda: Target(_quantities, tuple(map(str.encode, _AMOUNTS)), _ODD + _words("numbers", "units")),
    "dates": lambda: Target(_dates, tuple(map(str.encode, _DAYS)), _ODD + _words("dates", "numbers")),
    "names": lambda: Target(_names, ("Volodymyr Zelensky\nЗеленський".encode(), b"U.S. Dept.\nUS"), _words("names")),
    "articles": lambda: Target(_articles, (_STORY.encode(),), _words("verbs", "quotes", "sentences", "clauses")),
    "stories": lambda: Target(_stories, (_STORY.encode() * 2,), _words("verbs", "names", "numbers", "dates")),
}


if __name__ == "__main__":
    fuzz(TARGETS)
