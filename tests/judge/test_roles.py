"""Two roles of one person are told, and never a contradiction."""

from __future__ import annotations

import pytest

from tests.support.pairs import differences, values

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right", "roles"),
    [
        (
            "Chairman Tomas Varga resigned on Friday.",
            "Lawyer Tomas Varga resigned on Friday.",
            ["Chairman", "Lawyer"],
        ),
        (
            "Chairman Tomas Varga resigned on Friday.",
            "Tomas Varga, a lawyer, resigned on Friday.",
            ["Chairman", "lawyer"],
        ),
    ],
)
def test_two_roles_of_one_person_are_compatible(left: str, right: str, roles: list[str]) -> None:
    (found,) = differences(left, right)
    assert (found.kind, found.kind_class, values(found)) == ("role", "compatible", roles)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Chairman Tomas Varga resigned on Friday.", "Chairman Tomas Varga resigned on Friday."),
        ("Chairman Tomas Varga resigned on Friday.", "Tomas Varga resigned on Friday."),
        ("Chairman Tomas Varga resigned on Friday.", "Lawyer Maria Novak resigned on Friday."),
        ("Tomas Varga met the lawyer on Friday.", "Chairman Tomas Varga met the lawyer on Friday."),
    ],
)
def test_one_role_none_or_two_people_are_no_difference(left: str, right: str) -> None:
    assert differences(left, right, "role") == []
