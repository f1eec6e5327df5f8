"""Finds sources by set phrases: according to, through which outlet, on which platform, in which paper, and hearsay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from compare.model.grammar import ParsedArticle
from compare.model.text import Span
from compare.rulebook.book import Rulebook
from compare.trace.layout import Layout
from compare.trace.mentions import Citation
from compare.trace.phrases import Tree, read_tree
from compare.trace.sources import (
    Source,
    better_known,
    classify,
    first_sentence,
    longest_name,
    outlet_of_story,
    same_outlet,
)

# Up to the next clause: "according to a report by X, ..." ends at the comma, a name with its comma does not matter.
_TO_CLAUSE = re.compile(
    r"[^,;:\n()]{2,120}?(?=[,;:\n()]|[.!?](?:\s|$)|\s(?:who|which|that|said|says|as|but|while)\b|$)"
)
_GOVERNED = frozenset({"pobj", "dobj"})
_WORD = re.compile(r"\w+")
_APPEAL = 40
_DEEPEST = 12
_LONGEST = 100
_REPORTERS = frozenset({"correspondent", "reporter-there"})
_OUTLET_KINDS = frozenset({"agency", "outlet"})
# Cues after which a bare name is an outlet: nobody else is said to obtain a paper or to be quoted as the source.
_SURE_CUES = re.compile(r"^(?:obtained|quoted|kept|broken|aired|broadcast|carried)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")


def find_channels(parsed: ParsedArticle, layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    """Yield the sources that set phrases name."""
    yield from _according(parsed, layout, rules)
    yield from _outlets(layout, rules)
    yield from _documents(layout, rules)
    yield from _posts(layout, rules)
    yield from _checked(layout, rules)
    for match in rules.pattern("citations", "hearsay").regex.finditer(layout.text):
        source = Source("unnamed", match["source"], named=False)
        yield _citation(match, source, layout, "hearsay", "hearsay")
    for match in rules.pattern("citations", "in-court").regex.finditer(layout.text):
        yield _citation(match, Source("official", match["source"]), layout, "speaker", "in-court")
    for match in rules.pattern("citations", "own-count").regex.finditer(layout.text):
        found = classify(_POSSESSIVE.sub("", match["source"]), "", rules)
        if found is not None:
            yield _citation(match, found, layout, "speaker", "own-count")


def _according(parsed: ParsedArticle, layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    """Yield what follows "according to": any source there is meant as one, a bare name too."""
    entities = {token.span.start: token.entity for token in parsed.tokens}
    tree = read_tree(parsed.tokens)
    for match in rules.pattern("citations", "according-to").regex.finditer(layout.text):
        place = _governed(tree, match.end()) or _to_clause(layout.text, match.end())
        if place is None:
            continue
        words = place.of(layout.text)
        of_story = outlet_of_story(words, layout.others, layout.agencies)
        source = better_known(of_story, classify(words, entities.get(place.start, ""), rules))
        if source is None or (source.kind == "person" and not source.named):
            source = _named(words, rules)
        if source is not None and not same_outlet(source.name, layout.publisher):
            span = Span(match.start(), place.end)
            yield Citation(span, place, source, layout.sentence(span.start), "speaker", "according-to", heard=True)


def _to_clause(text: str, start: int) -> Span | None:
    found = _TO_CLAUSE.match(text, start)
    return None if found is None else Span(start, found.end())


def _governed(tree: Tree | None, start: int) -> Span | None:
    """Return the noun phrase that starts at a place, as the parser has it."""
    if tree is None:
        return None
    first = next((token for token in tree.tokens if token.span.start == start), None)
    if first is None:
        return None
    head = first
    for _ in range(_DEEPEST):
        if head.relation in _GOVERNED or head.head in (head.index, -1):
            break
        head = tree.tokens[head.head]
    phrase = tree.phrase(head.index)
    if head.relation not in _GOVERNED or phrase.core.start != start:
        return None
    return phrase.span if len(phrase.span) <= _LONGEST else phrase.core


def _named(phrase: str, rules: Rulebook) -> Source | None:
    name = longest_name(phrase, rules)
    return Source("official", name) if name else None


def _outlets(layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    for rule in ("affiliate", "through", "correspondent", "reporter-there", "verified-picture"):
        for match in rules.pattern("citations", rule).regex.finditer(layout.text):
            of_story = outlet_of_story(match["source"], layout.others, layout.agencies)
            source = better_known(of_story, classify(match["source"], "", rules))
            is_sure = rule == "affiliate" or (rule == "through" and _SURE_CUES.match(match[0]) is not None)
            if is_sure and (source is None or source.kind == "person"):
                source = Source("outlet", longest_name(match["source"], rules))
            if source is None or source.kind not in _OUTLET_KINDS:
                continue
            # A paper that is told something names itself; that its own reporter was there says where it has the news.
            if rule not in _REPORTERS and same_outlet(source.name, layout.publisher):
                continue
            found = _citation(match, source, layout, "channel", rule)
            yield replace(found, is_direct=match[0].lower().startswith("told"))


def _documents(layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    for rule in ("seen-document", "cited-document", "in-document", "document-held"):
        for match in rules.pattern("citations", rule).regex.finditer(layout.text):
            strength = "channel" if rule == "in-document" else "document"
            yield _citation(match, Source("document", match["source"], named=False), layout, strength, rule)


def _posts(layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    for rule in ("on-platform", "platform-post", "in-a-video", "footage"):
        for match in rules.pattern("citations", rule).regex.finditer(layout.text):
            if rule == "in-a-video" and not _says(layout, match.start(), rules):
                continue
            if _is_appeal(layout.text, match.start(), rules):
                continue
            is_named = match["source"][:1].isupper()
            yield _citation(match, Source("social", match["source"], named=is_named), layout, "channel", rule)


def _is_appeal(text: str, place: int, rules: Rulebook) -> bool:
    """Tell whether readers are asked to follow somebody right before a place."""
    return rules.words("citations", "appeals").regex.search(text, max(0, place - _APPEAL), place) is not None


def _says(layout: Layout, place: int, rules: Rulebook) -> bool:
    """Tell whether somebody says something in the sentence at a place."""
    sentence = layout.sentences[layout.sentence(place)]
    verbs = rules.table("citations", "verbs").entries
    return any(verbs.get(word.lower()) == "say" for word in _WORD.findall(sentence.of(layout.text)))


def _checked(layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    for match in rules.pattern("citations", "located-by").regex.finditer(layout.text):
        source = classify(match["source"], "", rules) or _named(match["source"], rules)
        if source is not None and source.kind in ("monitor", "outlet", "agency"):
            yield _citation(match, source, layout, "channel", "located-by")


def _citation(match: re.Match[str], source: Source, layout: Layout, strength: str, rule: str) -> Citation:
    start, end = match.span("source")
    place = Span(start, start + len(first_sentence(layout.text[start:end])))
    span = Span(match.start(), place.end if match.end() == end else match.end())
    return Citation(span, place, source, layout.sentence(match.start()), strength, rule)
