"""Finds what a value belongs to in its statement: the verb or noun that governs it, and what that is said of.

Two values can only be held against each other where they belong to the same thing: the same event verb, the same
measured noun, the same dimension.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compare.judge.reading.residue import Word, find_residue, read_words
from compare.model.grammar import Mention, Statement, Token
from compare.model.text import Span
from compare.rulebook.book import Rulebook

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_OBJECTS = frozenset({"dobj", "obj", "attr", "oprd", "acomp"})
_TOPIC_PARTS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
_DEPTH = 12
_NOTHING: tuple[frozenset[Span], frozenset[Span]] = (frozenset(), frozenset())
_WINDOW = 6


@dataclass(frozen=True, slots=True)
class Binding:
    """What a value belongs to, as far as the grammar tells; all parts are "" or empty without a parser.

    Attributes:
        predicate: lemma, or class of event, of the verb above the value.
        verb: lemma of that verb as it stands.
        preposition: lemma of the preposition that leads to the value.
        links: lemmas of all prepositions between the verb and the value.
        governor: lemma of the word that the value directly modifies.
        relation: dependency label of the value's own head word.
        subject, object: lemmas of the heads of the verb's subject and object, "" where the value itself stands there.
        topic: lemmas of the content words around the value: on the way to its verb, and beside it.
        named: "subject" and "object" where these are names rather than nouns.
        is_named_by_subject: the subject names the event itself, the verb only that it happened: the blast occurred.
    """

    predicate: str = ""
    verb: str = ""
    preposition: str = ""
    links: frozenset[str] = frozenset()
    governor: str = ""
    relation: str = ""
    subject: str = ""
    object: str = ""
    topic: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    is_named_by_subject: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """How far two statements speak of one thing by their words: shares of content words, and the words of either."""

    overlap: float
    coverage: float
    left: frozenset[str]
    right: frozenset[str]


@lru_cache(maxsize=1 << 12)
def bind(statement: Statement, span: Span, rules: Rulebook) -> Binding:
    """Return what the value at `span` belongs to."""
    tokens = {token.index: token for token in statement.tokens}
    root = _root_of(statement, span, tokens)
    if root is None or root.head < 0 or not root.relation:
        return Binding()
    way = list(_way_up(root, tokens))
    events = rules.table("events", "event-words").entries
    verb = next((token for token in way if _is_event(token) or token.lemma in events), way[-1] if way else root)
    if verb.part == "NOUN" and verb.lemma in events and not _is_named_event(root, way, verb):
        verb = way[-1]
    verb = _raised(verb, statement)
    first = next((token for token in way if not _is_link(token)), root)
    preposition = way[0].lemma if way and _is_link(way[0]) else ""
    below = [token for token in statement.tokens if token.head == verb.index and token.index != verb.index]
    others = [token for token in below if not span.overlap(token.span)]
    subject = _subject_of(verb, others, tokens, statement)
    goal = _first_lemma(others, _OBJECTS)
    topic = _topic(way, below, span, statement, rules) | _near(statement, span, rules)
    predicate = _event_class(verb, (_particle(below), subject, goal), rules)
    return Binding(
        predicate=predicate,
        verb=verb.lemma,
        preposition=preposition,
        links=frozenset(token.lemma for token in way if _is_link(token)),
        governor=thing_class(first.lemma, rules),
        relation=root.relation,
        subject=thing_class(subject, rules),
        object=thing_class(goal, rules),
        topic=frozenset(thing_class(lemma, rules) for lemma in topic),
        named=frozenset(_names(statement)),
        is_named_by_subject=events.get(subject) == predicate != events.get(verb.lemma),
    )


def _raised(verb: Token, statement: Statement) -> Token:
    """Return the verb that tells what is said to be so: of those who are said to be moving, that they move."""
    if verb.tag != "VBN" or verb.lemma not in RAISING:
        return verb
    below = (token for token in statement.tokens if token.head == verb.index and token.index != verb.index)
    return next((token for token in below if token.relation == "xcomp" and _is_event(token)), verb)


# What is said, believed or feared to be so is told as so.
RAISING = frozenset(
    {"say", "believe", "think", "report", "know", "suppose", "allege", "understand", "fear", "consider"}
)


def _root_of(statement: Statement, span: Span, tokens: dict[int, Token]) -> Token | None:
    """Return the token of the span whose head lies outside of it."""
    inside = [token for token in statement.tokens if span.overlap(token.span)]
    for token in inside:
        head = tokens.get(token.head)
        if head is None or head.index == token.index or not span.overlap(head.span):
            return token
    return inside[0] if inside else None


def _is_named_event(value: Token, way: list[Token], noun: Token) -> bool:
    """Tell whether a noun of an event is what the value is told of: the capsizing on Saturday, not a film of 1990.

    A number before it counts it: of two bombs is told what they did.
    """
    if value.relation == "nummod" and way[0] is noun:
        return False
    return way.index(noun) <= 1 and noun.relation not in ("attr", "dobj", "compound")


def _way_up(token: Token, tokens: dict[int, Token]) -> Iterator[Token]:
    """Yield the words above a token, up to the root of the sentence or the first verb."""
    for _ in range(_DEPTH):
        head = tokens.get(token.head)
        if head is None or head.index == token.index:
            return
        yield head
        if _is_event(head):
            return
        token = head


def _is_link(token: Token) -> bool:
    """Tell whether a word leads to a value: a preposition, or "since" and "until", which may also lead to a clause."""
    return token.part == "ADP" or (token.part == "SCONJ" and token.lemma in _TIME_LINKS)


_TIME_LINKS = frozenset({"since", "until", "till", "before", "after"})


def _is_event(token: Token) -> bool:
    return token.part in ("VERB", "AUX")


def _first_lemma(tokens: list[Token], relations: frozenset[str]) -> str:
    return next((token.lemma for token in tokens if token.relation in relations), "")


def _subject_of(verb: Token, below: list[Token], tokens: dict[int, Token], statement: Statement) -> str:
    """Return the head of the verb's subject; of "the number of drivers" the drivers."""
    own = next((token for token in below if token.relation in _SUBJECTS), None)
    head = tokens.get(verb.head)
    if own is not None and own.lemma in _RELATIVES and verb.relation == "relcl" and head is not None:
        return head.lemma
    if own is None:
        return _shared_subject(verb, tokens)
    if own.lemma in ("number", "total"):
        links = {token.index for token in statement.tokens if token.head == own.index and token.lemma == "of"}
        return next((token.lemma for token in statement.tokens if token.head in links), own.lemma)
    return own.lemma


def _shared_subject(verb: Token, tokens: dict[int, Token]) -> str:
    """Return the head of what a participle describes, or the subject of the verb that it is joined to."""
    head = tokens.get(verb.head)
    if head is None or head.index == verb.index:
        return ""
    if verb.relation in ("acl", "relcl") and head.part in ("NOUN", "PROPN"):
        return head.lemma
    if verb.relation in ("conj", "xcomp", "advcl") and _is_event(head):
        below = [token for token in tokens.values() if token.head == head.index]
        return _first_lemma(sorted(below, key=lambda token: token.index), _SUBJECTS)
    return ""


def _particle(below: list[Token]) -> str:
    """Return the particle of a verb: off in "go off"."""
    return next((token.lemma for token in below if token.relation == "prt" or token.lemma in _PARTICLES), "")


_RELATIVES = frozenset({"that", "which", "who"})
_PARTICLES = frozenset({"off", "down", "up", "out", "place"})


def _event_class(verb: Token, parts: tuple[str, str, str], rules: Rulebook) -> str:
    """Return the class of event of a verb with its particle, subject and object.

    Verbs of happening take it from their subject (the blast occurred), light ones from their object (held talks).
    """
    classes = rules.table("events", "event-words").entries
    particle, subject, goal = parts
    phrasal = f"{verb.lemma} {particle}"
    for part in (particle, goal):
        if part and f"{verb.lemma} {part}" in classes:
            return str(classes[f"{verb.lemma} {part}"])
    happening = rules.words("events", "happening").listed
    vague = rules.words("events", "happening-to").listed
    if verb.lemma == "host":
        return thing_class(goal, rules)
    if phrasal in happening or verb.lemma in happening or (verb.lemma in vague and subject in classes):
        return str(classes.get(subject, "happen"))
    if verb.lemma in rules.words("events", "light-verbs").listed and goal in classes:
        return str(classes[goal])
    return str(classes.get(verb.lemma, verb.lemma))


def thing_class(lemma: str, rules: Rulebook) -> str:
    """Return the class of a noun that news replaces by others (gunman, attacker), or the lemma itself."""
    return str(rules.table("events", "things").entries.get(lemma, lemma))


def _names(statement: Statement) -> Iterator[str]:
    """Yield the lemmas of names; the capital of a first word alone proves none."""
    for place, token in enumerate(statement.tokens):
        after = statement.tokens[place + 1] if place + 1 < len(statement.tokens) else token
        goes_on = after is not token and (after.part == "PROPN" or after.text in (",", "'s", "’s"))
        # A bare noun may be a name to a parser that does not know it: "Shadowhunters" beside "the show".
        is_bare = place == 0 and token.relation in _SUBJECTS and token.part == "NOUN"
        if is_bare or (token.part == "PROPN" and (place or token.entity or goes_on or token.relation in _SUBJECTS)):
            yield token.lemma


def _topic(way: list[Token], below: list[Token], span: Span, statement: Statement, rules: Rulebook) -> frozenset[str]:
    stop = rules.words("align", "stop-words").listed
    ways = {token.index for token in way}
    beside = [token for token in statement.tokens if token.head in ways and token.relation in _BESIDE]
    deeper = {token.index for token in (*below, *beside)}
    under = [token for token in statement.tokens if token.head in deeper and token.relation in _BESIDE]
    return frozenset(
        token.lemma
        for token in (*way, *below, *beside, *under)
        if token.part in _TOPIC_PARTS and token.lemma not in stop and not span.overlap(token.span)
    )


def _near(statement: Statement, span: Span, rules: Rulebook) -> frozenset[str]:
    """Return the content words next to the value, up to the nearest mark or "and" on either side."""
    stop = rules.words("align", "stop-words").listed
    inside = [place for place, token in enumerate(statement.tokens) if span.overlap(token.span)]
    if not inside:
        return frozenset()
    after = statement.tokens[inside[-1] + 1 : inside[-1] + 1 + _WINDOW]
    before = statement.tokens[max(0, inside[0] - _WINDOW) : inside[0]][::-1]
    found: set[str] = set()
    for side in (before, after):
        for token in side:
            if token.text in (",", ";", "(", ")", "and", "or", "but"):
                break
            if token.part in _TOPIC_PARTS and token.lemma not in stop:
                found.add(token.lemma)
    return frozenset(found)


_BESIDE = frozenset(
    {"nsubj", "nsubjpass", "dobj", "attr", "compound", "amod", "poss", "pobj", "prep", "acl", "npadvmod"}
)


def values_of(statement: Statement, kind: str) -> tuple[Mention, ...]:
    """Return the mentions of one kind, in text order."""
    return tuple(mention for mention in statement.mentions if mention.kind == kind)


def meet(
    left: Statement, right: Statement, rules: Rulebook, *, without: tuple[frozenset[Span], frozenset[Span]] = _NOTHING
) -> Meeting:
    """Return how far the two statements share their content words; figures, dates and words at `without` left out."""
    residue = find_residue(_read(left, rules, without[0]), _read(right, rules, without[1]))
    return Meeting(residue.overlap, residue.coverage, _lemmas(left, rules), _lemmas(right, rules))


def _read(statement: Statement, rules: Rulebook, without: frozenset[Span]) -> tuple[Word, ...]:
    """Return the words of a statement that say what the values are values of, without those at `without`."""
    words = _worded(statement, rules)
    if not without:
        return words
    return tuple(word for word in words if not any(span.overlap(word.token.span) for span in without))


@lru_cache(maxsize=1 << 12)
def _worded(statement: Statement, rules: Rulebook) -> tuple[Word, ...]:
    """Return the words of a statement that are no figures or dates, those of one event or thing under one key."""
    events = rules.table("events", "event-words").entries
    empty = rules.words("events", "happening").listed
    return tuple(
        Word(
            word.token,
            str(events.get(word.key, thing_class(word.key, rules))),
            word.is_content and word.key not in empty,
        )
        for word in read_words(statement, rules)
        if not _is_valued(word.token.span, statement)
    )


@lru_cache(maxsize=1 << 12)
def _lemmas(statement: Statement, rules: Rulebook) -> frozenset[str]:
    return frozenset(thing_class(token.lemma, rules) for token in statement.tokens)


def _is_valued(span: Span, statement: Statement) -> bool:
    return any(m.kind in ("quantity", "date") and m.span.overlap(span) for m in statement.mentions)


def is_other_thing(left: Binding, right: Binding, meeting: Meeting) -> bool:
    """Tell whether the same is said of two things: one predicate, two subjects or objects that share no word.

    A name and a noun do not exclude each other: "the show" may be the one that is named.
    """
    if not left.predicate or left.predicate != right.predicate:
        return False
    pairs = [(left.object, right.object)]
    if not left.is_named_by_subject and not right.is_named_by_subject:
        pairs.append((left.subject, right.subject))
    return any(
        one != other
        and (one in left.named) == (other in right.named)
        and _is_foreign(one, meeting.right)
        and _is_foreign(other, meeting.left)
        for one, other in pairs
    )


def _is_foreign(word: str, words: frozenset[str]) -> bool:
    return bool(word) and len(word) > 2 and word not in words and word not in _PRONOUNS


_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "that", "there", "this", "we", "you", "i"})
