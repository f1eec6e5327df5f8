"""Loads `rules/` into one rulebook, or says everything that is wrong with it at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from compare.model.errors import RuleError, RuleErrors
from compare.rulebook.kept import keep_rules, kept_rules
from compare.rulebook.locate import shipped_folder
from compare.rulebook.schema import PatternRule, RowRule, Rule, RuleFile, TableRule, WeightRule, WordsRule

_AnyRule = TypeVar("_AnyRule", bound=Rule)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rule files by name (without `.toml`), and the hash of their bytes.

    Two rulebooks are equal where their bytes are; so one can be the key of a cache.
    """

    files: Mapping[str, RuleFile] = field(compare=False)
    sha256: str
    _by_id: Mapping[tuple[str, str], Rule] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Engines ask for their rules once a statement or oftener, so looking through a file each time would be felt.
        by_id = {(name, rule.id): rule for name, loaded in self.files.items() for rule in loaded.rules()}
        object.__setattr__(self, "_by_id", by_id)

    def file(self, name: str) -> RuleFile:
        """Return the rule file `name`; raises RuleError where there is none."""
        try:
            return self.files[name]
        except KeyError:
            raise RuleError(f"{name}.toml", "", "", "the rulebook has no such file") from None

    def pattern(self, file: str, rule: str) -> PatternRule:
        """Return one regular expression of a file."""
        return self._one(PatternRule, file, rule)

    def words(self, file: str, rule: str) -> WordsRule:
        """Return one list of words of a file."""
        return self._one(WordsRule, file, rule)

    def table(self, file: str, rule: str) -> TableRule:
        """Return one table of a file."""
        return self._one(TableRule, file, rule)

    def weight(self, file: str, rule: str) -> float:
        """Return one number of a file."""
        return self._one(WeightRule, file, rule).value

    def rows(self, file: str) -> tuple[RowRule, ...]:
        """Return the ordered rows of a file."""
        return self.file(file).row

    def _one(self, sort: type[_AnyRule], file: str, wanted: str) -> _AnyRule:
        rule = self._by_id.get((file, wanted))
        if isinstance(rule, sort):
            return rule
        self.file(file)  # raises first where even the file is missing
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
    contents = {path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))}
    if not contents:
        raise RuleErrors((RuleError(str(folder), "", "", "no rule files (*.toml) here"),))
    digest = hashlib.sha256()
    for name, content in contents.items():
        digest.update(name.encode() + b"\0" + content + b"\0")
    sha256 = digest.hexdigest()
    files = kept_rules(sha256)
    if files is None:
        files = _decoded(contents)
        keep_rules(sha256, files)
    return Rulebook(MappingProxyType(files), sha256)


def _decoded(contents: Mapping[str, bytes]) -> dict[str, RuleFile]:
    """Return the rules of all files by name; raises RuleErrors with everything that is wrong with any of them."""
    files: dict[str, RuleFile] = {}
    errors: list[RuleError] = []
    from compare.rulebook.decode import decode_rules

    for name, content in contents.items():
        try:
            files[name.removesuffix(".toml")] = decode_rules(name, content)
        except RuleErrors as error:
            errors.extend(error.errors)
    if errors:
        raise RuleErrors(tuple(errors))
    return files


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
