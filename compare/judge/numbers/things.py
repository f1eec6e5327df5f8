"""Tells whether two amounts are of one thing: one person's age, one measure, one toll."""

from __future__ import annotations

from compare.judge.numbers.amounts import Amount
from compare.judge.numbers.only_counts import is_only_count
from compare.judge.observation import Pair
from compare.judge.reading.binding import Binding, Meeting
from compare.rulebook.book import Rulebook


def is_one_person(left: Binding, right: Binding, meeting: Meeting, rules: Rulebook) -> bool:
    """Tell whether two ages may be of one person: the noun or name that has the one stands beside the other.

    "A 50-year-old man" and "a 47-year-old man" are any two men, unless what is told of them is the same too.
    """
    anybody = rules.words("numbers", "anybody").listed
    if left.predicate == right.predicate and {left.subject, right.subject} & {"he", "she"}:
        return True
    is_one_role = bool(left.predicate) and (left.predicate, left.governor) == (right.predicate, right.governor)
    if is_one_role and meeting.coverage >= rules.weight("events", "lone-value"):
        return True
    heads = (
        {left.governor, left.subject} - {left.predicate} - anybody,
        {right.governor, right.subject} - {right.predicate} - anybody,
    )
    return bool(heads[0] & (heads[1] | right.topic) - {""} or heads[1] & left.topic - {""})


def are_of_two(left: Amount, right: Amount, rules: Rulebook) -> bool:
    """Tell whether the words beside two amounts set them apart: a rest, a limit, another nation, a plan, a person."""
    if _beside(left) != _beside(right) or _are_rests(left, right):
        return True
    if _is_smaller_part(left, right) or _is_smaller_part(right, left):
        return True
    if _is_limit(left.binding, rules) != _is_limit(right.binding, rules):
        return True
    if left.value.unit in _TRADED and _is_traded(left.binding, rules) != _is_traded(right.binding, rules):
        return True
    is_toll = bool(left.value.verb and right.value.verb) and left.value.unit == "" and not _is_of_will(left)
    if is_toll or is_growing_count(left, right, rules):
        return False
    return left.is_ahead != right.is_ahead or bool(
        left.people and right.people and left.people.isdisjoint(right.people)
    )


def _beside(amount: Amount) -> tuple[object, ...]:
    """Return what the words beside an amount say of it; so far away is told from where the speaker is."""
    return (amount.is_rest, amount.extent, amount.nation, bool(amount.origin))


def _is_of_will(amount: Amount) -> bool:
    """Tell whether a count is of what somebody decides to do, so that one may be of a plan: prisoners released."""
    return amount.value.verb in _OF_WILL


_OF_WILL = frozenset({"released", "evacuated", "charged", "sentenced"})


def _are_rests(left: Amount, right: Amount) -> bool:
    """Tell whether both are what is left beside others, of which nobody says that they are the same: the other 12."""
    return left.is_rest and right.is_rest and not (left.value.verb and right.value.verb)


def is_growing_count(left: Amount, right: Amount, rules: Rulebook) -> bool:
    """Tell whether both count the same of what comes in one by one: complaints, families in a lawsuit."""
    nouns = {left.value.of or left.binding.subject, right.value.of or right.binding.subject}
    is_plain = not (left.value.unit or right.value.unit or left.value.part_of or right.value.part_of)
    return is_plain and len(nouns) == 1 and nouns <= rules.words("events", "growing-counts").listed


def _is_smaller_part(part: Amount, whole: Amount) -> bool:
    """Tell whether an amount is fewer of the things than the other side counts: 31 of the sailors, 38 sailors."""
    if not part.is_partitive or whole.is_partitive or part.value.high is None or whole.value.low is None:
        return False
    return part.value.high < whole.value.low


def _is_limit(binding: Binding, rules: Rulebook) -> bool:
    """Tell whether an amount is how much is allowed: the limit is 50, she drove 90."""
    return bool(({binding.governor, binding.subject} - {""}) & rules.words("measures", "limits").listed)


_TRADED = frozenset({"percent", "USD", "EUR", "GBP", "JPY", "CHF"})


def _is_traded(binding: Binding, rules: Rulebook) -> bool:
    """Tell whether an amount is a price or a move of a market."""
    return bool(binding.topic & rules.words("events", "markets").listed)


def is_one_wording(left: Amount, right: Amount, meeting: Meeting, rules: Rulebook) -> bool:
    """Tell whether bare figures stand in one place of what is otherwise one sentence: won 61 of the 120 seats."""
    bare = not left.value.of and not right.value.of and left.value.part_of == right.value.part_of
    one, other = left.binding, right.binding
    is_alike = meeting.overlap >= rules.weight("events", "same-wording")
    return bare and is_alike and (one.predicate, one.relation) == (other.predicate, other.relation)


def compare_measured(one: Amount, other: Amount, meeting: Meeting, rules: Rulebook) -> tuple[str, float]:
    """Tell whether two measures are of the same dimension of the same thing."""
    left, right, unit = one.binding, other.binding, one.value.unit
    dimensions = rules.words("events", "dimensions").listed
    governors = {left.governor, right.governor} & dimensions
    if len(governors) > 1:
        return "different", 0.0
    if unit == "second" and _are_lengths_of_one(left, right, rules):
        return "same", 1.0
    if unit == "magnitude":
        shocks = rules.words("numbers", "other-shocks").listed
        return ("same" if left.topic & shocks == right.topic & shocks else "unknown"), 1.0
    if unit in rules.words("units", "moving-units").listed:
        is_one = bool(left.subject) and left.subject == right.subject
        return ("same" if is_one else "unknown"), 1.0
    shared = left.topic & right.topic
    if unit == "metre" and governors & rules.words("events", "directions").listed:
        # So far to the north of a city lie many things: the city is what both are measured from.
        shared = shared & {left.predicate, left.subject, left.object}
    if not left.predicate and not right.predicate:
        same = meeting.coverage >= rules.weight("events", "same-wording")
        return ("same" if same else "unknown"), meeting.coverage
    named = {left.governor, right.governor} & shared
    enough = 1 if named or _is_one_predicate(left, right, rules) else 2
    return ("same" if len(shared) >= enough else "unknown"), float(len(shared))


def _are_lengths_of_one(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether both times say how long one and the same event took."""
    light = rules.words("events", "light-verbs").listed
    is_one = bool(left.predicate) and left.predicate == right.predicate and left.predicate not in light
    return is_one and _says_length(left) and _says_length(right)


def _says_length(binding: Binding) -> bool:
    """Tell whether a time says how long its verb took: met for three hours, talks that lasted five hours."""
    return binding.preposition == "for" or (binding.verb == "last" and not binding.links)


def _is_one_predicate(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether two amounts stand under one verb, or under one that tells nothing of its own."""
    return left.predicate == right.predicate or _tells_nothing(left, rules) or _tells_nothing(right, rules)


def _tells_nothing(binding: Binding, rules: Rulebook) -> bool:
    """Tell whether the verb of a count is empty: "took 80 passengers", not "40 were taken to hospital"."""
    if binding.predicate in rules.words("events", "moving-verbs").listed and binding.subject == binding.governor:
        return False
    return binding.predicate in rules.words("events", "light-verbs").listed


def is_one_thing(pair: Pair, amounts: tuple[Amount, Amount], meeting: Meeting, rules: Rulebook) -> bool:
    """Tell whether the two amounts belong to one thing by the words that their statements share."""
    one, other = amounts
    if not pair.known and one.value.unit == "" and _is_of_other_period(one.binding, other.binding, rules):
        return False
    if is_growing_count(one, other, rules):
        return meeting.coverage >= rules.weight("events", "same-thing")
    if one.value.unit == "magnitude" or (pair.known and one.value.verb and one.value.verb == other.value.verb):
        return True
    if one.value.unit == "" and not (one.value.verb or other.value.verb):
        is_alike = meeting.overlap >= rules.weight("events", "same-wording")
        if not is_alike and not _is_one_count(pair, one, other, rules):
            return False
    is_toll = one.value.unit == "" and one.value.verb == other.value.verb != ""
    least = "same-thing-bound" if is_toll or _is_tightly_bound(one, other, rules) else "same-thing"
    return meeting.coverage >= rules.weight("events", least)


def _is_one_count(pair: Pair, one: Amount, other: Amount, rules: Rulebook) -> bool:
    """Tell whether two counts of a noun are of the same things: by their verb, or as the only ones of either article.

    Of pairs that were only found, a verb that tells nothing does not suffice where either article counts such things
    more than once: 14 stations count again, 112 stations were visited.
    """
    left, right, noun = one.binding, other.binding, one.value.of
    if pair.known or left.predicate == right.predicate:
        return _is_one_predicate(left, right, rules)
    is_only = noun == other.value.of and is_only_count(pair, noun)
    beside = (left.topic & right.topic) - {noun, left.governor, right.governor}
    return noun not in _TIMES and bool(is_only or beside) and _is_one_predicate(left, right, rules)


# So many times something is done says nothing of how often another thing is.
_TIMES = frozenset({"time", "occasion"})


def _is_tightly_bound(left: Amount, right: Amount, rules: Rulebook) -> bool:
    """Tell whether two measures hang on the same verb or noun, so that less need be shared."""
    one, other = left.binding, right.binding
    if left.value.unit == "":
        wide = rules.words("numbers", "people-wide").listed
        return (left.value.of or one.subject) == (right.value.of or other.subject) not in wide
    light = rules.words("events", "light-verbs").listed
    same_verb = one.predicate == other.predicate and one.predicate not in light
    nouns = {one.governor, other.governor} - {one.predicate, other.predicate, one.verb, other.verb, ""}
    same_noun = bool(nouns & one.topic & other.topic) or one.governor == other.governor
    return bool(one.governor) and (same_verb or same_noun)


def _is_of_other_period(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether one count is of a period that the other does not name."""
    periods = rules.words("events", "periods").listed
    return (left.topic & periods) != (right.topic & periods)
