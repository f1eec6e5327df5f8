"""Finds sources that are the subject of a verb with which sources give news, by the grammar or by the words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model.grammar import ParsedArticle, Token
from compare.model.text import Span
from compare.rulebook.book import Rulebook
from compare.trace.layout import Layout
from compare.trace.mentions import Citation
from compare.trace.nearest import nearest_phrase
from compare.trace.phrases import Phrase, Tree, read_tree
from compare.trace.said_by import cite

_MODALS = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must", "'ll", "’ll", "wo"})
_HELPERS = frozenset({"aux", "auxpass"})
_LONGEST_PHRASE = 30
_ACRONYM = re.compile(r"\([A-Z][\w.-]{1,9}\)")
_SAYING = frozenset({"said", "says", "say", "told", "reported", "announced", "confirmed", "informs", "informed"})
_WORD = re.compile(r"[^\W\d_]+")
# Before a verb, what makes it no saying of this source's: denied, only possible, an infinitive or a passive; a noun.
_UNSAID = re.compile(
    r"(?:\b(?:not|never|to|will|would|could|may|might|should|must|be|been|is|are|was|were|as|the|an?|this|that|these|its|his|her|their|any|no|of)|n['’]t)\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_ORDER = re.compile(r"\s(?:[\w'’-]+\s){1,4}to\s[a-z]", re.IGNORECASE)
_BEFORE = 40


def find_speakers(parsed: ParsedArticle, layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    """Yield the sources that say, show, count, see or put something."""
    tree = read_tree(parsed.tokens)
    found = _verbs_of_words(parsed, layout, rules) if tree is None else _verbs_of_tree(tree, layout, rules)
    for phrase, verb, use in found:
        citation = cite(layout, phrase, verb, use, rules)
        if citation is not None:
            yield citation


def _verbs_of_tree(tree: Tree, layout: Layout, rules: Rulebook) -> Iterator[tuple[Phrase, Span, str]]:
    """Yield subject, verb and use by the tree; the phrase beside the verb where the tree has no usable subject."""
    verbs = rules.table("citations", "verbs").entries
    for token in tree.tokens:
        use = verbs.get(token.text.lower())
        if use is None or (token.part not in ("VERB", "AUX") and token.text.lower() not in ("said", "says", "told")):
            continue
        if _is_withheld(tree, token) or _is_order(tree, token):
            continue
        quoted = tree.below(token.index, frozenset({"nsubjpass"})) if token.text.lower() == "quoted" else []
        if quoted:
            yield tree.phrase(quoted[0]), token.span, "say"
            continue
        subject = tree.subject(token.index)
        phrase = tree.phrase(subject) if subject is not None else None
        if phrase is None or not _is_plain(phrase.span.of(layout.text)):
            phrase = nearest_phrase(layout, tree.tokens, token.span) if _is_saying(tree, token) else None
        if phrase is not None:
            yield phrase, token.span, str(use)


def _verbs_of_words(parsed: ParsedArticle, layout: Layout, rules: Rulebook) -> Iterator[tuple[Phrase, Span, str]]:
    """Yield the same without a grammar: the phrase beside each word that is listed as a verb."""
    verbs = rules.table("citations", "verbs").entries
    for match in _WORD.finditer(layout.text):
        use = verbs.get(match[0].lower())
        if use is None or use == "cite":
            continue
        verb = Span(*match.span())
        before = layout.text[max(0, verb.start - _BEFORE) : verb.start]
        if _UNSAID.search(before) or (match[0].lower() == "told" and _ORDER.match(layout.text, verb.end)):
            continue
        phrase = nearest_phrase(layout, parsed.tokens, verb)
        if phrase is not None:
            yield phrase, verb, str(use)


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
