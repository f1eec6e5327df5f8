from __future__ import annotations

import pytest

from compare.rulebook.schema import PatternRule, WordsRule


def words(*listed: str, case: bool = False) -> WordsRule:
    return WordsRule(id="x", why="x", words=listed, match=(), skip=(), case=case)


def pattern(expression: str, **flags: bool) -> PatternRule:
    return PatternRule(id="x", why="x", pattern=expression, match=(), skip=(), **flags)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was on the run.", "on the run"),
        ("on\nthe  run", "on\nthe  run"),
        ("ON THE RUN", "ON THE RUN"),
        ("He was on the runway.", None),
        ("salon the run", None),
    ],
)
def test_words_are_found_whole_across_blanks(text: str, found: str | None) -> None:
    match = words("on the run").regex.search(text)
    assert (match[0] if match else None) == found


def test_the_longest_of_several_wins() -> None:
    match = words("in", "in case of").regex.search("in case of fire")
    assert match is not None
    assert match[0] == "in case of"


def test_marks_in_words_are_taken_as_they_are() -> None:
    assert words("St.", "c/o").holds("St. Mary")
    assert not words("St.").holds("Sta Maria")


def test_case_counts_where_it_is_asked_for() -> None:
    assert words("US", case=True).holds("the US said")
    assert not words("US", case=True).holds("told us")


def test_words_of_other_scripts_have_bounds_too() -> None:
    assert words("сказав").holds("Він сказав це")
    assert not words("сказав").holds("розсказавши")


def test_blanks_in_a_pattern_do_not_count() -> None:
    assert pattern("fire  alarm").holds("firealarm")
    assert pattern(r"fire\ alarm").holds("fire alarm")


@pytest.mark.parametrize(
    ("flags", "text", "found"),
    [
        ({}, "FIRE", True),
        ({"ignore_case": False}, "FIRE", False),
        ({}, "x\nfire", False),
        ({"multiline": True}, "x\nfire", True),
    ],
)
def test_flags(flags: dict[str, bool], text: str, *, found: bool) -> None:
    assert pattern("^fire", **flags).holds(text) is found
