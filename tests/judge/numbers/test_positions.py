"""Places beside one another: near, on the edge, so far off in a direction."""

from __future__ import annotations

import pytest

from compare.judge.comparators.places import observe_places
from compare.judge.verdicts import decide
from compare.rulebook.book import default_rulebook
from tests.support.pairs import pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_RULES = default_rulebook()


def _judged(left: str, right: str) -> list[tuple[str, str]]:
    observed = observe_places(pair_of(left, right), _RULES)
    return [(str(decide(seen, _RULES).kind_class), seen.reason) for seen in observed]


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (
            "The plane crashed near Bergen.",
            "The plane crashed near Oslo.",
            "near Bergen is not near Oslo; both say where it was",
        ),
        (
            "The bomb went off north of Kano.",
            "The bomb went off south of Kano.",
            "north of Kano is not south of Kano; both say where it was",
        ),
        (
            "The plane came down 300 km north of Kano.",
            "The plane came down in Kano.",
            "300 km north of Kano is not Kano; both say where it was",
        ),
        (
            "A bomber struck a wedding in the village of Umm Zayat.",
            "A bomber struck a wedding in the city of Kano.",
            "Umm Zayat is not Kano; both say where it was",
        ),
    ],
)
def test_two_positions_that_exclude_each_other_contradict(left: str, right: str, reason: str) -> None:
    assert _judged(left, right) == [("contradiction", reason)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bomb went off near Kano.", "The bomb went off in Kano."),
        ("The bomb went off on the outskirts of Kano.", "The bomb went off in Kano."),
        ("The bomb went off 20 km north of Kano.", "The bomb went off near Kano."),
    ],
)
def test_beside_a_place_and_in_it_may_be_one_spot(left: str, right: str) -> None:
    assert [kind_class for kind_class, _ in _judged(left, right)] == ["compatible"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The army fought rebels in areas near Kenya.", "The army fought rebels in Uganda."),
        ("The plane crashed near Oslo.", "The plane crashed near Drammen."),
        ("The bomb went off near Umm Zayat.", "The bomb went off in Kano."),
    ],
)
def test_what_may_be_one_spot_is_left_alone(left: str, right: str) -> None:
    assert [kind_class for kind_class, _ in _judged(left, right) if kind_class != "None"] == []
