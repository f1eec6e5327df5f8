"""Finds reports by the grammar: the subject of a reporting verb speaks, its clause is what is said."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model.grammar import Token
from compare.model.text import Span
from compare.parse.lexicon import Cue, Lexicon
from compare.parse.reports import Report
from compare.parse.syntax import Syntax

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_CLAUSES = ("ccomp",)


def reports_by_grammar(syntax: Syntax, lexicon: Lexicon) -> tuple[Report, ...]:
    """Return the reports of an article in text order."""
    return tuple(_reports(syntax, lexicon))


def _reports(syntax: Syntax, lexicon: Lexicon) -> Iterator[Report]:
    for token in syntax.tokens:
        cue = lexicon.lemmas.get(token.lemma) if token.part == "VERB" else None
        if cue is not None:
            yield _report(syntax, token, cue)
        elif token.lemma == "accord" and token.part == "VERB":
            yield from _according(syntax, token)


def _report(syntax: Syntax, verb: Token, cue: Cue) -> Report:
    content = tuple(_contents(syntax, verb.index))
    return Report(verb.span, speaker_of(syntax, verb.index), cue.firmness, cue.use, content)


def _contents(syntax: Syntax, verb: int) -> Iterator[Span]:
    """Yield the clauses that the verb governs, the reporting clause cut out where it interrupts."""
    for clause in syntax.dependents(verb, *_CLAUSES):
        indexes = [index for index in syntax.subtree(clause)]
        yield from contiguous(syntax, indexes)


def contiguous(syntax: Syntax, indexes: list[int]) -> Iterator[Span]:
    """Yield the runs of neighbouring tokens among `indexes`, as spans without marks at their edges."""
    run: list[int] = []
    for index in indexes:
        if run and index != run[-1] + 1:
            yield from _trimmed(syntax, run)
            run = []
        run.append(index)
    yield from _trimmed(syntax, run)


def _trimmed(syntax: Syntax, run: list[int]) -> Iterator[Span]:
    while run and syntax.tokens[run[0]].part == "PUNCT":
        run = run[1:]
    while run and syntax.tokens[run[-1]].part == "PUNCT":
        run = run[:-1]
    if run:
        yield syntax.span(run)


def _according(syntax: Syntax, token: Token) -> Iterator[Report]:
    """Yield "according to X"; what X says is the clause around it."""
    from compare.model.grammar import Firmness

    for preposition in syntax.dependents(token.index, "prep"):
        for source in syntax.dependents(preposition, "pobj"):
            cue = Span(token.span.start, syntax.tokens[preposition].span.end)
            yield Report(cue, mention(syntax, source), Firmness.SAID, "speech")


def speaker_of(syntax: Syntax, verb: int) -> Span | None:
    """Return the mention of the verb's subject, handed down where the verb has none of its own."""
    for _ in range(4):
        subject = next(syntax.dependents(verb, *_SUBJECTS), None)
        if subject is not None:
            return mention(syntax, subject)
        token = syntax.tokens[verb]
        if token.relation not in ("conj", "advcl", "xcomp") or token.head == verb:
            return None
        verb = token.head
    return None


def mention(syntax: Syntax, noun: int) -> Span:
    """Return the noun phrase around `noun`, its relative clauses left out."""
    without = [
        child for child in syntax.children[noun] if syntax.tokens[child].relation in ("relcl", "acl", "cc", "conj")
    ]
    return next(contiguous_hull(syntax, syntax.subtree(noun, without)))


def contiguous_hull(syntax: Syntax, indexes: list[int]) -> Iterator[Span]:
    """Yield the hull of `indexes` without marks at its edges."""
    yield from _trimmed(syntax, indexes)
