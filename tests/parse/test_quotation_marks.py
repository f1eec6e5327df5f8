from __future__ import annotations

import pytest

from compare.model.text import Span
from compare.parse.quotation_marks import find_runs


def runs(text: str) -> list[str]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [run.span.of(text) for run in find_runs(text, lines, frozenset({"twas"}))]


@pytest.mark.parametrize(
    "text",
    [
        "“Go home,” she said.",
        '"Go home," she said.',
        "«Go home,» she said.",
        "« Go home, » she said.",
        "„Go home,“ she said.",
        "„Go home,” she said.",
        "‘Go home,’ she said.",
        "'Go home,' she said.",
        "``Go home,'' she said.",
        "''Go home,'' she said.",
        "‹Go home,› she said.",
        "»Go home,« she said.",
    ],
)
def test_every_style_of_marks(text: str) -> None:
    assert runs(text) == ["Go home,"]


def test_nested_marks_come_after_the_outer_ones() -> None:
    text = "“She said ‘no’ twice,” he said."
    assert runs(text) == ["She said ‘no’ twice,", "no"]
    assert [run.depth for run in find_runs(text, [Span(0, len(text))])] == [0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "The workers' bill and the owners' answer.",
        "He lost it in the '90s and the '00s.",
        "It's the sailors' and it isn't ours.",
        "'Twas the sea's doing, the sailors' wives said.",
        "The board is 8' by 4' and the pipe 12\" long.",
        "He is 6'2\" and she 5'4\".",
        "",
        '" ',
    ],
)
def test_apostrophes_and_measures_are_no_marks(text: str) -> None:
    assert runs(text) == []


def test_possessive_inside_single_marks_does_not_close_them() -> None:
    assert runs("‘The workers’ bill is dead,’ he said.") == ["The workers’ bill is dead,"]


def test_unbalanced_mark_harms_its_own_paragraph_only() -> None:
    text = 'He said "it is over.\n"It is not," she said.'
    assert runs(text) == ["it is over.", "It is not,"]
    assert [run.closed for run in find_runs(text, [Span(0, 20), Span(21, len(text))])] == [False, True]


def test_closing_mark_alone_encloses_nothing() -> None:
    assert runs("She is sure of it,” the lawyer said.") == []


def test_many_marks_take_linear_time() -> None:
    text = "'a " * 20_000 + "“" * 20_000
    assert len(runs(text)) <= 20_000


def test_a_quotation_taken_up_again_in_one_paragraph_does_not_swallow_what_follows() -> None:
    text = "“We will stay. “We have time,” she said. The pier stays shut."
    assert runs(text) == ["We will stay.", "We have time,"]
    assert [run.closed for run in find_runs(text, [Span(0, len(text))])] == [False, True]


def test_a_plural_far_on_does_not_close_a_single_mark() -> None:
    assert runs("Crew 'fed refugees' on the island, as the boats' owners had asked.") == ["fed refugees"]
