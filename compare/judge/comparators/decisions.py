"""Observes that one side tells as done what the other has still under consideration: charged, and weighing charges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.judge.frame.occasions import has_other_day, is_of_series, later_side
from compare.judge.frame.presumed import shared_parts
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import GOAL, Act, find_acts
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.tense import is_to_come
from compare.judge.reading.wholes import as_whole
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span, hull
from compare.rulebook.book import Rulebook

_PONDERED = frozenset({"xcomp", "ccomp", "pcomp", "advcl", "acl"})
_MODIFIERS = frozenset({"amod", "compound", "nmod"})


@dataclass(frozen=True, slots=True)
class Decision:
    """An act that somebody decides on: done, or still under consideration.

    Attributes:
        act: what is done, with what it is done to.
        is_open: it is weighed, and nothing is decided.
        kinds: what kind of it: "fraud" of fraud charges; empty where the words do not say.
        span: the words.
    """

    act: Act
    is_open: bool
    kinds: frozenset[str]
    span: Span


def observe_decisions(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each act on one thing that one side has done and the other under consideration."""
    if any(article.text[: side.span.end].rstrip().endswith("?") for side, article in pair.sides):
        return
    for left in find_decisions(pair.left, pair.left_article, rules):
        for right in find_decisions(pair.right, pair.right_article, rules):
            if left.is_open != right.is_open and _are_of_one(left, right, rules):
                yield _observation(pair, left, right, rules)


def _are_of_one(left: Decision, right: Decision, rules: Rulebook) -> bool:
    if left.act.lemma != right.act.lemma or (left.kinds and right.kinds and not left.kinds & right.kinds):
        return False
    return shared_parts(left.act, right.act, rules) == ("goal", False)


def _observation(pair: Pair, left: Decision, right: Decision, rules: Rulebook) -> Observation:
    later = later_side(pair)
    is_other = has_other_day(pair, rules) or is_of_series(pair, rules)
    opened = "left" if left.is_open else "right"
    return Observation(
        Kind.CERTAINTY,
        {
            "form": "decision",
            "occasion": "other" if is_other else "same",
            "later": "unknown" if later not in ("left", "right") else "open" if later == opened else "done",
        },
        claim_of_spans(pair.left_article, (left.span,), _form(left)),
        claim_of_spans(pair.right_article, (right.span,), _form(right)),
        "one tells it as done, the other as still under consideration",
    )


def _form(decision: Decision) -> str:
    return f"{'weigh: ' if decision.is_open else ''}{decision.act.lemma}"


def find_decisions(statement: Statement, article: Article, rules: Rulebook) -> tuple[Decision, ...]:
    """Return the acts of a statement that are decided on, done or weighed; what may come or is denied is neither."""
    decided = rules.words("opposites", "decisions").listed
    denied = denied_verbs(statement, article.language, rules)
    found: list[Decision] = []
    for told in find_acts(statement, rules):
        act = as_whole(told, statement, rules)
        if act.lemma not in decided or act.verb.index in denied or _is_one_more(act, told, rules):
            continue
        is_open = _is_pondered(act.verb, statement, rules)
        if is_open or not (act.modality or is_to_come(act.verb, statement, rules)):
            noun = next((part.head for part in told.participants if part.role == GOAL and act is not told), None)
            words = [act.verb.span] if noun is None else [act.verb.span, noun.span]
            found.append(Decision(act, is_open, _kinds(act, noun, statement), hull(words)))
    return tuple(found)


def _is_one_more(act: Act, told: Act, rules: Rulebook) -> bool:
    """Whether an act comes on top of others of its kind: "further charges"."""
    added = rules.words("opposites", "one-more").listed
    return any(part.content & added for whole in (act, told) for part in whole.participants)


def _is_pondered(verb: Token, statement: Statement, rules: Rulebook) -> bool:
    """Whether somebody weighs doing it: "considers whether to sign it", "mulls signing it"."""
    pondering = rules.words("opposites", "pondering").listed
    before = next((token for token in statement.tokens if token.index == verb.index - 1), None)
    head = next((token for token in statement.tokens if token.index == verb.head and token is not verb), None)
    if head is not None and head.part == "ADP":
        head = next((token for token in statement.tokens if token.index == head.head), None)
    is_below = head is not None and verb.relation in _PONDERED and head.text.lower() in pondering
    return is_below or (before is not None and before.text.lower() in pondering)


def _kinds(act: Act, noun: Token | None, statement: Statement) -> frozenset[str]:
    """Return of what kind an act is: "fraud" in "fraud charges", "charged with fraud"."""
    named = {t.lemma for t in statement.tokens if noun and t.head == noun.index and t.relation in _MODIFIERS}
    return frozenset(named).union(*(part.content for part in act.participants if part.role == "with"))
