"""How a text places itself to a place, and what settlement it calls it."""

from __future__ import annotations

import pytest

from compare.model.values import Place
from tests.support.pairs import resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _place(text: str, name: str) -> Place:
    (article,) = resolved(text)
    values = [mention.value for statement in article.statements for mention in statement.mentions]
    return next(value for value in values if isinstance(value, Place) and name in value.canonical)


@pytest.mark.parametrize(
    ("text", "relation", "distance"),
    [
        ("The bomb went off in Kano.", "in", None),
        ("The bomb went off near Kano.", "near", None),
        ("The bomb went off just outside the city of Kano.", "near", None),
        ("The bomb went off on the outskirts of Kano.", "outskirts", None),
        ("The bomb went off 20 km north of Kano.", "north of", 20_000),
        ("The bomb went off some 20 kilometres to the north of the northern city of Kano.", "north of", 20_000),
        ("The bomb went off south-west of Kano.", "south-west of", None),
        ("The bus near the market in Kano was hit.", "in", None),
    ],
)
def test_the_words_before_a_place_say_where_to_it(text: str, relation: str, distance: float | None) -> None:
    place = _place(text, "Kano")
    assert (place.relation, place.distance) == (relation, distance)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bomb went off in the village of Umm Zayat.", "village"),
        ("The bomb went off in Umm Zayat village.", "village"),
        ("The bomb went off in the town of Umm Zayat.", "town"),
        ("The bomb went off in Umm Zayat.", ""),
    ],
)
def test_a_place_that_nobody_knows_keeps_what_it_is_called(text: str, kind: str) -> None:
    assert _place(text, "Umm Zayat").kind == kind


def test_a_known_place_keeps_what_it_is() -> None:
    assert _place("The bomb went off in the town of Kano.", "Kano").kind == "city"
