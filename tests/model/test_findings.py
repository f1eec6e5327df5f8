from __future__ import annotations

from compare.model.findings import Comparison, Kind, KindClass, Side, SideMention, Status
from compare.model.text import Excerpt


def mention(statement: str, start: int) -> SideMention:
    return SideMention(statement, Excerpt("a", start, start + 2, "41"))


def test_a_side_lists_each_of_its_statements_once_in_order() -> None:
    side = Side("41", "41", (mention("s2", 0), mention("s1", 9), mention("s2", 30)))
    assert side.statements == ("s2", "s1")


def test_a_side_without_mentions_has_no_statements() -> None:
    assert Side("41", "41", ()).statements == ()


def test_the_words_for_findings_are_those_of_the_published_form() -> None:
    assert {kind.value for kind in Kind} == {
        "number",
        "date",
        "place",
        "name",
        "role",
        "attribution",
        "polarity",
        "scope",
        "target",
        "medium",
        "certainty",
        "event",
        "quote-wording",
    }
    assert [status.value for status in Status] == ["contradicted", "updated", "worded", "differing", "agreed"]


def test_classes_stand_in_the_order_of_what_they_cost_a_reader() -> None:
    assert [kind_class.value for kind_class in KindClass] == ["contradiction", "update", "variant", "compatible"]


def test_every_group_and_side_of_a_comparison_points_at_its_statements(comparison: Comparison) -> None:
    known = {statement.id for statement in comparison.statements}
    for group in comparison.groups:
        assert set(group.statements) <= known
        for difference in group.differences:
            assert all(set(side.statements) <= set(group.statements) for side in difference.sides)
