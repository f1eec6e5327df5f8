"""What a statement says that a named thing is."""

from __future__ import annotations

import pytest

from compare.judge.reading.described import find_descriptions
from tests.support.pairs import RULES, pair_of

pytest.importorskip("spacy")
pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ostara is a 1980 Danish prison drama film.", [("Ostara", "film", "Danish drama prison", True)]),
        ("There is a city called Norvik.", [("Norvik", "city", "", False)]),
        ("The band met the Canadian singer Delia Crowe.", [("Crowe", "singer", "Canadian", False)]),
        ("Delia Crowe, a Canadian singer, met the band.", [("Crowe", "singer", "Canadian", False)]),
        ("Ostara is Danish.", [("Ostara", "is", "Danish", True)]),
        ("Ostara is not a film.", []),
        ("The band met in Norvik.", []),
    ],
)
def test_descriptions(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    found = find_descriptions(pair_of(text, text).left, RULES)
    told = [(d.subject.text, d.noun.text, " ".join(sorted(t.text for t in d.before)), d.is_stated) for d in found]
    assert told == expected
