"""Observes that the later report tells as done what the earlier one tells as planned, promised or expected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from compare.judge.frame.occasions import is_of_series, later_side
from compare.judge.frame.presumed import shared_parts
from compare.judge.observation import Claim, Observation, Pair
from compare.judge.reading.acts import DOER, GOAL, Act, Participant, find_acts
from compare.judge.reading.binding import thing_class
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.tense import is_to_come
from compare.model.findings import Kind
from compare.model.grammar import Statement, StatementKind, Token
from compare.model.text import Article, hull
from compare.model.values import When
from compare.rulebook.book import Rulebook

_NOUNS = frozenset({"NOUN", "PROPN"})
_PAST = frozenset({"VBD"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_PRESENT = frozenset({"VBZ", "VBP"})
_HELPERS = frozenset({"aux", "auxpass"})


@dataclass(frozen=True, slots=True)
class Step:
    """An act as a plan or as a deed.

    Attributes:
        act: what is done, by and to whom.
        is_plan: it is to come.
        is_denied: it has not been done; of plans, it is not planned.
        ends: the ends that such an act serves.
        things: names and classes of nouns that it is told of.
    """

    act: Act
    is_plan: bool
    is_denied: bool
    ends: frozenset[str]
    things: frozenset[str]


def observe_plans(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each plan of the earlier report that the later one tells as carried out, or as not carried out."""
    later = later_side(pair)
    if later not in ("left", "right") or is_of_series(pair, rules):
        return
    newer, older = pair.sides if later == "left" else pair.sides[::-1]
    plans = [step for step in find_steps(older[0], older[1], rules) if step.is_plan and not step.is_denied]
    deeds = [step for step in find_steps(newer[0], newer[1], rules) if not step.is_plan] if plans else []
    for plan in plans:
        for deed in deeds:
            verbs = _verbs(plan, deed, rules)
            if verbs and not (deed.is_denied and verbs != "same"):
                facts = {
                    "form": "plan",
                    "verbs": verbs,
                    "deed": "not-done" if deed.is_denied else "done",
                    "day": "before" if _is_before(newer[0], older[1].published) else "open",
                }
                claims = _claim(older[1], plan, "plan"), _claim(newer[1], deed, "not " if deed.is_denied else "")
                left, right = claims[::-1] if later == "left" else claims
                yield Observation(Kind.EVENT, facts, left, right, _reason(plan, deed))


def _verbs(plan: Step, deed: Step, rules: Rulebook) -> str:
    """Return "same" for one act on one thing, "one-end" for acts to one end by or on one thing, "" for others."""
    if plan.act.predicate == deed.act.predicate and plan.act.lemma not in rules.words("plans", "hollow").listed:
        shared, conflict = shared_parts(plan.act, deed.act, rules)
        is_shared = shared in ("goal", "doer") or (shared == "doer-alone" and bool(plan.things & deed.things))
        return "same" if is_shared and not conflict else ""
    if _is_told_by_noun(plan, deed, rules):
        return "same"
    is_sure = plan.act.modality not in rules.words("plans", "perhaps").listed
    return "one-end" if is_sure and plan.ends & deed.ends and plan.things & deed.things else ""


def _is_told_by_noun(plan: Step, deed: Step, rules: Rulebook) -> bool:
    """Whether a noun of the deed names the plan, and both tell of one more thing: "in his address"."""
    nouns = {part.head.lemma for part in deed.act.participants if part.head.part == "NOUN"}
    is_named = plan.act.lemma in nouns - rules.words("plans", "hollow").listed
    return is_named and bool((plan.things & deed.things) - {plan.act.lemma})


def _is_before(statement: Statement, published: date | None) -> bool:
    """Whether all days that a statement names lie before the earlier report: then it is no fulfilment of its plans."""
    days = [m.value.end for m in statement.mentions if isinstance(m.value, When) and m.value.end is not None]
    return bool(days) and published is not None and all(day < published for day in days)


def _claim(article: Article, step: Step, mark: str) -> Claim:
    words = [step.act.verb.span, *(part.span for part in step.act.participants)]
    near = hull(span for span in words if abs(span.start - step.act.verb.span.start) < _NEAR)
    return claim_of_spans(article, (near,), f"{mark}: {step.act.lemma}" if mark else step.act.lemma)


# An expression stays readable in a finding up to about so many characters on either side of its verb.
_NEAR = 60


def _reason(plan: Step, deed: Step) -> str:
    outcome = "has not come about" if deed.is_denied else "is told as done"
    return f"“{plan.act.verb.text}” was still to come in the earlier report; in the later one it {outcome}"


# A statement is in many pairs of its group.
@lru_cache(maxsize=1 << 12)
def find_steps(statement: Statement, article: Article, rules: Rulebook) -> tuple[Step, ...]:
    """Return the plans and deeds of a statement in text order; what only may be, and a question, is neither."""
    if article.text[: statement.span.end].rstrip().endswith("?"):
        return ()
    denied = denied_verbs(statement, article.language, rules)
    found: list[Step] = []
    for told in find_acts(statement, rules):
        act = _with_raised(told, statement, rules)
        is_plan = _is_plan(act, statement, rules)
        if is_plan or _is_done(act, statement, rules):
            is_denied = act.verb.index in denied
            found.append(Step(act, is_plan, is_denied, _ends(act, rules), _things(act, statement, rules)))
    return tuple(found)


def _with_raised(act: Act, statement: Statement, rules: Rulebook) -> Act:
    """Return an act of an infinitive with the subject that stands by the verb above it: "she is expected to sign"."""
    if act.verb.relation != "xcomp" or any(part.role == DOER for part in act.participants):
        return act
    above = next((other for other in find_acts(statement, rules) if other.verb.index == act.verb.head), None)
    roles = (DOER, GOAL) if above is not None and not any(p.role == DOER for p in above.participants) else (DOER,)
    raised = () if above is None else tuple(part for part in above.participants if part.role in roles)
    is_passive = any(token.head == act.verb.index and token.relation == "auxpass" for token in statement.tokens)
    return replace(
        act, participants=(*(replace(p, role=GOAL if is_passive else DOER) for p in raised), *act.participants)
    )


def _is_plan(act: Act, statement: Statement, rules: Rulebook) -> bool:
    """Whether an act is set for a time to come: "will sign", "is due to sign", "is expected at the gate"."""
    if act.modality:
        modals = rules.words("plans", "ahead").listed | rules.words("plans", "perhaps").listed
        return act.modality in modals and not _is_perfect(act.verb, statement)
    if act.lemma in rules.words("plans", "awaiting").listed:
        return not any(
            token.head == act.verb.index and token.relation in ("xcomp", "ccomp") for token in statement.tokens
        )
    if not any(token.head == act.verb.index and token.tag == "TO" for token in statement.tokens):
        return False
    head = next((token for token in statement.tokens if token.index == act.verb.head), None)
    return head is not None and bool({head.lemma, head.text.lower()} & rules.words("plans", "planning").listed)


def _is_perfect(verb: Token, statement: Statement) -> bool:
    """Whether a verb stands in the perfect: "would have signed" was no plan any more."""
    return any(token.head == verb.index and token.lemma == "have" for token in statement.tokens)


def _is_done(act: Act, statement: Statement, rules: Rulebook) -> bool:
    """Whether an act is told as a fact of the past, in a headline also in the present tense."""
    if act.modality or is_to_come(act.verb, statement, rules):
        return False
    if act.verb.tag in _PAST or (act.verb.tag in _PRESENT and statement.kind is StatementKind.HEADLINE):
        return True
    helpers = [t for t in statement.tokens if t.head == act.verb.index and t.relation in _HELPERS]
    if act.verb.tag == "VBN" and not helpers:
        return act.verb.relation == "ROOT"
    is_past = any(helper.tag in _PAST or helper.lemma == "have" for helper in helpers)
    return is_past and (act.verb.tag in _PARTICIPLES or any(helper.lemma == "do" for helper in helpers))


def _ends(act: Act, rules: Rulebook) -> frozenset[str]:
    return _ends_of(rules).get(act.predicate, frozenset()) | _ends_of(rules).get(act.lemma, frozenset())


@lru_cache(maxsize=4)
def _ends_of(rules: Rulebook) -> dict[str, frozenset[str]]:
    """Return for each verb the ends that it serves."""
    ends: dict[str, set[str]] = {}
    for end, verbs in rules.table("plans", "ends").entries.items():
        for verb in verbs:
            ends.setdefault(str(verb), set()).add(end)
    return {verb: frozenset(served) for verb, served in ends.items()}


def _things(act: Act, statement: Statement, rules: Rulebook) -> frozenset[str]:
    """Return names and classes of nouns in the parts of an act, without those that tell no two things apart."""
    common = rules.words("plans", "common").listed
    found = {part.key for part in act.participants if part.is_name}
    days = [m.span for m in statement.mentions if isinstance(m.value, When)]
    for token in statement.tokens:
        is_day = any(day.contains(token.span) for day in days)
        if token.part in _NOUNS and not is_day and token.lemma not in common and _is_in(token, act.participants):
            found.add(thing_class(token.lemma, rules))
    return frozenset(found)


def _is_in(token: Token, participants: tuple[Participant, ...]) -> bool:
    return any(token.index == p.head.index or p.span.contains(token.span) for p in participants if _tells_of(p))


def _tells_of(participant: Participant) -> bool:
    """Whether a part tells of what the act is about, and not only when it was."""
    return participant.role not in ("before", "after", "during", "by", "until", "since")
