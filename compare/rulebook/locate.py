"""Finds what is shipped as data: `rules/` and `seeds/`, inside the wheel or beside the package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder(name: str) -> Path:
    """Return the folder of shipped data called `name` ("rules", "seeds" or "data").

    A wheel holds it inside the package; a checkout and an editable install hold it beside the package.

    Raises:
        FileNotFoundError: it is in neither place.
    """
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"{name}/ is neither in {_PACKAGE} nor beside it: the installation is damaged")


def read_shipped(folder: str, name: str) -> bytes:
    """Return the bytes of one shipped file; raises FileNotFoundError where it is missing."""
    return (shipped_folder(folder) / name).read_bytes()
