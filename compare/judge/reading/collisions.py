"""Reads which vehicle a statement tells to have run into what: "the car left the road and struck a wall"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from compare.judge.observation import Context
from compare.judge.reading.acts import DOER, GOAL, Act, Participant, find_acts, participant_at
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.factual import factual_acts
from compare.judge.reading.families import kind_by_word, member_by_word
from compare.judge.reading.heads import with_heads
from compare.model.grammar import Statement, Token, leaves
from compare.model.text import Article, Span, hull
from compare.rulebook.book import Rulebook

PERSON, NAMED, VEHICLE = "person", "named", "vehicle"
_NOUNS = frozenset({"NOUN", "PROPN"})
_PLURAL = frozenset({"NNS", "NNPS"})
_SHE_OR_HE = frozenset({"he", "she", "i"})
_THINGS = frozenset({"it", "that", "which"})
_DID = frozenset({DOER, GOAL})
_DETERMINERS = frozenset({"det", "poss"})
# From a participle to the verb of whose doer it is told it is no further than this in news.
_DEPTH = 4
# "It" leads back no further than the sentence before, in characters.
_REACH = 300


@dataclass(frozen=True, slots=True)
class Driven:
    """Who or what ran into something.

    Attributes:
        kind: of the vehicles of `collisions.toml`; "person", or "named" for a bare name.
        names: the proper words that it is called by, of a vehicle.
        owners: the proper words of who drives it or whose it is.
        sexes: "male" or "female", of who drives it or whose it is.
        colours: what it is painted in.
        services: the police or another service that it is of.
    """

    kind: str
    names: frozenset[str]
    owners: frozenset[str]
    sexes: frozenset[str]
    colours: frozenset[str]
    services: frozenset[str]


@dataclass(frozen=True, slots=True)
class Collision:
    """What ran into what: the obstacle by its kind and its words, and whether it is one of several named together."""

    doer: Driven
    kind: str
    span: Span
    is_listed: bool


def find_collisions(statement: Statement, article: Article, context: Context, rules: Rulebook) -> tuple[Collision, ...]:
    """Return what a statement tells as a fact to have run into something, by the kinds of the rules."""
    verbs = rules.table("collisions", "verbs").entries
    if not any(token.lemma in verbs for token in statement.tokens):
        return ()
    reader = _Reader(statement, context, rules)
    denied = denied_verbs(statement, article.language, rules)
    return tuple(
        Collision(doer, kind, span, reader.is_listed(noun))
        for act in factual_acts(statement, rules)
        if act.lemma in verbs and act.verb.index not in denied and not reader.is_missed(act.verb)
        for noun, link in reader.hit(act)
        for kind, span in reader.obstacle(noun)
        for doer in reader.doers(act, link, kind)
    )


@lru_cache(maxsize=1 << 7)
def collisions_told(article: Article, context: Context, rules: Rulebook) -> tuple[Collision, ...]:
    """Return all that an article tells to have been run into, in text order."""
    return tuple(c for s in leaves(context.statements) for c in find_collisions(s, article, context, rules))


@dataclass(frozen=True, slots=True)
class _Reader:
    statement: Statement
    context: Context
    rules: Rulebook

    def _below(self, token: Token) -> tuple[Token, ...]:
        return tuple(t for t in self.statement.tokens if t.head == token.index and t is not token)

    def is_missed(self, verb: Token) -> bool:
        """Tell whether it did not come to an act: "swerved to avoid hitting", "almost hit"."""
        missing = self.rules.words("collisions", "missing").listed
        by_index = {token.index: token for token in self.statement.tokens}
        above = [word for word, _ in zip(with_heads(verb, by_index), range(_DEPTH), strict=False)][1:]
        return any(word.lemma in missing for word in (*above, *self._below(verb)))

    def hit(self, act: Act) -> Iterator[tuple[Token, str]]:
        """Yield the nouns of what an act ran into, those in a list too, each with what leads to it."""
        links = [str(link) for link in self.rules.table("collisions", "verbs").entries[act.lemma]]
        is_aground = any(token.lemma == "aground" for token in self._below(act.verb))
        if is_aground and "aground" in links:
            links.append("on")
        for part in act.participants:
            if part.role in links:
                for noun in (part.head, *(t for t in self._below(part.head) if t.relation == "conj")):
                    if not self._is_entered(act, noun):
                        yield noun, part.role

    def is_listed(self, noun: Token) -> bool:
        """Tell whether a noun is one of several that are named together."""
        return noun.relation == "conj" or any(t.relation == "conj" for t in self._below(noun))

    def _is_entered(self, act: Act, noun: Token) -> bool:
        """Tell whether one may have got into a thing in peace: drove into a hotel."""
        entering = self.rules.words("collisions", "of-entering").listed
        enterable = self.rules.words("collisions", "enterable").listed
        return act.lemma in entering and self._kind(noun, "obstacles") in enterable

    def obstacle(self, noun: Token) -> Iterator[tuple[str, Span]]:
        """Yield the kind of an obstacle with its words; none of a "wall of water"."""
        through = self.rules.words("collisions", "led-through").listed
        links = [link for link in self._below(noun) if link.lemma == "of"]
        inner = [token for link in links for token in self._below(link) if token.relation == "pobj"]
        if noun.lemma in through:
            yield from ((kind, span) for token in inner for kind, span in self.obstacle(token))
            return
        is_figure = any(not any(t.relation in _DETERMINERS for t in self._below(token)) for token in inner)
        kind = self._kind(noun, "obstacles") or self._kind(noun, "vehicles")
        if kind and noun.part in _NOUNS and not is_figure:
            is_many = noun.tag in _PLURAL and not self._kind(noun, "obstacles")
            yield VEHICLE if is_many and kind != "ship" else kind, self._words(noun)

    def _kind(self, noun: Token, table: str) -> str:
        """Return the kind of a noun, with the noun before it where the two together name one."""
        kinds = kind_by_word("collisions", table, self.rules)
        before = [t.lemma.lower() for t in self._below(noun) if t.relation in ("compound", "amod")]
        lemma = noun.lemma.lower()
        return next((kinds[f"{word} {lemma}"] for word in before if f"{word} {lemma}" in kinds), kinds.get(lemma, ""))

    def _words(self, noun: Token) -> Span:
        own = (t for t in self._below(noun) if t.relation in ("det", "amod", "compound", "poss", "nummod"))
        return hull([noun.span, *(token.span for token in own)])

    def doers(self, act: Act, link: str, kind: str) -> Iterator[Driven]:
        """Yield what ran into an obstacle of a kind, where it is one thing that can."""
        parts = self._drivers(act, link)
        if len(parts) != 1 or self._is_of_several(parts[0]):
            return
        part = parts[0]
        driven = self._kind_of_driven(part, link, kind)
        if driven and not (driven == "plane" and link == GOAL):
            yield self._driven(part, driven)

    def _is_of_several(self, part: Participant) -> bool:
        """Tell whether a participant is more than one, or one of several: two cars, the second car."""
        several = self.rules.words("collisions", "one-of-several").listed
        is_numbered = any(t.lemma.lower() in several for t in self._below(part.head))
        return part.is_listed or part.head.tag in _PLURAL or is_numbered

    def _drivers(self, act: Act, link: str) -> list[Participant]:
        """Return what drove, of a participle what the verb before it tells of: "left the road, hitting a tree"."""
        own = [p for p in act.participants if link != GOAL and p.role == GOAL]
        own = own or [p for p in act.participants if p.role == DOER]
        if own or act.verb.tag != "VBG":
            return own
        by_index = {token.index: token for token in self.statement.tokens}
        acts = {found.verb.index: found for found in find_acts(self.statement, self.rules)}
        for word in [w for w, _ in zip(with_heads(act.verb, by_index), range(_DEPTH), strict=False)][1:]:
            told = acts[word.index].participants if word.index in acts else ()
            # In "the car skidded before hitting it" the first verb may be read as a participle beside its noun.
            is_beside = word.relation == "acl"
            subjects = [p for p in told if p.role in _DID and (is_beside or p.head.relation.startswith("nsubj"))]
            if subjects:
                return subjects
        return []

    def _kind_of_driven(self, part: Participant, link: str, kind: str) -> str:
        head = part.head
        found = self._kind(head, "vehicles")
        if found:
            return found
        if head.part == "PRON" and head.lemma.lower() in _THINGS:
            return self._kind_led_back_to(head)
        is_driver = head.lemma.lower() in self.rules.words("collisions", "drivers").listed
        is_direct = link == GOAL
        if is_driver or (not is_direct and part.role == DOER and self._is_person(part)):
            return PERSON
        is_one = any(t.relation in _DETERMINERS for t in self._below(head))
        is_name = _is_called_so(head) and (is_one or (part.is_name and part.kind not in ("place", "person")))
        is_at_sea = kind in self.rules.words("collisions", "at-sea").listed
        return NAMED if is_name and (is_one or is_at_sea) else ""

    def _is_person(self, part: Participant) -> bool:
        persons = self.rules.words("sites", "persons").listed | self.rules.words("roles", "roles").listed
        return part.kind == "person" or part.head.lemma.lower() in persons | _SHE_OR_HE

    def _kind_led_back_to(self, pronoun: Token) -> str:
        """Return the kind of the last vehicle that is named before "it", in the statement or just before."""
        before = [t for t in self.statement.tokens if t.index < pronoun.index]
        start = self.statement.span.start
        near = [s for s in self.context.statements if start - _REACH <= s.span.start < start]
        earlier = [t for s in near for t in s.tokens if t.span.end <= start]
        nouns = [t for t in (*earlier, *before) if t.part in _NOUNS and self._is_vehicle(t)]
        last = max(nouns, key=lambda t: t.span.start, default=None)
        return "" if last is None else kind_by_word("collisions", "vehicles", self.rules)[last.lemma.lower()]

    def _is_vehicle(self, token: Token) -> bool:
        return token.relation != "compound" and token.lemma.lower() in kind_by_word(
            "collisions", "vehicles", self.rules
        )

    def _driven(self, part: Participant, kind: str) -> Driven:
        below = {token.index: token for token in self._phrase(part.head)}
        owning = {t.index for t in below.values() if t.relation == "poss"}
        owning |= {t.index for t in below.values() if t.head in owning}
        proper = {t for t in below.values() if _is_called_so(t)}
        owners = {t.lemma.lower() for t in proper if kind == PERSON or t.index in owning}
        names = {t.lemma.lower() for t in proper} - owners
        sexes = member_by_word("traits", "gender-words", self.rules)
        colours = member_by_word("traits", "colours", self.rules)
        words = {word for t in below.values() for word in (t.lemma.lower(), _NOMINATIVE.get(t.text.lower(), ""))}
        return Driven(
            kind,
            frozenset(names),
            frozenset(owners),
            frozenset(sexes[word] for word in words if word in sexes),
            frozenset(colours[word] for word in words if word in colours),
            frozenset(words & self.rules.words("collisions", "services").listed),
        )

    def _phrase(self, head: Token) -> tuple[Token, ...]:
        content = participant_at(head, DOER, self.statement, self.rules).content
        own = [head, *self._below(head)]
        deeper = [t for token in own[1:] for t in self._below(token)]
        return tuple(t for t in (*own, *deeper) if t.lemma in content or t.part in ("PRON", "DET"))


def _is_called_so(noun: Token) -> bool:
    """Tell whether a noun is a name, which a parser may not know: "her Mini"."""
    return noun.part == "PROPN" or (noun.part == "NOUN" and noun.text[:1].isupper())


_NOMINATIVE = MappingProxyType({"his": "he", "her": "she", "him": "he", "hers": "she"})
