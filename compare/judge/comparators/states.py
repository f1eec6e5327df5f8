"""Observes a thing in two states of one ladder: suspected and convicted, missing and found, awaited and known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from types import MappingProxyType

from compare.judge.frame.occasions import later_side
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import DOER, GOAL, find_acts
from compare.judge.reading.binding import thing_class
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.expressions import find_expressions, words_said
from compare.judge.reading.heads import with_heads
from compare.judge.reading.tense import is_to_come
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span, hull
from compare.model.values import Name
from compare.rulebook.book import Rulebook

_ABOUT = "of"
_OF_ONE = "same"
_DENYING = frozenset({"without", "not", "no", "nobody", "never"})
_NOUNS = frozenset({"NOUN", "PROPN"})
# A word of a state stands no deeper below its verb in news.
_CLIMB = 5


@dataclass(frozen=True, slots=True)
class Ladder:
    """States in the order in which a thing goes through them, each with its expressions; and what it is about.

    `is_of_one`: the clauses that tell the states must name one person or thing, as many go this way at once.
    """

    name: str
    about: frozenset[str]
    is_of_one: bool
    states: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where on a ladder a statement puts its thing.

    Attributes:
        state: the step.
        height: its number from the foot; half a step below where the state is denied or to come.
        is_reached: neither denied nor to come.
        span: the words that say so.
        people: keys of the people whom the clause says it of; empty where it names none.
        who: classes of the nouns of whom or what the clause says it.
    """

    state: str
    height: float
    is_reached: bool
    span: Span
    people: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()


def observe_states(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each ladder on which the report that was published later has its thing on another step."""
    later = later_side(pair)
    if later not in ("left", "right"):
        return
    lefts, rights = (standings(statement, article, rules) for statement, article in pair.sides)
    shared = [ladder for ladder in ladders(rules) if ladder.name in lefts and ladder.name in rights]
    seen: list[tuple[Span, Span]] = []
    for ladder in shared:
        left, right = lefts[ladder.name], rights[ladder.name]
        newer, older = (left, right) if later == "left" else (right, left)
        if left.height == right.height or newer.height == 0 or (ladder.is_of_one and not left.who & right.who):
            continue
        if any(left.span.overlap(one) and right.span.overlap(other) for one, other in seen):
            continue
        seen.append((left.span, right.span))
        told = (_told(pair.left_article, left), _told(pair.right_article, right))
        then, now = told[::-1] if later == "left" else told
        yield Observation(
            Kind.EVENT,
            {
                "form": "state",
                "topic": ladder.name,
                "moved": "on" if newer.height > older.height else "back",
                "reached": "yes" if newer.is_reached else "no",
                "people": _people_fact(left, right),
            },
            claim_of_spans(pair.left_article, (left.span,)),
            claim_of_spans(pair.right_article, (right.span,)),
            f"{then} in the earlier report, {now} in the later one",
        )


def _people_fact(left: Standing, right: Standing) -> str:
    """Tell whether the clauses name the same people, others, or are open."""
    if not left.people or not right.people:
        return "open"
    return "same" if left.people & right.people else "apart"


def _told(article: Article, found: Standing) -> str:
    """Return the words of a state, with the remark where it is denied or still to come."""
    words = found.span.of(article.text)
    return f"“{words}”" if found.is_reached else f"“{words}” (not yet so)"


@lru_cache(maxsize=4)
def ladders(rules: Rulebook) -> tuple[Ladder, ...]:
    """Return the ladders of `rules/states.toml`, each state with its expressions as words."""
    made: list[Ladder] = []
    for table in rules.file("states").table:
        states = tuple(
            (name, tuple(tuple(str(words).split()) for words in listed))
            for name, listed in table.entries.items()
            if name not in (_ABOUT, _OF_ONE)
        )
        about = frozenset(map(str, table.entries.get(_ABOUT, ())))
        made.append(Ladder(table.id, about, _OF_ONE in table.entries, states))
    return tuple(made)


# A statement is in many pairs of its group.
@lru_cache(maxsize=1 << 12)
def standings(statement: Statement, article: Article, rules: Rulebook) -> Mapping[str, Standing]:
    """Return where a statement puts its thing on each ladder of which it tells a step, by the ladder's name."""
    found = {ladder.name: standing(statement, article, ladder, rules) for ladder in ladders(rules)}
    return MappingProxyType({name: one for name, one in found.items() if one is not None})


def standing(statement: Statement, article: Article, ladder: Ladder, rules: Rulebook) -> Standing | None:
    """Return the highest step of a ladder that a statement tells of, None where it tells of none.

    What is denied of the lowest step stands on the ladder only where it is said to be so for the time being.
    """
    tokens = statement.tokens
    if ladder.about and not any(token.lemma in ladder.about for token in tokens):
        return None
    denied = denied_verbs(statement, article.language, rules)
    so_far = rules.words("opposites", "so-far").regex.search(article.text, statement.span.start, statement.span.end)
    found: list[Standing] = []
    for height, state, words in _told_states(tokens, ladder):
        is_denied = any(word.index in denied for word in words) and not _says_denied(words)
        is_ahead = any(_is_ahead(word, statement, rules) for word in words) and not _says_ahead(words)
        reached = not is_denied and not is_ahead
        if not is_denied or height > 0 or so_far is not None:
            span = hull(word.span for word in words)
            people, who = _people(statement, words, rules), _who(statement, words, rules)
            found.append(Standing(state, height if reached else height - 0.5, reached, span, people, who))
    return max(found, key=lambda one: (one.height, -one.span.start), default=None)


def _told_states(tokens: Sequence[Token], ladder: Ladder) -> list[tuple[int, str, tuple[Token, ...]]]:
    """Return height, name and words of each state that is told; words inside a longer expression tell none.

    "Resignation" in "a call for resignation" is not yet one.
    """
    said = words_said(tokens)
    told = [
        (height, state, words)
        for height, (state, expressions) in enumerate(ladder.states)
        for words in find_expressions(tokens, expressions, said)
    ]
    indices = [frozenset(word.index for word in words) for _, _, words in told]
    return [one for one, own in zip(told, indices, strict=True) if not any(own < other for other in indices)]


def _is_ahead(word: Token, statement: Statement, rules: Rulebook) -> bool:
    """Whether a word tells of what is to come; a participle behind its noun is of its own time: "miners trapped"."""
    is_reduced = word.relation == "acl" and word.tag == "VBN"
    return not is_reduced and (is_to_come(word, statement, rules) or _is_weighed(word, statement, rules))


def _is_weighed(word: Token, statement: Statement, rules: Rulebook) -> bool:
    """Whether somebody only weighs doing it: "mulls filing charges"."""
    before = next((token for token in statement.tokens if token.index == word.index - 1), None)
    return before is not None and before.text.lower() in rules.words("opposites", "pondering").listed


def _says_denied(words: Sequence[Token]) -> bool:
    """Whether the expression itself denies: "no trace of" is where somebody is missing."""
    return any(word.lemma in _DENYING for word in words)


def _says_ahead(words: Sequence[Token]) -> bool:
    """Whether the expression itself puts the state ahead: "will appeal" is where an appeal has been announced."""
    return any(word.tag in ("MD", "TO") for word in words)


def _who(statement: Statement, words: Sequence[Token], rules: Rulebook) -> frozenset[str]:
    """Return the classes of the nouns of the clause of some words; a pronoun may stand for any of its statement."""
    by_index = {token.index: token for token in statement.tokens}
    heads = _parts_of_clause(statement, words, rules)
    anybody = rules.words("states", "anybody").listed
    is_pronoun = bool(heads) and all(by_index[head].part == "PRON" for head in heads if head in by_index)
    listed = (t for t in statement.tokens if t.part in _NOUNS and (is_pronoun or _listed_under(t, by_index) in heads))
    return frozenset(thing_class(token.lemma, rules) for token in listed if token.lemma not in anybody)


def _people(statement: Statement, words: Sequence[Token], rules: Rulebook) -> frozenset[str]:
    """Return the keys of the people who do, or to whom is done, what the clause of some words tells."""
    by_index = {token.index: token for token in statement.tokens}
    heads = _parts_of_clause(statement, words, rules)
    named = (t for t in statement.tokens if _listed_under(t, by_index) in heads)
    return frozenset(key for token in named for key in _person_at(token, statement))


def _parts_of_clause(statement: Statement, words: Sequence[Token], rules: Rulebook) -> frozenset[int]:
    """Return the indexes of the heads that do, or to which is done, what the clause of some words tells."""
    by_index = {token.index: token for token in statement.tokens}
    acts = {act.verb.index: act for act in find_acts(statement, rules)}
    verb = _verb_of(words[0], by_index, frozenset(acts))
    parts = () if verb is None else acts[verb].participants
    return frozenset(part.head.index for part in parts if part.role in (DOER, GOAL))


def _verb_of(word: Token, by_index: Mapping[int, Token], verbs: frozenset[int]) -> int | None:
    """Return the verb that governs a word, or the word itself."""
    return next((above.index for above in islice(with_heads(word, by_index), _CLIMB) if above.index in verbs), None)


def _listed_under(word: Token, by_index: Mapping[int, Token]) -> int:
    """Return the first member of the list that a word stands in: "Oster" in "Oster and Boyce"."""
    for _ in range(_CLIMB):
        head = by_index.get(word.head)
        if word.relation not in ("conj", "appos") or head is None or head is word:
            break
        word = head
    return word.index


def _person_at(token: Token, statement: Statement) -> Iterator[str]:
    for mention in statement.mentions:
        value = mention.value
        if isinstance(value, Name) and value.kind == "person" and value.key and mention.span.contains(token.span):
            yield value.key
