"""How well sentences are split, on a set that was written before the code and by another hand."""

from __future__ import annotations

import json
from pathlib import Path

from compare.model.text import Span
from compare.parse.sentences import split_sentences
from compare.rulebook.book import default_rulebook

SET = Path(__file__).parents[1] / "sets" / "sentences.jsonl"
FLOOR = 0.98


def rows() -> list[dict[str, object]]:
    return [json.loads(line) for line in SET.read_text("utf-8").splitlines()]


def ends_expected(row: dict[str, object]) -> set[int]:
    text, ends, place = str(row["text"]), set(), 0
    sentences = row["sentences"]
    assert isinstance(sentences, list)
    for sentence in sentences:
        place = text.index(sentence, place) + len(sentence)
        ends.add(place)
    return ends - {place}


def ends_found(row: dict[str, object]) -> set[int]:
    text = str(row["text"])
    return {span.end for span in split_sentences(text, Span(0, len(text)), default_rulebook())[:-1]}


def test_boundaries_reach_the_floor():
    graded = [(ends_expected(row), ends_found(row)) for row in rows()]
    right = sum(len(expected & found) for expected, found in graded)
    wrong = sum(len(expected ^ found) for expected, found in graded)
    assert len(graded) == 345
    assert right > 300
    assert 2 * right / (2 * right + wrong) >= FLOOR
