"""Observes kinds of site that exclude each other, told of one act in one role: in hospital and aboard a ship.

Where a town is named the comparator of places sees it; most articles name none, but say what kind of place it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from types import MappingProxyType

from compare.judge.frame.likeness import may_be_one, words_of
from compare.judge.frame.occasions import are_of_two
from compare.judge.frame.sameness import can_be_held, occasion_of, speakers_of
from compare.judge.observation import Context, Observation, Pair
from compare.judge.reading.acts import Participant
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.families import kind_by_word, member_by_word
from compare.judge.reading.sites import AT, BESIDE, BODY, WAY, Site, find_sites
from compare.model.findings import Kind
from compare.model.grammar import Statement
from compare.model.text import Article
from compare.model.values import Name, Place, Relation, When, relate
from compare.rulebook.book import Rulebook

_NOBODY: frozenset[str] = frozenset()
# A pronoun leads back no further than the sentence before, in characters.
_REACH = 400
_PARTS = frozenset({BODY, WAY})
_PLURAL = frozenset({"NNS", "NNPS"})
_MANY = frozenset({"they", "them", "we", "us"})


def observe_sites(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield two kinds of site, or two facilities, of one act in one role, where all that the sides name are apart."""
    if not can_be_held(pair):
        return
    lefts, rights = (_told(statement, article, rules) for statement, article in pair.sides)
    keys = dict.fromkeys((site.act, site.role) for site in lefts if site.act and site.role != BESIDE)
    for act, role in keys:
        ones = [site for site in lefts if (site.act, site.role) == (act, role)]
        others = [site for site in rights if (site.act, site.role) == (act, role)]
        if others and all(_exclude(one, other, pair, rules) for one, other in product(ones, others)):
            is_told_by_both = _are_told(ones, rights) or _are_told(others, lefts)
            if not is_told_by_both and not (role in _PARTS and _are_named(ones, others, pair, rules)):
                yield _observation(pair, ones[0], others[0], rules)


def _told(statement: Statement, article: Article, rules: Rulebook) -> tuple[Site, ...]:
    """Return the sites of a statement; none of one that denies an act or tells of several wounds."""
    sites = find_sites(statement, rules)
    is_repeated = any(token.lemma in rules.words("sites", "several").listed for token in statement.tokens)
    if not sites or denied_verbs(statement, article.language, rules):
        return ()
    return tuple(site for site in sites if not (is_repeated and site.role == BODY))


def _are_told(sites: list[Site], others: tuple[Site, ...]) -> bool:
    """Tell whether a side names, of whatever act, the kind of site that the other has for this one."""
    kinds = {(site.kind, site.head if site.name else "") for site in others if not site.name}
    return any((site.kind, "") in kinds for site in sites)


def _are_named(ones: list[Site], others: list[Site], pair: Pair, rules: Rulebook) -> bool:
    """Tell whether a side has several parts of a body or ways out, or names the other's by whatever word."""
    kinds = kind_by_word("sites", "body" if ones[0].role == BODY else "ways", rules)
    told = [{kinds[token.lemma] for token in s.tokens if token.lemma in kinds} for s in (pair.right, pair.left)]
    return len(ones) > 1 or len(others) > 1 or ones[0].kind in told[0] or others[0].kind in told[1]


def _exclude(one: Site, other: Site, pair: Pair, rules: Rulebook) -> bool:
    """Tell whether what is in one site is not in the other."""
    if one.name and other.name and one.head == other.head:
        return _are_two_facilities(one, other, pair, rules)
    if one.kind == other.kind:
        return False
    if one.role in _PARTS:
        near = rules.table("sites", "body-beside").entries
        return one.role != BODY or (
            other.kind not in near.get(one.kind, ()) and one.kind not in near.get(other.kind, ())
        )
    before = rules.words("sites", "stood-before").listed
    if any(site.link == "at" and beside.kind in before for site, beside in ((one, other), (other, one))):
        return False
    return other.kind not in _inside(one.kind, rules) and one.kind not in _inside(other.kind, rules)


@lru_cache(maxsize=256)
def _inside(kind: str, rules: Rulebook) -> frozenset[str]:
    return frozenset(map(str, rules.table("sites", "inside").entries.get(kind, ())))


def _are_two_facilities(one: Site, other: Site, pair: Pair, rules: Rulebook) -> bool:
    """Tell whether two names end alike and are surely those of two, of which neither article has the other's."""
    texts = pair.right_article.text.lower(), pair.left_article.text.lower()
    is_beside = any(w in text for site, text in zip((one, other), texts, strict=True) for w in words_of(site.name))
    is_city = one.head in rules.words("sites", "named-for-city").listed and bool(
        _is_city(one, pair.left) != _is_city(other, pair.right)
    )
    return not is_beside and not is_city and not may_be_one(one.name, other.name, rules)


def _is_city(site: Site, statement: Statement) -> bool:
    """Tell whether a facility bears the name of a place that is known."""
    return any(isinstance(m.value, Place) and m.value.known and m.span.overlap(site.span) for m in statement.mentions)


def _observation(pair: Pair, one: Site, other: Site, rules: Rulebook) -> Observation:
    return Observation(
        Kind.PLACE,
        {
            "form": "site",
            "act": _how_often(one, rules),
            "who": _who(one, other, pair, rules),
            "occasion": _occasion(pair, rules),
            "speakers": speakers_of(pair),
            "given": "known" if pair.known else "found",
        },
        claim_of_spans(pair.left_article, (one.span,)),
        claim_of_spans(pair.right_article, (other.span,)),
        _REASONS.get(one.role, "one act, told to have been at two sites of which neither stands in the other"),
    )


_REASONS = MappingProxyType(
    {
        AT: "one act, told to have been at two sites of which neither stands in the other",
        BODY: "one wound, told to be in two parts of the body",
        WAY: "one way out, told to be two",
    }
)


def _occasion(pair: Pair, rules: Rulebook) -> str:
    """Return "other" where days, places, counts or a series tell that the statements speak of two acts."""
    return "other" if are_of_two(pair, rules) else occasion_of(pair, rules)


def _how_often(site: Site, rules: Rulebook) -> str:
    """Tell whether an act is done once, may be done again, or is an occasion that is held; "any" for the rest."""
    if site.is_of_occasion:
        return "held" if site.noun in rules.words("sites", "occasions").listed else "told"
    if site.act in rules.words("sites", "once").listed:
        return "once"
    return "told" if site.act in rules.words("sites", "told-once").listed else "any"


def _who(one: Site, other: Site, pair: Pair, rules: Rulebook) -> str:
    """Return "same" or "apart" for whom or what the two acts befell, "open" where nothing tells."""
    if one.is_of_occasion:
        return "same" if _share(pair) else "open"
    parts = [part for site in (one, other) for part in site.parts]
    is_of_each = one.act in rules.words("sites", "of-each").listed
    if is_of_each and any(part.is_listed or _is_many(part) for part in parts):
        return "apart"
    if one.act == "find" and not all(_is_person(part, rules) for part in parts):
        return "apart"
    met = [_compare(left, right, pair, rules) for left, right in product(one.parts, other.parts)]
    answer = next((answer for answer in ("same", "open", "apart") if answer in met), "open")
    return "open" if answer == "same" and one.is_before != other.is_before else answer


def _share(pair: Pair) -> bool:
    """Tell whether both sides name a person, body or place in common, or a day."""
    left, right = (
        {m.value.key for m in s.mentions if isinstance(m.value, Name | Place) and m.value.key} for s, _ in pair.sides
    )
    days = [[m.value for m in s.mentions if isinstance(m.value, When)] for s, _ in pair.sides]
    return bool(left & right) or any(relate(one, other) is not Relation.APART for one, other in product(*days))


def _is_many(part: Participant) -> bool:
    """Tell whether a participant is more than one; remains are those of one."""
    is_counted = part.head.tag == "CD" and part.head.lemma not in ("one", "1")
    return part.head.lemma in _MANY or is_counted or (part.head.tag in _PLURAL and part.head.lemma != "remains")


def _is_person(part: Participant, rules: Rulebook) -> bool:
    persons = rules.words("sites", "persons").listed | rules.words("roles", "roles").listed
    return part.kind in ("person", "name") or part.head.part == "PRON" or part.head.lemma in persons


def _compare(one: Participant, other: Participant, pair: Pair, rules: Rulebook) -> str:
    """Compare two participants by name, number, noun and sex.

    A pronoun, or a noun that both sides have, is of one person where the sides share a name, a day or a description.
    """
    sexes = member_by_word("traits", "gender-words", rules)
    if len({sexes[word] for part in (one, other) for word in {*part.content, part.head.lemma} if word in sexes}) > 1:
        return "apart"
    if one.is_name and other.is_name:
        return "same" if one.key == other.key or one.content & other.content else "apart"
    if _is_many(one) != _is_many(other):
        return "open"
    ones, others = one.content - other.content, other.content - one.content
    if _are_proper(ones, pair.left) and _are_proper(others, pair.right):
        return "apart"
    is_pronoun = "PRON" in (one.head.part, other.head.part)
    is_noun = one.head.lemma == other.head.lemma and not (ones and others)
    is_described = bool((one.content & other.content) - {one.head.lemma, "year", "old"})
    is_one = _share(pair) or _leads_back(one, other, pair)
    return "same" if (is_noun and (is_described or is_one)) or (is_pronoun and is_one) else "open"


def _leads_back(one: Participant, other: Participant, pair: Pair) -> bool:
    """Tell whether a pronoun of one side, or of whom its noun is, leads back to whom the other side names."""
    named = (_named_before(other, pair.right, pair.contexts[1]), _named_before(one, pair.left, pair.contexts[0]))
    return bool(one.content & named[0] or other.content & named[1])


def _named_before(part: Participant, statement: Statement, context: Context) -> frozenset[str]:
    """Return the words of the last person named before a statement that speaks of "him" or of "his body"."""
    pronouns = (t for t in statement.tokens if t.part == "PRON" and t.relation == "poss")
    if part.head.part != "PRON" and all(t.head != part.head.index for t in pronouns):
        return frozenset()
    start = statement.span.start
    near = [s for s in context.statements if start - _REACH <= s.span.start < start]
    people = [m for s in near for m in s.mentions if m.kind == "person" and m.span.end <= start]
    last = max(people, key=lambda m: m.span.start, default=None)
    return frozenset(words_of(last.value.key.rpartition(":")[2])) if last and isinstance(last.value, Name) else _NOBODY


def _are_proper(lemmas: frozenset[str], statement: Statement) -> bool:
    """Tell whether some words are names or figures."""
    return any(t.part == "PROPN" or t.text.isdigit() for t in statement.tokens if t.lemma in lemmas)
