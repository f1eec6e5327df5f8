"""Reads the word lists of a language from the rulebook into one lexicon: verbs that report, and words that negate."""

from __future__ import annotations

from dataclasses import dataclass

from compare.model.grammar import Firmness
from compare.rulebook.book import Rulebook
from compare.rulebook.schema import TableRule

VERBS = "verbs"


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that lays words or thoughts to somebody: its dictionary form, how firmly, and what it brings."""

    lemma: str
    firmness: Firmness
    use: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the rules know of one language; `cues` by every form of the verb, `lemmas` by its dictionary form."""

    language: str
    cues: dict[str, Cue]
    lemmas: dict[str, Cue]

    def cue(self, word: str, lemma: str = "") -> Cue | None:
        """Return the verb that `word` is a form of, None where it reports nothing."""
        return self.cues.get(word.lower()) or self.lemmas.get(lemma)


def load_lexicon(rules: Rulebook, language: str) -> Lexicon:
    """Return the lexicon of `language`; one without verb lists has no cues."""
    cues: dict[str, Cue] = {}
    lemmas: dict[str, Cue] = {}
    for table in rules.file(VERBS).table:
        if table.gives.get("language") == language and "firmness" in table.gives:
            _add(table, cues, lemmas)
    return Lexicon(language, cues, lemmas)


def _add(table: TableRule, cues: dict[str, Cue], lemmas: dict[str, Cue]) -> None:
    firmness, use = Firmness(str(table.gives["firmness"])), str(table.gives["use"])
    for lemma, forms in table.entries.items():
        cue = Cue(lemma, firmness, use)
        lemmas.setdefault(lemma, cue)
        for form in (lemma, *str(forms).split()):
            cues.setdefault(form, cue)
