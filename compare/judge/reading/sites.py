"""Finds the kinds of site where a statement says that something was done: in hospital, aboard a ship, in the leg."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from compare.judge.reading.acts import DOER, GOAL, Act, Participant, find_acts
from compare.judge.reading.families import kind_by_word
from compare.judge.reading.tense import is_to_come
from compare.model.grammar import Statement, Token
from compare.model.text import Span, hull
from compare.rulebook.book import Rulebook

AT, BODY, WAY, BESIDE = "at", "body", "by", "beside"
OCCASION = "occasion"
_ROLES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("in", "at", "on", "aboard", "onboard", "inside", "within"), AT),
        **dict.fromkeys(("to", "into", "onto"), "to"),
        **dict.fromkeys(("from", "out"), "from"),
        **dict.fromkeys(("through", "via", "by"), WAY),
        **dict.fromkeys(("outside", "near", "off", "behind", "beside", "around", "opposite", "along"), BESIDE),
    }
)
_IN = frozenset({"in", "into", "inside", "from", "out"})
_PARTICLES = frozenset({"out", "over", "off", "up", "away", "down", "place"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_BEFORE = ("compound", "amod", "nmod", "poss")
_HAD = frozenset({"had", "'d", "’d"})
# From a site to its verb it is no further than this in news.
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Site:
    """A kind of site in a statement.

    Attributes:
        kind: of `sites.toml`.
        role: where it was, where to, where from, by which way, beside what, or in which part of the body.
        link: the preposition.
        head: lemma of the noun.
        name: the proper words of a facility's name, "" for a common noun.
        span: the noun, or the name.
        act: class of the act that was there, "" where none is told as a fact; "occasion" with the noun of what is held.
        parts: whom or what the act befell.
        is_before: it is told as over before something else, "had been".
    """

    kind: str
    role: str
    link: str
    head: str
    name: str
    span: Span
    act: str
    parts: tuple[Participant, ...]
    is_before: bool

    @property
    def noun(self) -> str:
        """The noun of the occasion of which it is told, "" for an act."""
        return self.act.removeprefix(OCCASION).strip() if self.is_of_occasion else ""

    @property
    def is_of_occasion(self) -> bool:
        """Whether it is told of a noun of what was held."""
        return self.act.startswith(OCCASION)


@lru_cache(maxsize=1 << 12)
def find_sites(statement: Statement, rules: Rulebook) -> tuple[Site, ...]:
    """Return the kinds of site that a statement names behind prepositions of place, in text order."""
    return tuple(_Reader(statement, rules).sites())


class _Reader:
    """Reads the sites of one statement."""

    def __init__(self, statement: Statement, rules: Rulebook) -> None:
        self.statement, self.rules = statement, rules
        self.tokens = {token.index: token for token in statement.tokens}
        self.acts = {act.verb.index: act for act in find_acts(statement, rules)}
        self._occasions = self._words("occasions") | self._words("incidents")

    def sites(self) -> Iterator[Site]:
        for noun in self.statement.tokens:
            if noun.part in ("NOUN", "PROPN") and noun.relation in ("pobj", "conj"):
                yield from self._site(noun)

    def _site(self, noun: Token) -> Iterator[Site]:
        whole = self._whole(noun)
        link = self._link(whole)
        if link is None or link.lemma not in _ROLES:
            return
        place = self._climb(link)
        role = _ROLES[link.lemma]
        is_part = any(t.lemma == "of" for t in self._below(noun, "prep"))
        body = "" if is_part else kind_by_word("sites", "body", self.rules).get(noun.lemma, "")
        is_wound = bool(body) and role in (AT, "to", WAY) and self._is_wound(place)
        kind = body if is_wound else self._kind(noun, link, role)
        if not kind:
            return
        words = (*self._paired(noun), *self._name(noun), noun)
        act, parts = self._told(place)
        yield Site(
            kind=kind,
            role=BODY if is_wound else role,
            link=link.lemma,
            head=noun.lemma.lower(),
            name=" ".join(t.text for t in self._name(noun)),
            span=hull(t.span for t in words),
            act="wound" if act and is_wound else act,
            parts=parts,
            is_before=place is not None and any(t.text.lower() in _HAD for t in self._below(place, "aux")),
        )

    def _below(self, token: Token, *relations: str) -> tuple[Token, ...]:
        return tuple(t for t in self.statement.tokens if t.head == token.index != t.index and t.relation in relations)

    def _head(self, token: Token) -> Token | None:
        head = self.tokens.get(token.head)
        return None if head is None or head.index == token.index else head

    def _words(self, rule: str) -> frozenset[str]:
        return self.rules.words("sites", rule).listed

    def _whole(self, noun: Token) -> Token:
        """Return what a noun is the whole of or listed with: the ruins in "ruins of a house"."""
        link = self._head(noun)
        if noun.relation == "conj" and link is not None and link.part == noun.part:
            return self._whole(link)
        part = self._head(link) if link is not None and link.lemma == "of" else None
        is_part = part is not None and (
            part.lemma in self._words("parts") or part.lemma in self.rules.table("sites", "of").entries
        )
        return part if part is not None and is_part else noun

    def _link(self, noun: Token) -> Token | None:
        """Return the preposition of a noun; of "out of" the first."""
        link = self._head(noun)
        if noun.relation != "pobj" or link is None or link.part not in ("ADP", "ADV", "SCONJ"):
            return None
        above = self._head(link)
        is_double = link.lemma == "of" and above is not None and above.lemma == "out"
        return above if is_double else link

    def _kind(self, noun: Token, link: Token, role: str) -> str:
        """Return the kind of site that a noun names, with the noun before it; "" for none."""
        if role == WAY:
            return kind_by_word("sites", "ways", self.rules).get(noun.lemma, "")
        kinds, lemma = kind_by_word("sites", "kinds", self.rules), noun.lemma.lower()
        for word in self._paired(noun):
            return kinds[f"{word.lemma.lower()} {lemma}"]
        before = self._below(noun, *_BEFORE)
        of = self.rules.table("sites", "of").entries
        whole = self._whole(noun)
        if lemma not in kinds or self._is_other(noun, lemma, before):
            return ""
        if whole is not noun and whole.lemma in of:
            return "shore" if kinds[lemma] == of[whole.lemma] else ""
        is_out = lemma in self._words("only-in") and (link.lemma not in _IN or whole is not noun)
        is_open = lemma in self._words("plain") and (link.lemma not in ("in", "on") or bool(before))
        return "" if is_out or is_open else kinds[lemma]

    def _paired(self, noun: Token) -> tuple[Token, ...]:
        """Return the word before a noun with which it names a kind: "police station"."""
        kinds, lemma = kind_by_word("sites", "kinds", self.rules), noun.lemma.lower()
        return tuple(t for t in self._below(noun, *_BEFORE) if f"{t.lemma.lower()} {lemma}" in kinds)[:1]

    def _is_other(self, noun: Token, lemma: str, before: tuple[Token, ...]) -> bool:
        """Tell whether the words before a noun, or its capital, make another thing of it."""
        is_named = any(t.part == "PROPN" and t.relation != "poss" for t in before)
        if noun.part == "PROPN" and (not is_named or lemma not in self._words("facilities")):
            return not (self._below(noun, "prep") and lemma in self._words("facilities"))
        compounds = [t for t in before if t.relation in ("compound", "nmod")]
        is_bound = lemma in self._words("alone") and bool(compounds) and noun.part != "PROPN"
        return is_bound and not all(t.lemma in ("family", "regional", "express", "city") for t in compounds)

    def _name(self, noun: Token) -> tuple[Token, ...]:
        """Return the proper words of a facility's name: Ardel of "Ardel Palace" and of "Palace of Ardel"."""
        if noun.part != "PROPN" or noun.lemma.lower() not in self._words("facilities"):
            return ()
        own = tuple(t for t in self._below(noun, "compound", "nmod") if t.part == "PROPN")
        links = [t.index for t in self._below(noun, "prep") if t.lemma == "of"]
        led = tuple(t for t in self.statement.tokens if t.head in links and t.part == "PROPN" and t.relation == "pobj")
        return own or led

    def _climb(self, link: Token) -> Token | None:
        """Return the verb, or the noun of an occasion, at which a preposition's site was."""
        token, is_free = self._head(link), True
        if token is not None and link.relation == "conj" and token.part == link.part:
            return self._climb(token)
        for _ in range(_DEPTH):
            if token is None or token.part in ("VERB", "AUX"):
                return token if is_free else None
            if token.lemma in self._occasions:
                return token
            if token.part not in _NOUNS or token.relation not in ("pobj", "dobj", "nsubjpass"):
                return None
            is_person = token.part in ("PROPN", "PRON") or token.lemma in self._words("persons")
            is_free = is_free and (token.lemma in self._words("passed") or (is_person and token.relation != "pobj"))
            above = self._head(token)
            token = self._head(above) if above is not None and token.relation == "pobj" else above
        return None

    def _is_wound(self, place: Token | None) -> bool:
        return place is not None and place.part == "VERB" and place.lemma in self._words("wounding")

    def _told(self, place: Token | None) -> tuple[str, tuple[Participant, ...]]:
        """Return the class of what was done at a site and whom or what it befell; "" where it is no fact."""
        if place is None:
            return "", ()
        if place.part == "NOUN":
            return self._occasion(place.lemma), ()
        act = self.acts.get(place.index)
        if act is None or act.is_negated:
            return "", ()
        heads = [part for part in act.participants if part.role in (DOER, GOAL)]
        held = next((p.head.lemma for p in heads if p.head.lemma in self._occasions), "")
        if held and {act.lemma, self._phrase(act)} & (self._words("holding") | self._words("attending")):
            return self._occasion(held), ()
        if act.modality or is_to_come(act.verb, self.statement, self.rules):
            return "", ()
        name = self._class(act)
        goals = tuple(part for part in heads if part.role == GOAL)
        doers = tuple(part for part in heads if part.role == DOER)
        return name, (doers if name in self._words("of-doers") else goals or doers)

    def _occasion(self, noun: str) -> str:
        """Return an occasion as an act: a blast and an explosion are one, and so are a burial and a funeral."""
        classes = self.rules.table("events", "event-words").entries
        return f"{OCCASION} {noun if noun in self._words('occasions') else classes.get(noun, noun)}"

    def _phrase(self, act: Act) -> str:
        """Return a verb with its particle, which a parser may take for an adverb: walk out."""
        below = self._below(act.verb, "prt", "advmod", "prep", "dobj")
        found = next((t for t in below if t.lemma in _PARTICLES or (t.lemma == "in" and t.relation == "prt")), None)
        phrase = act.lemma if found is None else f"{act.lemma} {found.lemma}"
        is_known = phrase in kind_by_word("sites", "acts", self.rules) or phrase in self._words("holding")
        return phrase if is_known or (found is not None and found.relation == "prt") else act.lemma

    def _class(self, act: Act) -> str:
        """Return the class of an act: by the verb with its particle, else by its class of event."""
        classes, events = kind_by_word("sites", "acts", self.rules), self.rules.table("events", "event-words").entries
        for goal in (part.head.lemma for part in act.participants if part.role == GOAL):
            if f"{act.lemma} {goal}" in events:
                return str(events[f"{act.lemma} {goal}"])
            if act.lemma in self.rules.words("events", "light-verbs").listed and goal in events:
                return str(events[goal])
        phrase = self._phrase(act)
        if phrase != act.lemma and phrase not in classes:
            return act.predicate if act.predicate != act.lemma else phrase
        return classes.get(phrase, classes.get(act.lemma, act.predicate))
