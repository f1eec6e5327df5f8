"""Joins what stands between quotation marks with the reports around it, into quotations with their speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compare.model.grammar import Firmness, Quote, Token
from compare.model.text import Span, hull
from compare.parse.grammar import load_grammar
from compare.parse.lexicon import Lexicon, load_lexicon
from compare.parse.quotation_marks import Run, find_runs
from compare.parse.reports import Report
from compare.parse.reports_grammar import reports_by_grammar
from compare.parse.reports_patterns import reports_by_patterns
from compare.parse.sentences import split_sentences
from compare.parse.syntax import Syntax, make_syntax
from compare.parse.words import split_words
from compare.rulebook.book import Rulebook

_PARAGRAPH = re.compile(r"[^\n]*[^\s][^\n]*")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where paragraphs and sentences of a text stand."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]


def find_quotes_in_text(text: str, language: str, provider: str | None, rules: Rulebook) -> tuple[Quote, ...]:
    """Return the quotations of a text with their speakers, in text order.

    Raises:
        MissingPartError, UsageError: as `load_grammar` does for `provider`.
    """
    grammar = load_grammar(language, provider)
    paragraphs = tuple(Span(match.start(), match.end()) for match in _PARAGRAPH.finditer(text))
    sentences = tuple(sentence for span in paragraphs for sentence in split_sentences(text, span, rules))
    layout = Layout(text, paragraphs, sentences)
    tokens = split_words(text, sentences) if grammar is None else grammar.annotate(text, sentences)
    return find_quotes(layout, make_syntax(tokens), load_lexicon(rules, language))


def find_quotes(layout: Layout, syntax: Syntax, lexicon: Lexicon) -> tuple[Quote, ...]:
    """Return the quotations of a parsed text, in text order."""
    runs = find_runs(layout.text, layout.paragraphs)
    reports = _reports(syntax, lexicon)
    outer = tuple(run for run in runs if run.depth == 0)
    quotes = [*_governed(reports, outer), *_between_marks(layout, reports, outer)]
    return tuple(sorted(quotes, key=lambda quote: (hull(quote.spans), quote.spans)))


def _reports(syntax: Syntax, lexicon: Lexicon) -> tuple[Report, ...]:
    if has_grammar(syntax.tokens):
        return reports_by_grammar(syntax, lexicon)
    return reports_by_patterns(syntax.tokens, lexicon)


def has_grammar(tokens: Sequence[Token]) -> bool:
    """Tell whether the tokens carry parts of speech."""
    return any(token.part for token in tokens[:1])


def _governed(reports: Sequence[Report], runs: Sequence[Run]) -> Iterator[Quote]:
    """Yield the clauses that reporting verbs govern and that are not wholly between marks."""
    for report in reports:
        if not report.content:
            continue
        quoted = sum(run.span.overlap(span) for run in runs for span in report.content)
        said = sum(len(span) for span in report.content)
        if quoted * 2 < said:
            yield _quote(report, report.content, "mixed" if quoted else "indirect")


def _quote(report: Report | None, spans: tuple[Span, ...], kind: str) -> Quote:
    if report is None:
        return Quote(spans, kind=kind)
    return Quote(
        spans,
        report.speaker,
        report.cue,
        kind,
        report.firmness,
        report.medium,
        report.hearer,
        report.through,
    )


def _between_marks(layout: Layout, reports: Sequence[Report], runs: Sequence[Run]) -> Iterator[Quote]:
    """Yield direct quotations: each with the nearest report of its sentence, else that of the words before it."""
    free = [report for report in reports if report.use == "speech" and not _is_inside(report.cue, runs)]
    last: Quote | None = None
    last_paragraph = -1
    for run in runs:
        if len(run.span.of(layout.text).split()) < 2 and _nearest(layout, free, run) is None:
            continue
        report = _nearest(layout, free, run)
        if report is None and last is not None and last_paragraph == run.paragraph:
            quote = replace(last, spans=(run.span,), cue=None, firmness=Firmness.SAID, carried=True)
        else:
            quote = _quote(report, (run.span,), "direct")
        yield quote
        last, last_paragraph = quote, run.paragraph


def _is_inside(span: Span, runs: Sequence[Run]) -> bool:
    return any(run.span.contains(span) for run in runs)


def _nearest(layout: Layout, reports: Sequence[Report], run: Run) -> Report | None:
    """Return the report in a sentence of the run whose verb stands nearest to its words."""
    sentences = [sentence for sentence in layout.sentences if sentence.overlap(run.span)]
    near = [report for report in reports if any(sentence.contains(report.cue) for sentence in sentences)]
    return min(near, key=lambda report: _distance(report.cue, run.outer), default=None)


def _distance(left: Span, right: Span) -> int:
    return max(left.start - right.end, right.start - left.end, 0)
