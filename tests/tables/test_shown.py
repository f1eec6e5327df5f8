"""Groups are shown where they tell something that no larger one tells."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from compare.model.findings import Difference, Group, Kind, KindClass, Status
from compare.tables.shown import shown_groups, telling_agreements


def group(name: str, *statements: str, agreement: bool = True) -> Group:
    return Group(id=name, statements=statements, agreement=agreement)


LARGE, INSIDE, BESIDE = group("g1", "a", "b", "c"), group("g2", "a", "c"), group("g3", "c", "d")
DIFFERENCE = Difference("d1", Kind.NUMBER, KindClass.COMPATIBLE, 1, "two counts", "number-rounded", ())


def test_an_agreement_inside_a_larger_one_tells_nothing() -> None:
    assert telling_agreements([INSIDE, LARGE, BESIDE]) == (LARGE, BESIDE)


def test_an_agreement_with_more_origins_is_shown() -> None:
    confirmed = replace(INSIDE, confirmations=2)
    assert telling_agreements([confirmed, replace(LARGE, confirmations=1)]) == (
        confirmed,
        replace(LARGE, confirmations=1),
    )


def test_a_group_with_a_difference_of_its_own_is_shown() -> None:
    different = replace(INSIDE, differences=(DIFFERENCE,), status=Status.DIFFERING)
    assert shown_groups([different, LARGE, BESIDE]) == (different, LARGE, BESIDE)
    assert shown_groups([INSIDE, LARGE, BESIDE]) == (LARGE, BESIDE)


def test_a_contradicted_group_whose_difference_stands_elsewhere_is_shown_for_its_own_statement() -> None:
    contradicted = group("g4", "a", "e", agreement=False)
    assert shown_groups([LARGE, contradicted]) == (LARGE, contradicted)
    assert shown_groups([LARGE, replace(contradicted, statements=("a", "c"))]) == (LARGE,)


@given(st.lists(st.tuples(st.sets(st.sampled_from("abcdefgh"), min_size=2), st.booleans()), max_size=8))
def test_every_statement_of_a_group_is_shown(parts: list[tuple[set[str], bool]]) -> None:
    groups = [group(f"g{at}", *sorted(members), agreement=agreed) for at, (members, agreed) in enumerate(parts)]
    shown = {number for kept in shown_groups(groups) for number in kept.statements}
    assert shown == {number for each in groups for number in each.statements}
