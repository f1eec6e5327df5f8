"""What sort of source a phrase names, and what it is called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.rulebook.book import Rulebook

_LEAD = re.compile(r"^(?:with|from|by|the|an?|its|his|her|their)\s+", re.IGNORECASE)
_END_OF_CORE = re.compile(r",|\s(?:of|at|in|from|with|to|who|that|which|on|near|close|familiar|for|by|and)\s", re.IGNORECASE)
_CAPITALS = re.compile(
    r"(?:\b|(?<=/))[A-ZÀ-ÞЀ-Я][\w'’&-]*\.?(?:(?:\s(?:of|for|de|la|the|and|del|al)){0,2}\s(?:[A-ZÀ-ÞЀ-Я]|\d)[\w'’&-]*\.?)*"
)
_NOUN_LISTS = (
    ("unnamed", "unnamed-nouns"),
    ("document", "document-nouns"),
    ("agency", "agency-nouns"),
    ("monitor", "monitor-nouns"),
    ("outlet", "outlet-nouns"),
    ("official", "official-nouns"),
    ("witness", "witness-nouns"),
)
_NAME_LISTS = (
    ("outlet", "outlets"),
    ("monitor", "monitor-names"),
    ("outlet", "outlet-names"),
    ("official", "official-names"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A source as a phrase names it.

    `kind` is that of `Origin`, or "person" for a name that nothing else tells about; `named` says whether it can be
    found by its name.
    """

    kind: str
    name: str
    named: bool

    @property
    def key(self) -> str:
        """The same for all spellings of one name."""
        return name_key(self.name)


def name_key(name: str) -> str:
    """Return a name without article, marks and case."""
    bare = name.replace("’", "'").replace("'s", "").replace(".", "")
    return " ".join(re.findall(r"\w+", _LEAD.sub("", bare.strip()).casefold()))


def classify(phrase: str, label: str, rules: Rulebook) -> Source | None:
    """Return the source that a noun phrase names, None where it is none.

    Args:
        phrase: the whole phrase, relative clauses included.
        label: the entity label of its head ("PERSON", "ORG", …), "" where unknown.
    """
    text = " ".join(phrase.split())
    agency = find_agency(text, rules)
    if agency is not None:
        return Source("agency", agency, True)
    if rules.pattern("citations", "kept-dark").regex.search(text):
        return Source("unnamed", text, False)
    core = _END_OF_CORE.split(text, maxsplit=1)[0].strip()
    by_head = _by_head(core, rules)
    if by_head == "unnamed" or rules.words("citations", "unnamed-nouns").regex.search(text):
        return Source("unnamed", text, False)
    return _by_name(text, core, label, by_head, rules)


def _by_head(core: str, rules: Rulebook) -> str:
    """Return the kind of the common noun that ends the core, "" where it ends in none."""
    words = core.split()
    for kind, listed in _NOUN_LISTS:
        nouns = rules.words("citations", listed).listed
        if words and words[-1].islower() or len(words) == 1:
            if any(" ".join(words[-size:]).lower() in nouns for size in (1, 2, 3)):
                return kind
    return ""


def _by_name(text: str, core: str, label: str, by_head: str, rules: Rulebook) -> Source | None:
    name = longest_name(text)
    if by_head:
        shown = name if name and by_head in ("monitor", "outlet") else core
        return Source(by_head, shown, bool(name) or by_head == "official" and core.lower().startswith("the "))
    for kind, listed in _NAME_LISTS:
        if name and rules.words("citations", listed).regex.search(name):
            return Source(kind, name, True)
    for kind, listed in _NOUN_LISTS[1:]:
        if rules.words("citations", listed).regex.search(core):
            return Source(kind, core if kind != "witness" or not name else name, bool(name))
    return _by_label(name, label)


def _by_label(name: str, label: str) -> Source | None:
    if not name:
        return None
    if label in ("ORG", "GPE", "NORP"):
        return Source("official", name, True)
    return Source("person", name, True) if label == "PERSON" else None


def longest_name(text: str) -> str:
    """Return the longest run of capitalised words, without an article; "" for none."""
    runs = [_LEAD.sub("", found) for found in _CAPITALS.findall(text)]
    runs = [run for run in runs if run and run[:1].isupper()]
    return max(runs, key=len, default="")


def find_agency(text: str, rules: Rulebook) -> str | None:
    """Return the agency that a phrase names, as it is shown; None for none."""
    agencies = rules.table("citations", "agencies").entries
    words = text.replace("’s", "").replace("'s", "").replace(",", " ,").replace("/", " / ").split()
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            shown = agencies.get(" ".join(words[at : at + size]))
            if shown is not None and not _is_police(words, at):
                return str(shown)
    return None


def _is_police(words: list[str], at: int) -> bool:
    """Tell whether AFP is the Australian Federal Police: no agency takes the article, unless it is called one."""
    return words[at] == "AFP" and at == 1 and words[0].lower() == "the" and "agency" not in words


def same_outlet(one: str, other: str) -> bool:
    """Tell whether two names are one outlet's, whether written as a name, an address or a short form."""
    left, right = _squeezed(one), _squeezed(other)
    return bool(left and right) and (left == right or (min(len(left), len(right)) >= 4 and (left in right or right in left)))


def _squeezed(name: str) -> str:
    return re.sub(r"^(?:www|the)|(?:com|org|net)(?:au|uk)?$", "", re.sub(r"\W+", "", name.casefold()))

