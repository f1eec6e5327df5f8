"""Nouns with their senses: which two may name one thing."""

from __future__ import annotations

import pytest

from compare.similarity.nouns import Nouns, read_nouns

TABLE = [
    "# a line for people\n",
    "pike\t1 3\n",
    "salmon\t2\n",
    "fish\t0\n",
    "spear\t3\n",
    "\n",
    "\n",
    "0\n",
    "0\n",
    "\n",
]


@pytest.fixture
def nouns() -> Nouns:
    return read_nouns(TABLE)


def test_a_table_is_read_as_nouns_and_what_is_above_their_senses(nouns: Nouns) -> None:
    assert nouns.senses == {"pike": (1, 3), "salmon": (2,), "fish": (0,), "spear": (3,)}
    assert nouns.above == ((), (0,), (0,), ())


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("salmon", "fish", True),
        ("pike", "spear", True),
        ("salmon", "pike", False),
        ("salmon", "spear", False),
        ("salmon", "salmon", True),
        ("salmon", "trout", True),
    ],
    ids=["a kind of it", "a sense in common", "two of one kind", "two things", "itself", "not listed"],
)
def test_two_nouns_may_name_one_thing(nouns: Nouns, one: str, other: str, may: bool) -> None:
    assert nouns.may_name_one(one, other) is nouns.may_name_one(other, one) is may
