"""Observes an act that one statement tells and the other denies, whatever else the two sentences say.

"No tsunami warning was issued" denies what "the navy issued a tsunami warning at 23:58" tells: the act and what it is
done to are the same. How many of the other words are shared says little where one of the sentences is long.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from compare.judge.frame.kinds import exclusive_pairs
from compare.judge.frame.occasions import are_of_two, later_side
from compare.judge.frame.patients import is_one_patient
from compare.judge.frame.presumed import doer_fact, is_nobody, is_other_matter, needing, shared_parts, tells, words_for
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import DOER, GOAL, Act, find_acts
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.factual import factual_acts
from compare.judge.reading.tense import is_denied_so_far, is_supposed
from compare.model.findings import Kind
from compare.model.grammar import Certainty, Statement
from compare.model.text import Span, hull
from compare.model.values import Name, Role
from compare.rulebook.book import Rulebook

# Shorter words of a role ("of", "the") name no house.
_SHORT = 3
_OPEN = frozenset({Certainty.QUESTION, Certainty.DEMAND})
# No sentence of news tells so many acts; an endless list would be held against another for ever.
_MOST_ACTS = 60


def observe_denied(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each act that one side denies and the other tells as a fact, with the same participants."""
    if {pair.left.certainty, pair.right.certainty} & _OPEN:
        return
    lefts, rights = (denied_verbs(statement, article.language, rules) for statement, article in pair.sides)
    for one, other in _factual_pairs(pair, rules):
        is_left, is_right = one.verb.index in lefts, other.verb.index in rights
        told, denied = (other, one) if is_left else (one, other)
        if is_left != is_right and _is_clause(told) and tells(told, denied, rules) and _says_much(told, denied, rules):
            yield _observation(pair, one, other, rules, is_left=is_left)
        elif _exclude(one, other, rules) and not is_left and not is_right:
            yield _opposed(pair, one, other, rules)


def _factual_pairs(pair: Pair, rules: Rulebook) -> Iterator[tuple[Act, Act]]:
    """Yield the pairs of acts that are told or denied as facts."""
    lefts, rights = (told_acts(statement, rules) for statement in (pair.left, pair.right))
    yield from product(lefts, rights)


def told_acts(statement: Statement, rules: Rulebook) -> tuple[Act, ...]:
    """Return the acts that a statement tells or denies as facts; those that hang on a condition are none."""
    acts = (*factual_acts(statement, rules), *_movings(statement, rules))[:_MOST_ACTS]
    if statement.certainty is not Certainty.CONDITIONAL:
        return acts
    return tuple(act for act in acts if not is_supposed(act.verb, statement, rules))


def _movings(statement: Statement, rules: Rulebook) -> Iterator[Act]:
    """Yield the acts of taking somebody somewhere, which are told with a verb that says little by itself."""
    moved = rules.words("opposites", "taking-away").listed
    for act in find_acts(statement, rules):
        is_led = any(part.role in _WAYS for part in act.participants)
        is_anywhere = any(token.head == act.verb.index and token.lemma == "anywhere" for token in statement.tokens)
        if act.lemma in moved and not act.modality and (is_led or is_anywhere):
            yield act


_WAYS = frozenset({"from", "to", "into"})


def _says_much(told: Act, denied: Act, rules: Rulebook) -> bool:
    """Whether an act tells enough to be held against another; to be taken somewhere only against "nobody took him"."""
    moved = rules.words("opposites", "taking-away").listed
    return not {told.lemma, denied.lemma} & moved or _is_done_by_nobody(denied)


def _is_done_by_nobody(act: Act) -> bool:
    return any(part.role == DOER and is_nobody(part) for part in act.participants)


def counterparts(act: Act, rules: Rulebook, *, is_denied: bool) -> frozenset[str]:
    """Return the classes and verbs of acts that cannot have been if this one was not, or if it was."""
    if is_denied:
        return frozenset({act.predicate, *needing(act, rules)})
    exclusive = exclusive_pairs("exclusive-acts", rules)
    return frozenset(other for pair in exclusive if act.lemma in pair for other in pair - {act.lemma})


def _is_clause(act: Act) -> bool:
    """Whether an act is told in a clause: "arms hidden in the barn" tells nothing, it only says which arms."""
    return not (act.verb.relation == "acl" and act.verb.tag in ("VBN", "VBG"))


def _exclude(one: Act, other: Act, rules: Rulebook) -> bool:
    """Whether only one of two acts can be done to one thing."""
    exclusive = exclusive_pairs("exclusive-acts", rules)
    return any(frozenset(words) in exclusive for words in product(_forms(one, rules), _forms(other, rules)))


def _forms(act: Act, rules: Rulebook) -> frozenset[str]:
    """Return the words for an act, its prepositions too: "turn down", "vote against"."""
    return words_for(act, rules) | {f"{act.lemma} {part.role}" for part in act.participants}


def _opposed(pair: Pair, one: Act, other: Act, rules: Rulebook) -> Observation:
    return Observation(
        Kind.POLARITY,
        {"form": "opposed-acts", **_facts(pair, one, other, rules)},
        claim_of_spans(pair.left_article, (_words(one),), one.lemma),
        claim_of_spans(pair.right_article, (_words(other),), other.lemma),
        f"“{one.verb.text}” and “{other.verb.text}” exclude each other, and are told of the same",
    )


def _facts(pair: Pair, one: Act, other: Act, rules: Rulebook) -> dict[str, str]:
    shared, conflict = shared_parts(one, other, rules)
    is_other = are_of_two(pair, rules)
    return {
        "shared": shared,
        "conflict": "yes" if conflict else "no",
        "occasion": "other" if is_other else "same",
        "given": "known" if pair.known else "found",
    }


def _observation(pair: Pair, one: Act, other: Act, rules: Rulebook, *, is_left: bool) -> Observation:
    later = later_side(pair)
    denier = pair.left_article if is_left else pair.right_article
    statement = pair.left if is_left else pair.right
    denied, told = (one, other) if is_left else (other, one)
    so_far = is_denied_so_far(denied.verb, statement, denier, rules) or _is_of_the_hour(denied, statement)
    return Observation(
        Kind.POLARITY,
        {
            "form": "act",
            **_facts(pair, denied, told, rules),
            **({"conflict": "yes"} if is_other_matter(denied, told, rules) else {}),
            **_patient_fact(pair, denied, told, rules, is_left=is_left),
            "so-far": "yes" if so_far else "no",
            "later": "telling" if later == ("right" if is_left else "left") else "other",
            "speakers": _speakers(pair),
            "doer": doer_fact(denied, told, rules),
            "told-by": "noun" if _is_told_by_noun(told, rules) else "verb",
        },
        claim_of_spans(pair.left_article, (_words(one),), f"not {one.lemma}" if is_left else one.lemma),
        claim_of_spans(pair.right_article, (_words(other),), other.lemma if is_left else f"not {other.lemma}"),
        _reason(denied, told),
    )


def _patient_fact(pair: Pair, denied: Act, told: Act, rules: Rulebook, *, is_left: bool) -> dict[str, str]:
    """Return that the patient is shared, where one side says only of whom it was not done: "nobody took me"."""
    shared, conflict = shared_parts(denied, told, rules)
    is_bodily = denied.lemma in rules.words("opposites", "done-to-one").listed
    is_asked = shared == "none" and not conflict and is_bodily and _is_done_by_nobody(denied)
    is_one = is_asked and is_one_patient(pair, denied, told, rules, is_left=is_left)
    return {"shared": "patient"} if is_one else {}


def _is_of_the_hour(denied: Act, statement: Statement) -> bool:
    """Whether a report says in its own words that nobody did it: "no one claimed responsibility" until now."""
    is_seen = denied.verb.relation in _SEEN
    return _is_done_by_nobody(denied) and statement.speaker is None and not is_seen


# "The film shows no one shaking it" is what somebody has seen, whoever tells of it.
_SEEN = frozenset({"acl", "ccomp"})


def _speakers(pair: Pair) -> str:
    """Return "same" where one speaker says both, or may: the side without one names or describes the other's."""
    left, right = pair.left.speaker, pair.right.speaker
    if left is not None and right is not None:
        is_one = left.name == right.name != ""
        is_led = _leads(pair.left, right.text) or _leads(pair.right, left.text)
        return "same" if is_one or is_led else "other"
    silent, known = (pair.left, right) if left is None else (pair.right, left)
    telling = pair.right if left is None else pair.left
    if known is None or not known.name:
        return "other"
    is_named = any(isinstance(m.value, Name) and m.value.canonical == known.name for m in silent.mentions)
    words = " ".join(token.text for token in silent.tokens)
    return "same" if is_named or _has_role(telling, words) or _leads(telling, words) else "other"


def _has_role(statement: Statement, words: str) -> bool:
    """Whether words have the role that a statement gives to somebody: "minister"."""
    return any(role.head in words.lower().split() for role in _roles(statement))


def _leads(statement: Statement, words: str) -> bool:
    """Whether a statement gives somebody the role at the head of a house in the words: minister, of the ministry."""
    said = set(words.lower().split())
    return any(
        word in said
        for role in _roles(statement)
        for word in role.text.split()
        if word != role.head and len(word) > _SHORT
    )


def _roles(statement: Statement) -> list[Role]:
    return [mention.value for mention in statement.mentions if isinstance(mention.value, Role)]


def _is_told_by_noun(act: Act, rules: Rulebook) -> bool:
    """Whether the noun says what was done and the verb only that it was: "carried out a strike"."""
    is_made = bool({act.lemma, act.predicate} & rules.words("participants", "making").listed)
    attacks = rules.words("participants", "attacks").listed
    return is_made and any(part.role == GOAL and part.head.lemma in attacks for part in act.participants)


def _reason(denied: Act, told: Act) -> str:
    if denied.predicate == told.predicate:
        return f"one tells “{told.verb.text}” as done, the other denies it"
    return f"one tells “{told.verb.text}”, the other denies “{denied.verb.text}”, without which it cannot have been"


def _words(act: Act) -> Span:
    """Return where the act is told: the verb with what it is done to, or with its doer where it has no such thing."""
    by_role = {participant.role: participant for participant in reversed(act.participants)}
    noun = by_role.get(GOAL) or by_role.get(DOER)
    return act.verb.span if noun is None else hull((act.verb.span, noun.head.span))
