"""Loads `rules/` into one rulebook, or says everything that is wrong with it at once."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import msgspec

from compare.model.errors import RuleError, RuleErrors
from compare.rulebook.locate import shipped_folder
from compare.rulebook.schema import PatternRule, RowRule, Rule, RuleFile, TableRule, WeightRule, WordsRule


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rule files by name (without `.toml`), and the hash of their bytes.

    Two rulebooks are equal where their bytes are; so one can be the key of a cache.
    """

    files: Mapping[str, RuleFile] = field(compare=False)
    sha256: str

    def file(self, name: str) -> RuleFile:
        """Return the rule file `name`; raises RuleError where there is none."""
        try:
            return self.files[name]
        except KeyError:
            raise RuleError(f"{name}.toml", "", "", "the rulebook has no such file") from None

    def pattern(self, file: str, rule: str) -> PatternRule:
        """Return one regular expression of a file."""
        return _one(self.file(file).pattern, file, rule)

    def words(self, file: str, rule: str) -> WordsRule:
        """Return one list of words of a file."""
        return _one(self.file(file).words, file, rule)

    def table(self, file: str, rule: str) -> TableRule:
        """Return one table of a file."""
        return _one(self.file(file).table, file, rule)

    def weight(self, file: str, rule: str) -> float:
        """Return one number of a file."""
        return _one(self.file(file).weight, file, rule).value

    def rows(self, file: str) -> tuple[RowRule, ...]:
        """Return the ordered rows of a file."""
        return self.file(file).row


_AnyRule = TypeVar("_AnyRule", bound=Rule)


def _one(rules: tuple[_AnyRule, ...], file: str, wanted: str) -> _AnyRule:
    for rule in rules:
        if rule.id == wanted:
            return rule
    raise RuleError(f"{file}.toml", wanted, "", "the file has no such rule of this sort")


@cache
def default_rulebook() -> Rulebook:
    """Return the rules that are shipped, loaded once a process."""
    return load_rulebook(shipped_folder("rules"))


def load_rulebook(folder: Path) -> Rulebook:
    """Return the rules of all `*.toml` files in `folder`.

    Examples are not run here, as they are the same at every start: `check_examples` does.

    Raises:
        RuleErrors: files that are no TOML or break the schema, all of them at once.
    """
    files: dict[str, RuleFile] = {}
    errors: list[RuleError] = []
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.toml")):
        content = path.read_bytes()
        digest.update(path.name.encode() + b"\0" + content + b"\0")
        try:
            files[path.stem] = _decode(path.name, content)
        except RuleError as error:
            errors.append(error)
    if not files and not errors:
        errors.append(RuleError(str(folder), "", "", "no rule files (*.toml) here"))
    for name, loaded in files.items():
        errors.extend(_problems(f"{name}.toml", loaded))
    if errors:
        raise RuleErrors(tuple(errors))
    return Rulebook(MappingProxyType(files), digest.hexdigest())


def _decode(name: str, content: bytes) -> RuleFile:
    try:
        document = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleError(name, "", "", f"not TOML: {error}") from error
    try:
        return msgspec.convert(document, RuleFile)
    except msgspec.ValidationError as error:
        problem, _, place = str(error).partition(" - at `$")
        raise RuleError(name, _rule_at(document, place), place.strip("`.") or "", problem) from error


_PLACE = re.compile(r"\.?(\w+)\[(\d+)\]")


def _rule_at(document: dict[str, object], place: str) -> str:
    """Return the id of the rule that msgspec's path ".words[3].match" points at, or its number."""
    found = _PLACE.match(place)
    if found is None:
        return ""
    rules = document.get(found[1])
    if not isinstance(rules, list):
        return ""
    entry = rules[int(found[2])]
    number = f"{found[1]} number {int(found[2]) + 1}"
    return str(entry.get("id", number)) if isinstance(entry, dict) else number


def _problems(name: str, loaded: RuleFile) -> Iterator[RuleError]:
    """Yield what is wrong with rules that have the right shape."""
    seen: set[str] = set()
    for rule in loaded.rules():
        if rule.id in seen:
            yield RuleError(name, rule.id, "id", "used twice in this file")
        seen.add(rule.id)
        if not rule.why.strip():
            yield RuleError(name, rule.id, "why", "is empty")
        if isinstance(rule, WeightRule):
            if not rule.source.strip():
                yield RuleError(name, rule.id, "source", "a number must say where it comes from")
        elif isinstance(rule, PatternRule | WordsRule | TableRule) and not (rule.match and rule.skip):
            yield RuleError(name, rule.id, "match", "needs an example that matches and one that must not (skip)")
        if isinstance(rule, PatternRule):
            try:
                _ = rule.regex
            except re.error as error:
                yield RuleError(name, rule.id, "pattern", f"not a regular expression: {error}")


def check_examples(book: Rulebook) -> tuple[RuleError, ...]:
    """Return one error for each example in the rulebook that does not do what its rule says; none where all is well."""
    errors: list[RuleError] = []
    for name, loaded in sorted(book.files.items()):
        for rule in loaded.rules():
            errors.extend(_failing_examples(f"{name}.toml", rule))
    return tuple(errors)


def _failing_examples(name: str, rule: Rule) -> Iterator[RuleError]:
    if isinstance(rule, PatternRule | WordsRule | TableRule):
        yield from (
            RuleError(name, rule.id, "match", f"does not match {text!r}") for text in rule.match if not rule.holds(text)
        )
        yield from (RuleError(name, rule.id, "skip", f"matches {text!r}") for text in rule.skip if rule.holds(text))
    elif isinstance(rule, RowRule):
        yield from (
            RuleError(name, rule.id, "match", f"does not hold for {facts}")
            for facts in rule.match
            if not rule.holds(facts)
        )
        yield from (RuleError(name, rule.id, "skip", f"holds for {facts}") for facts in rule.skip if rule.holds(facts))
