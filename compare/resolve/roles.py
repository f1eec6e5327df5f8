"""Reads what an article says a person is: "Kremlin spokesman X", "X, the head of the delegation,", "the adviser, X".

Only the words right beside a name are read, so a role never comes from another clause.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.model.findings import RoleOfName
from compare.model.grammar import Mention, ParsedArticle
from compare.model.text import Span
from compare.model.values import Name, Role
from compare.resolve.capitals import Words
from compare.resolve.finds import function_words
from compare.resolve.spelling_parts import demonyms
from compare.rulebook.book import Rulebook

# A description in front has at most this many words, one behind at most this many before its role.
_FRONT = 9
_BEHIND = 6
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A description of a named person in one article."""

    key: str
    role: RoleOfName
    value: Role
    rule: str

    @property
    def mention(self) -> Mention:
        """The words of the description as a mention."""
        return Mention(self.role.span, "role", self.value, self.rule)


def find_roles(parsed: ParsedArticle, mentions: Iterable[Mention], rules: Rulebook) -> tuple[RoleFound, ...]:
    """Return what the article says its people are, in text order; `mentions` are its names."""
    words = Words.of(parsed)
    people = [mention for mention in mentions if mention.kind == "person" and isinstance(mention.value, Name)]
    held = frozenset(place for mention in people for place in words.between(mention.span.start, mention.span.end))
    found: list[RoleFound] = []
    for mention in people:
        inside = words.between(mention.span.start, mention.span.end)
        if not inside:
            continue
        for rule, places in (
            ("roles:before", _before(words, inside[0], held, rules)),
            ("roles:after", _after(words, inside[-1], held, rules)),
        ):
            if places:
                found.append(_role(parsed, words, places, (mention, rule), rules))
    return tuple(sorted(found, key=lambda item: (item.role.span, item.key)))


def _role(
    parsed: ParsedArticle, words: Words, places: Sequence[int], source: tuple[Mention, str], rules: Rulebook
) -> RoleFound:
    mention, rule = source
    span = Span(words.tokens[places[0]].span.start, words.tokens[places[-1]].span.end)
    text = span.of(parsed.article.text)
    key = mention.value.key if isinstance(mention.value, Name) else ""
    return RoleFound(key, RoleOfName(text, parsed.article.id, span), read_role(text, rules), rule)


def _before(words: Words, first: int, held: Collection[int], rules: Rulebook) -> range:
    """Return the words of a description that ends right before word `first`, with a comma between at most.

    `held` are the words of people's names; no description goes over one of them.
    """
    gap = words.gap(first) if first else ""
    if not first or gap not in (" ", ", ", "\u00a0") or words.plain(first - 1) in _linking(rules):
        return range(0)
    head = None
    for place in range(first - 1, max(-1, first - _FRONT), -1):
        if place < first - 1 and words.gap(place + 1) not in _JOINING:
            break
        if place in held or _is_stop(words, place, rules):
            break
        if words.plain(place) in _role_words(rules) and not _is_owner(words, place):
            head = place
            break
    if head is None or (gap == " " and not _is_held_together(words, range(head + 1, first), rules)):
        return range(0)
    left = _left_end(words, head, held, rules)
    is_of_another = gap == " " and head < first - 1 and left > 0 and words.plain(left - 1) in ("a", "an")
    return range(0) if is_of_another else range(left, first)


_POSSESSIVE = frozenset(("'s ", "’s ", "’ ", "' "))
_JOINING = frozenset((" ", "-", "'s ", "’s ", "’ ", "' ", "\u00a0"))


def _is_held_together(words: Words, between: range, rules: Rulebook) -> bool:
    """Tell whether the words between a role and a name complete the role: "adviser to the Presidency of Ukraine X"."""
    return not between or words.plain(between[0]) in _linking(rules)


def _left_end(words: Words, head: int, held: Collection[int], rules: Rulebook) -> int:
    """Return where a description begins that has its role at `head`: its adjectives, owners and a role before "and".

    Before the adjective of a country only a word like "former" goes on; a headline that runs from one name into the
    next leaves the bare role.
    """
    place = head
    while place > 0 and head - place < _BEHIND and words.gap(place) in _JOINING:
        plain = words.plain(place - 1)
        if place - 1 in held and words.gap(place) == " ":
            return head
        if place - 1 in held or (words.plain(place) in demonyms(rules) and plain not in _modifiers(rules)):
            break
        is_second_role = plain == "and" and place > 1 and words.plain(place - 2) in _role_words(rules)
        if plain in _linking(rules) and not is_second_role and words.gap(place) != "-":
            break
        is_small = plain in function_words(rules) and not is_second_role and words.gap(place) != "-"
        if plain in _openers(rules) or is_small or _is_stop(words, place - 1, rules):
            break
        place -= 1
    return place


def _after(words: Words, last: int, held: Collection[int], rules: Rulebook) -> range:
    """Return the words of a description that follows word `last` after a comma, past an age."""
    first = last + 1
    if first >= len(words.tokens) or words.gap(first) not in (", ", " – ", " — ", " ("):
        return range(0)
    if words.tokens[first].text.isdigit() and first + 1 < len(words.tokens) and words.gap(first + 1) == ", ":
        first += 1
    if words.plain(first) in _openers(rules):
        first += 1
    head = _head_after(words, first, held, rules)
    if head is None or words.plain(first) in _linking(rules):
        return range(0)
    end = _right_end(words, head, rules)
    named = next((place for place in range(head + 1, end + 1) if place in held), None)
    is_of_another = named is not None and not any(words.plain(at) in _linking(rules) for at in range(head + 1, named))
    return range(0) if is_of_another and words.gap(head + 1) in _JOINING else range(first, end)


def _is_owner(words: Words, place: int) -> bool:
    """Tell whether a word owns the next one: the attorney's office is no attorney."""
    return place + 1 < len(words.tokens) and words.gap(place + 1) in _POSSESSIVE


def _head_after(words: Words, first: int, held: Collection[int], rules: Rulebook) -> int | None:
    """Return the role word of a description that begins at `first`; one that owns the next noun is somebody else's."""
    for place in range(first, min(first + _BEHIND, len(words.tokens))):
        if place > first and words.gap(place) not in _JOINING:
            return None
        if place in held or _is_stop(words, place, rules):
            return None
        if words.plain(place) in _role_words(rules) and not _is_owner(words, place):
            return place
    return None


def _right_end(words: Words, head: int, rules: Rulebook) -> int:
    """Return where a description ends that has its role at `head`: at a mark, a stop word or a verb."""
    place = head + 1
    while place < len(words.tokens) and place - head < _LONGEST and words.gap(place) in _JOINING:
        if _is_stop(words, place, rules):
            break
        place += 1
    while place > head + 1 and words.plain(place - 1) in _linking(rules):
        place -= 1
    return place


def _is_stop(words: Words, place: int, rules: Rulebook) -> bool:
    """Tell whether a word cannot stand in a description: a verb, a pronoun, a word that opens a clause."""
    token = words.tokens[place]
    return (token.part in ("VERB", "AUX", "PRON", "SCONJ") and not words.is_capital(place)) or words.plain(place) in (
        rules.words("roles", "role-stops").listed
    )


@lru_cache(maxsize=8)
def _role_words(rules: Rulebook) -> frozenset[str]:
    """Return the words that name a role, with their plurals."""
    singular = frozenset(role.rsplit(" ", 1)[-1] for role in rules.words("roles", "roles").words)
    return singular | frozenset(role + "s" for role in singular)


@lru_cache(maxsize=8)
def _linking(rules: Rulebook) -> frozenset[str]:
    return rules.words("roles", "role-links").listed


@lru_cache(maxsize=8)
def _modifiers(rules: Rulebook) -> frozenset[str]:
    return rules.words("names", "role-modifiers").listed


@lru_cache(maxsize=8)
def _openers(rules: Rulebook) -> frozenset[str]:
    return rules.words("roles", "before-roles").listed


def read_role(text: str, rules: Rulebook) -> Role:
    """Return the value of a description: its words in lower case, its role, and of what or whom.

    The role is the last role word before any preposition; what it is of is the rest after the preposition, else the
    adjective of a country or the owner before it.
    """
    plain = " ".join(text.lower().split())
    front, _, rest = _partition(plain)
    words = _WORDS.findall(front)
    heads = [word for word in words if word in _role_words(rules)]
    head = heads[-1] if heads else (words[-1] if words else plain)
    owner = next((word for word in words if word in demonyms(rules) or word.endswith(("'s", "’s"))), "")
    of = re.sub(r"^(?:the|a|an)\s+", "", rest) if rest else owner.removesuffix("'s").removesuffix("’s")
    return Role(plain, rules.table("roles", "role-groups").entries.get(head, head), of)


_WORDS = re.compile(r"[\w'’.-]+")
_PREPOSITION = re.compile(r"\s(?:of|for|to|at|in|from|with)\s")


def is_role(text: str, rules: Rulebook) -> bool:
    """Tell whether words describe a person: their noun, before any preposition, is a role."""
    words = _WORDS.findall(_partition(" ".join(text.lower().split()))[0])
    return bool(words) and words[-1] in _role_words(rules)


def _partition(text: str) -> tuple[str, str, str]:
    found = _PREPOSITION.search(text)
    return (text, "", "") if found is None else (text[: found.start()], found[0], text[found.end() :])
