"""A small typed table of named parts: readers, comparators, exporters, commands.

An entry names its part by module and attribute, so that listing what there is loads none of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Generic, TypeVar, cast

from compare.model.errors import UsageError

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Entry:
    """One named part.

    Attributes:
        name: what a user calls it by.
        target: "module:attribute" of the part, imported when it is first asked for.
        about: one line for help texts.
        suffixes: file suffixes that mean this part, with their dot; empty where files do not choose.
    """

    name: str
    target: str
    about: str
    suffixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Registry(Generic[Part]):
    """Parts of one sort by name, in the order in which they are listed.

    Raises:
        ValueError: two entries share a name or a suffix.
    """

    sort: str
    entries: tuple[Entry, ...]

    def __post_init__(self) -> None:
        claimed = [*self.names, *(suffix for entry in self.entries for suffix in entry.suffixes)]
        twice = sorted({word for word in claimed if claimed.count(word) > 1})
        if twice:
            raise ValueError(f"used twice among the {self.sort}s: {', '.join(twice)}")

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(entry.name for entry in self.entries)

    def entry(self, name: str) -> Entry:
        """Return the entry called `name`; raises UsageError, naming what there is, where there is none."""
        for entry in self.entries:
            if entry.name == name:
                return entry
        raise UsageError(f"there is no {self.sort} called {name!r}; there are: {', '.join(self.names)}")

    def load(self, name: str) -> Part:
        """Import and return the part called `name`; raises UsageError where there is none."""
        module, _, attribute = self.entry(name).target.partition(":")
        return cast("Part", getattr(import_module(module), attribute))

    def for_suffix(self, suffix: str) -> Entry:
        """Return the entry that files ending in `suffix` mean; raises UsageError where there is none."""
        wanted = suffix.lower()
        for entry in self.entries:
            if wanted in entry.suffixes:
                return entry
        known = ", ".join(known for entry in self.entries for known in entry.suffixes)
        raise UsageError(f"no {self.sort} goes with the suffix {suffix!r}; these do: {known}")
