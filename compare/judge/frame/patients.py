"""Tells whether two acts were done to one person, where one of them says only "me", "him" or "it".

"Nobody took me anywhere", says the minister; "the minister was taken from his home", says another. Who speaks is "me";
"him" may be anybody of whom the act is told, and is taken for him only where the articles tell it of nobody else. So is
the "it" of "boys shook it" for the bridge that nobody is seen to shake.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from compare.judge.frame.presumed import tells
from compare.judge.observation import Pair
from compare.judge.reading.acts import GOAL, Act, Participant, find_acts
from compare.model.grammar import Statement
from compare.rulebook.book import Rulebook

_FIRST = frozenset({"i", "we"})
_MANY = frozenset({"we", "they"})
_PERSONS = frozenset({"i", "we", "he", "she", "they"})
_IT = "it"
_MALE, _FEMALE = 0, 1
_GENDERED = MappingProxyType({"he": _MALE, "she": _FEMALE})
_PLURAL = frozenset({"NNS", "NNPS"})
_IDLE = frozenset({"the", "a", "an", "his", "her", "their", "he", "she", "they", "i", "we", "of"})


def is_one_patient(pair: Pair, denied: Act, told: Act, rules: Rulebook, *, is_left: bool) -> bool:
    """Tell whether what the left side (or the right one) denies of a pronoun is told of that person by the other."""
    denier, teller = (pair.left, pair.right) if is_left else (pair.right, pair.left)
    one, other = _patient(denied), _patient(told)
    if one is None or other is None or not _stands_for_one(one, other):
        return False
    mine, theirs = _called(one, denier), _called(other, teller)
    if mine and theirs:
        return bool(mine & theirs)
    is_single = not _are_many(one) and not _are_many(other)
    return is_single and not _differ_in_gender(one, other, rules) and _is_only_one(pair, denied, rules)


def _stands_for_one(denied: Participant, told: Participant) -> bool:
    """Whether the denial has a "him" or "me", or the telling an "it" for the one thing that the denial names."""
    is_thing = _pronoun(told) == _IT and not _pronoun(denied) and not denied.is_name
    return _pronoun(denied) in _PERSONS or is_thing


def _patient(act: Act) -> Participant | None:
    return next((part for part in act.participants if part.role == GOAL), None)


def _pronoun(part: Participant) -> str:
    return part.head.lemma.lower() if part.head.part == "PRON" else ""


def _are_many(part: Participant) -> bool:
    return part.is_listed or part.head.tag in _PLURAL or _pronoun(part) in _MANY


def _called(part: Participant, statement: Statement) -> frozenset[str]:
    """Return the words that a person is called by; none where only a "him" or an unnamed speaker stands for him."""
    pronoun = _pronoun(part)
    if not pronoun:
        owners = {t.lemma for t in statement.tokens if t.head == part.head.index and t.relation == "poss"}
        return frozenset(word.lower() for word in (*(part.content - owners), *part.key.split()))
    speaker = statement.speaker
    if pronoun not in _FIRST or speaker is None:
        return frozenset()
    said = (token.lemma.lower() for token in statement.tokens if speaker.span.contains(token.span))
    return frozenset((*speaker.name.lower().split(), *said)) - _IDLE


def _differ_in_gender(one: Participant, other: Participant, rules: Rulebook) -> bool:
    genders = (_gender(one, rules), _gender(other, rules))
    return None not in genders and genders[0] != genders[1]


def _gender(part: Participant, rules: Rulebook) -> int | None:
    if _pronoun(part) in _GENDERED:
        return _GENDERED[_pronoun(part)]
    ends = rules.table("opposites", "poles").entries["gender"]
    return next((place for place, words in enumerate(ends) if part.content & {str(w) for w in words}), None)


def _is_only_one(pair: Pair, denied: Act, rules: Rulebook) -> bool:
    """Whether neither article tells the act of two people."""
    return all(len(set(_sufferers(pair, side, denied, rules))) < 2 for side in (0, 1))


def _sufferers(pair: Pair, side: int, denied: Act, rules: Rulebook) -> Iterator[str]:
    """Yield the names to whom an article says that the act was done, and where it is done to a thing the nouns too."""
    asked = _patient(denied)
    is_thing = asked is not None and not _pronoun(asked)
    for statement in pair.told_by(side):
        for act in find_acts(statement, rules):
            part = _patient(act) if tells(act, denied, rules) else None
            if part is not None and not _pronoun(part) and (is_thing or part.is_name):
                yield part.key
