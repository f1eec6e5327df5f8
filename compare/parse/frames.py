"""Fills the frame of a clause: who did what to whom, when and where, and what the sentence hands down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from compare.model.grammar import Frame, Token
from compare.model.text import Span
from compare.parse.mentions_grammar import mention
from compare.parse.syntax import Syntax
from compare.rulebook.book import Rulebook

_RULES = "frames"
_ORDINAL_FIGURE = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)
_OBJECTS = ("dobj", "attr", "dative", "acomp")


@dataclass(frozen=True, slots=True)
class FrameWords:
    """The word lists of `rules/frames.toml`."""

    ordinals: Mapping[str, int]
    times: frozenset[str]
    place_prepositions: frozenset[str]
    place_entities: frozenset[str]
    time_entities: frozenset[str]


def load_frame_words(rules: Rulebook) -> FrameWords:
    """Return the word lists for frames."""
    names = ("time-words", "place-prepositions", "place-entities", "time-entities")
    return FrameWords(rules.table(_RULES, "ordinals").entries, *(rules.words(_RULES, name).listed for name in names))


def make_frame(syntax: Syntax, head: int, tokens: Iterable[int], words: FrameWords) -> Frame:
    """Return what the clause on `head` itself says; `tokens` are all its tokens."""
    inside = frozenset(tokens)
    predicate = syntax.tokens[head]
    subject, thing = _participants(syntax, head)
    ordinal, of = _ordinal(syntax, sorted(inside), words)
    return Frame(
        predicate=predicate.lemma,
        predicate_span=predicate.span,
        subject=subject,
        object=thing,
        when=tuple(_times(syntax, head, inside, words)),
        where=tuple(_places(syntax, sorted(inside), words)),
        ordinal=ordinal,
        ordinal_of=of,
        modality=next(
            (syntax.tokens[aux].lemma for aux in syntax.dependents(head, "aux") if _is_modal(syntax.tokens[aux])), ""
        ),
    )


def _is_modal(token: Token) -> bool:
    return token.tag == "MD"


def _participants(syntax: Syntax, head: int) -> tuple[Span | None, Span | None]:
    """Return who acts and what is acted on; a passive gives them in exchanged places."""
    subject = next(syntax.dependents(head, "nsubj"), None)
    passive = next(syntax.dependents(head, "nsubjpass"), None)
    agent = next((noun for by in syntax.dependents(head, "agent") for noun in syntax.dependents(by, "pobj")), None)
    thing = passive if passive is not None else next(syntax.dependents(head, *_OBJECTS), None)
    actor = agent if agent is not None else subject
    return _mention(syntax, actor), _mention(syntax, thing)


def _mention(syntax: Syntax, index: int | None) -> Span | None:
    return None if index is None else mention(syntax, index)


def _ordinal(syntax: Syntax, indexes: Iterable[int], words: FrameWords) -> tuple[int | None, str]:
    """Return the first ordinal on a noun, and the noun's lemma."""
    for index in indexes:
        token = syntax.tokens[index]
        noun = syntax.tokens[token.head]
        if token.relation == "amod" and noun.part == "NOUN":
            figure = _ORDINAL_FIGURE.fullmatch(token.text)
            number = int(figure[1]) if figure else words.ordinals.get(token.text.lower())
            if number is not None:
                return number, noun.lemma
    return None, ""


def _times(syntax: Syntax, head: int, inside: frozenset[int], words: FrameWords) -> Iterator[Span]:
    """Yield the phrases of time in the clause."""
    for index in sorted(inside):
        token = syntax.tokens[index]
        if token.relation in ("npadvmod", "advmod", "pobj") and _is_time(token, words):
            top = token.head if token.relation == "pobj" and token.head in inside else index
            if syntax.tokens[top].head == head or token.entity:
                yield _within(syntax, top, inside)


def _is_time(token: Token, words: FrameWords) -> bool:
    return token.entity in words.time_entities or token.lemma in words.times


def _places(syntax: Syntax, indexes: list[int], words: FrameWords) -> Iterator[Span]:
    """Yield the prepositional phrases of place in the clause."""
    inside = frozenset(indexes)
    for index in indexes:
        token = syntax.tokens[index]
        if token.relation == "pobj" and token.entity in words.place_entities and token.head in inside:
            if syntax.tokens[token.head].lemma in words.place_prepositions:
                yield _within(syntax, token.head, inside)


def _within(syntax: Syntax, index: int, inside: frozenset[int]) -> Span:
    """Return the span of the subtree of `index` as far as it belongs to the clause."""
    return syntax.span(child for child in syntax.subtree(index) if child in inside)


def inherit(frame: Frame, given: Frame) -> Frame:
    """Return `frame` with who, when and where filled from the clause above where it has none, and marked so."""
    fields = tuple(name for name in ("subject", "when", "where") if not getattr(frame, name) and getattr(given, name))
    changes = {name: getattr(given, name) for name in fields}
    return replace(frame, inherited=tuple(sorted({*frame.inherited, *fields})), **changes) if fields else frame
