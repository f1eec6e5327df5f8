"""Reads the word lists of a language into one lexicon: reporting verbs and what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from compare.model.grammar import Firmness
from compare.rulebook.book import Rulebook
from compare.rulebook.schema import TableRule, WordsRule

_VERBS = "verbs"
_QUOTES = "quotes"


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that lays words or thoughts to somebody: its dictionary form, how firmly, and what it brings."""

    lemma: str
    firmness: Firmness
    use: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the rules know of one language.

    Attributes:
        cues: reporting verbs by every form.
        pronouns, determiners, stops, subordinators, fillers, name_titles: lists of `rules/quotes.toml`, empty where
            the language has none.
        title_nouns: nouns for things that bear titles; `small_words`: words that titles leave in lower case.
        naming, apart: words that bring a name, and that hold a word at a distance, right before the marks.
        clipped: words that begin with an apostrophe.
        media: nouns for where or how something was said.
        nouns: nouns that name an act of saying, by dictionary form.
        with_infinitive, with_object: verbs whose infinitive or object is what is said.
        demanding: verbs whose infinitive or phrase is a demand, whatever their clause is ("told him to go").
        with_bare_clause: verbs that bring a clause without a conjunction.
        with_phrase: prepositions that bring what is said, by verb.
        complementizers: conjunctions that open what is said ("that").
        passives: auxiliaries of the passive; `quoting`: verbs whose passive names the speaker ("was quoted").
        leading: words between a verb of reporting and the one that it leads to ("cited as saying").
        according: the words of "according to", empty where the language has no such phrase.
    """

    language: str
    cues: dict[str, Cue]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    stops: frozenset[str]
    subordinators: frozenset[str]
    fillers: frozenset[str]
    name_titles: frozenset[str]
    title_nouns: frozenset[str]
    small_words: frozenset[str]
    clipped: frozenset[str]
    naming: re.Pattern[str] | None
    apart: re.Pattern[str] | None
    media: re.Pattern[str] | None
    nouns: dict[str, Cue]
    with_infinitive: frozenset[str]
    with_object: frozenset[str]
    demanding: frozenset[str]
    with_bare_clause: frozenset[str]
    complementizers: frozenset[str]
    passives: frozenset[str]
    quoting: frozenset[str]
    leading: frozenset[str]
    according: tuple[str, ...]
    with_phrase: Mapping[str, str]


def load_lexicon(rules: Rulebook, language: str) -> Lexicon:
    """Return the lexicon of `language`; one without lists has no cues."""
    cues: dict[str, Cue] = {}
    nouns: dict[str, Cue] = {}
    phrases: Mapping[str, str] = {}
    for table in rules.file(_VERBS).table:
        if table.gives.get("language") != language:
            continue
        if "firmness" in table.gives:
            _add(table, nouns if table.gives["use"] == "noun" else cues)
        elif table.gives.get("brings") == "phrase":
            phrases = table.entries
    lists = {rule.id: rule for name in (_VERBS, _QUOTES) for rule in rules.file(name).words}
    patterns = {rule.id: rule.regex for rule in rules.file(_QUOTES).pattern}
    media = lists.get(f"{language}-media")
    return Lexicon(
        language=language,
        cues=cues,
        pronouns=_listed(lists, f"{language}-pronouns"),
        determiners=_listed(lists, f"{language}-determiners"),
        stops=_listed(lists, f"{language}-stops"),
        subordinators=_listed(lists, f"{language}-subordinators"),
        fillers=_listed(lists, f"{language}-fillers"),
        name_titles=_listed(lists, f"{language}-name-titles"),
        title_nouns=_listed(lists, f"{language}-title-nouns"),
        small_words=_listed(lists, f"{language}-small-words"),
        clipped=_listed(lists, f"{language}-clipped"),
        naming=patterns.get(f"{language}-naming"),
        apart=patterns.get(f"{language}-held-apart"),
        media=None if media is None else media.regex,
        nouns=nouns,
        with_infinitive=_listed(lists, f"{language}-with-infinitive"),
        with_object=_listed(lists, f"{language}-with-object"),
        demanding=_listed(lists, f"{language}-demanding"),
        with_bare_clause=_listed(lists, f"{language}-with-bare-clause"),
        complementizers=_listed(lists, f"{language}-complementizers"),
        passives=_listed(lists, f"{language}-passives"),
        quoting=_listed(lists, f"{language}-quoting"),
        leading=_listed(lists, f"{language}-leading"),
        according=tuple(min(_listed(lists, f"{language}-according"), default="").split()),
        with_phrase=phrases,
    )


def _listed(lists: Mapping[str, WordsRule], name: str) -> frozenset[str]:
    return lists[name].listed if name in lists else frozenset()


def _add(table: TableRule, cues: dict[str, Cue]) -> None:
    firmness, use = Firmness(str(table.gives["firmness"])), str(table.gives["use"])
    for lemma, forms in table.entries.items():
        cue = Cue(lemma, firmness, use)
        for form in (lemma, *str(forms).split()):
            cues.setdefault(form, cue)
