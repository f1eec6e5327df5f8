"""Decides for the whole story what kind of thing each written form names.

A word in the name decides, else the votes of the parser, of the words beside it and of the gazetteer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from compare.resolve.bodies import known_body
from compare.resolve.contexts import context_votes
from compare.resolve.country_bodies import read_body
from compare.resolve.finds import Found, describing
from compare.resolve.folding import bare, fold, words_of
from compare.resolve.institutions import read_institution
from compare.resolve.models import is_model
from compare.resolve.places import candidates, is_country
from compare.resolve.roads import read_road
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Verdict:
    """What kind of thing a form names; `is_firm` is False where only one or two votes speak for it."""

    kind: str
    is_firm: bool


UNKNOWN = Verdict("name", is_firm=False)


def verdicts_of(found: Iterable[Found], articles: Mapping[str, str], rules: Rulebook) -> dict[str, Verdict]:
    """Return the kind of each folded form: a word in it that decides, else the vote of its places and the gazetteer."""
    votes: dict[str, Counter[str]] = {}
    texts: dict[str, str] = {}
    for item in found:
        counted = votes.setdefault(fold(item.text), Counter())
        counted[item.kind] += 1
        counted.update(context_votes(item, articles[item.article], rules))
        texts.setdefault(fold(item.text), item.text)
    people = {word for folded, said in votes.items() if said["person"] for word in folded.split()[1:]}
    return {folded: _verdict(texts[folded], said, people, rules) for folded, said in votes.items()}


_RANKS = ("person", "place", "organisation", "name")


def _verdict(text: str, votes: Counter[str], people: set[str], rules: Rulebook) -> Verdict:
    kind = _kind_by_rule(text, people, rules) or _kind_by_head(text, rules)
    if kind:
        return Verdict(kind, is_firm=True)
    known = 0 if fold(text) in people else _place_votes(text, rules)
    counted = votes + Counter({"place": known})
    said = [kind for kind in _RANKS if counted[kind]]
    if not said:
        return Verdict("organisation" if text.isupper() and len(text) > 1 else "name", is_firm=False)
    kind = max(said, key=lambda kind: (counted[kind], -_RANKS.index(kind)))
    return Verdict(kind, is_firm=counted[kind] > 2)


def _kind_by_rule(text: str, people: set[str], rules: Rulebook) -> str:
    """Return the kind of what the rules know as a whole: roads, countries, models, bodies; "" for the rest."""
    if read_road(text, rules) is not None or (is_country(text, rules) and fold(text) not in people):
        return "place"
    if is_model(text, rules):
        return "name"
    is_body = known_body(text, rules) or read_body(text, rules) is not None or read_institution(text, rules) is not None
    return "organisation" if is_body else ""


def _kind_by_head(text: str, rules: Rulebook) -> str:
    """Return the kind that a word in a name decides, "" where none does."""
    words = [bare(word) for word in words_of(text)]
    if words and words[-1] in heads(rules, "thing-heads"):
        return "name"
    if heads(rules, "organisation-heads") & set(words):
        return "organisation"
    return "place" if _is_headed_place(words, rules) else ""


def _is_headed_place(words: Sequence[str], rules: Rulebook) -> bool:
    """Tell whether a word for a sort of place ends a name, opens it, or has "of" behind it: not the City Attorney."""
    listed = heads(rules, "place-heads")
    if len(words) < 2 or words[-1] in describing(rules):
        return False
    if words[-1] in listed or (words[0] in heads(rules, "place-openers") and words[0] in listed):
        return True
    return any(word in listed and after == "of" for word, after in pairwise(words))


def _place_votes(text: str, rules: Rulebook) -> int:
    """Return what the gazetteer says for a place: little for small towns, whose names are those of people too."""
    listed = candidates(text, rules)
    if any(place.kind in ("country", "region") and place.is_main_name for place in listed):
        return 6
    return 5 if any(place.population >= _WELL_KNOWN for place in listed) else min(1, len(listed))


_WELL_KNOWN = 200_000


@lru_cache(maxsize=32)
def heads(rules: Rulebook, which: str) -> frozenset[str]:
    """Return one of the lists of words that decide the kind of a name."""
    return rules.words("names", which).listed
