"""What a statement sets right."""

from __future__ import annotations

import pytest

from compare.judge.reading.corrections import find_corrections
from tests.support.pairs import RULES, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The inspection was in September, not October.", "September", "October"),
        ("The plane came from Lima, not from Quito.", "Lima", "Quito"),
        ("It was Anna Kral, not Lena Holt, who signed the letter.", "Kral", "Holt"),
    ],
)
def test_a_name_that_belongs_and_one_that_does_not(text: str, right: str, wrong: str) -> None:
    (found,) = find_corrections(pair_of(text, "Rain fell.").left, RULES)
    assert (found.right.text, found.wrong.text) == (right, wrong)


@pytest.mark.parametrize(
    "text",
    [
        "It is a pause, not a finish.",
        "The plane came from Lima, not only from Quito.",
        "The plane, not seen since Monday, came from Lima.",
        "The plane did not come from Lima.",
        "The plane left Lima and not one seat was free.",
    ],
)
def test_common_nouns_and_plain_negations_set_nothing_right(text: str) -> None:
    assert find_corrections(pair_of(text, "Rain fell.").left, RULES) == ()
