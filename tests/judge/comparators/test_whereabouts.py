"""Where a named thing is said to lie, whatever the sentence tells of it."""

from __future__ import annotations

import pytest

from tests.support.pairs import differences

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The men are to be exchanged at Kaburo, a dirt airstrip some 60 km (37 miles) west of Goma.",
            "A plane flew them out of Kaburo, a dirt airstrip about 40 miles east of Goma.",
        ),
        (
            "The riot began at the San Telmo prison, seven miles south of the city of Esmeraldas.",
            "Soldiers ringed the San Telmo prison, about 11 kilometers north of the city of Esmeraldas.",
        ),
        (
            "Shells hit Novoverkhne, a village in the Donetsk region.",
            "Novoverkhne, a village in the Zaporizhzhia region, has no water.",
        ),
        (
            "The convoy left Talmora, which lies 20 km north of Kano.",
            "Nobody lives in Talmora, 20 km south of Kano, any more.",
        ),
    ],
)
def test_a_thing_lies_in_one_place(left: str, right: str) -> None:
    assert "contradiction" in [found.kind_class for found in differences(left, right) if found.kind == "place"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Kaburo, 60 km west of Goma, was shut.",
            "A plane left Kaburo, an airstrip 37 miles west of Goma.",
        ),
        ("Maria Petrova, a teacher in Kyiv, was heard.", "Maria Petrova, a teacher in Lviv, was thanked."),
        ("The Red Cross office in Geneva knew.", "The Red Cross told its people in Nairobi."),
        ("Talmora, 20 km north of Kano, burned.", "The road from Talmora to Lagos was shut."),
        (
            "Shells hit Novoverkhne and a village in Donetsk.",
            "Novoverkhne, in the Kherson region, has no water.",
        ),
    ],
)
def test_what_says_nothing_of_where_a_thing_lies(left: str, right: str) -> None:
    assert "contradiction" not in [found.kind_class for found in differences(left, right) if found.kind == "place"]
