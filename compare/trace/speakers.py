"""Finds sources that are the subject of a verb with which sources give news."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model.grammar import ParsedArticle, Token
from compare.model.text import Span, hull
from compare.rulebook.book import Rulebook
from compare.trace.layout import Layout
from compare.trace.mentions import Citation
from compare.trace.nearest import nearest_phrase
from compare.trace.phrases import Phrase, Tree, read_tree
from compare.trace.sources import Source, classify

_MODALS = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must", "'ll", "’ll", "wo"})
_HELPERS = frozenset({"aux", "auxpass"})
_FIGURE = re.compile(r"\d|\b(?:toll|number|figure|count|loss|losses|deaths?|costs?|damage)\b", re.IGNORECASE)
_HEARD = re.compile(
    r"\b(?:told|tells)\s|\bin\san?\s(?:\w+\s)?(?:statement|interview|news\sconference|telephone|phone|email)"
    r"|\bby\s(?:tele)?phone\b|\breached\sby\b",
    re.IGNORECASE,
)
# A name at the end of the phrase that the parser has hung elsewhere ("the journal | Coastal Science").
_NAME_GOES_ON = re.compile(r"(?:\s[A-Z][\w-]*)+(?=\s*$)")
_LONGEST_PHRASE = 30
_LONGEST_TITLE = 60
_ACRONYM = re.compile(r"\([A-Z][\w.-]{1,9}\)")
_SAYING = frozenset({"said", "says", "say", "told", "reported", "announced", "confirmed", "informs", "informed"})
_WORDS_BEFORE = re.compile(r"(?:[^\W\d][\w'’-]*\.?\s)+$")
_WORD = re.compile(r"[^\W\d][\w'’-]*\.?")
_OWN_EARS = re.compile(
    r"\btold\s(?:me|us|our\s\w+|this\s(?:newspaper|reporter|website|correspondent))\b", re.IGNORECASE
)


def find_speakers(parsed: ParsedArticle, layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    """Yield the sources that say, show, count, see or put something; by the parser's tree, or by the quotations."""
    tree = read_tree(parsed.tokens)
    if tree is None:
        yield from _quoted_speakers(parsed, layout, rules)
        return
    verbs = rules.table("citations", "verbs").entries
    for token in parsed.tokens:
        use = verbs.get(token.text.lower())
        if use is None or (token.part not in ("VERB", "AUX") and token.text.lower() not in ("said", "says", "told")):
            continue
        if _is_withheld(tree, token) or _is_order(tree, token):
            continue
        subject = tree.subject(token.index)
        phrase = tree.phrase(subject) if subject is not None else None
        if phrase is None or not _is_plain(phrase.span.of(layout.text)):
            phrase = nearest_phrase(layout, tree, token) if _is_saying(tree, token) else None
        citation = _citation(layout, phrase, token, str(use), rules) if phrase is not None else None
        if citation is not None:
            yield citation


def _citation(layout: Layout, phrase: Phrase, verb: Token, use: str, rules: Rulebook) -> Citation | None:
    sentence = layout.sentence(verb.span.start)
    after = layout.text[verb.span.start : layout.sentences[sentence].end if sentence >= 0 else verb.span.end]
    heard = _HEARD.search(after[:160]) is not None
    floor = layout.sentences[sentence].start if sentence >= 0 else 0
    place = _with_title(layout.text, phrase.core, floor, rules)
    named = _NAME_GOES_ON.match(layout.text, phrase.span.end, max(phrase.span.end, verb.span.start))
    whole = Span(min(place.start, phrase.span.start), named.end() if named is not None else phrase.span.end)
    source = classify(whole.of(layout.text), phrase.head.entity, rules)
    if use == "put" and source is not None and source.kind != "document" and not _FIGURE.search(after[:120]):
        return None
    if source is None and _OWN_EARS.search(after[:60]):
        source = Source("witness", phrase.core.of(layout.text), named=False)
    allowed = str(rules.table("citations", "uses").entries[use]).split()
    if source is None or source.kind not in allowed:
        return None
    return Citation(hull((place, verb.span)), place, source, sentence, "speaker", f"verbs:{use}", heard=heard)


def _with_title(text: str, phrase: Span, floor: int, rules: Rulebook) -> Span:
    """Return the phrase with the title that stands before a bare name, which the parser may hang elsewhere."""
    if not text[phrase.start : phrase.start + 1].isupper() or text.startswith("The ", phrase.start):
        return phrase
    before = _WORDS_BEFORE.search(text, max(floor, phrase.start - _LONGEST_TITLE), phrase.start)
    if before is None:
        return phrase
    roles = rules.words("roles", "roles").listed | rules.words("citations", "official-nouns").listed
    start, is_title = phrase.start, False
    for word in reversed(list(_WORD.finditer(text, before.start(), phrase.start))):
        is_role = word[0].rstrip(".").lower() in roles
        if not (is_role or word[0][:1].isupper()):
            break
        start, is_title = (word.start(), True) if is_role or is_title else (start, False)
    return Span(start, phrase.end) if is_title else phrase


def _is_saying(tree: Tree, verb: Token) -> bool:
    """Tell whether the verb is one of saying in a form that has its subject beside it."""
    passive = tree.below(verb.index, frozenset({"auxpass", "nsubjpass"}))
    return verb.text.lower() in _SAYING and all(tree.tokens[number].text.isupper() for number in passive)


def _is_plain(phrase: str) -> bool:
    """Tell whether a phrase is one that the parser can have got right: no brackets, not a whole sentence."""
    words = _ACRONYM.sub("", phrase)
    return len(words.split()) <= _LONGEST_PHRASE and not any(mark in words for mark in "()[]:\n")


def _is_withheld(tree: Tree, verb: Token) -> bool:
    """Tell whether it was not said, or is only to be said."""
    if tree.below(verb.index, frozenset({"neg"})):
        return True
    helpers = tree.below(verb.index, _HELPERS)
    return any(tree.tokens[number].text.lower() in _MODALS for number in helpers)


def _is_order(tree: Tree, verb: Token) -> bool:
    """Tell whether somebody is told to do something: an order is the event and no news of one."""
    if verb.text.lower() not in ("told", "tell", "tells", "warned", "warn", "warns"):
        return False
    below = tree.below(verb.index, frozenset({"xcomp", "ccomp"}))
    return any(
        tree.tokens[number].text.lower() == "to"
        for clause in below
        if not tree.below(clause, frozenset({"nsubj", "mark"}))
        for number in tree.below(clause, frozenset({"aux"}))
    )


def _quoted_speakers(parsed: ParsedArticle, layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    """Yield the speakers of quotations, where there is no tree to ask."""
    for quote in parsed.quotes:
        if quote.speaker is None or quote.cue is None:
            continue
        source = classify(quote.speaker.of(layout.text), "", rules)
        if source is not None and source.kind != "person":
            yield Citation(
                _between(quote.speaker, quote.cue),
                quote.speaker,
                source,
                layout.sentence(quote.speaker.start),
                "speaker",
                "quotation",
            )


def _between(speaker: Span, cue: Span) -> Span:
    return hull((speaker, cue))
