"""The five sorts of rule, and what each must say of itself.

A rule file is a TOML file with any number of rules of these sorts; the code that uses them holds the engines:

    [[pattern]]  a regular expression                      found anywhere in a text
    [[words]]    words and phrases that are alike          found as whole words in a text
    [[table]]    what is written on the left means the right
    [[weight]]   a number that a decision rests on
    [[row]]      a row of an ordered table: the first whose conditions hold decides

Every rule has an `id` (unique in the file) and a `why`; `source` says where a figure or list comes from. `match` and
`skip` are examples that must and must not match; the loader runs them.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

import msgspec

Scalar = str | int | float | bool


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """What all rules have.

    Attributes:
        id: unique in its file; findings name it.
        why: the reason in one or two sentences.
        source: where the figure, list or method comes from, "" where `why` says all.
        match, skip: examples that must match and that must not.
        gives: what the rule says where it matches, read by the engine.
    """

    id: str
    why: str
    source: str = ""
    gives: dict[str, Scalar] = {}


class PatternRule(Rule, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """A regular expression; verbose mode, so blanks in it do not count."""

    pattern: str
    match: tuple[str, ...]
    skip: tuple[str, ...]
    ignore_case: bool = True
    multiline: bool = False

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression; raises re.error where it is wrong."""
        flags = re.VERBOSE | (re.IGNORECASE if self.ignore_case else 0) | (re.MULTILINE if self.multiline else 0)
        return re.compile(self.pattern, flags)

    def holds(self, example: str) -> bool:
        """Tell whether the expression is found in `example`."""
        return self.regex.search(example) is not None


class WordsRule(Rule, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """Words and phrases that are alike in one respect, in lower case unless `case` is set."""

    words: tuple[str, ...]
    match: tuple[str, ...]
    skip: tuple[str, ...]
    case: bool = False

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Any of the words as whole words, the longest first."""
        listed = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(self.words, key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", 0 if self.case else re.IGNORECASE)

    @cached_property
    def listed(self) -> frozenset[str]:
        """The words as a set."""
        return frozenset(self.words)

    def holds(self, example: str) -> bool:
        """Tell whether one of the words stands in `example`."""
        return self.regex.search(example) is not None


class TableRule(Rule, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """What is written on the left means the right; `match` holds keys that must be there, `skip` keys that must not."""

    entries: dict[str, Any]
    match: tuple[str, ...]
    skip: tuple[str, ...]

    def holds(self, example: str) -> bool:
        """Tell whether `example` is a key of the table."""
        return example in self.entries


class WeightRule(Rule, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """A number that a decision rests on; it has no examples, so `source` must say where it comes from."""

    value: float


class RowRule(Rule, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """A row of an ordered table: it holds where every fact named in `when` has one of the listed values."""

    when: dict[str, tuple[str, ...]]
    match: tuple[dict[str, str], ...] = ()
    skip: tuple[dict[str, str], ...] = ()

    def holds(self, facts: dict[str, str]) -> bool:
        """Tell whether the facts meet every condition."""
        return all(facts.get(name, "") in wanted for name, wanted in self.when.items())


class RuleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One file of rules, each sort in the order of the file."""

    about: str
    pattern: tuple[PatternRule, ...] = ()
    words: tuple[WordsRule, ...] = ()
    table: tuple[TableRule, ...] = ()
    weight: tuple[WeightRule, ...] = ()
    row: tuple[RowRule, ...] = ()

    def rules(self) -> tuple[Rule, ...]:
        """Return all rules of the file, sort by sort."""
        return (*self.pattern, *self.words, *self.table, *self.weight, *self.row)
