"""The counting itself, on a story of three lines whose right figures can be seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.model.text import Span
from tests.gold.figures import CLASSES, figures
from tests.gold.found import Found, FoundDifference, FoundGroup, FoundStatement
from tests.gold.reference import (
    Expected,
    Member,
    Reference,
    ReferenceGroup,
    Trap,
    own_stories,
    seeds_reference,
    training_stories,
)
from tests.gold.scoring import score

TEXTS = {
    "A": "Two men died in the fire. The mayor wept. Nobody was held.",
    "B": "Three men died in the fire. A mayor wept.",
    "C": "Two men were killed by the blaze. Dogs barked.",
}
DEAD = ReferenceGroup(
    id="dead",
    agreement=True,
    members=(
        Member("A", "Two men died in the fire."),
        Member("B", "Three men died in the fire."),
        Member("C", "Two men were killed by the blaze."),
    ),
    differences=(Expected("number", "contradiction", {"A": "Two", "B": "Three", "C": "two"}),),
)
MAYOR = ReferenceGroup("mayor", True, (Member("A", "The mayor wept."), Member("B", "A mayor wept.")), ())
REFERENCE = Reference(
    name="fire",
    paths={letter: Path(f"{letter}.txt") for letter in TEXTS},
    texts=TEXTS,
    groups=(DEAD, MAYOR),
    traps=(Trap("dogs", Member("A", "The mayor wept."), Member("C", "Dogs barked.")),),
    unique=(Member("A", "Nobody was held."), Member("C", "Dogs barked.")),
    names=(("Ann Li", "Anne Lee"), ("Bo Ek",)),
    manifest=None,
)


def statements() -> dict[str, FoundStatement]:
    """Return every sentence as a statement: A1, A2, A3, B1, …"""
    found = {}
    for letter, text in TEXTS.items():
        start = 0
        for number, sentence in enumerate(text.split(". "), 1):
            length = min(len(sentence) + 1, len(text) - start)
            span = Span(start, start + length)
            found[f"{letter}{number}"] = FoundStatement(letter, (span,), span, span.of(text))
            start = span.end + 1
    return found


def difference(*sides: str, kind: str = "number", kind_class: str = "contradiction") -> FoundDifference:
    return FoundDifference(kind, kind_class, tuple(frozenset(side.split()) for side in sides), sides)


def group(members: str, *differences: FoundDifference, agreement: bool = True) -> FoundGroup:
    return FoundGroup(tuple(members.split()), agreement, differences)


def found(*groups: FoundGroup, unique: str = "", names: tuple[frozenset[str], ...] = ()) -> Found:
    return Found(statements(), groups, tuple(unique.split()), names)


def test_everything_right() -> None:
    right = found(
        group("A1 B1 C1", difference("A1 C1", "B1")),
        group("A2 B2"),
        unique="A3 C2",
        names=(frozenset({"Ann Li", "Anne Lee"}), frozenset({"Bo Ek"})),
    )
    counted = score(right, REFERENCE)
    reached = figures(counted)
    assert counted.remarks == ()
    for name in ("alignment_f1", "groups_found", "contradiction_f1", "agreement", "unique_recall", "name_recall"):
        assert reached[name] == 1, name
    for name in ("false_contradictions_a_pair", "traps_sprung", "names_wrongly_joined", "shared_called_unique"):
        assert reached[name] == 0, name


def test_nothing_found() -> None:
    counted = score(found(), REFERENCE)
    reached = figures(counted)
    assert reached["alignment_precision"] is None
    assert reached["alignment_recall"] == reached["alignment_f1"] == reached["contradiction_recall"] == 0
    assert reached["contradiction_precision"] is None
    assert reached["agreement"] is None
    assert counted.remarks == (
        "group not found: dead 0/3",
        "group not found: mayor 0/1",
        "missed contradiction: number in dead",
    )


def test_pairs_are_counted_each_once() -> None:
    reached = figures(score(found(group("A1 B1"), group("B1 A1"), group("A1 C2")), REFERENCE))
    assert reached["alignment_precision"] == 0.5
    assert reached["alignment_recall"] == 0.25
    assert reached["group_recall"] == pytest.approx(1 / 6, abs=1e-3)


def test_pairs_within_a_source_count_for_nothing() -> None:
    assert figures(score(found(group("A1 A2")), REFERENCE))["alignment_precision"] is None


def test_a_near_kind_is_as_good_and_another_kind_is_counted_apart() -> None:
    near = figures(score(found(group("A1 B1", difference("A1", "B1", kind="scope"))), REFERENCE))
    assert (near["contradiction_f1"], near["contradiction_any_kind_f1"]) == (1, 1)
    other = figures(score(found(group("A1 B1", difference("A1", "B1", kind="medium"))), REFERENCE))
    assert (other["contradiction_f1"], other["contradiction_any_kind_f1"]) == (0, 1)
    assert other["false_contradictions_a_pair"] == 0


def test_another_class_is_a_miss_and_false() -> None:
    counted = score(found(group("A1 B1", difference("A1", "B1", kind_class="update"))), REFERENCE)
    assert figures(counted)["contradiction_recall"] == 0
    assert figures(counted)["update_precision"] == 0
    assert "missed contradiction: number in dead" in counted.remarks
    assert "false update: number ['A1', 'B1']" in counted.remarks


def test_sides_that_agree_in_the_reference_are_no_difference() -> None:
    counted = score(found(group("A1 C1", difference("A1", "C1"))), REFERENCE)
    assert figures(counted)["contradiction_precision"] == 0
    assert figures(counted)["false_contradictions_a_pair"] == pytest.approx(1 / 3, abs=1e-3)


def test_a_difference_told_again_is_repeated_and_not_false() -> None:
    """Once in the same words by another group, once by another pair of sources."""
    once = difference("A1", "B1")
    reached = figures(score(found(group("A1 B1 C1", once, difference("C1", "B1")), group("A1 B1", once)), REFERENCE))
    assert reached["contradiction_precision"] == 1
    assert reached["contradiction_repeated"] == 2
    assert reached["false_contradictions_a_pair"] == 0


def test_a_statement_that_is_far_longer_makes_no_excerpt() -> None:
    text = "Rain fell. " + "Much else was said. " * 30
    reference = Reference(
        name="rain",
        paths={},
        texts={"A": text, "B": "Rain fell."},
        groups=(ReferenceGroup("rain", True, (Member("A", "Rain fell."), Member("B", "Rain fell.")), ()),),
        traps=(),
        unique=(),
        names=(),
        manifest=None,
    )
    for end, hits in ((400, 1), (401, 0)):
        span = Span(0, end)
        long = FoundStatement("A", (span,), span, span.of(text))
        short = FoundStatement("B", (Span(0, 10),), Span(0, 10), "Rain fell.")
        both = Found({"a": long, "b": short}, (group("a b"),), (), ())
        assert figures(score(both, reference))["alignment_recall"] == hits


def test_parts_are_held_without_what_interrupts_them() -> None:
    whole = FoundStatement("A", (Span(0, 5), Span(20, 25)), Span(0, 25), "")
    assert whole.covers((("A", Span(0, 10)),))
    assert not whole.covers((("A", Span(5, 20)),))
    assert not whole.covers((("B", Span(0, 10)),))


def test_agreement_is_asked_only_of_groups_that_were_found() -> None:
    wrong = figures(score(found(group("A2 B2", agreement=False)), REFERENCE))
    assert wrong["agreement"] == 0
    assert figures(score(found(group("A2 C2")), REFERENCE))["agreement"] is None


def test_what_is_shared_and_only_unique_is_noted() -> None:
    reached = figures(score(found(group("A1 B1"), unique="A1 A2 B2 C1"), REFERENCE))
    assert reached["shared_called_unique"] == 0.6
    assert reached["unique_recall"] == 0


def test_a_trap_is_sprung_where_both_stand_in_one_group() -> None:
    counted = score(found(group("A2 C2")), REFERENCE)
    assert figures(counted)["traps_sprung"] == 1
    assert "trap sprung: dogs" in counted.remarks


def test_names_joined_rightly_and_wrongly() -> None:
    all_in_one = (frozenset({"Ann Li", "Anne Lee", "Bo Ek"}),)
    reached = figures(score(found(names=all_in_one), REFERENCE))
    assert (reached["name_recall"], reached["names_wrongly_joined"]) == (1, 2)


def test_offsets_are_held_against_the_text() -> None:
    moved = {
        key: FoundStatement(s.source, s.parts, s.span, s.text if key != "A1" else "Two women died in the fire.")
        for key, s in statements().items()
    }
    assert figures(score(Found(moved, (), (), ()), REFERENCE))["bad_offsets"] == 1


def test_counts_of_stories_add_up() -> None:
    good = score(found(group("A1 B1 C1", difference("A1", "B1")), group("A2 B2")), REFERENCE)
    bad = score(found(group("A1 C2")), REFERENCE)
    reached = figures(good + bad)
    assert reached["alignment_recall"] == 0.5
    assert reached["alignment_precision"] == 0.8
    assert reached["contradiction_recall"] == 0.5
    assert reached["contradiction_precision"] == 1


@pytest.mark.parametrize(
    "reference", [seeds_reference(), *own_stories(), *training_stories()], ids=lambda reference: reference.name
)
def test_a_reference_can_be_counted(reference: Reference) -> None:
    """Every excerpt stands in its source, every group spans two sources, every class is one that is scored."""
    single = [trap.left for trap in reference.traps] + [trap.right for trap in reference.traps]
    shared = [member for one in reference.groups for member in one.members]
    assert [member for member in (*shared, *single, *reference.unique) if not reference.places(member)] == []
    assert all(len({member.source for member in one.members}) >= 2 for one in reference.groups)
    assert {found.kind_class for one in reference.groups for found in one.differences} <= set(CLASSES)
