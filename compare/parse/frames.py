"""Fills the frame of a clause: who did what to whom, when and where, and what the sentence hands down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from compare.model.grammar import Frame, Token
from compare.model.text import Span
from compare.parse.mentions_grammar import noun_phrase
from compare.parse.syntax import Syntax
from compare.rulebook.book import Rulebook

_RULES = "frames"
_ORDINAL_FIGURE = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)
_OBJECTS = ("dobj", "attr", "dative", "acomp", "oprd")
_RELATIVES = frozenset({"who", "which", "that", "whom"})
# "agreed to begin to withdraw": verbs carry each other no deeper in news.
_MOST_CARRIERS = 3


@dataclass(frozen=True, slots=True)
class FrameWords:
    """The word lists of `rules/frames.toml`."""

    ordinals: Mapping[str, int]
    times: frozenset[str]
    place_prepositions: frozenset[str]
    place_entities: frozenset[str]
    time_entities: frozenset[str]
    carriers: frozenset[str]


def load_frame_words(rules: Rulebook) -> FrameWords:
    """Return the word lists for frames."""
    names = ("time-words", "place-prepositions", "place-entities", "time-entities", "carrying-verbs")
    return FrameWords(rules.table(_RULES, "ordinals").entries, *(rules.words(_RULES, name).listed for name in names))


def make_frame(syntax: Syntax, head: int, tokens: Iterable[int], words: FrameWords) -> Frame:
    """Return what the clause on `head` itself says; `tokens` are all its tokens."""
    inside = frozenset(tokens)
    carriers = _carriers(syntax, head, inside, words)
    main = carriers[-1]
    subject, thing, inherited = _participants(syntax, head, main)
    ordinal, of = _ordinal(syntax, sorted(inside), words)
    return Frame(
        predicate=syntax.tokens[main].lemma,
        predicate_span=syntax.tokens[main].span,
        subject=subject,
        object=thing,
        when=tuple(_outermost(_times(syntax, inside, words))),
        where=tuple(_outermost(_places(syntax, inside, words))),
        ordinal=ordinal,
        ordinal_of=of,
        modality=_modality(syntax, carriers),
        inherited=inherited,
    )


def _carriers(syntax: Syntax, head: int, inside: frozenset[int], words: FrameWords) -> list[int]:
    """Return the verbs from the head down to what is done: "failed" and "reach" in "failed to reach"."""
    chain = [head]
    while len(chain) <= _MOST_CARRIERS and syntax.tokens[chain[-1]].lemma in words.carriers:
        below = next((child for child in syntax.dependents(chain[-1], "xcomp") if child in inside), None)
        if below is None or syntax.tokens[below].part not in ("VERB", "AUX"):
            break
        chain.append(below)
    return chain


def _modality(syntax: Syntax, carriers: list[int]) -> str:
    """Return the modal auxiliary of the clause, else the lemma of the verb that carries the predicate, else ""."""
    for verb in carriers:
        for aux in syntax.dependents(verb, "aux"):
            if syntax.tokens[aux].tag == "MD":
                return syntax.tokens[aux].lemma
    return syntax.tokens[carriers[0]].lemma if len(carriers) > 1 else ""


def _participants(syntax: Syntax, head: int, main: int) -> tuple[Span | None, Span | None, tuple[str, ...]]:
    """Return who acts, what is acted on, and which of them stands in the clause above.

    A passive gives them in exchanged places; a relative word means the noun that its clause hangs on.
    """
    agent = next((noun for by in syntax.dependents(main, "agent") for noun in syntax.dependents(by, "pobj")), None)
    subject = next(syntax.dependents(head, "nsubj", "csubj"), None)
    passive = next((noun for verb in (main, head) for noun in syntax.dependents(verb, "nsubjpass")), None)
    thing = passive if passive is not None else next(syntax.dependents(main, *_OBJECTS), None)
    actor = agent if agent is not None else subject
    actor, thing, inherited = _from_above(syntax, head, actor, thing)
    return _mention(syntax, actor), _mention(syntax, thing), inherited


def _from_above(
    syntax: Syntax, head: int, actor: int | None, thing: int | None
) -> tuple[int | None, int | None, tuple[str, ...]]:
    """Return actor and thing with what a relative or participial clause takes from the noun that it hangs on."""
    token = syntax.tokens[head]
    if token.relation not in ("relcl", "acl") or token.head == head:
        return actor, thing, ()
    if actor is not None and syntax.tokens[actor].lemma in _RELATIVES:
        return token.head, thing, ("subject",)
    if thing is not None and syntax.tokens[thing].lemma in _RELATIVES:
        return actor, token.head, ("object",)
    if token.relation == "acl" and actor is None and token.tag == "VBG":
        return token.head, thing, ("subject",)
    if token.relation == "acl" and thing is None and token.tag in ("VBN", "VBD"):
        return actor, token.head, ("object",)
    return actor, thing, ()


def _mention(syntax: Syntax, index: int | None) -> Span | None:
    return None if index is None else noun_phrase(syntax, index)


def _ordinal(syntax: Syntax, indexes: Iterable[int], words: FrameWords) -> tuple[int | None, str]:
    """Return the first ordinal on a noun, and the noun's lemma."""
    for index in indexes:
        token = syntax.tokens[index]
        noun = syntax.tokens[token.head]
        if token.relation in ("amod", "compound", "nummod") and noun.part == "NOUN":
            figure = _ORDINAL_FIGURE.fullmatch(token.text)
            number = int(figure[1]) if figure else words.ordinals.get(token.text.lower())
            if number is not None:
                return number, noun.lemma
    return None, ""


def _times(syntax: Syntax, inside: frozenset[int], words: FrameWords) -> Iterator[Span]:
    """Yield the phrases of time in the clause."""
    for index in sorted(inside):
        token = syntax.tokens[index]
        if token.relation not in ("npadvmod", "advmod", "pobj", "tmod") or not _is_time(token, words):
            continue
        if syntax.tokens[token.head].part in ("ADJ", "NUM") and token.relation == "npadvmod":
            continue
        top = token.head if token.relation == "pobj" and token.head in inside else index
        yield _within(syntax, top, inside)


def _is_time(token: Token, words: FrameWords) -> bool:
    return token.entity in words.time_entities or token.lemma in words.times


def _places(syntax: Syntax, inside: frozenset[int], words: FrameWords) -> Iterator[Span]:
    """Yield the prepositional phrases of place in the clause."""
    for index in sorted(inside):
        token = syntax.tokens[index]
        if token.relation != "pobj" or token.head not in inside:
            continue
        if syntax.tokens[token.head].lemma in words.place_prepositions and _names_place(syntax, index, words):
            yield _within(syntax, token.head, inside)


def _names_place(syntax: Syntax, noun: int, words: FrameWords) -> bool:
    """Tell whether the noun is a named place, or has one in it ("the Brest region of Belarus")."""
    if syntax.tokens[noun].entity in words.place_entities:
        return True
    parts = (*syntax.dependents(noun, "compound", "amod", "poss", "nmod"), *_of(syntax, noun))
    return any(syntax.tokens[part].entity in words.place_entities for part in parts)


def _of(syntax: Syntax, noun: int) -> Iterator[int]:
    for preposition in syntax.dependents(noun, "prep"):
        if syntax.tokens[preposition].lemma == "of":
            yield from syntax.dependents(preposition, "pobj")


def _within(syntax: Syntax, index: int, inside: frozenset[int]) -> Span:
    """Return the span of the subtree of `index` as far as it belongs to the clause."""
    return syntax.span(child for child in syntax.subtree(index) if child in inside)


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans that lie in no other of them, each once, in text order."""
    listed = sorted(set(spans), key=lambda span: (span.start, -span.end))
    last: Span | None = None
    for span in listed:
        if last is None or not last.contains(span):
            yield span
            last = span


def inherit(frame: Frame, given: Frame, *, coordinated: bool) -> Frame:
    """Return `frame` with who, when and where filled from the clause above where it has none, and marked so.

    A coordinated clause with a subject of its own takes a time or place only where the sentence puts it first.
    """
    names: tuple[str, ...] = ("when", "where")
    if frame.subject is None and "subject" not in frame.inherited and given.subject is not None:
        names = ("subject", *names)
    changes = {
        name: getattr(given, name)
        for name in names
        if not getattr(frame, name)
        and getattr(given, name)
        and _is_handed_down(name, frame, given, coordinated=coordinated)
    }
    return replace(frame, inherited=tuple(sorted({*frame.inherited, *changes})), **changes) if changes else frame


def _is_handed_down(name: str, frame: Frame, given: Frame, *, coordinated: bool) -> bool:
    if name == "subject" or not coordinated or frame.subject is None or given.predicate_span is None:
        return True
    return all(span.end <= given.predicate_span.start for span in getattr(given, name))
