"""What sort of source a phrase names, and what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from compare.rulebook.book import Rulebook
from compare.trace.people import Person, read_person

_LEAD = re.compile(r"^(?:with|from|by|the|an?|its|his|her|their)\s+", re.IGNORECASE)
_END_OF_CORE = re.compile(
    r",|\s(?:of|at|in|from|with|to|who|that|which|on|near|close|familiar|for|by|and)\s", re.IGNORECASE
)
_CAPITALS = re.compile(
    r"(?:\b|(?<=/))[A-ZÀ-ÞЀ-Я][\w'’&-]*\.?(?:(?:\s(?:of|for|de|la|the|and|del|al)){0,2}\s(?:[A-ZÀ-ÞЀ-Я]|\d)[\w'’&-]*\.?)*"
)
_APART = re.compile(r"([,/(])")
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who", "which", "that", "this", "these", "those"})
_OURSELVES = re.compile(r"^(?:this|our)\s", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:,|\s[-–—])?\s(?:who|whom|which|that|whose)\s")
_LONGEST_SHOWN = 60
# What begins with a name and is none: "Britain-based", "US-led", "Cairo-born"; not "Jong-un".
_COMPOUND = re.compile(r"-(?:[a-z]+ed|led|run|born|held|made|wide|speaking)$")
_ARTICLE = re.compile(r"^the\s", re.IGNORECASE)
_AGENCY_NOUN = re.compile(r"^(?:news\s|press\s)?agency\s|\s(?:news\s|press\s)?agency$", re.IGNORECASE)
_HOST = re.compile(
    r"(?:[\w-]+\.){0,4}?(?P<owner>[\w-]+)\.(?:(?:com|org|net|edu|gov|co|ac|or|ne)\.[a-z]{2}|(?-i:[a-z]{2,24}))",
    re.IGNORECASE,
)
# A stop after a word of four letters and more ends a sentence and is no part of a name ("Union-Tribune. He").
_NEXT_SENTENCE = re.compile(r"(?<=\w{4})\.\s|(?<=[A-Z]{3})\.\s")
_LAST_STOP = re.compile(r"(?<=\w\w\w)\.$")
# Kinds of source that a common noun before the name only introduces ("the daily La Hora").
_INTRODUCED = frozenset({"witness", "outlet", "monitor", "agency"})
_BODIES = frozenset({"ORG", "GPE", "NORP"})
_NOUN_LISTS = (
    ("unnamed", "unnamed-nouns"),
    ("document", "document-nouns"),
    ("agency", "agency-nouns"),
    ("monitor", "monitor-nouns"),
    ("outlet", "outlet-nouns"),
    ("social", "post-nouns"),
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
    found by its name; `known_as` is the usual form of a name that has several, "" where `name` is it; `body` names
    the one that a person speaks for, "" for none.
    """

    kind: str
    name: str
    known_as: str = ""
    body: str = ""
    named: bool = True

    @property
    def key(self) -> str:
        """The same for all spellings of one name."""
        return name_key(self.known_as or self.name)


def is_pronoun(phrase: str) -> bool:
    """Tell whether a phrase is a pronoun alone."""
    return phrase.strip().lower() in _PRONOUNS


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
    if text.lower() in _PRONOUNS or _OURSELVES.match(text):
        return None
    agency = find_agency(text, rules)
    if agency is not None:
        return agency
    if rules.pattern("citations", "kept-dark").regex.search(text):
        return Source("unnamed", text, named=False)
    person = read_person(text, label, rules)
    if person is not None and not _is_institution(person.name, rules):
        return _person_source(person, rules)
    core = _END_OF_CORE.split(text, maxsplit=1)[0].strip(" -–—")
    by_head = _by_head(core, rules)
    if by_head == "unnamed" or _is_kept_dark(text, rules):
        return Source("unnamed", text, named=False)
    return _by_name(text, core, label, by_head, rules) if core else None


def _is_institution(name: str, rules: Rulebook) -> bool:
    return any(rules.words("citations", listed).regex.search(name) is not None for _, listed in _NAME_LISTS)


def _person_source(person: Person, rules: Rulebook) -> Source:
    """Return a named person as a source of the kind that his description gives."""
    if not person.described:
        return Source("person", person.name)
    body = longest_name(person.described, rules)
    if rules.words("citations", "monitor-names").regex.search(body):
        return Source("monitor", person.shown, person.name, body)
    for kind, listed in (("official", "official-nouns"), ("witness", "witness-nouns")):
        if rules.words("citations", listed).regex.search(person.described):
            return Source(kind, person.shown, person.name, body)
    return Source("official" if body else "person", person.shown, person.name, body)


def _is_kept_dark(text: str, rules: Rulebook) -> bool:
    """Tell whether the phrase is of sources without a name; "open-source" is another word."""
    if rules.words("citations", "dark-clauses").regex.search(text):
        return True
    told = _RELATIVE.split(text, maxsplit=1)[0]
    found = rules.words("citations", "unnamed-nouns").regex.finditer(told)
    return any(told[max(0, match.start() - 1) : match.start()] != "-" for match in found)


def _by_head(core: str, rules: Rulebook) -> str:
    """Return the kind of the common noun that ends the core, of the longest first; "" where it ends in none."""
    words = core.split()
    if not words or not (words[-1].islower() or len(words) == 1):
        return ""
    for size in (3, 2, 1):
        tail = " ".join(words[-size:]).lower()
        for kind, listed in _NOUN_LISTS:
            if {tail, tail.removesuffix("s")} & rules.words("citations", listed).listed:
                return kind
    return ""


def _by_name(text: str, core: str, label: str, by_head: str, rules: Rulebook) -> Source | None:
    if by_head:
        return _noun_source(by_head, text, core, _name_before_clause(text, rules))
    name = _name_before_clause(text, rules)
    for kind, listed in _NAME_LISTS:
        if name and rules.words("citations", listed).regex.search(name):
            return Source(kind, name)
    for kind, listed in _NOUN_LISTS[1:]:
        if rules.words("citations", listed).regex.search(core):
            is_introduced = bool(name) and kind in _INTRODUCED and core.endswith(name)
            return Source(kind, name if is_introduced else core, named=bool(name))
    if core.rsplit(maxsplit=1)[-1].islower() and label != "PERSON":
        return Source("person", core, named=False)
    return _by_label(name, label)


def _name_before_clause(text: str, rules: Rulebook) -> str:
    return longest_name(_without_noun(_RELATIVE.split(text, maxsplit=1)[0], rules), rules)


def _noun_source(kind: str, text: str, core: str, name: str) -> Source:
    """Return the source that a common noun names: by its own name, where it has one and the noun only introduces it."""
    if kind == "document":
        return Source(kind, text.split(",", maxsplit=1)[0], named=bool(name))
    if name and kind in ("monitor", "outlet"):
        return Source(kind, name)
    shown = _RELATIVE.split(text, maxsplit=1)[0].split(",", maxsplit=1)[0]
    is_definite = kind == "official" and core.lower().startswith("the ")
    return Source(kind, shown if len(shown) <= _LONGEST_SHOWN else core, named=bool(name) or is_definite)


def _without_noun(text: str, rules: Rulebook) -> str:
    """Return the phrase with a common noun that opens the sentence in lower case, as it is no name."""
    first, _, rest = text.partition(" ")
    lowered = first.lower()
    is_noun = any(lowered in rules.words("citations", listed).listed for _, listed in _NOUN_LISTS)
    return f"{lowered} {rest}" if is_noun and not first.isupper() and not rest[:1].isupper() else text


def _by_label(name: str, label: str) -> Source | None:
    if not name:
        return None
    return Source("official" if label in _BODIES else "person", name)


def longest_name(text: str, rules: Rulebook) -> str:
    """Return the longest run of capitalised words, without an article or what opens a sentence; "" for none."""
    no_names = rules.words("citations", "no-names").listed
    return max((_bare(found, no_names) for found in _CAPITALS.findall(text)), key=len, default="")


def _bare(run: str, no_names: frozenset[str]) -> str:
    """Return a run of capitalised words without leading words that are no name and without the next sentence."""
    words = first_sentence(run).split()
    while words and (words[0] in no_names or not words[0][:1].isupper() or _COMPOUND.search(words[0])):
        words = words[1:]
    return _LAST_STOP.sub("", " ".join(words))


def first_sentence(words: str) -> str:
    """Return a row of words up to where the next sentence begins in it; stops of abbreviations stay."""
    return _LAST_STOP.sub("", _NEXT_SENTENCE.split(words, maxsplit=1)[0])


def find_agency(text: str, rules: Rulebook) -> Source | None:
    """Return the agency that a phrase names, None for none."""
    agencies = rules.table("citations", "agencies").entries
    words = [
        word.rstrip(".:;)") or word for word in _APART.sub(r" \1 ", text.replace("’s", "").replace("'s", "")).split()
    ]
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            written = " ".join(words[at : at + size])
            if written in agencies and not _is_police(words, at):
                return Source("agency", written, str(agencies[written]))
    return None


def _is_police(words: list[str], at: int) -> bool:
    """Tell whether AFP is the Australian Federal Police: no agency takes the article, unless it is called one."""
    return words[at] == "AFP" and at == 1 and words[0].lower() == "the" and "agency" not in words


def same_outlet(one: str, other: str) -> bool:
    """Tell whether two names are one outlet's, whether written as a name, an address or a short form."""
    left, right = _squeezed(one), _squeezed(other)
    return bool(left and right) and (
        left == right or (min(len(left), len(right)) >= 4 and (left in right or right in left))
    )


def better_known(of_story: Source | None, by_rules: Source | None) -> Source | None:
    """Return an agency that the rules know, else an outlet of the story, else what the rules say."""
    return by_rules if of_story is None or (by_rules is not None and by_rules.kind == "agency") else of_story


def outlet_of_story(phrase: str, outlets: Iterable[str], agencies: Iterable[str] = ()) -> Source | None:
    """Return the source that a phrase names, where it is one of the outlets of the story by its full name.

    A single word may be the name of something else; outlets with such names are known by the rules. Where one article
    signs as an agency, its name is that of the agency in the others too.
    """
    named = _ARTICLE.sub("", phrase.strip()).rstrip(".,;:")
    wanted = _squeezed(_AGENCY_NOUN.sub("", named))
    if wanted and any(_squeezed(agency) == wanted for agency in agencies):
        return Source("agency", _AGENCY_NOUN.sub("", named))
    wanted = _squeezed(named)
    is_known = " " in named and any(_squeezed(outlet) == wanted for outlet in outlets)
    return Source("outlet", named) if is_known else None


@lru_cache(maxsize=1 << 14)
def _squeezed(name: str) -> str:
    """Return a name without blanks, marks and article; of an address ("edition.cnn.com") what names the owner."""
    host = _HOST.fullmatch(name.strip())
    named = host["owner"] if host is not None else name
    return re.sub(r"^the(?=\w)", "", re.sub(r"\W+", "", named.casefold()))
