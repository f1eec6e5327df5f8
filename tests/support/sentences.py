"""Makes parsed articles from plain sentences without the stage that parses, for the tests of the stages after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model.grammar import ParsedArticle, Speaker, Statement, Token
from compare.model.text import Article, Section, Span

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’.\-][^\W\d_]+)*|\S")
_SENTENCE = re.compile(
    r"[^.!?]*(?:[.](?=\w)[^.!?]*|(?<=\bMr)\.[^.!?]*|(?<=\bMs)\.[^.!?]*|(?<=\b[A-Z])\.[^.!?]*)*[.!?”\"]*\s*"
)


def parsed(text: str, letter: str = "A", speakers: dict[str, str] | None = None) -> ParsedArticle:
    """Return an article with one statement a sentence and words without grammar.

    `speakers` names, by the beginning of a sentence, the words in the text that say who speaks it; those words are
    sought from the end of the sentence's first words on.
    """
    tokens = tuple(
        Token(index, Span(*match.span()), match[0], match[0].lower(), head=index)
        for index, match in enumerate(_WORD.finditer(text))
    )
    article = Article(letter, letter, "", text)
    statements = tuple(_statements(text, letter, tokens, speakers or {}))
    return ParsedArticle(article, statements, (Section("body", Span(0, len(text)), "test"),), tokens=tokens)


def _statements(text: str, letter: str, tokens: tuple[Token, ...], speakers: dict[str, str]) -> Iterator[Statement]:
    for number, match in enumerate(m for m in _SENTENCE.finditer(text) if m[0].strip()):
        span = Span(match.start(), match.start() + len(match[0].rstrip()))
        own = tuple(token for token in tokens if span.contains(token.span))
        said = next((words for start, words in speakers.items() if match[0].startswith(start)), None)
        speaker = None
        if said is not None:
            at = text.index(said, span.start)
            speaker = Speaker(Span(at, at + len(said)), said)
        yield Statement(f"{letter}{number}", letter, span, (span,), tokens=own, speaker=speaker)


def parsed_all(*texts: str) -> tuple[ParsedArticle, ...]:
    """Return the texts as articles A, B, C …"""
    return tuple(parsed(text, letter) for letter, text in zip("ABCDEFGH", texts, strict=False))
