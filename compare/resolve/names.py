"""Makes the names of a story: each name with its spellings by article, and a mention wherever one stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from compare.model.findings import NameEntry, Spelling
from compare.model.grammar import Mention, ParsedArticle, Token
from compare.model.text import Span
from compare.model.values import Name, Value
from compare.resolve.country_bodies import country_span, read_body
from compare.resolve.described import BY_ORGAN
from compare.resolve.folding import fold, words_of
from compare.resolve.forms import Form, count_forms
from compare.resolve.gazetteer import KnownPlace, record
from compare.resolve.governments import government
from compare.resolve.institutions import read_institution
from compare.resolve.joining import join_forms
from compare.resolve.joints import Joints, Story
from compare.resolve.longer_forms import with_longer_forms
from compare.resolve.places import area_counts, as_place, next_word
from compare.resolve.roles import RoleFound, find_roles
from compare.resolve.slips import with_slips
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class StoryNames:
    """The names of a story, the mentions of them by article id in text order, and what people are said to be."""

    entries: tuple[NameEntry, ...]
    mentions: Mapping[str, tuple[Mention, ...]]
    roles: tuple[RoleFound, ...] = ()


def find_names(parsed: Sequence[ParsedArticle], rules: Rulebook) -> StoryNames:
    """Return the names of all articles together with their mentions; entries stand in order of first mention."""
    forms = count_forms(parsed, rules)
    words = (token.text for article in parsed for token in article.tokens)
    texts = (form.text for form in forms if form.kind == "place" for _ in form.spans)
    joints, story = join_forms(forms, area_counts(texts, words, rules), rules)
    members: dict[int, list[int]] = {}
    for place in range(len(story.forms)):
        members.setdefault(joints.root(place), []).append(place)
    names = _told_apart({root: _joined(story, listed, joints) for root, listed in members.items()}, rules)
    mentions: dict[str, list[Mention]] = {article.article.id: [] for article in parsed}
    tokens = {article.article.id: article.tokens for article in parsed}
    for place, form in enumerate(story.forms):
        mentions[form.article].extend(_mentions(form, names[joints.root(place)], tokens[form.article], rules))
    ordered = {article: tuple(sorted(listed, key=lambda mention: mention.span)) for article, listed in mentions.items()}
    texts_by_article = {article.article.id: article.article.text for article in parsed}
    roles = tuple(role for article in parsed for role in find_roles(article, ordered[article.article.id], rules))
    entries = (
        with_longer_forms(_with_roles(name.entry, roles), name.spans, texts_by_article, rules)
        for name in names.values()
    )
    return StoryNames(tuple(entries), _with_role_mentions(ordered, roles), roles)


def _told_apart(names: Mapping[int, _Joined], rules: Rulebook) -> dict[int, _Joined]:
    """Return the names with a key of its own for each institution: School No. 5 of one town is not that of another."""
    seen: Counter[str] = Counter()
    apart = dict(names)
    for root, name in names.items():
        entry = name.entry
        if read_institution(entry.canonical, rules) is not None:
            seen[entry.key] += 1
            if seen[entry.key] > 1:
                apart[root] = replace(name, entry=replace(entry, key=f"{entry.key}:{seen[entry.key]}"))
    return apart


def _with_roles(entry: NameEntry, roles: Sequence[RoleFound]) -> NameEntry:
    own = tuple(found.role for found in roles if found.key == entry.key)
    return replace(entry, roles=own) if own else entry


def _with_role_mentions(
    mentions: Mapping[str, tuple[Mention, ...]], roles: Sequence[RoleFound]
) -> dict[str, tuple[Mention, ...]]:
    """Return the mentions of names by article with those of roles among them."""
    added: dict[str, list[Mention]] = {}
    for found in roles:
        added.setdefault(found.role.article, []).append(found.mention)
    return {
        article: tuple(sorted([*listed, *added.get(article, ())], key=lambda mention: (mention.span, mention.kind)))
        for article, listed in mentions.items()
    }


@dataclass(frozen=True, slots=True)
class _Joined:
    """A name, and the place of the gazetteer that it means."""

    entry: NameEntry
    known: KnownPlace | None
    spans: Mapping[str, tuple[Span, ...]]


def _joined(story: Story, listed: Sequence[int], joints: Joints) -> _Joined:
    forms = [story.forms[place] for place in listed]
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    places: Counter[KnownPlace] = Counter()
    for place, form in zip(listed, forms, strict=True):
        counts[form.text] += len(form.spans)
        kinds[form.kind] += len(form.spans) * (3 if form.is_firm else 1)
        kinds[form.kind] += _FULL_NAME if form.kind == "person" and len(story.words(place)) > 1 else 0
        known = story.known[place]
        places.update({known: len(form.spans)} if known is not None else {})
    full = {
        form.kind for place, form in zip(listed, forms, strict=True) if form.is_firm and len(story.words(place)) > 1
    }
    kind = full.pop() if len(full) == 1 else min(kinds, key=lambda kind: (kind == "name", -kinds[kind], kind))
    canonical = min(counts, key=lambda text: _rank(text, counts, kind))
    spellings = tuple(Spelling(form.text, form.article, len(form.spans), form.spans[0]) for form in forms)
    entry = NameEntry(f"{kind}:{fold(canonical)}", canonical, kind, spellings, evidence=joints.evidence(listed[0]))
    entry = _shown(with_slips(entry, story.rules), counts)
    entry = replace(entry, key=_body_key(entry, story.rules) or entry.key)
    spans: dict[str, tuple[Span, ...]] = {}
    for form in forms:
        spans[form.article] = (*spans.get(form.article, ()), *form.spans)
    known = min(places, key=lambda known: (-places[known], known.key)) if places else None
    return _Joined(entry, known, spans)


def _rank(text: str, counts: Counter[str], kind: str) -> tuple[bool, int, int, str]:
    """Return how well a form stands for its name, the lowest best: full names, then the commonest form.

    A full name of a body has several words with capitals; "Sudan's army" and "SAF" stand for Sudan Armed Forces.
    """
    words = text.split()
    is_short = kind in ("person", "organisation") and len(words) < 2
    is_described = kind == "organisation" and _DESCRIBES.search(text) is not None
    return (is_short or is_described, -counts[text], -len(words_of(text)), text)


# Small letters at either end, or an owner in front: "armed forces of Kenya", "the Kenyan army", "Kenya's Army".
_DESCRIBES = re.compile(r"^[a-z]|^\S+['’]s?\ |\ [a-z]+$")


def _shown(entry: NameEntry, counts: Counter[str]) -> NameEntry:
    """Return the entry under its best form: the house style's where a source writes it, never a slip."""
    if entry.preferred in counts:
        return replace(entry, canonical=entry.preferred, key=f"{entry.kind}:{fold(entry.preferred)}")
    if entry.canonical not in entry.slips:
        return entry
    others = [text for text in counts if text not in entry.slips]
    best = min(others, key=lambda text: _rank(text, counts, entry.kind), default=entry.canonical)
    return replace(entry, canonical=best, key=f"{entry.kind}:{fold(best)}")


def _body_key(entry: NameEntry, rules: Rulebook) -> str:
    """Return the key of the body of a country that a name means, the same in every story; "" for other names."""
    if entry.kind != "organisation":
        return ""
    bodies = (read_body(spelling.text, rules) for spelling in entry.spellings)
    return next((body.key for body in bodies if body is not None and body.country), "")


# A full name of a person outweighs what the parser takes its surname for elsewhere.
_FULL_NAME = 10


def _mentions(form: Form, name: _Joined, tokens: Sequence[Token], rules: Rulebook) -> Iterator[Mention]:
    for span in form.spans:
        ahead = tokens[bisect_left(tokens, span.start, key=_start) :][:_AHEAD]
        ruler = government(form.text, span, ahead, rules)
        if ruler is not None:
            yield Mention(span, "place", ruler, "places:governments")
        else:
            yield Mention(span, name.entry.kind, _value(name, next_word(ahead, span.end), rules), form.rule)
        if form.rule == BY_ORGAN:
            yield from _country_inside(form.text, span, rules)


def _country_inside(text: str, span: Span, rules: Rulebook) -> Iterator[Mention]:
    """Yield the country that the name of its body says by name: "Sudan's army" speaks of Sudan too."""
    inside, body = country_span(text, rules), read_body(text, rules)
    known = record(body.country) if inside is not None and body is not None else None
    if inside is not None and known is not None:
        place = Span(span.start + inside.start, span.start + inside.end)
        yield Mention(place, "place", as_place(inside.of(text), known, "", rules), BY_ORGAN)


# Enough tokens to hold a name and what follows it.
_AHEAD = 16


def _start(token: Token) -> int:
    return token.span.start


def _value(name: _Joined, following: str, rules: Rulebook) -> Value:
    entry = name.entry
    if entry.kind == "place":
        return as_place(entry.canonical, name.known, following, rules)
    return Name(entry.key, entry.canonical, entry.kind)
