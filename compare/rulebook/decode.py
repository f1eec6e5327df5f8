"""Turns the bytes of a rule file into typed rules, or says everything that is wrong with them.

The whole file is decoded in one go. Only where that fails is it gone through field by field, because the decoder names
the first fault alone and who mends rules wants them all.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from compare.model.errors import RuleError, RuleErrors
from compare.rulebook.schema import PatternRule, RowRule, Rule, RuleFile, TableRule, WeightRule, WordsRule

_SORTS: Mapping[str, type[Rule]] = MappingProxyType(
    {"pattern": PatternRule, "words": WordsRule, "table": TableRule, "weight": WeightRule, "row": RowRule}
)


def decode_rules(name: str, content: bytes) -> RuleFile:
    """Return the rules that the file `name` holds.

    Raises:
        RuleErrors: it is no TOML, breaks the schema, or a rule lacks what its sort needs; all faults at once.
    """
    try:
        document = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleErrors((RuleError(name, "", "", f"not TOML: {error}"),)) from error
    try:
        loaded = msgspec.convert(document, RuleFile)
    except msgspec.ValidationError as error:
        raise RuleErrors(tuple(_misshapen(name, document))) from error
    problems = tuple(_problems(name, loaded))
    if problems:
        raise RuleErrors(problems)
    return loaded


def _misshapen(name: str, document: dict[str, Any]) -> Iterator[RuleError]:
    """Yield every field that is missing, unknown or of the wrong type."""
    if not isinstance(document.get("about"), str):
        yield RuleError(name, "", "about", "is missing: say in a string what the file is for")
    for key, entries in document.items():
        if key == "about":
            continue
        if key not in _SORTS:
            yield RuleError(name, "", key, f"is no sort of rule; there are {', '.join(_SORTS)}")
        elif not isinstance(entries, list):
            yield RuleError(name, "", key, f"must be a list of rules: write [[{key}]]")
        else:
            for number, entry in enumerate(entries, 1):
                yield from _misshapen_rule(name, f"{key} number {number}", entry, _SORTS[key])


def _misshapen_rule(name: str, place: str, entry: Any, sort: type[Rule]) -> Iterator[RuleError]:
    if not isinstance(entry, dict):
        yield RuleError(name, place, "", "is no table of fields")
        return
    rule = entry["id"] if isinstance(entry.get("id"), str) else place
    fields = {field.name: field for field in msgspec.structs.fields(sort)}
    for key in entry:
        if key not in fields:
            yield RuleError(name, rule, key, "is no field of this sort of rule")
    for key, field in fields.items():
        if key not in entry:
            if field.required:
                yield RuleError(name, rule, key, "is missing")
            continue
        try:
            msgspec.convert(entry[key], field.type)
        except msgspec.ValidationError as error:
            yield RuleError(name, rule, key, str(error).replace(" - at `$", " at `"))


def _problems(name: str, loaded: RuleFile) -> Iterator[RuleError]:
    """Yield what is wrong with rules that have the right shape."""
    if not loaded.about.strip():
        yield RuleError(name, "", "about", "is empty")
    seen: set[str] = set()
    for rule in loaded.rules():
        if rule.id in seen:
            yield RuleError(name, rule.id, "id", "used twice in this file")
        seen.add(rule.id)
        if not rule.why.strip():
            yield RuleError(name, rule.id, "why", "is empty")
        yield from _unproven(name, rule)
    for row in loaded.row[:-1]:
        if not row.when:
            yield RuleError(name, row.id, "when", "is empty, so the rows below are never asked")


def _unproven(name: str, rule: Rule) -> Iterator[RuleError]:
    """Yield what a rule lacks that would show that it works."""
    if isinstance(rule, WeightRule):
        if not rule.source.strip():
            yield RuleError(name, rule.id, "source", "is empty: a number must say where it comes from")
    elif isinstance(rule, PatternRule | WordsRule | TableRule):
        if not rule.match:
            yield RuleError(name, rule.id, "match", "needs an example that matches")
        if not rule.skip:
            yield RuleError(name, rule.id, "skip", "needs an example that must not match")
    if isinstance(rule, WordsRule) and not any(word.strip() for word in rule.words):
        yield RuleError(name, rule.id, "words", "is empty")
    if isinstance(rule, PatternRule):
        try:
            _ = rule.regex
        except re.error as error:
            yield RuleError(name, rule.id, "pattern", f"is no regular expression: {error}")
