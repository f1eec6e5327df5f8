"""The JSON form: its published schema, its example, and that every excerpt is where it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import compare.export
from compare.export.json_form import document, write_json
from compare.model.findings import Comparison
from tests.support.story import WIRE, article

FOLDER = Path(compare.export.__file__).parent
SCHEMA = json.loads((FOLDER / "variorum-1.schema.json").read_text(encoding="utf-8"))
EXAMPLE = FOLDER / "variorum-1.example.json"


def keys(value: object) -> Iterator[str]:
    """Yield the names of all keys of a JSON value."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_output_keeps_to_the_schema(comparison: Comparison) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(write_json(comparison)))


def test_example_is_what_comes_out(comparison: Comparison, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        EXAMPLE.write_bytes(write_json(comparison))
    assert write_json(comparison) == EXAMPLE.read_bytes(), "run pytest --update-golden and read the change"


def test_example_fills_every_key() -> None:
    example = json.loads(EXAMPLE.read_bytes())
    empty = [name for name, value in example.items() if value in ([], "", None)]
    assert empty == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "variorum/2"),
        (("statements", 0, "kind"), "paragraph"),
        (("statements", 0, "spans"), [[1, 2, 3]]),
        (("groups", 0, "differences", 0, "class"), "lie"),
        (("groups", 0, "differences", 0, "severity"), 0),
        (("groups", 0, "statements"), ["s-a1"]),
        (("articles", 0, "published"), "yesterday"),
        (("articles", 0, "sha256"), "f00"),
    ],
)
def test_schema_refuses(comparison: Comparison, path: tuple[str | int, ...], value: object) -> None:
    broken = json.loads(write_json(comparison))
    inner = broken
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(broken)


@pytest.mark.parametrize("missing", SCHEMA["required"])
def test_schema_asks_for(comparison: Comparison, missing: str) -> None:
    broken = json.loads(write_json(comparison))
    del broken[missing]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(broken)


def test_schema_knows_every_key_that_comes_out(comparison: Comparison) -> None:
    articles = {article.id for article in comparison.articles}
    assert set(keys(json.loads(write_json(comparison)))) - articles <= set(keys(SCHEMA))


def test_every_text_stands_at_its_offsets(comparison: Comparison) -> None:
    found = document(comparison)
    texts = {article.id: article.text for article in comparison.articles}
    statements = {entry["id"]: entry for entry in found["statements"]}  # type: ignore[attr-defined]
    checked = 0

    def walk(value: object, article: str) -> None:
        nonlocal checked
        if isinstance(value, list):
            for inner in value:
                walk(inner, article)
        if not isinstance(value, dict):
            return
        own = value.get("article") or statements.get(value.get("statement"), {}).get("article") or article
        if "text" in value and "start" in value:
            assert texts[str(own)][value["start"] : value["end"]] == value["text"]
            checked += 1
        for inner in value.values():
            walk(inner, str(own))

    walk(found, "")
    assert checked > 40


def test_same_comparison_gives_same_bytes(comparison: Comparison) -> None:
    assert write_json(comparison) == write_json(comparison)


def test_half_a_surrogate_pair_is_escaped(comparison: Comparison) -> None:
    broken = article("c", WIRE.replace("crane", "cr\ud800ne"), "Evening \udcff", None)
    changed = replace(comparison, articles=(*comparison.articles[:2], broken))
    assert json.loads(write_json(changed))["articles"][2]["publisher"] == "Evening \udcff"
