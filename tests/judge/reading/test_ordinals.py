"""Which noun of a statement is numbered, and by what."""

from __future__ import annotations

import pytest

from compare.judge.reading.ordinals import ordinals
from tests.support.pairs import RULES
from tests.support.parsing import only_leaf

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("The second bomb exploded.", {"bomb": 2}),
        ("The 10th day began.", {"day": 10}),
        ("They met for their third and final round.", {"round": 3}),
        ("The sixth straight meeting began.", {"meeting": 6}),
        ("She came first.", {"": 1}),
        ("The bomb exploded.", {}),
    ],
)
def test_an_ordinal_numbers_the_noun_that_it_modifies(text: str, numbered: dict[str, int]) -> None:
    found = {noun: number for noun, (number, _) in ordinals(only_leaf(text), RULES).items()}
    assert found == numbered
