"""The table of named parts, and what the tables of this program hold."""

from __future__ import annotations

import pytest

from compare.cli.commands import COMMANDS
from compare.export.exporters import EXPORTERS
from compare.model.errors import UsageError
from compare.registry import Entry, Registry

NUMBERS: Registry[float] = Registry(
    "number", (Entry("pi", "math:pi", "a circle", (".circle",)), Entry("e", "math:e", "growth"))
)


def test_load() -> None:
    import math

    assert NUMBERS.load("pi") == math.pi
    assert NUMBERS.names == ("pi", "e")
    assert [entry.about for entry in NUMBERS] == ["a circle", "growth"]


def test_suffix() -> None:
    assert NUMBERS.for_suffix(".CIRCLE").name == "pi"


def test_what_is_not_there_is_told_with_what_is() -> None:
    with pytest.raises(UsageError, match="no number called 'tau'; there are: pi, e"):
        NUMBERS.load("tau")
    with pytest.raises(UsageError, match=r"suffix '\.square'; these do: \.circle"):
        NUMBERS.for_suffix(".square")


@pytest.mark.parametrize(
    "entries",
    [
        (Entry("a", "math:pi", ""), Entry("a", "math:e", "")),
        (Entry("a", "math:pi", "", (".x",)), Entry("b", "math:e", "", (".x",))),
    ],
)
def test_names_and_suffixes_are_used_once(entries: tuple[Entry, ...]) -> None:
    with pytest.raises(ValueError, match="used twice"):
        Registry("number", entries)


@pytest.mark.parametrize("table", [COMMANDS, EXPORTERS], ids=lambda table: table.sort)
def test_every_entry_can_be_loaded(table: Registry[object]) -> None:
    assert all(callable(table.load(name)) for name in table.names)
    assert all(entry.about for entry in table)


def test_contents() -> None:
    targets = {entry.name: entry.target for table in (COMMANDS, EXPORTERS) for entry in table}
    assert targets["json"] == "compare.export.json_form:write_json"
    assert targets["report"] == "compare.cli.report:report"
    assert EXPORTERS.names == ("json", "csv", "raw-csv", "xlsx", "md", "html")
