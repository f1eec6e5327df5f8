"""A wording that a larger finding shows whole is not shown again."""

from compare.judge.contained import find_contained
from compare.model.findings import Difference, Kind, KindClass, Side, SideMention
from compare.model.text import Excerpt


def side(*places: tuple[str, int]) -> Side:
    mentions = tuple(SideMention(name, Excerpt("a", start, start + 9, "some words")) for name, start in places)
    return Side("value", "value", mentions)


def wording(name: str, *sides: Side, kind: Kind = Kind.QUOTE_WORDING) -> Difference:
    return Difference(name, kind, KindClass.VARIANT, 2, "in other words", "wording", sides)


THREE = wording("d1", side(("s1", 0)), side(("s2", 0)), side(("s3", 0)))


def test_two_of_three_wordings_are_contained() -> None:
    assert find_contained([THREE, wording("d2", side(("s2", 0)), side(("s3", 4)))]) == {"d2"}


def test_another_quotation_of_the_same_statements_is_not() -> None:
    assert find_contained([THREE, wording("d2", side(("s2", 50)), side(("s3", 4)))]) == frozenset()


def test_wordings_that_the_larger_takes_for_one_are_not() -> None:
    large = wording("d1", side(("s1", 0)), side(("s2", 0), ("s3", 0)))
    assert find_contained([large, wording("d2", side(("s2", 0)), side(("s3", 0)))]) == frozenset()


def test_differences_of_other_kinds_are_left_alone() -> None:
    assert find_contained([THREE, wording("d2", side(("s2", 0)), side(("s3", 0)), kind=Kind.NUMBER)]) == frozenset()
