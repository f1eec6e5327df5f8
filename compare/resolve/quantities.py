"""Reads the amounts of a statement: how many or how much, of what, and what happened to it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from compare.model.grammar import Mention, Statement
from compare.model.text import Article, Span
from compare.model.values import Quantity
from compare.resolve.counted import head_noun, is_part, is_whole, noun_after, noun_of, outcome_by_grammar, outcome_near
from compare.resolve.dates import date_spans
from compare.resolve.quantities_amounts import Amount, read_amount
from compare.resolve.quantities_guards import is_no_amount
from compare.resolve.quantities_numerals import read_plain
from compare.resolve.quantities_special import (
    decade_of_life,
    read_none,
    with_age,
    with_exchange_rate,
    with_magnitude,
    with_votes,
)
from compare.resolve.quantities_words import Line, split_words
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """An amount at its place in a text, with the rule that read it."""

    span: Span
    value: Quantity
    rule: str


def find_quantities(statement: Statement, article: Article, rules: Rulebook) -> tuple[Mention, ...]:
    """Return the amounts that the words of `statement` state, in text order.

    The noun is taken from the grammar where a parser has read the statement, else from the words that follow.
    """
    start = statement.span.start
    found = find_quantities_in_text(statement.span.of(article.text), rules)
    mentions = []
    for quantity in found:
        span = quantity.span.shift(start)
        if not any(part.contains(span) for part in statement.spans):
            continue
        value = _with_grammar(quantity.value, statement, span, rules)
        mentions.append(Mention(span, "quantity", value, quantity.rule))
    return tuple(mentions)


def _with_grammar(value: Quantity, statement: Statement, span: Span, rules: Rulebook) -> Quantity:
    """Take the counted noun and what happened to it from the grammar where a plain count has them."""
    if value.unit == "share":
        return replace(value, verb=outcome_by_grammar(statement.tokens, span, rules) or value.verb)
    if value.unit or value.high == 0:
        return value
    noun = head_noun(statement.tokens, span.start, span.end)
    outcome = outcome_by_grammar(statement.tokens, span, rules)
    named = noun if noun.isalpha() or "-" in noun else value.of
    return replace(value, of=named or value.of, verb=value.verb if outcome is None else outcome)


def find_quantities_in_text(text: str, rules: Rulebook) -> tuple[FoundQuantity, ...]:
    """Return the amounts in `text`, in text order, with spans into it."""
    line = split_words(text)
    dated = date_spans(text, rules)
    return tuple(_read_all(line, dated, rules))


def _read_all(line: Line, dated: tuple[Span, ...], rules: Rulebook) -> Iterator[FoundQuantity]:
    at = floor = 0
    while at < len(line.words):
        amount, after = _read_at(line, at, rules)
        # An amount may begin before its figure ("M6.1"), yet no word is part of two.
        if amount is not None and amount.start >= floor and not _is_dated(line, amount, dated):
            yield _found(line, amount, rules)
            floor = amount.end
        at = max(after, at + 1)


def _read_at(line: Line, at: int, rules: Rulebook) -> tuple[Amount | None, int]:
    """Return the amount at word `at` and where to read on; None where the word opens none."""
    special = read_none(line, at, rules) or decade_of_life(line, at)
    if special is not None:
        return special, special.end
    amount = read_amount(line, at, rules)
    if amount is None:
        return None, at + 1
    end = max(amount.end, amount.numeral.end)
    for reader in (with_age, with_magnitude, with_votes, with_exchange_rate):
        typed = reader(line, amount, rules)
        if typed is not None:
            return _held(line, typed, rules), max(typed.end, amount.numeral.end)
    if is_no_amount(line, amount, rules):
        return None, amount.numeral.end
    return _sensed(line, amount, rules), end


def _sensed(line: Line, amount: Amount, rules: Rulebook) -> Amount:
    """Note where an amount is a change, what was before one, or what its source does not hold."""
    held = _held(line, amount, rules)
    if held.sense:
        return held
    before, after = line.low(amount.start - 1), line.low(amount.after)
    verbs = rules.words("numbers", "rise-verbs").listed
    near = any(line.low(index) in verbs for index in range(max(0, amount.start - 5), amount.start))
    is_added = before in ("another", "further") and not _is_of_other_outcome(line, amount, rules)
    if after in rules.words("numbers", "increments").listed or is_added:
        return replace(amount, sense="change")
    if before in ("by", "from") and near:
        return replace(amount, sense="change" if before == "by" else "former", start=amount.start - 1)
    if before in ("up", "down") and amount.unit == "percent" and after not in ("higher", "lower", "up", "down"):
        return replace(amount, sense="change", start=amount.start - 1)
    is_move = before in verbs and amount.unit in ("percent", "percentage point")
    is_compared = amount.unit == "percent" and after in ("higher", "lower", "up", "down")
    return replace(amount, sense="change") if is_move or is_compared else amount


def _is_of_other_outcome(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """Tell whether "another" only sets a count beside those of other outcomes: 28 were killed and another 41 hurt."""
    own = outcome_near(line, amount.start, amount.after, rules) if not amount.unit else ""
    if not own:
        return False
    others: set[str] = set()
    for at in range(amount.start - 1, max(-1, amount.start - _BESIDE), -1):
        if line.low(at) in (".", ";", "!", "?"):
            break
        number = read_plain(line, at, rules)
        if number is not None:
            others.add(outcome_near(line, at, number.end, rules))
    return bool(others - {""}) and own not in others


_BESIDE = 30


def _held(line: Line, amount: Amount, rules: Rulebook) -> Amount:
    """Note where the source does not hold an amount, or holds it no longer."""
    if amount.sense or not (_is_denied(line, amount) or _is_former(line, amount, rules)):
        return amount
    return replace(amount, sense="denied" if _is_denied(line, amount) else "former")


def _is_denied(line: Line, amount: Amount) -> bool:
    """Tell whether the words set the amount against the one that is told: not 14, rather than 14."""
    return line.low(amount.start - 1) == "not" or line.phrase(amount.start - 2, amount.start) in _INSTEAD


_INSTEAD = frozenset({"rather than", "and not", "than the"})


def _is_former(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """Tell whether the words say that another figure has replaced the amount: an earlier toll of 36."""
    before = line.phrase(max(0, amount.start - _CUE_REACH), amount.start)
    cues = rules.words("numbers", "former").regex
    return any(len(before[cue.end() :].split()) <= _BETWEEN for cue in cues.finditer(before))


_CUE_REACH, _BETWEEN = 8, 2


def _is_dated(line: Line, amount: Amount, dated: tuple[Span, ...]) -> bool:
    """Tell whether the number is part of a date."""
    start, end = line.word(amount.core).start, line.word(amount.numeral.end - 1).end
    last = bisect_left(dated, end, key=lambda span: span.start) - 1
    if last < 0 or dated[last].end <= start:
        return False
    # In "Monday (7)" the brackets hold the day; in "Smith (66)" they hold the age, and no date stands around them.
    is_bracketed = line.low(amount.core - 1) == "(" and dated[last].start < line.word(amount.core - 1).start
    return is_bracketed or amount.sense != "age"


def _found(line: Line, amount: Amount, rules: Rulebook) -> FoundQuantity:
    span = Span(line.word(amount.start).start, line.word(amount.end - 1).end)
    return FoundQuantity(span, _quantity(line, amount, rules), amount.rule)


def _quantity(line: Line, amount: Amount, rules: Rulebook) -> Quantity:
    return Quantity(
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        of=_noun(line, amount, rules),
        approximate=amount.approximate,
        tolerance=_tolerance(amount, rules),
        part_of="total" if is_part(line, amount.start, amount.end, rules) else "",
        verb=_outcome(line, amount, rules),
        measured=amount.is_converted,
        sense=amount.sense,
        per=amount.per,
    )


def _outcome(line: Line, amount: Amount, rules: Rulebook) -> str:
    """Return what happened to the counted; to the whole that a part is taken of nothing is known to have happened.

    Nobody was killed in five counts of murder, as far as the count goes.
    """
    if amount.unit not in ("", "share") or is_whole(line, amount.start, rules):
        return ""
    if noun_after(line, amount.after, 2.0, rules) in rules.words("numbers", "charges").listed:
        return ""
    return outcome_near(line, amount.start, amount.after, rules)


def _noun(line: Line, amount: Amount, rules: Rulebook) -> str:
    if amount.sense == "age":
        return ""
    if amount.unit == "":
        count = amount.high if amount.high is not None and not amount.is_range else 2.0
        return noun_after(line, amount.after, count, rules)
    if amount.unit == "share":
        return noun_of(line, amount.after, rules) or noun_after(line, amount.after, 2.0, rules)
    if amount.unit in rules.words("units", "substance-units").listed:
        return noun_of(line, amount.after, rules)
    return ""


def _tolerance(amount: Amount, rules: Rulebook) -> float:
    """Return the share of its size within which the amount is met: by its hedge, else by how far it is rounded."""
    if amount.approximate and not amount.numeral.is_vague:
        return rules.weight("numbers", "about")
    size = max(abs(bound) for bound in (amount.low, amount.high) if bound is not None)
    exact = amount.unit in ("", "vote") and size < rules.weight("numbers", "round-from")
    if exact or not size or amount.numeral.is_vague or amount.sense == "age" or amount.unit == "vote":
        return 0.0
    return min(amount.step / 2 / size, rules.weight("numbers", "round"))
