"""The normal form of each sort of value."""

from __future__ import annotations

from datetime import date

import pytest

from compare.model.values import Name, Place, Quantity, Role, Value, When
from compare.tables.values import normal_form

DAY = date(2024, 5, 14)


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (Quantity(32, 32, of="people"), "32 people"),
        (Quantity(20, None, of="people"), "20 or more people"),
        (Quantity(None, 40), "up to 40"),
        (Quantity(20, 30, unit="metre"), "20 to 30 metre"),
        (Quantity(0.5, 0.5, unit="share"), "0.5 share"),
        (Quantity(1_200_000_000, 1_200_000_000, unit="USD", approximate=True), "about 1200000000 USD"),
        (Quantity(1 / 3, 1 / 3), "0.333333"),
        (Quantity(-4, -4), "-4"),
        (Quantity(None, None, of="people"), "people"),
        (When(DAY, DAY), "2024-05-14"),
        (When(DAY, date(2024, 5, 20)), "2024-05-14/2024-05-20"),
        (When(weekday=2), "Wednesday"),
        (When(month=3, day=7), "--03-07"),
        (When(DAY, DAY, minutes=(545, 545)), "2024-05-14 09:05"),
        (When(minutes=(600, 660), offset=-90), "10:00/11:00-01:30"),
        (When(minutes=(600, 600), offset=180), "10:00+03:00"),
        (When(), ""),
        (Name("k", "Anna Kovalenko"), "Anna Kovalenko"),
        (Place("selwyn", "Port Selwyn"), "Port Selwyn"),
        (Place("selwyn", "Port Selwyn", relation="near"), "near Port Selwyn"),
        (Place("selwyn", "Port Selwyn", relation="north of", distance=2500), "2.5 km north of Port Selwyn"),
        (Role("harbour master", "master"), "harbour master"),
    ],
)
def test_normal_form(value: Value, form: str) -> None:
    assert normal_form(value) == form


def test_no_value() -> None:
    with pytest.raises(TypeError):
        normal_form("32")  # type: ignore[arg-type]
