"""Families are joined whole, and the smallest member stands for them."""

from __future__ import annotations

from compare.trace.families import Families


def test_joining_is_transitive() -> None:
    families = Families(5)
    assert families.join(3, 4)
    assert families.join(1, 3)
    assert not families.join(4, 1)
    assert families.members() == {0: (0,), 1: (1, 3, 4), 2: (2,)}
    assert families.head(4) == 1
