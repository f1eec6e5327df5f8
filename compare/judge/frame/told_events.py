"""Tells that two statements speak of one event where their verbs do not: by its noun, its number, or what it did."""

from __future__ import annotations

from collections.abc import Iterator

from compare.judge.observation import Pair
from compare.judge.reading.binding import Binding, bind, thing_class
from compare.judge.reading.ordinals import ordinals
from compare.model.grammar import Statement
from compare.model.text import Article, Span
from compare.model.values import Place, Quantity, Relation, relate
from compare.rulebook.book import Rulebook


def is_one_blow(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether both sides say what one blow did: killed in air raids on Monday, a market hit by air strikes."""
    harming = rules.words("events", "harming").listed
    blows = rules.words("events", "blows").listed
    return {left.predicate, right.predicate} <= harming and bool(left.topic & right.topic & blows)


def is_one_by_number(left: Statement, right: Statement, rules: Rulebook) -> bool:
    """Tell whether both name the same one of a series of meetings: the fourth session, the fourth round."""
    one, other = _meetings_numbered(left, rules), _meetings_numbered(right, rules)
    return len(one) == 1 and one == other


def _meetings_numbered(statement: Statement, rules: Rulebook) -> set[int]:
    meetings = rules.words("events", "numbered-meetings").listed
    return {number for noun, (number, _) in ordinals(statement, rules).items() if noun in meetings}


def is_one_by_former_place(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether one side says that a meeting was where the one before it was, and the other tells of that one.

    Which meeting it is that a statement tells of, its article may say elsewhere: the first that it numbers, as news
    opens with the latest.
    """
    for (statement, article), (other, _), context in zip(pair.sides, pair.sides[::-1], pair.contexts, strict=True):
        if _says_same_place(statement, article, rules):
            numbered = (_meetings_numbered(said, rules) for said in (statement, *context.head))
            own = next((numbers for numbers in numbered if numbers), set[int]())
            return len(own) == 1 and _meetings_numbered(other, rules) == {max(own) - 1}
    return False


def _says_same_place(statement: Statement, article: Article, rules: Rulebook) -> bool:
    said = rules.pattern("events", "same-place-as-before").regex
    return said.search(article.text, statement.span.start, statement.span.end) is not None


def is_one_by_amounts(left: tuple[Statement, Binding], right: tuple[Statement, Binding], rules: Rulebook) -> bool:
    """Tell whether both give the same two amounts or more, as two events seldom do: five hours, 11 dead.

    What is told on either side is the verb that the day is bound to, and one of the amounts says how long it took or
    what came of it: a later hearing on the raid repeats the figures of the raid.
    """
    lefts, rights = (
        [(m.value, bind(side, m.span, rules)) for m in side.mentions if isinstance(m.value, Quantity)]
        for side, _ in (left, right)
    )
    shared = [
        (one, _is_under(mine, left[1]) and _is_under(theirs, right[1]))
        for one, mine in lefts
        for other, theirs in rights
        if _is_telling(one) and _is_telling(other) and relate(one, other) is Relation.EQUAL
        if one.unit == other.unit and (one.verb == other.verb or one.of == other.of)
    ]
    is_of_day = any(is_bound and (one.verb or one.unit == "second") for one, is_bound in shared)
    return is_of_day and len({(one.low, one.unit or one.of or one.verb) for one, _ in shared}) >= _SEVERAL


def _is_under(amount: Binding, day: Binding) -> bool:
    """Tell whether an amount is told with the verb of a day: "attacked in a five-hour battle"."""
    is_of_noun = amount.governor == amount.verb and amount.relation in _MODIFYING and day.verb in amount.topic
    return bool(day.verb) and (day.verb == amount.verb or is_of_noun)


_MODIFYING = frozenset({"compound", "amod", "nmod", "nummod"})


def _is_telling(amount: Quantity) -> bool:
    """Tell whether an amount is more than one of a thing, and no age."""
    return amount.sense != "age" and amount.low is not None and amount.low > 1


_SEVERAL = 2


def is_told_by_noun(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether one side says when a noun was, and the other when somebody had it: the inspection, passed one."""
    having = rules.words("events", "having-verbs").listed
    for one, other in ((left, right), (right, left)):
        if (
            one.predicate == "be"
            and other.object
            and other.verb in having
            and other.object in {one.subject, *one.topic}
        ):
            return True
    return False


def is_one_stop(pair: Pair, left: Span, right: Span) -> bool:
    """Tell whether both days stand right beside one and the same town: her concert in Barcelona on Wednesday."""
    sides = zip(pair.sides, (left, right), strict=True)
    ones, others = ({place.key for place in _towns_beside(*side, span)} for side, span in sides)
    return bool(ones & others)


def _towns_beside(statement: Statement, article: Article, day: Span) -> Iterator[Place]:
    for mention in statement.mentions:
        if isinstance(mention.value, Place) and mention.value.kind not in _WIDE:
            first, last = sorted((mention.span, day))
            if article.text[first.end : last.start].strip() in ("", "on", "in", "at"):
                yield mention.value


_WIDE = frozenset({"country", "region", "continent", "sea"})


def event_before(statement: Statement, span: Span, rules: Rulebook) -> str:
    """Return the class of the event noun that a date follows behind a comma: the sinking, late on Saturday, of."""
    events = rules.table("events", "event-words").entries
    before = [token for token in statement.tokens if token.span.end <= span.start]
    edges = rules.words("events", "date-edges").listed
    while before and before[-1].text.lower() in edges:
        before.pop()
    if len(before) < _NOUN_AND_COMMA or before[-1].text != "," or before[-2].part != "NOUN":
        return ""
    noun = before[-2]
    return str(events.get(noun.lemma, events.get(thing_class(noun.lemma, rules), "")))


_NOUN_AND_COMMA = 2
