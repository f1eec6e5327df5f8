"""Finds reports by the grammar: the subject of a reporting verb speaks, and what the verb governs is what is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compare.model.grammar import Firmness, Token
from compare.model.text import Span
from compare.parse.lexicon import Cue, Lexicon
from compare.parse.mentions_grammar import hearer_of, is_passive, medium_of, mention, quoted_by, speaker_of, through_of
from compare.parse.reports import Report
from compare.parse.syntax import Syntax

_VERBS = frozenset({"VERB", "AUX"})


def reports_by_grammar(syntax: Syntax, lexicon: Lexicon) -> tuple[Report, ...]:
    """Return the reports of an article in text order."""
    return tuple(report for token in syntax.tokens for report in _reports(syntax, token, lexicon))


def _reports(syntax: Syntax, token: Token, lexicon: Lexicon) -> Iterator[Report]:
    if token.part in _VERBS:
        cue = lexicon.cues.get(token.text.lower())
        if token.lemma == "accord" or token.text.lower() == "according":
            yield from _according(syntax, token)
        elif cue is not None:
            yield _verb_report(syntax, token, cue, lexicon)
    elif token.part == "NOUN" and token.lemma in lexicon.nouns:
        yield from _noun_report(syntax, token, lexicon.nouns[token.lemma])


def _verb_report(syntax: Syntax, verb: Token, cue: Cue, lexicon: Lexicon) -> Report:
    content = () if cue.use == "manner" else tuple(_contents(syntax, verb, cue, lexicon))
    has_clause = any(syntax.dependents(verb.index, "ccomp"))
    is_quoting = cue.lemma in lexicon.quoting
    quoted = quoted_by(syntax, verb.index) if is_quoting else None
    is_demand = bool(content) and not has_clause and cue.lemma in lexicon.demanding
    return Report(
        cue=verb.span,
        speaker=speaker_of(syntax, verb.index) if quoted is None else mention(syntax, quoted),
        firmness=Firmness.DEMANDED if is_demand else cue.firmness,
        use=cue.use,
        content=content,
        medium=medium_of(syntax, verb.index, lexicon),
        hearer=hearer_of(syntax, verb.index),
        through=through_of(syntax, verb.index, is_quoting=is_quoting),
    )


def _contents(syntax: Syntax, verb: Token, cue: Cue, lexicon: Lexicon) -> Iterator[Span]:
    """Yield what the verb governs: its clause, else the infinitive, object or phrase that such a verb brings."""
    clauses = list(syntax.dependents(verb.index, "ccomp")) or _complements(syntax, verb.index, cue, lexicon)
    if not clauses and cue.use == "speech":
        yield from _leading_clause(syntax, verb)
    for clause in clauses:
        yield from contiguous(syntax, syntax.subtree(clause))


def _complements(syntax: Syntax, verb: int, cue: Cue, lexicon: Lexicon) -> list[int]:
    """Return the infinitive, object or phrase that is said; with a particle ("called out") the verb is another one."""
    if any(syntax.dependents(verb, "prt")):
        return []
    found: list[int] = []
    if cue.lemma in lexicon.with_infinitive:
        found = list(syntax.dependents(verb, "xcomp"))
    if not found and cue.lemma in lexicon.with_object and not is_passive(syntax, verb):
        found = list(syntax.dependents(verb, "dobj"))
    return found or _phrases(syntax, verb, lexicon.with_phrase.get(cue.lemma, ""))


def _phrases(syntax: Syntax, verb: int, prepositions: str) -> list[int]:
    """Return what follows the prepositions that the verb takes for what is said ("accused him of")."""
    wanted = prepositions.split()
    return [
        child
        for preposition in syntax.dependents(verb, "prep")
        if syntax.tokens[preposition].lemma in wanted
        for child in syntax.dependents(preposition, "pobj", "pcomp")
    ]


def _leading_clause(syntax: Syntax, verb: Token) -> Iterator[Span]:
    """Yield the clause that a reporting verb interrupts or ends while the grammar hangs the verb on it."""
    head = syntax.tokens[verb.head]
    is_hung = verb.relation in ("parataxis", "ccomp") and head.index < verb.index
    if (
        not is_hung
        or not any(syntax.dependents(verb.index, "nsubj"))
        or any(syntax.dependents(verb.index, "mark", "aux"))
    ):
        return
    first = min(syntax.subtree(verb.index))
    if any(syntax.tokens[index].text == "," for index in (first, first - 1) if index >= 0):
        yield from contiguous(syntax, syntax.subtree(head.index, [verb.index]))


def contiguous(syntax: Syntax, indexes: Iterable[int]) -> Iterator[Span]:
    """Yield the runs of neighbouring tokens among `indexes`, as spans without marks at their edges."""
    run: list[int] = []
    for index in indexes:
        if run and index != run[-1] + 1:
            yield from _trimmed(syntax, run)
            run = []
        run.append(index)
    yield from _trimmed(syntax, run)


def _trimmed(syntax: Syntax, run: list[int]) -> Iterator[Span]:
    start, end = 0, len(run)
    while start < end and syntax.tokens[run[start]].part == "PUNCT":
        start += 1
    while end > start and syntax.tokens[run[end - 1]].part == "PUNCT":
        end -= 1
    if start < end:
        yield syntax.span(run[start:end])


def _according(syntax: Syntax, token: Token) -> Iterator[Report]:
    """Yield "according to X"; what X says is the clause around it."""
    for preposition in syntax.dependents(token.index, "prep"):
        for source in syntax.dependents(preposition, "pobj"):
            cue = Span(token.span.start, syntax.tokens[preposition].span.end)
            yield Report(cue, mention(syntax, source), Firmness.SAID, "speech", tuple(_clause_around(syntax, token)))


def _clause_around(syntax: Syntax, token: Token) -> Iterator[Span]:
    """Yield the clause that "according to" hangs on, without it."""
    head = next((index for index in syntax.ancestors(token.index) if syntax.tokens[index].part in _VERBS), None)
    if head is not None:
        yield from contiguous(syntax, syntax.subtree(head, [token.index]))


def _noun_report(syntax: Syntax, noun: Token, cue: Cue) -> Iterator[Report]:
    """Yield "X's claim that": a noun that names an act of saying, with whose it is."""
    owner = next(syntax.dependents(noun.index, "poss"), None)
    clause = next(syntax.dependents(noun.index, "acl"), None)
    if owner is None:
        return
    content = () if clause is None else tuple(contiguous(syntax, syntax.subtree(clause)))
    yield Report(noun.span, mention(syntax, owner), cue.firmness, "noun", content)
