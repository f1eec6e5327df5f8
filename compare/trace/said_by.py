"""Makes a citation of a noun phrase and the verb with which it gives news."""

from __future__ import annotations

import re

from compare.model.text import Span, hull
from compare.rulebook.book import Rulebook
from compare.trace.layout import Layout
from compare.trace.mentions import Citation
from compare.trace.phrases import Phrase
from compare.trace.sources import Source, better_known, classify, is_pronoun, outlet_of_story

_FIGURE = re.compile(r"\d|\b(?:toll|number|figure|count|loss|losses|deaths?|costs?|damage)\b", re.IGNORECASE)
_HEARD = re.compile(
    r"\b(?:told|tells)\s|\bin\san?\s(?:\w+\s)?(?:statement|interview|news\sconference|telephone|phone|email)"
    r"|\bby\s(?:tele)?phone\b|\breached\sby\b",
    re.IGNORECASE,
)
_OWN_EARS = re.compile(
    r"\btold\s(?:me|us|our\s\w+|this\s(?:newspaper|reporter|website|correspondent))\b", re.IGNORECASE
)
# A name at the end of the phrase that the parser has hung elsewhere ("the journal | Coastal Science").
_NAME_GOES_ON = re.compile(r"(?:\s[A-Z][\w-]*)+(?=\s*$)")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d][\w'’-]*\.?\s)+$")
_WORD = re.compile(r"[^\W\d][\w'’-]*\.?")
# How far after its verb a clause says how something was heard, in code points.
_CLAUSE = 160
_LONGEST_TITLE = 60
UNNAMED_WITNESS = "somebody without a name"


def cite(layout: Layout, phrase: Phrase, verb: Span, use: str, rules: Rulebook) -> Citation | None:
    """Return the citation that a phrase and its verb make, None where the phrase is no source for such a verb."""
    sentence = layout.sentence(verb.start)
    closing = layout.sentences[sentence].end if sentence >= 0 else verb.end
    after = layout.text[verb.start : min(closing, verb.start + _CLAUSE)]
    heard = _HEARD.search(after) is not None
    floor = layout.sentences[sentence].start if sentence >= 0 else 0
    place = _with_title(layout.text, phrase.core, floor, rules)
    named = _NAME_GOES_ON.match(layout.text, phrase.span.end, max(phrase.span.end, verb.start))
    whole = Span(min(place.start, phrase.span.start), named.end() if named is not None else phrase.span.end)
    of_story = outlet_of_story(place.of(layout.text), layout.others, layout.agencies)
    source = better_known(of_story, classify(whole.of(layout.text), phrase.label, rules))
    if use == "put" and source is not None and source.kind != "document" and not _FIGURE.search(after):
        return None
    if source is None and _OWN_EARS.search(after):
        source = _heard_by_reporter(phrase.core.of(layout.text))
    allowed = str(rules.table("citations", "uses").entries[use]).split()
    if source is None or source.kind not in allowed:
        return None
    return Citation(hull((place, verb)), place, source, sentence, "speaker", f"verbs:{use}", heard=heard)


def _heard_by_reporter(phrase: str) -> Source:
    """Return somebody who spoke to the reporter; a pronoun names nobody."""
    return Source("witness", UNNAMED_WITNESS if is_pronoun(phrase) else phrase, named=False)


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
