"""Turns what the user named into inputs: files, folders, globs and standard input."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from compare.model.errors import InputError
from compare.read.manifest import MANIFEST_NAMES


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, by the path to show; a file from a folder is named with the folder as given."""

    path: str
    file: Path


def find_inputs(paths: Sequence[str | Path]) -> Iterator[Found | InputError]:
    """Yield each input once, in the order of the arguments and sorted within a folder or glob."""
    seen: set[str] = set()
    for path in map(str, paths):
        for found in _expand(path):
            if isinstance(found, InputError):
                yield found
            elif found.path == "-" or str(found.file.resolve()) not in seen:
                seen.add(str(found.file.resolve()))
                yield found


def _expand(path: str) -> Iterator[Found | InputError]:
    file = Path(path)
    if path == "-":
        yield Found("-", file)
    elif file.is_dir():
        yield from _folder(path, file)
    elif not file.exists() and glob.has_magic(path):
        yield from _glob(path)
    else:
        yield Found(path, file)


def _folder(path: str, folder: Path) -> Iterator[Found | InputError]:
    files = sorted(file for file in folder.iterdir() if file.is_file() and is_article_name(file.name))
    if not files:
        yield InputError(path, "the folder has no articles", "name a folder with text files in it")
    yield from (Found(str(file), file) for file in files)


def _glob(path: str) -> Iterator[Found | InputError]:
    files = sorted(name for name in glob.glob(path, recursive=True) if Path(name).is_file())  # noqa: PTH207 - keeps the words of the user
    if not files:
        yield InputError(path, "no file matches", "check the pattern")
    yield from (Found(name, Path(name)) for name in files if is_article_name(Path(name).name))


def is_article_name(name: str) -> bool:
    """Tell whether a file found in a folder is read as an article: no hidden file, README or manifest."""
    return not name.startswith(".") and not name.lower().startswith("readme") and name.lower() not in MANIFEST_NAMES
