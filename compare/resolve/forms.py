"""Counts the written forms of names in each article, put right by what the whole story shows.

A form that one article's parser misses, cuts short or takes for something else is found by the other places where it
stands; what the gazetteer knows weighs as much as two of the parser's votes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from compare.model.grammar import ParsedArticle
from compare.model.text import Span
from compare.resolve.contexts import follows_title
from compare.resolve.country_bodies import read_body
from compare.resolve.finds import Found
from compare.resolve.folding import bare, fold, words_of
from compare.resolve.institutions import read_institution, towns_beside
from compare.resolve.kinds import UNKNOWN, Verdict, heads, verdicts_of
from compare.resolve.mentions import find_local
from compare.resolve.spelling_parts import is_given_name
from compare.resolve.splitting import split_found
from compare.resolve.sweeping import sweep, sweep_patterns
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Form:
    """One written form in one article, with every place where it stands.

    `kind` is the story's verdict; `is_firm` is False where only one or two votes of the parser speak for it.
    `asides` are the offsets before which another name must end that this one is said aside to, as in "National Weather
    Service (NWS)" and "the National Weather Service, or NWS,".
    `towns` are the cities that the text beside an institution with a number says it is in: each time the keys of all
    cities of that name.
    """

    article: str
    text: str
    kind: str
    spans: tuple[Span, ...]
    rule: str
    is_firm: bool = True
    asides: tuple[int, ...] = ()
    towns: tuple[frozenset[str], ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the form, look-alike letters put right."""
        return words_of(self.text)


def count_forms(parsed: Sequence[ParsedArticle], rules: Rulebook) -> tuple[Form, ...]:
    """Return all forms of all articles, by article and first place."""
    local = [_merged(find_local(article, rules), article.article.text, rules) for article in parsed]
    sure = _sure_texts(local)
    cut = [tuple(piece for item in items for piece in split_found(item, sure, rules)) for items in local]
    sure = _vouched(cut, _sure_texts(cut), rules)
    texts = {article.article.id: article.article.text for article in parsed}
    verdicts = verdicts_of((item for items in cut for item in items), texts, rules)
    patterns = sweep_patterns(sure, rules)
    forms: list[Form] = []
    for article, items in zip(parsed, cut, strict=True):
        kept = [item for item in items if item.text in sure]
        forms.extend(_forms_of(article, sweep(article, kept, patterns), verdicts, rules))
    return tuple(forms)


def _merged(found: Sequence[Found], text: str, rules: Rulebook) -> list[Found]:
    """Return the finds with a person's name that was cut in two made whole again."""
    merged: list[Found] = []
    for item in found:
        last = merged[-1] if merged else None
        if last is not None and _is_cut_name(last, item, text, rules):
            span = Span(last.span.start, item.span.end)
            whole = replace(last, span=span, text=span.of(text), is_sure=last.is_sure and item.is_sure)
            merged[-1] = replace(whole, kind="person")
        else:
            merged.append(item)
    return merged


def _is_cut_name(left: Found, right: Found, text: str, rules: Rulebook) -> bool:
    """Tell whether two finds with one blank between them are a person's name.

    The second is no name of its own; or the first stands right behind a title or role, so a person is to follow.
    """
    if text[left.span.end : right.span.start] != " ":
        return False
    if left.kind == "person" and right.kind in ("person", ""):
        return len(right.text.split()) == 1 and len(left.text.split()) < _LONGEST_PERSON
    if right.kind != "person" or " " in left.text or len(right.text.split()) >= _LONGEST_PERSON:
        return False
    return follows_title(left, text, rules)


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
    if text.rsplit(maxsplit=1)[-1].islower() or read_body(text, rules) is not None:
        return False
    if read_institution(text, rules) is not None:
        return False
    return len(words) in (2, 3) and not words & (heads(rules, "organisation-heads") | heads(rules, "place-heads"))


def _sure_texts(found: Iterable[Iterable[Found]]) -> frozenset[str]:
    return frozenset(item.text for items in found for item in items if item.is_sure)


def _forms_of(
    parsed: ParsedArticle, items: Iterable[Found], verdicts: Mapping[str, Verdict], rules: Rulebook
) -> list[Form]:
    spans: dict[str, list[Found]] = {}
    for item in sorted(items, key=lambda item: item.span):
        spans.setdefault(item.text, []).append(item)
    forms = []
    for text, listed in spans.items():
        verdict = verdicts.get(fold(text), UNKNOWN)
        places = tuple(item.span for item in listed)
        forms.append(
            Form(
                parsed.article.id,
                text,
                verdict.kind,
                places,
                listed[0].rule,
                verdict.is_firm,
                tuple(_asides(places, parsed.article.text)),
                _towns(text, places, parsed.article.text, rules),
            )
        )
    return forms


def _towns(text: str, spans: Iterable[Span], source: str, rules: Rulebook) -> tuple[frozenset[str], ...]:
    is_numbered = read_institution(text, rules) is not None
    return tuple(towns for span in spans for towns in towns_beside(span, source, rules)) if is_numbered else ()


def _asides(spans: Iterable[Span], text: str) -> Iterator[int]:
    """Yield where a name would end to which a form is said aside, for each place where it is."""
    for span in spans:
        before = _ASIDE.search(text, max(0, span.start - _LONGEST_ASIDE), span.start)
        if before is not None and text[span.end : span.end + 1] in _CLOSING[before[0].lstrip()[0]]:
            yield before.start()


# "(NWS)", "[NWS]", ", or NWS,", ", known as NWS,".
_ASIDE = re.compile(r"(?:\ [(\[]|,\ (?:or|(?:also\ |better\ |commonly\ )?known\ as)\ (?:the\ )?)\Z")
_LONGEST_ASIDE = 32
_CLOSING: Mapping[str, frozenset[str]] = MappingProxyType(
    {"(": frozenset(")"), "[": frozenset("]"), ",": frozenset(",;.)")}
)
