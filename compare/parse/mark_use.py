"""Tells what words between quotation marks are: somebody's speech, a title, a name, or a word held at a distance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from compare.model.grammar import Token
from compare.parse.layout import Layout
from compare.parse.lexicon import Lexicon
from compare.parse.quotation_marks import Run
from compare.parse.reports import Report


class MarkUse(StrEnum):
    """What marks are put around words for."""

    SPEECH = "speech"
    SCARE = "scare"
    TITLE = "title"
    NAME = "name"


_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…,]$")
_LEAD_LENGTH = 60
# Four words in marks that are no name make a clause more often than an epithet.
_SHORTEST_SAYING = 4
_NEAR_BEFORE = 5
_CLOSING = frozenset('”»’"')
_NEAR_AFTER = 4
# "told reporters in Rome," is as far as a verb of saying stands from the words that it brings.
_LONGEST_HEARER = 4


def use_of_marks(layout: Layout, lexicon: Lexicon, run: Run, report: Report | None) -> MarkUse:
    """Return what the marks around `run` are for; `report` is what was found to say it, None for nothing."""
    before, after = _words_before(layout, run), _words_after(layout, run)
    near = _lead(layout, run)
    if lexicon.apart is not None and lexicon.apart.search(near):
        return MarkUse.SCARE
    if lexicon.naming is not None and lexicon.naming.search(near):
        return MarkUse.NAME
    named = _use_of_capitals(layout, lexicon, run, before, after)
    if named is not None and not _is_said_at_once(layout, lexicon, run, report):
        return named
    if report is None:
        is_first = not any(token.text[0].isalnum() for token in before)
        return MarkUse.SPEECH if _is_like_a_sentence(layout, run, before, is_first=is_first) else MarkUse.SCARE
    return _use_as_words(layout, run, report, after)


def _lead(layout: Layout, run: Run) -> str:
    """Return the text of the run's sentence right before it, in lower case."""
    start = max(layout.sentence_at(run.outer.start).start, run.outer.start - _LEAD_LENGTH)
    return layout.text[min(start, run.outer.start) : run.outer.start].lower().rstrip()


def _words_before(layout: Layout, run: Run) -> Sequence[Token]:
    """Return the last tokens of the run's sentence before it and after any other closing mark."""
    tokens = layout.last_tokens(layout.sentence_at(run.outer.start).start, run.outer.start, _NEAR_BEFORE)
    closing = [position for position, token in enumerate(tokens) if token.text in _CLOSING]
    return tokens[closing[-1] + 1 :] if closing else tokens


def _words_after(layout: Layout, run: Run) -> Sequence[Token]:
    """Return the first tokens of the run's sentence after it."""
    end = layout.sentence_at(run.outer.end - 1).end
    return layout.first_tokens(run.outer.end, end, _NEAR_AFTER)


def _use_of_capitals(
    layout: Layout, lexicon: Lexicon, run: Run, before: Sequence[Token], after: Sequence[Token]
) -> MarkUse | None:
    """Return TITLE or NAME for words that are written as one."""
    if not _is_capitalised(run.span.of(layout.text), lexicon):
        return None
    around = [token.text.lower() for token in (*before, *after)]
    is_title = any(word in lexicon.title_nouns for word in around) or _is_owned(before)
    return MarkUse.TITLE if is_title else MarkUse.NAME


def _is_owned(before: Sequence[Token]) -> bool:
    return bool(before) and before[-1].text.lower() in ("'s", "’s", "s’", "s'", "her", "his", "their", "its")


def _is_capitalised(text: str, lexicon: Lexicon) -> bool:
    """Tell whether all words but the short ones are capitalised, and the marks hold no more than a heading."""
    words = _WORD.findall(text)
    if not words or not words[0][0].isupper() or "!" in text or ". " in text:
        return False
    return all(not word[0].islower() or word in lexicon.small_words for word in words) and not words[-1][0].islower()


def _is_said_at_once(layout: Layout, lexicon: Lexicon, run: Run, report: Report | None) -> bool:
    """Tell whether a capitalised run is speech all the same: a verb brings it, or it opens a sentence."""
    before = _words_before(layout, run)
    if report is None or (before and before[-1].text.lower() in lexicon.title_nouns):
        return False
    if report.use == "speech" and before and _is_brought(report, before):
        return True
    is_first = layout.sentence_at(run.outer.start).start >= run.outer.start
    return is_first and report.cue.start >= run.outer.end and _SENTENCE_END.search(run.span.of(layout.text)) is not None


def _is_brought(report: Report, before: Sequence[Token]) -> bool:
    """Tell whether the verb stands right before the run, or a few words before a comma or colon."""
    near = before[-_LONGEST_HEARER:] if before[-1].text in (",", ":") else before[-1:]
    return any(report.cue.contains(token.span) for token in near)


def _is_like_a_sentence(layout: Layout, run: Run, before: Sequence[Token], *, is_first: bool) -> bool:
    """Tell whether words that nobody is named for look like speech: a sentence of their own, or after a colon."""
    words = run.span.of(layout.text)
    count = len(_WORD.findall(words))
    if before and before[-1].text == ":":
        return True
    has_end = words[-1:] in ".!?…," or layout.text[run.outer.end : run.outer.end + 1] == ","
    return (has_end and (count >= _SHORTEST_SAYING or is_first)) or (count >= _SHORTEST_SAYING and is_first)


def _use_as_words(layout: Layout, run: Run, report: Report, after: Sequence[Token]) -> MarkUse:
    """Return SCARE for a short epithet that a later or distant verb only happens to share a sentence with."""
    words = run.span.of(layout.text)
    count = len(_WORD.findall(words))
    goes_on = bool(after) and after[0].text[0].isalnum() and words[-1:].isalnum()
    if report.use == "deed":
        return MarkUse.SCARE if count < 2 else MarkUse.SPEECH
    if count < _SHORTEST_SAYING and goes_on and report.cue.start >= run.outer.end and not _is_next(report, after):
        return MarkUse.SCARE
    return MarkUse.SPEECH


def _is_next(report: Report, after: Sequence[Token]) -> bool:
    return any(report.cue.contains(token.span) for token in after[:2])
