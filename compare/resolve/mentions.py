"""Finds spans that name something in one article: by the parser's named entities, and by capitals.

What is found here may be wrong; `forms.py` corrects it by what all articles of the story show.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from compare.model.grammar import ParsedArticle, Statement, Token
from compare.model.text import Span
from compare.resolve.bodies import known_body
from compare.resolve.capitals import Words, capital_runs, is_idle_run
from compare.resolve.described import find_described
from compare.resolve.finds import Found, describing, function_words, idle_words
from compare.resolve.folding import bare
from compare.resolve.institutions import find_institutions
from compare.resolve.models import find_models
from compare.resolve.roads import find_roads
from compare.resolve.spelling_parts import demonyms, is_given_name
from compare.rulebook.book import Rulebook


def find_local(parsed: ParsedArticle, rules: Rulebook) -> tuple[Found, ...]:
    """Return what one article may name, in text order; spans do not overlap."""
    words = Words.of(parsed)
    loud = _loud_tokens(parsed.statements, rules)
    numbered = (*find_roads(parsed, rules), *find_models(parsed, rules), *find_institutions(parsed, rules))
    found = _without_overlap((*find_described(parsed, words, rules), *numbered))
    found.extend(_loud_acronyms(parsed, words, loud, rules))
    taken = {place for item in found for place in range(item.span.start, item.span.end)}
    found.extend(_entities(parsed, words, (loud, taken), rules))
    taken = {place for item in found for place in range(item.span.start, item.span.end)}
    for run in capital_runs(words, taken, rules):
        item = _capital(parsed, words, run, rules)
        if item is not None:
            is_head = len(item.text.split()) == 1 and item.span.start in words.heads
            is_sure = not is_head and item.span.start not in loud
            found.append(Found(item.article, item.span, item.text, item.kind, item.rule, is_sure))
    return tuple(sorted(found, key=lambda item: (item.span.start, -item.span.end)))


def _without_overlap(found: Sequence[Found]) -> list[Found]:
    kept: list[Found] = []
    for item in sorted(found, key=lambda item: (item.span.start, -item.span.end)):
        if not kept or item.span.start >= kept[-1].span.end:
            kept.append(item)
    return kept


def _loud_tokens(statements: Sequence[Statement], rules: Rulebook) -> frozenset[int]:
    """Return where tokens begin in sentences that write their words with a capital, as headlines do."""
    loud = (statement for statement in statements if statement.parent is None and _is_loud(statement.tokens, rules))
    return frozenset(token.span.start for statement in loud for token in statement.tokens)


def _is_loud(tokens: Sequence[Token], rules: Rulebook) -> bool:
    """Tell whether a sentence is in title case: after its first word only function words are low."""
    small = rules.words("names", "no-names").listed | rules.words("names", "name-links").listed
    words = [token.text for token in tokens if token.text[0].isalpha() and token.text.lower() not in small][1:]
    is_ended = any(token.text in _STOPS for token in tokens[-2:])
    return len(words) >= (5 if is_ended else 2) and sum(word[0].isupper() for word in words) >= _LOUD * len(words)


_STOPS = frozenset(".?!…")
# A headline in title case leaves only its function words low; one slip in ten words is let pass.
_LOUD = 0.9


def _loud_acronyms(parsed: ParsedArticle, words: Words, loud: frozenset[int], rules: Rulebook) -> Iterator[Found]:
    """Yield the initials of bodies that the rules know in headlines of capitals: "ISIS Loses Last Town"."""
    for place, token in enumerate(words.tokens):
        text = words.text(place)
        if token.span.start in loud and len(text) >= _LONG_ACRONYM and text.isupper() and known_body(text, rules):
            yield _found(parsed, words, (place,), ("organisation", "names:known-bodies"), is_sure=True)


# Shorter initials may be a word in a headline all of capitals: WHO, IS.
_LONG_ACRONYM = 4


def _entities(
    parsed: ParsedArticle, words: Words, places: tuple[frozenset[int], Collection[int]], rules: Rulebook
) -> Iterator[Found]:
    """Yield the parser's named entities; `places` are the offsets in headlines and those that names hold already."""
    loud, taken = places
    kinds = rules.table("names", "entity-kinds").entries
    for run in _entity_runs(parsed, taken):
        kind = kinds.get(run[0].entity, "")
        pieces = tuple(_pieces(words, words.between(run[0].span.start, run[-1].span.end), rules)) if kind else ()
        for piece in pieces:
            kept = _trim(words, piece, kind, rules)
            if kept and any(words.is_capital(place) for place in kept):
                said = "" if len(pieces) > 1 else "name" if kind == "group" else kind
                kept, said = _without_title(words, kept, said, rules)
                kept, said = _as_aged(words, kept, said, rules)
                is_sure = run[0].span.start not in loud
                yield _found(parsed, words, kept, (said, "names:entity-kinds"), is_sure=is_sure)


def _without_title(words: Words, kept: tuple[int, ...], kind: str, rules: Rulebook) -> tuple[tuple[int, ...], str]:
    """Return what the parser takes for no person without the title that says it is one: "Undersheriff James Gage"."""
    if len(kept) > 1 and words.plain(kept[0]) in rules.words("names", "titles-with-article").listed:
        return kept[1:], "person"
    is_person = len(kept) in (3, 4) and words.plain(kept[0]) in describing(rules)
    if kind in ("person", "") or not is_person or not is_given_name(words.text(kept[1]), rules):
        return kept, kind
    return kept[1:], "person"


def _as_aged(words: Words, kept: tuple[int, ...], kind: str, rules: Rulebook) -> tuple[tuple[int, ...], str]:
    """Return what an age follows between commas as a person, with the given names that the parser left out."""
    end = words.end(kept[-1])
    if _AGED.match(words.source, end) is None or len(kept) > _LONGEST_PERSON:
        return kept, kind
    first = kept[0]
    while first and kept[-1] - first < _LONGEST_PERSON and _is_given_before(words, first, rules):
        first -= 1
    return (tuple(range(first, kept[0])) + kept, "person") if kind != "organisation" else (kept, kind)


def _is_given_before(words: Words, place: int, rules: Rulebook) -> bool:
    """Tell whether the word before a place belongs to the same name: a capital right before it, and no title."""
    before = words.tokens[place - 1]
    is_name = before.part == "PROPN" and before.relation == "compound" and words.is_capital(place - 1)
    return is_name and words.gap(place) in (" ", "\u00a0") and words.plain(place - 1) not in _before_people(rules)


_LONGEST_PERSON = 4
# A person's age stands between commas behind the name in most news styles (AP, Reuters).
_AGED = re.compile(r",\s(?:1\d|[2-9]\d|10\d)(?=[,;.)]|\sand\s|$)")


def _pieces(words: Words, run: range, rules: Rulebook) -> Iterator[range]:
    """Yield a run of the parser cut where words of another phrase stand inside: "Troy on Interstate", "Aleppo The"."""
    heads = rules.words("names", "organisation-heads").listed | rules.words("names", "place-heads").listed
    links = rules.words("names", "name-links").listed
    first = run.start
    for place in run[1:]:
        is_article = words.plain(place) == "the" and words.plain(place - 1) not in links | _LEADING
        is_cut = is_article or (words.is_low(place) and words.plain(place) in _LEADING)
        if is_cut and not any(words.plain(before) in heads for before in range(first, place)):
            yield range(first, place)
            first = place + 1
    yield range(first, run.stop)


# Prepositions that stand in few names but those of bodies: Doctors Without Borders, Commission on Human Rights.
_LEADING = frozenset(("to", "on", "at", "by", "from", "with", "over", "after", "before", "against", "about"))


def _entity_runs(parsed: ParsedArticle, taken: Collection[int]) -> Iterator[list[Token]]:
    """Yield the longest runs of neighbouring tokens with one entity label; none goes over the end of a line."""
    run: list[Token] = []
    for token in parsed.tokens:
        if token.span.start in taken:
            continue
        is_new = run and (token.entity != run[-1].entity or token.index != run[-1].index + 1)
        if run and (is_new or "\n" in parsed.article.text[run[-1].span.end : token.span.start]):
            yield run
            run = []
        if token.entity:
            run.append(token)
    if run:
        yield run


def _capital(parsed: ParsedArticle, words: Words, run: Sequence[int], rules: Rulebook) -> Found | None:
    """Return what a run of capitals names, None for nothing: a person where a title or a given name says so."""
    kept = _trim(words, run, "person", rules)
    if not kept or not any(words.tokens[place].part in ("PROPN", "") for place in kept):
        return None
    before = words.plain(run[0])
    kept = _behind_office(words, kept, rules)
    is_titled = kept[0] != run[0] and words.plain(kept[0] - 1) in describing(rules)
    is_named = len(kept) in (2, 3) and is_given_name(words.text(kept[0]), rules)
    kind = "person" if (is_titled and before not in demonyms(rules)) or is_named else ""
    return _found(parsed, words, kept, (kind, "names:capitals"), is_sure=True)


def _behind_office(words: Words, kept: tuple[int, ...], rules: Rulebook) -> tuple[int, ...]:
    """Return a person's name without the rest of an office before it: "(Minister of) Foreign Affairs Khalid Rashid"."""
    first = next((at for at, place in enumerate(kept) if is_given_name(words.text(place), rules)), 0)
    topics = rules.words("names", "office-topics").listed
    is_office = first and len(kept) - first in (2, 3) and all(words.plain(place) in topics for place in kept[:first])
    return kept[first:] if is_office else kept


def _trim(words: Words, run: Sequence[int], kind: str, rules: Rulebook) -> tuple[int, ...]:
    """Return the run without articles, titles, roles and low words at its ends; empty where nothing names."""
    kept = list(run)
    before = _ARTICLES | rules.words("names", "page-words").listed
    if kind == "person":
        before |= function_words(rules) if _is_body(words, run, rules) else _before_people(rules)
    while kept and (
        _is_before(words.plain(kept[0]), before) or words.is_low(kept[0]) or words.is_behind_slash(kept[0])
    ):
        kept.pop(0)
    if len(kept) == _WITH_EPITHET and _is_epithet(words, kept, rules):
        kept.pop(0)
    while kept and (words.is_low(kept[-1]) or _is_day_after_link(words, kept, rules)):
        kept.pop()
    return () if is_idle_run([words.text(place) for place in kept], idle_words(rules)) else tuple(kept)


def _is_before(plain: str, before: frozenset[str]) -> bool:
    """Tell whether a word is one of those that stand before names, "brigadier-general" included."""
    return plain in before or ("-" in plain and all(part.rstrip(".") in before for part in plain.split("-")))


@lru_cache(maxsize=8)
def _before_people(rules: Rulebook) -> frozenset[str]:
    return describing(rules) | demonyms(rules) | function_words(rules)


def _is_body(words: Words, run: Sequence[int], rules: Rulebook) -> bool:
    """Tell whether a run of capitals is the name of a body whose country belongs to it: US Geological Survey."""
    heads = rules.words("names", "organisation-heads").listed
    links = rules.words("names", "name-links").listed
    last = len(run) - 1
    return words.plain(run[0]) in demonyms(rules) and any(
        words.plain(place) in heads and (at == last or words.plain(run[at + 1]) in links)
        for at, place in enumerate(run)
        if at
    )


def _is_epithet(words: Words, kept: Sequence[int], rules: Rulebook) -> bool:
    """Tell whether a name of two words is a given name with what an outlet thinks of its bearer: "Poor Anna"."""
    if words.plain(kept[0]) not in rules.words("names", "epithets").listed:
        return False
    return is_given_name(words.text(kept[1]), rules) or _opens_names(words, words.text(kept[1]))


def _opens_names(words: Words, text: str) -> bool:
    """Tell whether a word stands before another capital somewhere in the article, as a given name does."""
    return any(
        words.text(place) == text and place + 1 < len(words.tokens) and words.is_capital(place + 1)
        for place in range(len(words.tokens))
    )


_WITH_EPITHET = 2


def _is_day_after_link(words: Words, run: Sequence[int], rules: Rulebook) -> bool:
    """Tell whether a run ends as in "the Observatory on Monday"."""
    return len(run) > 2 and words.is_low(run[-2]) and words.plain(run[-1]) in function_words(rules)


_ARTICLES = frozenset(("the", "a", "an"))
_POSSESSIVE = re.compile(r"['’´`]s?$")
# The number of a version is glued to the first word behind an agency's tag: "UPDATE 1-Acme shares fall".
_VERSION = re.compile(r"(?<=[A-Z]\ )\d{1,2}-(?=[A-Z])")


def _found(
    parsed: ParsedArticle, words: Words, kept: Sequence[int], kind_and_rule: tuple[str, str], *, is_sure: bool
) -> Found:
    start, end = words.tokens[kept[0]].span.start, words.tokens[kept[-1]].span.end
    tag = _VERSION.match(parsed.article.text, start)
    start = tag.end() if tag is not None else start
    text = _POSSESSIVE.sub("", parsed.article.text[start:end])
    if text.endswith(bare(text[-1:])) and parsed.article.text[end : end + 1] == "." and _ENDS_IN_INITIAL.search(text):
        text += "."
    return Found(parsed.article.id, Span(start, start + len(text)), text, *kind_and_rule, is_sure)


_ENDS_IN_INITIAL = re.compile(r"\b(?:Jr|Sr|Inc|Corp|Ltd|Co|[A-Z]\.[A-Z])$")
