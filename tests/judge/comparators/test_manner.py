"""By which medium something was said, and how firmly it is put."""

from __future__ import annotations

import pytest

from tests.support.pairs import differences, values

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_QUOTE = '"We will rebuild every house,"'


def test_one_speaker_in_two_media_may_have_used_both() -> None:
    left, right = f"{_QUOTE} Tomas Varga said in a video.", f"{_QUOTE} Tomas Varga wrote on Twitter."
    (found,) = differences(left, right)
    assert (found.kind, found.kind_class) == ("medium", "compatible")
    assert values(found) == ["in a video", "on Twitter"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Tomas Varga said in a statement.", "Tomas Varga said in a written statement."),
        ("Tomas Varga said in a video.", "Tomas Varga said in a video."),
        ("Tomas Varga said in a video.", "Tomas Varga said."),
        ("Tomas Varga said in a video.", "Maria Novak wrote on Twitter."),
        ("he said in a video.", "she wrote on Twitter."),
    ],
)
def test_one_medium_or_two_speakers_are_no_difference(left: str, right: str) -> None:
    assert differences(f"{_QUOTE} {left}", f"{_QUOTE} {right}", "medium") == []


@pytest.mark.parametrize(
    ("left", "right", "cues"),
    [
        ("Tomas Varga hoped", "Tomas Varga confirmed", ["hoped", "confirmed"]),
        ("Tomas Varga claimed", "Tomas Varga said", ["claimed", "said"]),
    ],
)
def test_a_hope_or_a_claim_beside_a_plain_statement_is_told(left: str, right: str, cues: list[str]) -> None:
    rest = "that the bridge had been sold to the bank."
    (found,) = differences(f"{left} {rest}", f"{right} {rest}", "certainty")
    assert (found.kind_class, values(found)) == ("compatible", cues)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Tomas Varga said that the bridge was sold.", "Tomas Varga confirmed that the bridge was sold."),
        ("Tomas Varga hoped for rain.", "Tomas Varga confirmed the sale of the bridge in spring."),
    ],
)
def test_equal_firmness_or_other_words_are_no_difference(left: str, right: str) -> None:
    assert differences(left, right, "certainty") == []
