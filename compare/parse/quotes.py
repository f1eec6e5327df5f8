"""Joins what stands between quotation marks with the reports around it, into quotations with their speakers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from compare.model.grammar import Quote
from compare.model.text import Span, hull
from compare.parse.attribution import Attribution, Surroundings, attribute_nested, attribute_runs, shorten
from compare.parse.grammar import load_grammar
from compare.parse.layout import Layout, make_layout
from compare.parse.lexicon import Lexicon, load_lexicon
from compare.parse.mark_use import MarkUse, use_of_marks
from compare.parse.quotation_marks import Run, find_runs
from compare.parse.reports import Report
from compare.parse.reports_grammar import reports_by_grammar
from compare.parse.reports_patterns import reports_by_patterns
from compare.parse.sentences import split_sentences
from compare.parse.syntax import make_syntax
from compare.parse.words import split_words
from compare.rulebook.book import Rulebook

_PARAGRAPH = re.compile(r"[^\n]*[^\s][^\n]*")


def find_quotes_in_text(text: str, language: str, provider: str | None, rules: Rulebook) -> tuple[Quote, ...]:
    """Return the quotations of a text with their speakers, in text order.

    Raises:
        MissingPartError, UsageError: as `load_grammar` does for `provider`.
    """
    grammar = load_grammar(language, provider)
    paragraphs = tuple(Span(match.start(), match.end()) for match in _PARAGRAPH.finditer(text))
    sentences = tuple(sentence for span in paragraphs for sentence in split_sentences(text, span, rules, language))
    tokens = split_words(text, sentences) if grammar is None else grammar.annotate(text, sentences)
    return find_quotes(make_layout(text, paragraphs, sentences, make_syntax(tokens)), load_lexicon(rules, language))


def find_quotes(layout: Layout, lexicon: Lexicon) -> tuple[Quote, ...]:
    """Return the quotations of a parsed text, in text order."""
    found = find_runs(layout.text, layout.paragraphs, lexicon.clipped)
    runs = tuple(shorten(layout, lexicon, run) for run in found if run.depth == 0)
    reports = _reports(layout, lexicon)
    by_cue = {layout.syntax.within(report.cue)[0]: report for report in reports}
    around = Surroundings(layout, lexicon, by_cue, runs)
    spoken = tuple(
        (run, attribution)
        for run, attribution in zip(runs, attribute_runs(around), strict=True)
        if use_of_marks(layout, lexicon, run, attribution.report) is MarkUse.SPEECH
    )
    governed = tuple(_governed(reports, tuple(run for run, _ in spoken)))
    nested = attribute_nested(around, tuple(run for run in found if run.depth == 1))
    quotes = [*governed, *_between_marks(layout, lexicon, governed, spoken), *nested]
    return tuple(sorted(quotes, key=lambda quote: (hull(quote.spans), quote.spans)))


def _reports(layout: Layout, lexicon: Lexicon) -> tuple[Report, ...]:
    """Return the reports that the grammar finds; where it gives a verb no words, those that the patterns give it."""
    patterns = reports_by_patterns(layout, lexicon)
    if not _has_grammar(layout):
        return patterns
    by_cue = {report.cue: report for report in patterns if _is_conjoined(layout, lexicon, report)}
    return tuple(
        _filled(report, by_cue[report.cue]) if not report.content and report.cue in by_cue else report
        for report in reports_by_grammar(layout.syntax, lexicon)
    )


def _is_conjoined(layout: Layout, lexicon: Lexicon, report: Report) -> bool:
    """Tell whether the words that a pattern gives to a verb open with "that", so that they are its own for certain."""
    first = layout.text[report.content[0].start : report.content[0].end].split(maxsplit=1)[0].lower()
    cue = lexicon.cues.get(report.cue.of(layout.text).lower())
    return first in lexicon.complementizers and (cue is None or cue.lemma not in lexicon.quoting)


def _filled(report: Report, other: Report) -> Report:
    return replace(report, content=other.content, speaker=report.speaker or other.speaker)


def _has_grammar(layout: Layout) -> bool:
    return any(token.part for token in layout.syntax.tokens[:1])


def _governed(reports: Sequence[Report], runs: Sequence[Run]) -> Iterator[Quote]:
    """Yield the clauses that reporting verbs govern and that are not wholly between marks."""
    ends = [run.span.end for run in runs]
    for report in reports:
        quoted = sum(_overlap(runs, ends, span) for span in report.content)
        said = sum(len(span) for span in report.content)
        if report.content and quoted * 10 < said * 9:
            yield report.quote(report.content, "mixed" if quoted else "indirect")


def _overlap(runs: Sequence[Run], ends: list[int], span: Span) -> int:
    """Return how much of `span` stands in the runs, which are in text order and apart from each other."""
    shared = 0
    for run in runs[bisect_right(ends, span.start) :]:
        if run.span.start >= span.end:
            break
        shared += run.span.overlap(span)
    return shared


def _between_marks(
    layout: Layout, lexicon: Lexicon, governed: Sequence[Quote], spoken: Sequence[tuple[Run, Attribution]]
) -> Iterator[Quote]:
    """Yield direct quotations; runs of one report, or carried on in one paragraph, are one quotation."""
    around = quotes_by_sentence(layout, governed)
    sourced = frozenset(quote for quote in governed if _is_by_source(layout, lexicon, quote))
    spans: list[Span] = []
    last: tuple[Run, Attribution] | None = None
    for run, attribution in spoken:
        near = around.get(layout.sentence_at(run.span.start), ())
        if _is_inside(run, [quote for quote in near if quote not in sourced or not _is_passed_on(quote, attribution)]):
            continue
        if last is not None and not _goes_on(last, run, attribution):
            yield _direct(tuple(spans), last[1])
            spans = []
        if not spans:
            last = (run, attribution)
        elif last is not None:
            last = (run, last[1])
        spans.append(run.span)
    if last is not None:
        yield _direct(tuple(spans), last[1])


def _goes_on(last: tuple[Run, Attribution], run: Run, attribution: Attribution) -> bool:
    """Tell whether the run goes on with the quotation before it: the same report, in the same paragraph."""
    report, before = attribution.report, last[1].report
    return report is not None and before is not None and report.cue == before.cue and last[0].paragraph == run.paragraph


def _direct(spans: tuple[Span, ...], attribution: Attribution) -> Quote:
    if attribution.report is None:
        return Quote(spans)
    return attribution.report.quote(spans, "direct", carried=attribution.carried)


def _is_by_source(layout: Layout, lexicon: Lexicon, quote: Quote) -> bool:
    """Tell whether a phrase names a source beside the clause ("according to RIA"), and no verb brings the words."""
    if quote.cue is None or not lexicon.according:
        return False
    return quote.cue.of(layout.text).lower().startswith(lexicon.according[0])


def _is_passed_on(quote: Quote, attribution: Attribution) -> bool:
    """Tell whether the source only hands on that somebody else says the run: its words hold who says it too."""
    report = attribution.report
    if report is None or report.speaker is None or attribution.carried:
        return False
    return all(any(span.contains(part) for span in quote.spans) for part in (report.cue, report.speaker))


def _is_inside(run: Run, quotes: Sequence[Quote]) -> bool:
    """Tell whether the run is a part of one of the quotations, but for a mark at its edge."""
    return any(span.overlap(run.span) >= len(run.span) - 1 for quote in quotes for span in quote.spans)


def quotes_by_sentence(layout: Layout, quotes: Sequence[Quote]) -> dict[Span, tuple[Quote, ...]]:
    """Return, for each sentence, the quotations whose words or reporting verb stand in it, in their order."""
    found: dict[Span, list[Quote]] = {}
    for quote in quotes:
        parts = quote.spans if quote.cue is None else (*quote.spans, quote.cue)
        for sentence in dict.fromkeys(sentence for part in parts for sentence in layout.sentences_in(part)):
            found.setdefault(sentence, []).append(quote)
    return {sentence: tuple(listed) for sentence, listed in found.items()}
