"""A letter of another script in a name neither makes a difference nor hides one."""

from __future__ import annotations

import pytest

from compare.pipeline import compare_statements

pytestmark = pytest.mark.parser
CYRILLIC_Y, CYRILLIC_I = "K\u0443iv", "Lv\u0456v"
STORY = "A bridge collapsed in {} on Tuesday, killing nine people."


def differences(left: str, right: str) -> list[tuple[str, str, int]]:
    found = compare_statements(STORY.format(left), STORY.format(right))
    return [(str(difference.kind), str(difference.kind_class), difference.severity) for difference in found]


@pytest.mark.parametrize("mixed", [CYRILLIC_Y, "\u039ayiv", "Ky\u0456v"])
def test_it_makes_none(mixed: str) -> None:
    assert differences(mixed, "Kyiv") == differences("Kyiv", mixed) == []


@pytest.mark.parametrize(("left", "right"), [(CYRILLIC_Y, "Lviv"), ("Kyiv", CYRILLIC_I), (CYRILLIC_Y, CYRILLIC_I)])
def test_it_hides_none(left: str, right: str) -> None:
    plain = differences("Kyiv", "Lviv")
    assert [kind for kind, _, _ in plain] == ["place"]
    assert differences(left, right) == plain
