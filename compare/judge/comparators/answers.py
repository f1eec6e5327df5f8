"""Observes that the later report has what the earlier one lacked: the answer to silence or a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from compare.judge.frame.occasions import has_other_day, has_other_place, is_of_series, later_side
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import DOER, GOAL, IS, Act, find_acts
from compare.judge.reading.binding import thing_class
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.tense import is_to_come
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span, hull
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook

_Side = tuple[Statement, Article]

_QUESTIONING = frozenset({"whether", "if"})
_QUESTION_WORDS = frozenset({"what", "who", "whom", "why", "how", "which", "where", "when"})
_IN_QUESTION = frozenset({"ccomp", "csubj", "csubjpass", "pcomp", "acl", "xcomp", "advcl"})
_PRESENT = frozenset({"VBZ", "VBP"})
_REPORTS = frozenset({"report", "reported", "immediate"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def observe_answers(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each silence of the earlier report that is broken in the later one, and each question that is answered."""
    later = later_side(pair)
    if later not in ("left", "right") or _is_of_other(pair, rules):
        return
    newer, older = pair.sides if later == "left" else pair.sides[::-1]
    found = (
        ("silence", _broken_silence(older, newer, rules)),
        ("question", _answered_question(older, newer, rules)),
        ("harm", _later_harm(older, newer, rules)),
    )
    for topic, spans in found:
        if spans is not None:
            claims = claim_of_spans(older[1], (spans[0],)), claim_of_spans(newer[1], (spans[1],))
            left, right = claims[::-1] if later == "left" else claims
            yield Observation(Kind.CERTAINTY, {"form": "answer", "topic": topic}, left, right, _REASONS[topic])


_REASONS: Mapping[str, str] = MappingProxyType(
    {
        "silence": "asked for the earlier report, they gave no answer; in the later one they take a position",
        "question": "open in the earlier report, told as known in the later one",
        "harm": "nobody had died by the earlier report, somebody has by the later one",
    }
)


def _is_of_other(pair: Pair, rules: Rulebook) -> bool:
    is_apart = has_other_day(pair, rules) and has_other_place(pair, rules)
    return is_apart or is_of_series(pair, rules)


def _broken_silence(older: _Side, newer: _Side, rules: Rulebook) -> tuple[Span, Span] | None:
    """Return where somebody gave no answer, and where he says something later; None where either is not there."""
    silent = rules.words("plans", "silent").regex
    cue = silent.search(older[1].text, older[0].span.start, older[0].span.end)
    if cue is None or silent.search(newer[1].text, newer[0].span.start, newer[0].span.end):
        return None
    span = Span(cue.start(), cue.end())
    asked = _doers_at(older[0], span, rules) | _asked_behind(older, span, rules)
    for act in find_acts(newer[0], rules):
        if act.lemma in rules.words("plans", "answering").listed and asked & _bodies(act, rules):
            return span, _words(act)
    return None


def _doers_at(statement: Statement, span: Span, rules: Rulebook) -> frozenset[str]:
    """Return who does, or is sought in, the clauses of the words of a silence; the clause above them lends its doer."""
    acts = {act.verb.index: act for act in find_acts(statement, rules)}
    inside = [token for token in statement.tokens if span.contains(token.span)]
    verbs = {index for token in inside for index in (token.index, token.head) if index in acts}
    return frozenset(body for index in sorted(verbs) for body in _bodies(acts[index], rules))


def _asked_behind(side: _Side, cue: Span, rules: Rulebook) -> frozenset[str]:
    """Return the keys of whom "no comment from" names; a capital stands for its government."""
    statement, article = side
    governments = rules.table("places", "governments").entries
    found: set[str] = set()
    for mention in statement.mentions:
        between = article.text[cue.end : mention.span.start].split() if mention.span.start >= cue.end else []
        if between[:1] == ["from"] and len(between) <= _FROM_THE and isinstance(mention.value, Name | Place):
            code = governments.get(mention.span.of(article.text).lower())
            found |= {mention.value.key} if code is None else {mention.value.key, f"country:{code}"}
    links = {t.index for t in statement.tokens if t.lemma == "from" and 0 <= t.span.start - cue.end <= 1}
    nouns = (t.lemma for t in statement.tokens if t.head in links and t.relation == "pobj" and t.part == "NOUN")
    voices = rules.words("plans", "voices").listed
    return frozenset(found | {thing_class(noun, rules) for noun in nouns if noun not in voices})


# "From", and perhaps an article.
_FROM_THE = 2


def _bodies(act: Act, rules: Rulebook) -> frozenset[str]:
    """Return the names and nouns of those who speak, without those that fit every speaker; "he" may be anybody."""
    voices = rules.words("plans", "voices").listed
    is_passive = not any(part.role == DOER for part in act.participants)
    role = GOAL if is_passive else DOER
    found: set[str] = set()
    for part in act.participants:
        if part.role == role and part.head.part != "PRON":
            words = {part.key, *part.content} if part.is_name else {part.head.lemma, *part.content}
            found |= {thing_class(word, rules) for word in words if word not in voices}
    return frozenset(found)


def _answered_question(older: _Side, newer: _Side, rules: Rulebook) -> tuple[Span, Span] | None:
    """Return where a question stands open, and where the later statement tells of what it asks."""
    told = [act for act in find_acts(newer[0], rules) if _is_told(act, newer, rules)]
    for act in open_questions(older[0], older[1], rules):
        asked = _subjects(act, older[0], rules)
        for answer in told:
            if act.predicate == answer.predicate and asked & _subjects(answer, newer[0], rules):
                return _words(act), _words(answer)
    return None


@lru_cache(maxsize=1 << 12)
def open_questions(statement: Statement, article: Article, rules: Rulebook) -> tuple[Act, ...]:
    """Return the acts that a statement puts in a question and leaves open: "it is unclear whether the doors opened"."""
    denied = denied_verbs(statement, article.language, rules)
    by_index = {token.index: token for token in statement.tokens}
    found = (act for act in find_acts(statement, rules) if _is_asked(act.verb, statement))
    return tuple(act for act in found if _is_open(act.verb, by_index, denied, rules))


def _is_asked(verb: Token, statement: Statement) -> bool:
    below = [token for token in statement.tokens if token.head == verb.index]
    is_whether = any(token.relation == "mark" and token.lemma in _QUESTIONING for token in below)
    return verb.relation in _IN_QUESTION and (is_whether or any(token.lemma in _QUESTION_WORDS for token in below))


def _is_open(verb: Token, by_index: dict[int, Token], denied: frozenset[int], rules: Rulebook) -> bool:
    """Whether what governs a question leaves it open: it is looked into, or nobody knows or says."""
    words = rules.words("plans", "unsettled").listed
    known = rules.words("plans", "settled-unless-denied").listed
    head = by_index.get(verb.head)
    if head is not None and head.part == "ADP":
        head = by_index.get(head.head)
    if head is None:
        return False
    near = {
        head.lemma,
        *(t.lemma for t in by_index.values() if t.head == head.index and t.relation in ("acomp", "attr")),
    }
    if near & known:
        return head.index in denied or any(t.index in denied for t in by_index.values() if t.lemma in near & known)
    return bool(near & words)


def _is_told(act: Act, side: _Side, rules: Rulebook) -> bool:
    """Whether an act is told as a fact or denied as one, and not put in question or to come."""
    statement, _ = side
    return not (act.modality or is_to_come(act.verb, statement, rules) or _is_asked(act.verb, statement))


def _subjects(act: Act, statement: Statement, rules: Rulebook) -> frozenset[str]:
    """Return names and classes of nouns of what an act is told of."""
    common = rules.words("plans", "common").listed
    heads = {part.head.index for part in act.participants if part.role in (DOER, GOAL, IS)}
    tokens = (t for t in statement.tokens if t.index in heads and t.part in _NOUNS and t.lemma not in common)
    return frozenset(thing_class(token.lemma, rules) for token in tokens)


def _later_harm(older: _Side, newer: _Side, rules: Rulebook) -> tuple[Span, Span] | None:
    """Return where nobody is said to have died, and where somebody has."""
    cue = rules.words("plans", "no-harm").regex.search(older[1].text, older[0].span.start, older[0].span.end)
    harm = rules.words("plans", "harm").listed
    if cue is None or not (_is_so_far(older, rules) or _is_admitted(newer[0], rules)):
        return None
    denied = denied_verbs(newer[0], newer[1].language, rules)
    for act in find_acts(newer[0], rules):
        if act.lemma in harm and act.verb.index not in denied and _is_told(act, newer, rules):
            return Span(cue.start(), cue.end()), _words(act)
    return None


def _is_so_far(side: _Side, rules: Rulebook) -> bool:
    """Whether a statement speaks of the time being: "so far", "no reports of", or a verb in the present perfect."""
    statement, article = side
    said = rules.words("opposites", "so-far").regex.search(article.text, statement.span.start, statement.span.end)
    perfect = any(t.lemma == "have" and t.tag in _PRESENT and t.relation == "aux" for t in statement.tokens)
    return perfect or said is not None or any(token.lemma in _REPORTS for token in statement.tokens)


def _is_admitted(statement: Statement, rules: Rulebook) -> bool:
    return any(token.lemma in rules.words("plans", "own-admission").listed for token in statement.tokens)


def _words(act: Act) -> Span:
    """Return where an act is told: its verb with who does it or to whom it is done."""
    noun = next((part for part in act.participants if part.role in (DOER, GOAL)), None)
    return act.verb.span if noun is None else hull((act.verb.span, noun.head.span))
