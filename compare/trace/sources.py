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
_APART = re.compile(r"([,/(])")
_RELATIVE = re.compile(r",?\s(?:who|whom|which|that|whose)\s")
_UNNAMED_HOLDER = re.compile(r"^(?:an?|one|another)\s", re.IGNORECASE)
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
    found by its name; `known_as` is the usual form of a name that has several, "" where `name` is it.
    """

    kind: str
    name: str
    named: bool
    known_as: str = ""

    @property
    def key(self) -> str:
        """The same for all spellings of one name."""
        return name_key(self.known_as or self.name)


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
        return agency
    if rules.pattern("citations", "kept-dark").regex.search(text):
        return Source("unnamed", text, False)
    core = _END_OF_CORE.split(text, maxsplit=1)[0].strip()
    by_head = _by_head(core, rules)
    if by_head == "unnamed" or _is_kept_dark(text, rules):
        return Source("unnamed", text, False)
    return _by_name(text, core, label, by_head, rules)


def _is_kept_dark(text: str, rules: Rulebook) -> bool:
    """Tell whether a noun for unnamed sources stands in the phrase; "open-source" is another word."""
    found = rules.words("citations", "unnamed-nouns").regex.finditer(text)
    return any(text[max(0, match.start() - 1) : match.start()] != "-" for match in found)


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
    if by_head:
        return _noun_source(by_head, text, core, longest_name(_without_noun(text, rules)))
    name = longest_name(_without_noun(_RELATIVE.split(text, maxsplit=1)[0], rules))
    for kind, listed in _NAME_LISTS:
        if name and rules.words("citations", listed).regex.search(name):
            return Source(kind, name, True)
    for kind, listed in _NOUN_LISTS[1:]:
        if rules.words("citations", listed).regex.search(core):
            return Source(kind, name if name and kind == "witness" else core, bool(name))
    return _by_label(name, label)


def _noun_source(kind: str, text: str, core: str, name: str) -> Source:
    """Return the source that a common noun names: by its own name, where it has one and the noun only introduces it."""
    if kind == "document":
        return Source(kind, text.split(",", maxsplit=1)[0], bool(name))
    if name and (kind in ("monitor", "outlet") or _UNNAMED_HOLDER.match(core)):
        return Source(kind, name, True)
    return Source(kind, core, bool(name) or (kind == "official" and core.lower().startswith("the ")))


def _without_noun(text: str, rules: Rulebook) -> str:
    """Return the phrase with a common noun that opens the sentence in lower case, as it is no name."""
    first = text.split(maxsplit=1)[0]
    lowered = first.lower()
    is_noun = any(lowered in rules.words("citations", listed).listed for _, listed in _NOUN_LISTS)
    return lowered + text[len(first) :] if is_noun and not first.isupper() else text


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


def find_agency(text: str, rules: Rulebook) -> Source | None:
    """Return the agency that a phrase names, None for none."""
    agencies = rules.table("citations", "agencies").entries
    words = [word.rstrip(".:;)") or word for word in _APART.sub(r" \1 ", text.replace("’s", "").replace("'s", "")).split()]
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            written = " ".join(words[at : at + size])
            if written in agencies and not _is_police(words, at):
                return Source("agency", written, True, str(agencies[written]))
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

