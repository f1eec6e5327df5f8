"""Names that have changed places around the same words."""

from __future__ import annotations

import pytest

from tests.support.pairs import differences

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The riot began when a gang known as Los Tordos attacked a cellblock held by a rival group, La Garza.",
            "The riot began when a gang known as La Garza attacked a cellblock held by a rival group, Los Tordos.",
        ),
        (
            "Varga has bought the mills of Novak for a song.",
            "Novak has bought the mills of Varga for a song.",
        ),
    ],
)
def test_names_that_changed_places_contradict(left: str, right: str) -> None:
    found = [d for d in differences(left, right) if d.kind_class == "contradiction"]
    assert "names-turned" in [d.rule for d in found]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Varga met in the old town hall with Novak.",
            "Novak met in the old town hall with Varga.",
        ),
        (
            "Varga left for the capital, and Novak stayed.",
            "Novak left for the capital, and Varga stayed.",
        ),
        (
            "Varga accused the party of Novak of buying votes.",
            "Novak accused the party of Varga of buying votes.",
        ),
    ],
)
def test_what_only_looks_turned(left: str, right: str) -> None:
    assert "names-turned" not in [d.rule for d in differences(left, right)]
