"""What a command is given to compare, as the user named it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Inputs:
    """What to compare, with what: paths as the user gave them, manifest, folder of rules, grammar provider."""

    paths: tuple[str, ...]
    manifest: Path | None = None
    rules: Path | None = None
    provider: str | None = None
