"""Decides whether a sentence ends at a mark: the engine gathers facts, the rows of `rules/sentences.toml` decide."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.parse.marks import Mark
from compare.rulebook.book import Rulebook
from compare.rulebook.schema import PatternRule

# The classes of words before a full stop, in the order in which they are asked: ids of word lists.
_BEFORE_CLASSES = (
    "titles",
    "saint",
    "clock",
    "latin",
    "companies",
    "acronyms",
    "months",
    "numbered",
    "places",
    "units",
)
_AFTER_CLASSES = ("starters", "times", "reporting-titles")
_WINDOW = 48
_OPENERS = " \t\n\u00a0\"“„‟«‹‘'([{—–-¿¡"
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.){1,6}[^\W\d_]{1,2}\Z")
_ROMAN = re.compile(r"[IVXLC]{1,5}\Z")
_NAME_LIKE = re.compile(r"(?:al|el|as|ad|an|ash|at|bin|ibn)-\w|[a-z]{1,2}[A-Z]")
_WEB = re.compile(r"://|www\.|@|\\|/", re.IGNORECASE)
_DEGREES = frozenset("CF")
_LONGEST_ORDINAL = 2
_FIGURE = re.compile(r"[\d°]\s?\Z")
_CLOCK = re.compile(r"\d\s*(?:[AaPp]\s?\.?\s?)?[AaPp]?\.?[Mm]\s?\Z")
_NUMBERED = re.compile(r"[Nn]os?\.\s?\d")
_ALNUM = re.compile(r"\w")


class Boundaries:
    """Where the sentences of one line of text end.

    Args:
        piece: the line.
        rules: holds the file "sentences".
        base: the ends that sentencex gives.
        language: of the text, ISO 639-1.
    """

    def __init__(self, piece: str, rules: Rulebook, base: frozenset[int], language: str = "en") -> None:
        self._piece = piece
        self._base = base
        self._has_ordinals = language in rules.words("sentences", "ordinal-languages").listed
        self._rows = rules.rows("sentences")
        self._before = tuple((name, rules.words("sentences", name).listed) for name in _BEFORE_CLASSES)
        self._after = tuple((name, rules.words("sentences", name).listed) for name in _AFTER_CLASSES)
        self._shapes = tuple(_Shape.of(rule) for rule in rules.file("sentences").pattern)
        self._marked_names = rules.words("sentences", "marked-names").listed
        self._decided: dict[tuple[str, ...], bool] = {}

    def is_end(self, mark: Mark, start: int) -> bool:
        """Tell whether the sentence that began at `start` ends with `mark`."""
        if mark.end >= len(self._piece):
            return False
        facts = self._facts(mark, start)
        key = tuple(facts.values())
        decided = self._decided.get(key)
        if decided is None:
            decided = next((bool(row.gives["end"]) for row in self._rows if row.holds(facts)), facts["base"] == "end")
            self._decided[key] = decided
        return decided

    def _facts(self, mark: Mark, start: int) -> dict[str, str]:
        word = self._word_before(mark, start)
        gap = self._piece[mark.end : mark.end + _WINDOW * 2]
        following = gap.lstrip(_OPENERS)
        facts = {
            "mark": _kind_of_mark(self._piece[mark.start : mark.stop]),
            "before": self._class_before(word, mark, start),
            "after": self._class_after(following),
            "opens": _opening(gap[: len(gap) - len(following)]),
            "gap": "blank" if gap[:1].isspace() else "none",
            "closed": mark.closed,
            "place": self._place(mark, start),
            "base": "end" if mark.stop in self._base or mark.end in self._base else "on",
        }
        facts["shape"] = self._shape(mark, following, facts)
        return facts

    def _word_before(self, mark: Mark, start: int) -> str:
        """Return the word that carries the mark, "" where the sentence has none yet."""
        window = self._piece[max(start, mark.start - _WINDOW) : mark.start].rstrip(' \u00a0"”’»)]')
        parts = re.split(r"[\s\u00a0—–(\[“„«‘\"]+", window)
        return parts[-1] if parts and _ALNUM.search(window) else ""

    def _class_before(self, word: str, mark: Mark, start: int) -> str:
        if not word:
            return "nothing"
        if self._is_first(word, mark, start):
            return "first"
        if word + self._piece[mark.start] in self._marked_names:
            return "marked-name"
        for name, listed in self._before:
            if name == "clock" and not _CLOCK.search(self._piece[max(0, mark.start - 12) : mark.start]):
                continue
            if word in listed or (word.isupper() and len(word) > 1 and word.capitalize() in listed):
                return name
        if self._is_degree(word, mark):
            return "units"
        is_ordinal = self._has_ordinals and word.isdigit() and len(word) <= _LONGEST_ORDINAL
        return "ordinal" if is_ordinal else _shape_of_word(word)

    def _is_degree(self, word: str, mark: Mark) -> bool:
        """Tell whether the letter of a temperature stands after its figure: "41.5 C"."""
        return word in _DEGREES and _FIGURE.search(self._piece[max(0, mark.start - 4) : mark.start - 1]) is not None

    def _is_first(self, word: str, mark: Mark, start: int) -> bool:
        """Tell whether the word opens the sentence and could number it: "1.", "II.", "b."."""
        bare = word.strip("§#")
        if not (bare.isdigit() and len(bare) <= 2) and not _ROMAN.match(bare) and len(bare) > 1:
            return False
        return not _ALNUM.search(self._piece[start : mark.start - len(word)][-_WINDOW:])

    def _class_after(self, following: str) -> str:
        word = re.split(r"[\s,.;:!?’'”\")\]]", following, maxsplit=1)[0]
        if _NUMBERED.match(following):
            return "digit"
        if len(word) == 1 and word.isupper() and following[1:2] == ".":
            return "name"
        for name, listed in self._after:
            if word in listed:
                return name
        return _shape_of_following(following)

    def _place(self, mark: Mark, start: int) -> str:
        """Tell whether the mark stands in a bracket that opened in the middle of the sentence."""
        if mark.opened is None:
            return "plain"
        before = self._piece[start : mark.opened][-_WINDOW:]
        if not _ALNUM.search(before):
            return "plain"
        is_omission = not self._piece[mark.opened + 1 : mark.start].strip()
        return "omission" if is_omission and before.rstrip(' \u00a0"”’»').endswith((".", "!", "?")) else "aside"

    def _shape(self, mark: Mark, following: str, facts: dict[str, str]) -> str:
        """Return which pattern of the rules fits the words around the mark, "" for none."""
        if facts["gap"] == "none" and self._is_web(mark):
            return "web"
        tried = [shape for shape in self._shapes if facts[shape.fact] in shape.values]
        if not tried:
            return ""
        around = f"{self._piece[max(0, mark.start - _WINDOW) : mark.start]}\u241e{following}"
        return next((shape.name for shape in tried if shape.pattern.search(around)), "")

    def _is_web(self, mark: Mark) -> bool:
        """Tell whether the mark stands inside a web address, an e-mail address, a handle or a file name."""
        left = self._piece[max(0, mark.start - _WINDOW) : mark.start].rsplit(None, 1)
        right = self._piece[mark.end : mark.end + _WINDOW].split(None, 1)
        return _WEB.search("".join(left[-1:]) + "".join(right[:1])) is not None


@dataclass(frozen=True, slots=True)
class _Shape:
    """A pattern of the rules with the fact, and its values, at which it is tried."""

    name: str
    pattern: re.Pattern[str]
    fact: str
    values: frozenset[str]

    @classmethod
    def of(cls, rule: PatternRule) -> _Shape:
        """Return the shape that a rule describes."""
        (fact, values), *_ = rule.gives.items()
        return cls(rule.id, rule.regex, fact, frozenset(str(values).split()))


def _kind_of_mark(marks: str) -> str:
    if "?" in marks or "!" in marks or "؟" in marks:
        return "asking"
    if marks == ".":
        return "stop"
    return "ellipsis" if "…" in marks or marks.count(".") > 1 else "wide"


def _shape_of_word(word: str) -> str:
    """Return what an unlisted word looks like: dotted, initial, digit, lower, short, name."""
    bare = word.lstrip("'’")
    bare = bare.rsplit("-", 1)[-1] or bare
    if _ACRONYM.search(bare):
        return "dotted"
    if len(bare) == 1 and bare.isalpha():
        return "initial" if bare.isupper() else "letter"
    if bare[-1:].isdigit():
        return "digit"
    return "lower" if bare[-1:].islower() else "upper"


def _opening(blanks: str) -> str:
    """Return what opens between the mark and the next word."""
    if not blanks.strip():
        return "none"
    if any(mark in blanks for mark in "([{"):
        return "bracket"
    if any(mark in blanks for mark in "–—-"):
        return "dash"
    return "quote"


def _shape_of_following(following: str) -> str:
    """Return what an unlisted word after the mark looks like."""
    first = following[:1]
    if not first:
        return "nothing"
    if first.isdigit():
        return "digit"
    if first.islower() and not _NAME_LIKE.match(following):
        return "lower"
    return "name" if first.isalpha() else "other"
