"""Turns what the user named into inputs: files, folders, globs and standard input."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from compare.model.errors import InputError
from compare.read.manifest import BESIDE
from compare.read.readers import READERS

_NO_ARTICLES = frozenset({BESIDE, "sources.csv", "license", "licence", "notice"})
_FOLDER_SUFFIXES = frozenset(suffix for reader in READERS if reader.is_found_in_folders for suffix in reader.suffixes)
# A folder of more files than this is no story, and comparing them would take hours.
_MOST_FILES = 5_000


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, with the path to show: as the user gave it, or the folder's as given with the file's name.

    `is_named` tells that the user named this very file, not a folder or a pattern that it was found by.
    """

    path: str
    file: Path
    is_named: bool = True


def find_inputs(paths: Sequence[str | Path], manifest: Path | None = None) -> Iterator[Found | InputError]:
    """Yield each input once, in the order of the arguments, sorted within a folder or glob.

    READMEs, licences and manifests are left out wherever they come from.
    """
    seen: set[str] = {_identity(Path(manifest))} if manifest is not None else set()
    for path in map(str, paths):
        for found in _inputs_of(path):
            if isinstance(found, InputError):
                yield found
                continue
            identity = "-" if found.path == "-" else _identity(found.file)
            if identity not in seen and _may_be_article(found.file.name):
                seen.add(identity)
                yield found


def _identity(file: Path) -> str:
    """Return the full path, links followed; the path as given where they lead in a circle."""
    try:
        return str(file.resolve())
    except (OSError, RuntimeError, ValueError):
        return str(file)


def _inputs_of(path: str) -> Iterator[Found | InputError]:
    try:
        yield from _expand(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield InputError(path, f"cannot be looked up: {reason}", "check the name")


def _expand(path: str) -> Iterator[Found | InputError]:
    file = Path(path)
    if not path:
        yield InputError(path, "is an empty name", "name a file, a folder or -")
    elif path == "-":
        yield Found("-", file)
    elif file.is_dir():
        yield from _folder(path, file)
    elif glob.has_magic(path) and not file.exists():
        yield from _glob(path)
    else:
        yield Found(path, file)


def _folder(path: str, folder: Path) -> Iterator[Found | InputError]:
    files = sorted(file for file in folder.iterdir() if _is_found_in_folder(file))
    if not files:
        yield InputError(path, "the folder has no articles", "name the files, or a folder that holds texts")
    yield from _limited(path, [Found(str(file), file, is_named=False) for file in files])


def _is_found_in_folder(file: Path) -> bool:
    is_known = file.suffix.lower() in _FOLDER_SUFFIXES and not file.name.startswith(".")
    return is_known and _may_be_article(file.name) and file.is_file()


def _glob(path: str) -> Iterator[Found | InputError]:
    files = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - Path.glob changes how the user wrote the path
    found = [
        Found(name, Path(name), is_named=False)
        for name in files
        if Path(name).is_file() and _may_be_article(Path(name).name)
    ]
    if not found:
        yield InputError(path, "no file matches", "check the pattern")
    yield from _limited(path, found)


def _limited(path: str, found: Sequence[Found]) -> Iterator[Found | InputError]:
    yield from found[:_MOST_FILES]
    if len(found) > _MOST_FILES:
        yield InputError(path, f"has more than {_MOST_FILES:,} files; the others are not read", "name fewer")


def _may_be_article(name: str) -> bool:
    """Tell whether a file may hold an article by its name: no README, no licence, no manifest."""
    lowered = name.lower()
    return not lowered.startswith("readme") and lowered not in _NO_ARTICLES
