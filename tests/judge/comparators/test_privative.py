"""What one side calls a fake and the other takes for real."""

from __future__ import annotations

import pytest

from compare.judge.comparators.privative import observe_privative
from compare.judge.verdicts import decide
from tests.support.pairs import RULES, observed

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police held a fake doctor, Ivan Petrov, on Monday.", "Doctor Ivan Petrov was held on Monday."),
        ("A fake nurse called Lena Holt answered the calls.", "The nurse, Lena Holt, answered the calls."),
        ("A made-up nurse called Lena Holt answered the calls.", "The nurse, Lena Holt, answered the calls."),
        ("A non-existent nurse called Lena Holt was paid.", "The nurse, Lena Holt, was paid."),
        ("Made-up doctor Ivan Petrov was held.", "The doctor, Ivan Petrov, was held."),
    ],
)
def test_a_fake_of_a_kind_is_none_of_it(left: str, right: str) -> None:
    assert {decide(seen, RULES).rule for seen in observed(observe_privative, left, right)} == {"fake-or-real"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police held a fake doctor, Ivan Petrov, on Monday.", "The fake doctor Ivan Petrov was held on Monday."),
        ("Police held a fake doctor, Ivan Petrov, on Monday.", "Doctor Anna Kral was called on Monday."),
        ("Police held a fake doctor, Ivan Petrov, on Monday.", "Ivan Petrov, a plumber, was held on Monday."),
        ("Doctor Ivan Petrov sold fake pills.", "Doctor Ivan Petrov sold pills."),
        ("A fake Lena Holt letter fooled the papers.", "The Lena Holt letter came from another house."),
        ("Fake Lena Holt Letter Fools Two Papers", "Lena Holt Letter Sent From Bogus House"),
        ("The heavily made-up actress Lena Holt answered the calls.", "The actress, Lena Holt, answered the calls."),
        ("The well-paid nurse Lena Holt answered the calls.", "The nurse, Lena Holt, answered the calls."),
        ("The so-called doctor Ivan Petrov was held.", "The doctor, Ivan Petrov, was held."),
        ("The nurse Lena Holt was made up by noon.", "The nurse, Lena Holt, was there by noon."),
        ("Is doctor Ivan Petrov a doctor?", "A fake doctor, Ivan Petrov, was held."),
    ],
)
def test_other_people_and_other_nouns_are_left_alone(left: str, right: str) -> None:
    assert observed(observe_privative, left, right) == []
