"""Reference comparisons: what a careful reader finds, as `gold.yaml` beside a story's articles says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from compare.model.text import Span

GOLD = Path(__file__).resolve().parent
ROOT = GOLD.parent.parent


@dataclass(frozen=True)
class Member:
    """An excerpt of a source; it stands wherever its words do."""

    source: str
    text: str


@dataclass(frozen=True)
class Expected:
    """A difference that a reader finds: what it is about, its class, and what each source says."""

    kind: str
    kind_class: str
    values: Mapping[str, str]

    @cached_property
    def opposed(self) -> frozenset[frozenset[str]]:
        """The pairs of sources that do not say the same."""
        plain = {source: re.sub(r"[^\w%$£€]+", " ", value).strip().casefold() for source, value in self.values.items()}
        return frozenset(frozenset((a, b)) for a in plain for b in plain if plain[a] != plain[b])


@dataclass(frozen=True)
class ReferenceGroup:
    """Excerpts of several sources that speak of one thing."""

    id: str
    agreement: bool
    members: tuple[Member, ...]
    differences: tuple[Expected, ...]


@dataclass(frozen=True)
class Trap:
    """Two excerpts that look alike and speak of different things."""

    id: str
    left: Member
    right: Member


@dataclass(frozen=True)
class Reference:
    """All that a reader noted of one story; `texts` are the articles by their letter."""

    name: str
    paths: Mapping[str, Path]
    texts: Mapping[str, str]
    groups: tuple[ReferenceGroup, ...]
    traps: tuple[Trap, ...]
    unique: tuple[Member, ...]
    names: tuple[tuple[str, ...], ...]
    manifest: Path | None

    def places(self, member: Member) -> tuple[tuple[str, Span], ...]:
        """Return the source and place of every occurrence of an excerpt."""
        found = re.finditer(re.escape(member.text), self.texts[member.source])
        return tuple((member.source, Span(*match.span())) for match in found)


def load_reference(folder: Path, gold: Path | None = None) -> Reference:
    """Return the reference of the story whose articles lie in `folder`; `gold` where it does not lie beside them."""
    read: dict[str, Any] = yaml.safe_load((gold or folder / "gold.yaml").read_text(encoding="utf-8"))
    paths = {letter: folder / name for letter, name in read["sources"].items()}
    manifest = folder / "sources.toml"
    return Reference(
        name=folder.name,
        paths=paths,
        texts={letter: path.read_bytes().decode("utf-8") for letter, path in paths.items()},
        groups=tuple(_groups(read["groups"])),
        traps=tuple(
            Trap(trap["id"], Member(**trap["left"]), Member(**trap["right"])) for trap in read.get("traps") or ()
        ),
        unique=tuple(Member(member["source"], member["text"]) for member in read.get("unique") or ()),
        names=tuple(tuple(name["spellings"]) for name in read.get("names") or ()),
        manifest=manifest if manifest.exists() else None,
    )


def _groups(read: list[dict[str, Any]]) -> Iterator[ReferenceGroup]:
    for group in read:
        yield ReferenceGroup(
            id=group["id"],
            agreement=group["agreement"],
            members=tuple(Member(member["source"], member["text"]) for member in group["members"]),
            differences=tuple(
                Expected(found["kind"], found["class"], {k: str(v) for k, v in found["values"].items()})
                for found in group.get("differences") or ()
            ),
        )


def seeds_reference() -> Reference:
    """Return the reference of the five seed articles."""
    return load_reference(ROOT / "seeds", GOLD / "seeds.yaml")


def stories_in(folder: Path) -> list[Reference]:
    """Return the references of all stories in a folder of stories, by name; none where there is no such folder."""
    return [load_reference(path.parent) for path in sorted(folder.glob("*/gold.yaml"))]


def own_stories() -> list[Reference]:
    """Return the references of the project's own stories that nothing is fitted to."""
    return stories_in(ROOT / "tests" / "stories")


def training_stories() -> list[Reference]:
    """Return the references of the project's own stories that weights are fitted to and rules are drawn from."""
    return stories_in(ROOT / "tools" / "stories")
