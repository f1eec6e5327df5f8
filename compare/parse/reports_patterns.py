"""Finds reports from words alone, for languages that have a verb list and no grammar.

Three patterns hold nearly all indirect speech of news: "X said that …", "X said …" and "…, X said.".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model.grammar import Firmness, Token
from compare.model.text import Span
from compare.parse.layout import Layout
from compare.parse.lexicon import Cue, Lexicon
from compare.parse.mentions_words import mention_after, mention_before, mention_led_on
from compare.parse.reports import Report

# "told reporters in Rome that": as many words stand between the verb and its clause at most.
_LONGEST_HEARER = 6
# "…, the mayor of Rome said on Monday in a statement.": what may follow a reporting verb that ends a sentence.
_LONGEST_TAIL = 7
_SHORTEST_CONTENT = 2
# No sentence of news is this long; what is, is a table or garbage, and reports nothing.
_LONGEST_SENTENCE = 600


def reports_by_patterns(layout: Layout, lexicon: Lexicon) -> tuple[Report, ...]:
    """Return the reports of a text in text order."""
    return tuple(report for sentence in layout.sentences for report in _in_sentence(layout, sentence, lexicon))


def _in_sentence(layout: Layout, sentence: Span, lexicon: Lexicon) -> Iterator[Report]:
    tokens = layout.tokens(sentence.start, sentence.end)
    if len(tokens) > _LONGEST_SENTENCE:
        return
    for position, token in enumerate(tokens):
        cue = lexicon.cues.get(token.lemma)
        if cue is not None and cue.use == "speech" and not _is_noun(tokens, position, lexicon):
            yield from _by_verb(tokens, position, cue, lexicon)
        elif lexicon.according and token.lemma == lexicon.according[0]:
            yield from _according(tokens, position, lexicon)


def _is_noun(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """Tell whether a determiner before the word makes it a noun: "the orders", "their claims"."""
    return position > 0 and tokens[position - 1].lemma in lexicon.determiners


def _by_verb(tokens: Sequence[Token], position: int, cue: Cue, lexicon: Lexicon) -> Iterator[Report]:
    """Yield the report of a verb that has both a speaker beside it and words that it governs."""
    verb = tokens[position]
    speaker = mention_led_on(tokens[:position], lexicon) or mention_before(tokens[:position], lexicon)
    content = _content_after(tokens, position, cue, lexicon) if speaker is not None else None
    if content is None:
        content = _content_before(tokens, position, lexicon)
        speaker = speaker or mention_after(tokens[position + 1 :], lexicon)
    if content is not None and speaker is not None and not content.overlap(speaker):
        yield Report(verb.span, speaker, cue.firmness, cue.use, (content,))


def _content_after(tokens: Sequence[Token], position: int, cue: Cue, lexicon: Lexicon) -> Span | None:
    """Return the clause that follows the verb, with its conjunction."""
    for offset, token in enumerate(tokens[position + 1 : position + 1 + _LONGEST_HEARER]):
        if token.lemma in lexicon.complementizers:
            return _span(tokens[position + 1 + offset :])
        if not token.text[0].isalnum() and token.text != ",":
            return None
    following = tokens[position + 1 : position + 2]
    if cue.lemma in lexicon.with_bare_clause and following and following[0].lemma not in lexicon.stops:
        return _span(tokens[position + 1 :])
    return None


def _content_before(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> Span | None:
    """Return what stands before the comma that sets off a reporting clause at the sentence's end."""
    tail = [token for token in tokens[position + 1 :] if token.text[0].isalnum()]
    commas = [index for index in range(position) if tokens[index].text == ","]
    if not commas or len(tail) > _LONGEST_TAIL or any(token.text == "," for token in tokens[position + 1 :]):
        return None
    first = tokens[commas[-1] + 1 : commas[-1] + 2]
    if not first or (first[0].lemma in lexicon.stops and commas[-1] + 1 != position):
        return None
    return _span(tokens[: commas[-1]])


def _according(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> Iterator[Report]:
    """Yield "according to X": X says what stands on the other side of the comma, or before."""
    length = len(lexicon.according)
    if tuple(token.lemma for token in tokens[position : position + length]) != lexicon.according:
        return
    after = tokens[position + length :]
    speaker = mention_after(after, lexicon)
    before = [token for token in tokens[:position] if token.text != ","]
    comma = next((index for index, token in enumerate(after) if token.text == ","), None)
    content = _span(tokens[:position]) if before else None if comma is None else _span(after[comma + 1 :])
    if speaker is not None and content is not None:
        cue = Span(tokens[position].span.start, tokens[position + length - 1].span.end)
        yield Report(cue, speaker, Firmness.SAID, "speech", (content,))


def _span(tokens: Sequence[Token]) -> Span | None:
    """Return the span of the tokens without marks at the edges, None for fewer than two words."""
    words = [token for token in tokens if token.text[0].isalnum()]
    if len(words) < _SHORTEST_CONTENT:
        return None
    return Span(words[0].span.start, words[-1].span.end)
