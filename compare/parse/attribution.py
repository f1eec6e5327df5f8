"""Finds who says the words between quotation marks: from the clause beside them, or carried from the words before.

The marks themselves say where reported words end, so the reporting verb is looked for right after the closing mark and
right before the opening one; the grammar, where there is one, then gives its subject.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from compare.model.grammar import Quote, Token
from compare.model.text import Span
from compare.parse.layout import Layout
from compare.parse.lexicon import Lexicon
from compare.parse.mentions_grammar import mention, speaker_of
from compare.parse.mentions_words import mention_after, mention_before, mention_led_on
from compare.parse.quotation_marks import Run
from compare.parse.reports import Report

_CLOSING_MARKS = frozenset(",?!—–-…")
_SENTENCE_ENDS = frozenset(".!?")
# A reporting clause between two quotations or after one is short; beyond this the verb belongs to another clause.
_LONGEST_ZONE = 45
# "told: ‘…’", "heard her say that ‘…’": inside a quotation only a verb close by brings an inner one.
_LONGEST_LEAD = 8
_LONGEST_SUBJECT = 12
# "…", "…" and her job as "…": a list goes on over a few words.
_LONGEST_LINK = 7
_SPEAKS = frozenset({"speech", "manner"})
# Between a verb that only tells how words are uttered and the words stand a mark and an adverb at most.
_MANNER_REACH = 2
_SUBORDINATORS = frozenset({"mark", "advmod"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a run: the report, and whether it was made for words before and only goes on."""

    report: Report | None
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the search for a run's report asks: the text, the word lists, and the reports that the grammar found."""

    layout: Layout
    lexicon: Lexicon
    by_cue: Mapping[int, Report]
    runs: tuple[Run, ...]


def attribute_runs(around: Surroundings) -> tuple[Attribution, ...]:
    """Return, for each run, who says it."""
    found: list[Attribution] = []
    for number in range(len(around.runs)):
        beside = _beside(around, number) or _listed_on(around, number, found) or _governing(around, around.runs[number])
        found.append(_carried(around, number, found) if beside is None else _completed(around, number, found, beside))
    return _backwards(around, found)


def attribute_nested(around: Surroundings, inner: Sequence[Run]) -> Iterator[Quote]:
    """Yield the quotations inside quotations that a verb right before them brings: "I heard her say ‘not tonight’"."""
    starts = [outer.span.start for outer in around.runs]
    for run in inner:
        position = bisect_right(starts, run.outer.start) - 1
        if position < 0 or not around.runs[position].span.contains(run.outer):
            continue
        outer = around.runs[position]
        start = max(outer.span.start, around.layout.sentence_at(run.outer.start).start)
        report = _report_before(around, around.layout.last_tokens(start, run.outer.start, _LONGEST_LEAD))
        if report is not None and report.use in _SPEAKS:
            yield report.quote((run.span,), "direct")


def shorten(layout: Layout, lexicon: Lexicon, run: Run) -> Run:
    """Return the run; one without a closing mark ends at the comma before a reporting verb with its speaker."""
    if run.closed or not lexicon.cues:
        return run
    tokens = layout.tokens(run.span.start, run.span.end)
    for comma, verb, following in zip(tokens, tokens[1:], tokens[2:], strict=False):
        cue = lexicon.cues.get(verb.text.lower())
        if comma.text == "," and cue is not None and cue.use == "speech" and following.text[0].isupper():
            return replace(
                run, span=Span(run.span.start, comma.span.end), outer=Span(run.outer.start, comma.span.end), closed=True
            )
    return run


def _completed(around: Surroundings, number: int, found: Sequence[Attribution], report: Report) -> Attribution:
    """Return the attribution to a report; one that names nobody goes on with the speaker of the words before."""
    if report.speaker is not None or number == 0 or around.runs[number - 1].paragraph != around.runs[number].paragraph:
        return Attribution(report)
    before = found[-1].report
    return Attribution(report if before is None else replace(report, speaker=before.speaker), carried=True)


def _beside(around: Surroundings, number: int) -> Report | None:
    """Return the report in the run's own sentence: before it, after it, or in what a colon ends."""
    run = around.runs[number]
    before, after = _zone_before(around, number), _zone_after(around, number)
    following = _report_after(around, after)
    if following is not None and _is_open_ended(around, run, after):
        return following
    preceding = _report_before(around, before)
    return preceding or following or _before_colon(around, run)


def _listed_on(around: Surroundings, number: int, found: Sequence[Attribution]) -> Report | None:
    """Return the report of the run before where this one is its neighbour in a list: "frank", "long" and "loud"."""
    if not number or around.runs[number - 1].paragraph != around.runs[number].paragraph:
        return None
    run, report = around.runs[number], found[-1].report
    if report is None or report.cue.start > around.runs[number - 1].outer.start:
        return None
    sentence = around.layout.sentence_at(run.outer.start)
    is_near = len(_zone_before(around, number)) <= _LONGEST_LINK
    return report if is_near and sentence.contains(around.runs[number - 1].outer) else None


def _zone_before(around: Surroundings, number: int) -> Sequence[Token]:
    run = around.runs[number]
    start = around.layout.sentence_at(run.outer.start).start
    if number and around.runs[number - 1].paragraph == run.paragraph:
        start = max(start, around.runs[number - 1].outer.end)
    return around.layout.last_tokens(start, run.outer.start, _LONGEST_ZONE)


def _zone_after(around: Surroundings, number: int) -> Sequence[Token]:
    run = around.runs[number]
    end = around.layout.sentence_at(run.outer.end - 1).end
    if number + 1 < len(around.runs):
        end = min(end, around.runs[number + 1].outer.start)
    return around.layout.first_tokens(run.outer.end, end, _LONGEST_ZONE)


def _is_open_ended(around: Surroundings, run: Run, after: Sequence[Token]) -> bool:
    """Tell whether the sentence goes on after the run with a clause of its own: a comma stands at the closing mark."""
    last = around.layout.text[run.span.end - 1 : run.span.end]
    return last in _CLOSING_MARKS or bool(after and after[0].text in _CLOSING_MARKS)


def _report_after(around: Surroundings, zone: Sequence[Token]) -> Report | None:
    """Return the report that the words after a run make: "said the mayor", "the mayor, who was there, said"."""
    start = next((position for position, token in enumerate(zone) if token.text[0].isalnum()), len(zone))
    words = zone[start:]
    if not words or (words[0].text.lower() in around.lexicon.stops and _cue(around, words[0]) is None):
        return None
    inside = Span(words[0].span.start, words[-1].span.end)
    for position, token in enumerate(words):
        report = _cue(around, token)
        if report is None or report.use not in _SPEAKS or _leads_on(around, words, position):
            continue
        said = _said_before(around, words[:position]) if position else mention_after(words[1:], around.lexicon)
        return _with_speaker(report, said, inside)
    return _any_verb(around, words, inside) if start else None


def _said_before(around: Surroundings, words: Sequence[Token]) -> Span | None:
    return mention_led_on(words, around.lexicon) or mention_before(words, around.lexicon)


def _leads_on(around: Surroundings, words: Sequence[Token], position: int) -> bool:
    """Tell whether the verb only tells who quotes whom: "the paper quoted her as saying"."""
    lexicon = around.lexicon
    cue = lexicon.cues.get(words[position].text.lower())
    return (
        cue is not None
        and cue.lemma in lexicon.quoting
        and any(
            link.text.lower() in lexicon.leading and verb.text.lower() in lexicon.cues
            for link, verb in zip(words[position + 1 :], words[position + 2 :], strict=False)
        )
    )


def _any_verb(around: Surroundings, words: Sequence[Token], inside: Span) -> Report | None:
    """Return a report by any verb whose subject follows the run at once: after a comma it can only report."""
    tokens = around.layout.syntax.tokens
    for token in words[:_LONGEST_SUBJECT]:
        head = tokens[token.head]
        is_subject = token.relation == "nsubj" and head.part == "VERB" and inside.contains(head.span)
        if is_subject and min(around.layout.syntax.subtree(token.index)) == words[0].index:
            return Report(head.span, mention(around.layout.syntax, token.index))
    return None


def _report_before(around: Surroundings, zone: Sequence[Token]) -> Report | None:
    """Return the report that the words before a run make; a participle ("adding") takes the verb before it."""
    if not zone:
        return None
    inside = Span(zone[0].span.start, zone[-1].span.end)
    nearest: Report | None = None
    for position in range(len(zone) - 1, -1, -1):
        report = _cue(around, zone[position])
        if report is None or (report.use == "manner" and len(zone) - position - 1 > _MANNER_REACH):
            continue
        if _is_subordinate(around, zone, position) and any(_cue(around, token) for token in zone[:position]):
            continue
        said = mention_led_on(zone[:position], around.lexicon)
        if said is None and not _is_passive(around, zone, position):
            said = mention_before(zone[:position], around.lexicon)
        if said is None and _opens_clause(zone, position):
            said = mention_after(zone[position + 1 :], around.lexicon)
        report = _with_speaker(report, said, inside)
        nearest = nearest or report
        if report.speaker is not None:
            return replace(nearest, speaker=report.speaker)
    return nearest


def _is_subordinate(around: Surroundings, zone: Sequence[Token], position: int) -> bool:
    """Tell whether the verb stands in a clause that only says when or why another verb reports: "said that while …"."""
    syntax = around.layout.syntax
    index = zone[position].index
    return any(
        syntax.tokens[child].text.lower() in around.lexicon.subordinators
        for child in syntax.dependents(index, *_SUBORDINATORS)
    ) or any(token.text.lower() in around.lexicon.subordinators for token in zone[max(0, position - 3) : position])


def _is_passive(around: Surroundings, zone: Sequence[Token], position: int) -> bool:
    """Tell whether the words before the verb are spoken to, not speaking: "I was told"; who "was quoted" does speak."""
    cue = around.lexicon.cues.get(zone[position].text.lower())
    is_quoting = cue is not None and cue.lemma in around.lexicon.quoting
    return not is_quoting and position > 0 and zone[position - 1].text.lower() in around.lexicon.passives


def _opens_clause(zone: Sequence[Token], position: int) -> bool:
    """Tell whether the verb comes first, so that its subject follows: "Said the mayor:"."""
    return position == 0 or zone[position - 1].text in ".;"


def _cue(around: Surroundings, token: Token) -> Report | None:
    """Return the report that was found at the word, or a bare one where it is a form of a verb of saying."""
    known = around.by_cue.get(token.index)
    if known is not None:
        return known
    cue = around.lexicon.cues.get(token.text.lower())
    if cue is None or cue.use not in _SPEAKS or token.part in ("ADP", "DET", "PRON", "ADJ"):
        return None
    return Report(token.span, None, cue.firmness, cue.use)


def _with_speaker(report: Report, mention: Span | None, zone: Span) -> Report:
    """Return the report with its speaker: the one found where it stands beside the run, else the words at the verb."""
    if report.speaker is not None and zone.contains(report.speaker):
        return report
    return replace(report, speaker=mention)


def _before_colon(around: Surroundings, run: Run) -> Report | None:
    """Return the report of the words that a colon ends right before the run, in its sentence or in the one before."""
    text = around.layout.text
    end = run.outer.start
    while end and text[end - 1].isspace():
        end -= 1
    if not end or text[end - 1] != ":":
        return None
    sentence = around.layout.sentence_at(end - 1)
    words = around.layout.last_tokens(sentence.start, end - 1, _LONGEST_ZONE)
    report = _report_before(around, words)
    if report is not None and report.speaker is not None:
        return report
    return _with_speaker(report or Report(Span(end - 1, end), None), _introduced(around, words), sentence)


def _introduced(around: Surroundings, words: Sequence[Token]) -> Span | None:
    """Return who is named before a colon: the subject of its sentence, or the words right before it."""
    syntax = around.layout.syntax
    for token in words:
        if token.relation == "ROOT":
            subject = next(syntax.dependents(token.index, "nsubj"), None)
            if subject is not None and _can_speak(syntax.tokens[subject]):
                return mention(syntax, subject)
    said = mention_before(words, around.lexicon)
    return said if said is not None and words[-1].text[0].isupper() else None


def _can_speak(token: Token) -> bool:
    return token.part in ("PROPN", "PRON") or token.entity in ("PERSON", "ORG", "GPE", "NORP")


def _governing(around: Surroundings, run: Run) -> Report | None:
    """Return a report by the verb that the quoted words hang on: who does a thing with words in marks, quotes them."""
    syntax = around.layout.syntax
    inside = syntax.within(run.span)
    if len(inside) < 2 or not syntax.tokens[inside[0]].part:
        return None
    top = next((index for index in inside if syntax.tokens[index].head not in inside), inside[0])
    for verb in (top, *syntax.ancestors(top)):
        if syntax.tokens[verb].part in ("VERB", "AUX"):
            subject = next(syntax.dependents(verb, "nsubj"), None)
            if subject is not None and subject not in inside:
                return _done_by(around, verb, subject)
    return None


def _done_by(around: Surroundings, verb: int, subject: int) -> Report | None:
    syntax = around.layout.syntax
    if not _can_speak(syntax.tokens[subject]) or syntax.tokens[verb].part != "VERB":
        return None
    return Report(syntax.tokens[verb].span, speaker_of(syntax, verb), use="deed")


def _carried(around: Surroundings, number: int, found: Sequence[Attribution]) -> Attribution:
    """Return the attribution of the run before where the speaker goes on: in one paragraph, or from an unclosed one."""
    if number == 0:
        return Attribution(None)
    run, before = around.runs[number], around.runs[number - 1]
    if before.paragraph == run.paragraph and _is_sentence_start(around, run):
        return replace(found[-1], carried=True)
    if before.paragraph == run.paragraph - 1 and _is_whole_paragraph(around, run):
        return replace(found[-1], carried=True)
    return Attribution(None)


def _is_sentence_start(around: Surroundings, run: Run) -> bool:
    start = run.outer.start
    if around.layout.sentence_at(start).start >= start:
        return True
    before = around.layout.text[max(0, start - 3) : start].rstrip()
    return before[-1:] in _SENTENCE_ENDS


def _is_whole_paragraph(around: Surroundings, run: Run) -> bool:
    paragraph = around.layout.paragraphs[run.paragraph]
    return len(paragraph) - len(run.outer) <= 2


def _backwards(around: Surroundings, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions; a run that is left open takes that of the run that goes on with it."""
    filled = list(found)
    for number in range(len(found) - 2, -1, -1):
        run, following = around.runs[number], around.runs[number + 1]
        if filled[number].report is None and not run.closed and following.paragraph == run.paragraph + 1:
            filled[number] = replace(filled[number + 1], carried=True)
    return tuple(filled)
