"""Things are found by where they lie, however long they are."""

from __future__ import annotations

from compare.model.text import Span
from compare.trace.places import Places


def test_near_and_far() -> None:
    places: Places[str] = Places()
    places.add(Span(0, 10), "start")
    places.add(Span(300, 320), "middle")
    places.add(Span(5, 2000), "long")
    assert places.near(Span(8, 9)) == ["start", "long"]
    assert places.near(Span(330, 331)) == ["long"]
    assert places.near(Span(330, 331), 20) == ["middle", "long"]
    assert places.near(Span(3000, 3001)) == []


def test_an_empty_span_has_a_place() -> None:
    places: Places[int] = Places()
    places.add(Span(256, 256), 1)
    assert places.near(Span(250, 260)) == [1]
