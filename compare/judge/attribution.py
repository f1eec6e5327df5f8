"""Observes the same words laid to different speakers."""

from __future__ import annotations

from collections.abc import Iterator

from compare.judge.claims import claim_of_spans
from compare.judge.observation import Observation, Pair
from compare.judge.residue import find_residue, read_words
from compare.judge.wording import has_quoted_words, quoted_run
from compare.model.findings import Kind
from compare.model.grammar import Speaker, Statement
from compare.model.values import Name, Role
from compare.rulebook.book import Rulebook


def observe_attribution(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield what two statements with different named speakers have in common in their words.

    A statement without a known speaker contradicts nothing, so it yields nothing.
    """
    left, right = pair.left.speaker, pair.right.speaker
    if left is None or right is None or not left.name or not right.name or left.name == right.name:
        return
    residue = find_residue(read_words(pair.left, rules), read_words(pair.right, rules))
    run = quoted_run(pair)
    yield Observation(
        Kind.ATTRIBUTION,
        {
            "words": _words_grade(run, residue.coverage, rules),
            "quoted": _quoted(pair),
            "speaks-for": "yes" if _speaks_for(pair, rules) else "no",
        },
        claim_of_spans(pair.left_article, (left.span,), left.name),
        claim_of_spans(pair.right_article, (right.span,), right.name),
        "the same words are laid to two speakers",
    )


def _words_grade(run: float, coverage: float, rules: Rulebook) -> str:
    if run >= rules.weight("wording", "same-run") or coverage >= rules.weight("wording", "same-coverage"):
        return "same"
    return "alike" if coverage >= rules.weight("wording", "alike-coverage") else "other"


def _quoted(pair: Pair) -> str:
    """Tell on how many sides words stand in quotation marks."""
    sides = (has_quoted_words(pair.left, pair.left_article), has_quoted_words(pair.right, pair.right_article))
    return ("none", "one", "both")[sum(sides)]


def _speaks_for(pair: Pair, rules: Rulebook) -> bool:
    """Whether one speaker is an office, a body or somebody who speaks for one.

    What a spokesman says his house says too, so an organisation beside a person is no second speaker.
    """
    return any(_is_collective(s.speaker, s, rules) for s in (pair.left, pair.right) if s.speaker is not None)


def _is_collective(speaker: Speaker, statement: Statement, rules: Rulebook) -> bool:
    inside = [mention.value for mention in statement.mentions if speaker.span.contains(mention.span)]
    if any(isinstance(value, Role) and value.head in rules.words("wording", "spokesman").listed for value in inside):
        return True
    if any(isinstance(value, Name) and value.kind == "person" for value in inside):
        return False
    return speaker.resolved_by not in {"named", "carried", "pronoun"} or not any(
        isinstance(value, Name) for value in inside
    )
