"""Gives each article an id that survives edits of its text and the order of the arguments."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import PurePath

_NO_SLUG = re.compile(r"[^a-z0-9]+")
_SLUG_LENGTH = 12


def article_ids(names: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Return one id for each (path, key within the file), all different.

    An id comes from the file's name without folder and suffix, so that a copy in another folder or format keeps it.
    Files of one name are told apart by as many folders as it takes.
    """
    for depth in range(1, 1 + max((len(PurePath(path).parts) for path, _ in names), default=1)):
        identities = [_identity(path, key, depth) for path, key in names]
        if len(set(identities)) == len(identities):
            break
    else:
        identities = [f"{path}\0{key}" for path, key in names]
    return tuple(_short(identity) for identity in identities)


def _identity(path: str, key: str, depth: int) -> str:
    pure = PurePath(path)
    folders = pure.parts[max(0, len(pure.parts) - depth) : -1]
    return "/".join((*folders, pure.stem or "-")).casefold() + (f"#{key}" if key else "")


def _short(identity: str) -> str:
    """Return a readable start and a hash: "rome-daily-1f3a90"."""
    last = identity.rsplit("/", 1)[-1]
    slug = _NO_SLUG.sub("-", last.lower()).strip("-")[:_SLUG_LENGTH].strip("-")
    digest = hashlib.sha256(identity.encode("utf-8", "surrogateescape")).hexdigest()[:6]
    return f"{slug}-{digest}" if slug else digest
