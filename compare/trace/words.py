"""An article as a row of words in the form in which copied text is looked for.

House style is levelled here: case, marks, spelled-out numbers, American and British spelling, units of measure. Two
words are the same word where their forms are equal; the forms are never shown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from compare.model.grammar import ParsedArticle
from compare.model.text import Span
from compare.rulebook.book import Rulebook

_WORD = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|[°%$£€]")
_MARK = re.compile(r"[“”„«»]|\"|\n\s*\n")
_ASIDE = frozenset({"boilerplate", "credit", "byline", "dateline"})
_SIGNS = MappingProxyType({"%": "percent", "°": "degrees", "$": "dollars", "£": "pounds", "€": "euros"})
# A mark that opens and is never closed is taken to be a slip beyond this many code points.
_LONGEST_QUOTATION = 2000


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one article: levelled forms, their places, and what each counts for.

    `own` is False for words inside quotation marks and for what is no part of the story: who prints the same speech or
    the same appeal to subscribe has not copied a report. `telling` is True for words that are neither names nor
    function words.
    """

    article: str
    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    own: tuple[bool, ...]
    telling: tuple[bool, ...]


def read_words(parsed: ParsedArticle, rules: Rulebook) -> Words:
    """Return the words of an article, levelled."""
    text = parsed.article.text
    found = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
    forms = _measures([_level(word, rules) for word, _, _ in found], rules)
    kept = [number for number, form in enumerate(forms) if form]
    closed = _Places([*quotations(text), *_asides(parsed, rules)])
    function_words = rules.words("trace", "function-words").listed
    return Words(
        parsed.article.id,
        tuple(forms[number] for number in kept),
        tuple(Span(found[number][1], found[number][2]) for number in kept),
        tuple(not closed.hold(found[number][1]) for number in kept),
        tuple(found[n][0].islower() and found[n][0] not in function_words for n in kept),
    )


class _Places:
    """Ranges of a text that may overlap, for asking whether one of them holds a place."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(ranges):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def hold(self, place: int) -> bool:
        number = bisect_right(self._starts, place) - 1
        return number >= 0 and place < self._ends[number]


def _asides(parsed: ParsedArticle, rules: Rulebook) -> Iterator[tuple[int, int]]:
    yield from ((s.span.start, s.span.end) for s in parsed.sections if s.kind in _ASIDE)
    yield from (m.span() for m in rules.pattern("trace", "running-text").regex.finditer(parsed.article.text))


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges inside quotation marks, marks included, in text order.

    A paragraph of a running quotation opens anew without closing the one before, so an opening mark also ends what is
    open; so does a blank line.
    """
    opened: int | None = None
    for match in _MARK.finditer(text):
        opens = match[0] in "“„«" or (match[0] == '"' and _is_opening(text, match.start(), opened))
        if opened is not None and match.end() - opened <= _LONGEST_QUOTATION:
            yield opened, match.start() if opens else match.end()
        opened = match.start() if opens else None


def _is_opening(text: str, at: int, opened: int | None) -> bool:
    """Tell whether the straight mark at `at` opens: by the blanks around it, else by what is open."""
    before = at == 0 or (not text[at - 1].isalnum() and text[at - 1] not in ".,!?;:…'’")
    after = at + 1 < len(text) and not text[at + 1].isspace()
    return after and before if after != (not before) or opened is None else False


def _measures(forms: Sequence[str], rules: Rulebook) -> list[str]:
    """Return the forms with "per cent" joined and each number before a unit of measure left open."""
    units: Mapping[str, str] = rules.table("trace", "units").entries
    out = list(forms)
    for number in range(1, len(out)):
        if out[number] == "cent" and out[number - 1] == "per":
            out[number - 1], out[number] = "", "percent"
        elif out[number] in units and out[number - 1][:1].isdigit():
            out[number - 1], out[number] = "#", "#" + units[out[number]]
    return out


def _level(word: str, rules: Rulebook) -> str:
    return _level_word(word.lower(), rules)


@lru_cache(maxsize=1 << 16)
def _level_word(word: str, rules: Rulebook) -> str:
    bare = word.replace(".", "") if not word[0].isdigit() else word.replace(",", "")
    bare = _SIGNS.get(bare, bare).replace("’", "'").removesuffix("'s").removesuffix("'")
    for table in ("numerals", "abbreviations", "spelling"):
        bare = rules.table("trace", table).entries.get(bare, bare)
    if bare in rules.table("trace", "units").entries:
        return bare
    for british, american in rules.table("trace", "spelling-parts").entries.items():
        bare = bare.replace(british, american)
    return bare
