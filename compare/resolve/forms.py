"""Counts the written forms of names in each article, put right by what the whole story shows.

A form that one article's parser misses, cuts short or takes for something else is found by the other places where it
stands; what the gazetteer knows weighs as much as two of the parser's votes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from compare.model.grammar import ParsedArticle
from compare.model.text import Span
from compare.resolve.folding import bare, fold, words_of
from compare.resolve.mentions import Found, find_local
from compare.resolve.places import candidates
from compare.resolve.spelling_parts import is_given_name
from compare.resolve.splitting import split_found
from compare.resolve.sweeping import sweep, sweep_patterns
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Form:
    """One written form in one article, with every place where it stands.

    `kind` is the story's verdict; `is_firm` is False where only one or two votes of the parser speak for it.
    `in_brackets` are the places that stand in brackets of their own, as in "National Weather Service (NWS)".
    """

    article: str
    text: str
    kind: str
    spans: tuple[Span, ...]
    rule: str
    is_firm: bool = True
    in_brackets: tuple[Span, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the form, look-alike letters put right."""
        return words_of(self.text)


@dataclass(frozen=True, slots=True)
class _Verdict:
    kind: str
    is_firm: bool


_UNKNOWN = _Verdict("name", is_firm=False)


def count_forms(parsed: Sequence[ParsedArticle], rules: Rulebook) -> tuple[Form, ...]:
    """Return all forms of all articles, by article and first place."""
    local = [_merged(find_local(article, rules), article.article.text) for article in parsed]
    sure = _sure_texts(local)
    cut = [tuple(piece for item in items for piece in split_found(item, sure, rules)) for items in local]
    sure = _vouched(cut, _sure_texts(cut), rules)
    verdicts = _verdicts((item for items in cut for item in items), rules)
    patterns = sweep_patterns(sure, rules)
    forms: list[Form] = []
    for article, items in zip(parsed, cut, strict=True):
        kept = [item for item in items if item.text in sure]
        forms.extend(_forms_of(article, sweep(article, kept, patterns), verdicts))
    return tuple(forms)


def _merged(found: Sequence[Found], text: str) -> list[Found]:
    """Return the finds with a person's name that was cut in two made whole again."""
    merged: list[Found] = []
    for item in found:
        last = merged[-1] if merged else None
        if last is not None and _is_cut_name(last, item, text):
            span = Span(last.span.start, item.span.end)
            merged[-1] = replace(last, span=span, text=span.of(text), is_sure=last.is_sure and item.is_sure)
        else:
            merged.append(item)
    return merged


def _is_cut_name(left: Found, right: Found, text: str) -> bool:
    """Tell whether two finds with one blank between them are a person's name; the second one is no name of its own."""
    if left.kind != "person" or right.kind not in ("person", "") or text[left.span.end : right.span.start] != " ":
        return False
    return len(right.text.split()) == 1 and len(left.text.split()) < _LONGEST_PERSON


_LONGEST_PERSON = 4


def _vouched(found: Sequence[Sequence[Found]], sure: frozenset[str], rules: Rulebook) -> frozenset[str]:
    """Return the sure texts, and those of doubtful people whose words the story has, or whose given name is one."""
    words = {word for text in sure for word in text.split()}
    people = set()
    for item in (item for items in found for item in items if not item.is_sure and item.kind == "person"):
        parts = item.text.split()
        if len(parts) in (2, 3) and (words >= set(parts) or is_given_name(parts[0], rules)):
            people.add(item.text)
    named = {item.text for items in found for item in items if item.kind == "person"}
    full = people | {text for text in sure if _is_like_person(text, rules) and (text in named or text.count(" ") == 1)}
    return sure | people | {text.split()[-1] for text in full}


def _is_like_person(text: str, rules: Rulebook) -> bool:
    """Tell whether a text has two or three words, none of which names a sort of body or place."""
    words = {bare(word) for word in text.split()}
    return len(words) in (2, 3) and not words & (heads(rules, "organisation-heads") | heads(rules, "place-heads"))


def _sure_texts(found: Iterable[Iterable[Found]]) -> frozenset[str]:
    return frozenset(item.text for items in found for item in items if item.is_sure)


def _forms_of(parsed: ParsedArticle, items: Iterable[Found], verdicts: Mapping[str, _Verdict]) -> list[Form]:
    spans: dict[str, list[Found]] = {}
    for item in sorted(items, key=lambda item: item.span):
        spans.setdefault(item.text, []).append(item)
    forms = []
    for text, listed in spans.items():
        verdict = verdicts.get(fold(text), _UNKNOWN)
        places = tuple(item.span for item in listed)
        forms.append(
            Form(
                parsed.article.id,
                text,
                verdict.kind,
                places,
                listed[0].rule,
                verdict.is_firm,
                _bracketed(places, parsed),
            )
        )
    return forms


def _bracketed(spans: Iterable[Span], parsed: ParsedArticle) -> tuple[Span, ...]:
    text = parsed.article.text
    return tuple(s for s in spans if text[s.start - 1 : s.start] in _OPENING and text[s.end : s.end + 1] in _CLOSING)


_OPENING = frozenset("([")
_CLOSING = frozenset(")]")


def _verdicts(found: Iterable[Found], rules: Rulebook) -> dict[str, _Verdict]:
    """Return the kind of each folded form: a word in it that decides, else the vote of its places and the gazetteer."""
    votes: dict[str, Counter[str]] = {}
    texts: dict[str, str] = {}
    for item in found:
        votes.setdefault(fold(item.text), Counter())[item.kind] += 1
        texts.setdefault(fold(item.text), item.text)
    people = {word for folded, counted in votes.items() if counted["person"] for word in folded.split()[1:]}
    return {folded: _verdict(texts[folded], counted, people, rules) for folded, counted in votes.items()}


_RANKS = ("person", "place", "organisation", "name")


def _verdict(text: str, votes: Counter[str], people: set[str], rules: Rulebook) -> _Verdict:
    words = [bare(word) for word in words_of(text)]
    if heads(rules, "organisation-heads") & set(words):
        return _Verdict("organisation", is_firm=True)
    if len(words) > 1 and heads(rules, "place-heads") & set(words):
        return _Verdict("place", is_firm=True)
    if fold(text) in rules.table("names", "known-bodies").entries:
        return _Verdict("organisation", is_firm=True)
    known = 0 if fold(text) in people else _place_votes(text, rules)
    counted = votes + Counter({"place": known})
    said = [kind for kind in _RANKS if counted[kind]]
    if not said:
        return _Verdict("organisation" if text.isupper() and len(text) > 1 else "name", is_firm=False)
    kind = max(said, key=lambda kind: (counted[kind], -_RANKS.index(kind)))
    return _Verdict(kind, is_firm=counted[kind] > 2)


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
