"""Reasons are plain sentences."""

from __future__ import annotations

import pytest

from compare.trace.grounds import Ground
from compare.trace.wording import Cluster, cluster_name, listed, say_contradiction, say_origins

LABELS = {letter: f"Paper {letter.upper()}" for letter in "abcd"}


def cluster(articles: str, *shared: tuple[Ground, str], **own: tuple[Ground, ...]) -> Cluster:
    holders = {ground: tuple(letters) for ground, letters in shared}
    return Cluster(tuple(articles), holders, {letter: own.get(letter, ()) for letter in articles})


def test_one_report_and_a_witness() -> None:
    agency = Ground("agency", "afp", "AFP")
    witness = Ground("source", "jon", "Jon, a docker", "witness")
    told = say_origins([cluster("acd", (agency, "acd")), cluster("b", b=(witness,))], LABELS, 4)
    assert (
        told == "4 outlets, 2 origins: Paper A, Paper C and Paper D carry one AFP report; Paper B has its own witness "
        "(Jon, a docker)"
    )


def test_of_a_bare_name_it_is_not_said_that_he_was_there() -> None:
    told = [
        say_origins([cluster("a", a=(Ground("source", "k", shown, "witness"),))], LABELS, 1)
        for shown in ("Jon Berg", "Jon Berg, a docker", "residents")
    ]
    assert [one.partition("origin: ")[2] for one in told] == [
        "Paper A cites Jon Berg",
        "Paper A has its own witness (Jon Berg, a docker)",
        "Paper A has its own witness (residents)",
    ]


@pytest.mark.parametrize(
    ("ground", "told"),
    [
        (Ground("group", "g", "bloggers"), "are one group (bloggers)"),
        (Ground("family", "f", "Nine"), "are of one publisher (Nine)"),
        (Ground("text", "a"), "carry one text"),
        (Ground("unnamed", ""), "rest on sources that they do not name, which may be the same"),
        (Ground("source", "k", "the mayor"), "cite the mayor (one origin for what was said, 2 for that it was said)"),
    ],
)
def test_why_two_are_one(ground: Ground, told: str) -> None:
    assert say_origins([cluster("ab", (ground, "ab"))], LABELS, 2) == f"2 outlets, 1 origin: Paper A and Paper B {told}"


def test_two_ties_are_both_told() -> None:
    tied = cluster("abc", (Ground("text", "a"), "ab"), (Ground("family", "f", "Nine"), "bc"))
    told = say_origins([tied], LABELS, 3)
    assert told.endswith("Paper B and Paper C are of one publisher (Nine), and Paper A and Paper B carry one text")


def test_names_of_origins() -> None:
    assert cluster_name(cluster("ab", (Ground("source", "k", "the mayor"), "ab")), LABELS) == "the mayor"
    assert cluster_name(cluster("ab", (Ground("text", "a"), "ab")), LABELS) == "Paper A and Paper B"
    assert cluster_name(cluster("a"), LABELS) == "Paper A"


def test_sides_of_a_contradiction() -> None:
    assert say_contradiction("date", [("Monday", 2), ("Tuesday", 1)], [], LABELS) == (
        "contradiction of date: 2 origins for “Monday” against 1 origin for “Tuesday”"
    )


@pytest.mark.parametrize(
    ("names", "told"),
    [(["A"], "A"), (["A", "B", "C"], "A, B and C"), (list("ABCDEFGH"), "A, B, C, D, E, F and 2 more")],
)
def test_lists(names: list[str], told: str) -> None:
    assert listed(names) == told
