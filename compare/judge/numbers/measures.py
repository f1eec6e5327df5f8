"""Tells what an amount measures where news has many nouns and verbs for it: a crowd, those on board, jobs that go."""

from __future__ import annotations

from dataclasses import dataclass

from compare.judge.numbers.amounts import Amount
from compare.judge.observation import Pair
from compare.judge.reading.binding import Binding, thing_class
from compare.judge.reading.cues import named_by_cues
from compare.model.grammar import Statement
from compare.model.text import Article
from compare.model.values import Quantity
from compare.rulebook.book import Rulebook

# Characters on either side of an amount in which the words that name its measure are looked for.
_REACH = 70
_MARKS = ",;:()—–\n"


@dataclass(frozen=True, slots=True)
class Measure:
    """What an amount is of, by whichever words.

    Attributes:
        name: the same for all amounts of one measure.
        growth: "yes" where it only grows from one report to the next, "moves" where it goes up and down, else "no".
    """

    name: str
    growth: str


def shared_measure(
    left: tuple[Amount, Statement, Article], right: tuple[Amount, Statement, Article], rules: Rulebook
) -> Measure | None:
    """Return the measure that both amounts are of, None where the words do not tell that it is one."""
    ones, others = _measures(*left, rules), _measures(*right, rules)
    sides = rules.words("measures", "ballot-sides").listed
    if not ones & others or ones & sides != others & sides:
        return None
    name = min(ones & others)
    _, growth, _, nouns = _traits(name, rules)
    is_of_two = nouns == "apart" and left[0].value.of != right[0].value.of
    is_of_two = is_of_two or (nouns == "owned" and _are_of_two_owners(left[:2], right[:2], rules))
    people = left[0].people, right[0].people
    is_of_two = is_of_two or (bool(people[0] and people[1]) and people[0].isdisjoint(people[1]))
    is_of_two = is_of_two or left[0].extent != right[0].extent
    is_of_two = is_of_two or _is_all_over(*left, rules) != _is_all_over(*right, rules)
    is_named_apart = _are_of_two_names(left[0].binding, right[0].binding, rules)
    return None if is_of_two or is_named_apart else Measure(name, growth)


def _is_all_over(amount: Amount, statement: Statement, article: Article, rules: Rulebook) -> bool:
    """Tell whether an amount is said to be that of all places: 14,000 employees worldwide."""
    return rules.words("measures", "all-over").holds(_beside(amount, statement, article))


def are_of_two_sides(
    left: tuple[Amount, Statement, Article], right: tuple[Amount, Statement, Article], rules: Rulebook
) -> bool:
    """Tell whether the amounts are the shares of the two sides of a ballot: Yes took 52 percent, No took 48."""
    sides = rules.words("measures", "ballot-sides").listed
    ones, others = _measures(*left, rules) & sides, _measures(*right, rules) & sides
    return bool(ones and others) and ones.isdisjoint(others)


def _are_of_two_owners(left: tuple[Amount, Statement], right: tuple[Amount, Statement], rules: Rulebook) -> bool:
    """Tell whether both sides say of something else that it has the amount: the mill employs 300, the port 900."""
    return _is_foreign_owner(left[0], right[1], rules) and _is_foreign_owner(right[0], left[1], rules)


def _is_foreign_owner(amount: Amount, other: Statement, rules: Rulebook) -> bool:
    owner = amount.binding.subject
    is_noun = owner not in _PRONOUNS and owner != amount.value.of and owner not in _owning_nothing(rules)
    return bool(owner) and is_noun and owner not in {thing_class(token.lemma, rules) for token in other.tokens}


_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "that", "there", "this", "we"})


def _owning_nothing(rules: Rulebook) -> frozenset[str]:
    """Return the words that name a measure, and so nothing that has it: a lead of, the weight is."""
    cues = rules.table("measures", "cues").entries
    return frozenset((*cues, *(cue.removesuffix("s") for cue in cues)))


def _are_of_two_names(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether two names are said to have the amounts: Corra fell to 24, Ansted fell to 31.

    A first word that names the measure itself is no name: damage is put at, gusts of.
    """
    ones, others = left.subject, right.subject
    if {ones, others} & _owning_nothing(rules):
        return False
    return bool(ones and others) and ones != others and ones in left.named and others in right.named


def growth_told(pair: Pair, amounts: tuple[Amount, Amount], rules: Rulebook) -> Measure | None:
    """Return the measure that one side names, where it is of what moves: then the other side's figure moves too."""
    for amount, (statement, article) in zip(amounts, pair.sides, strict=True):
        for name in sorted(_measures(amount, statement, article, rules)):
            growth = _traits(name, rules)[1]
            if growth != "no":
                return Measure(name, growth)
    return None


def _traits(name: str, rules: Rulebook) -> tuple[str, str, float, str]:
    """Return the unit of a measure, how it goes on, its least amount, and whether its nouns stand apart."""
    unit, growth, least, nouns = str(rules.table("measures", "measures").entries[name]).split()
    return unit, growth, float(least), nouns


def _measures(amount: Amount, statement: Statement, article: Article, rules: Rulebook) -> frozenset[str]:
    """Return what an amount may measure by its noun and the words beside it.

    The words are looked for in the amount's own part of the sentence, up to the nearest comma, colon or bracket:
    "a ferry with 136 people on board sank, killing 14" counts those on board once.
    """
    value = amount.value
    if value.sense or value.per or amount.is_rest or amount.further:
        return frozenset()
    beside = _beside(amount, statement, article)
    named = frozenset(name for name in named_by_cues(beside, "measures", "cues", rules) if _is_of(value, name, rules))
    if value.part_of:
        named &= rules.words("measures", "of-a-part").listed
    demands = rules.words("measures", "demands").listed
    if rules.words("measures", "asking").holds(beside):
        return named & demands
    return frozenset() if rules.words("measures", "limits").holds(beside) else named - demands


def _is_of(value: Quantity, name: str, rules: Rulebook) -> bool:
    """Tell whether an amount has the unit and the size of a measure and, where it is a count, a noun of it or none."""
    unit, _, least, _ = _traits(name, rules)
    nouns = rules.table("measures", "nouns").entries
    words = [word for word in (value.of, value.verb) if word]
    is_named = all(name in str(nouns.get(word, "")).split() for word in words)
    return is_named and _unit_of(value) == unit and _least(value) >= least


def _unit_of(value: Quantity) -> str:
    """Return the unit of an amount as the table of measures writes it: "count" for none, "money" for any currency."""
    if len(value.unit) == _CODE and value.unit.isupper():
        return "money"
    return value.unit.replace(" ", "-") or "count"


# The codes of currencies have three capitals (ISO 4217).
_CODE = 3


def _beside(amount: Amount, statement: Statement, article: Article) -> str:
    """Return the words around an amount that stand in its part of the sentence."""
    start, end = amount.span.start, amount.span.end
    before = article.text[max(statement.span.start, start - _REACH) : start]
    after = article.text[end : min(statement.span.end, end + _REACH)]
    first = max(before.rfind(mark) for mark in _MARKS) + 1
    if before[first:].lstrip().startswith(_RELATIVE):
        first = max(before.rfind(mark, 0, first - 1) for mark in _MARKS) + 1
    last = min((place for mark in _MARKS if (place := after.find(mark)) >= 0), default=len(after))
    # What stands behind "where" is told of the place: doing 82 where 60 are allowed.
    return f"{before[first:].rpartition(' where ')[2]} {after[:last].partition(' where ')[0]}"


# What is told in a relative clause is told of the noun before its comma: the repayment, which has reached.
_RELATIVE = ("which ", "who ", "whose ")


def _least(value: Quantity) -> float:
    return value.low if value.low is not None else value.high or 0.0
