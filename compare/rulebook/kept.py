"""Keeps checked rules in the user's cache folder in a form that loads fast; the TOML files stay what counts.

Reading and checking the TOML takes about a hundred milliseconds of processor time at every start, the kept form about
ten. A kept form is found by the hash of the rule files and of the code that checks them, so it can never stand for
other rules; it carries a hash of itself, so a damaged one is not used. Where the folder cannot be read or written, or
`VARIORUM_CACHE` is set to nothing, the rules are read from the TOML each time.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from compare.rulebook.schema import RuleFile

_CODE = ("decode.py", "schema.py", "kept.py")
_DIGEST = hashlib.sha256().digest_size


def cache_folder(platform: str, environment: Mapping[str, str]) -> Path | None:
    """Return the folder for what can be made anew, by the rules of the platform; None where there is to be none.

    `VARIORUM_CACHE` names another folder, or none where it is empty.
    """
    own = environment.get("VARIORUM_CACHE")
    if own is not None:
        return Path(own) if own else None
    home = environment.get("USERPROFILE" if platform == "win32" else "HOME", "")
    if platform == "win32":
        local = environment.get("LOCALAPPDATA") or (f"{home}/AppData/Local" if home else "")
        return Path(local, "variorum", "Cache") if local else None
    if platform == "darwin":
        return Path(home, "Library", "Caches", "variorum") if home else None
    shared = environment.get("XDG_CACHE_HOME", "")
    base = shared if Path(shared).is_absolute() else f"{home}/.cache" if home else ""
    return Path(base, "variorum") if base else None


def kept_rules(sha256: str) -> dict[str, RuleFile] | None:
    """Return the kept rules whose files have this hash, None where there are none that are whole."""
    path = _path(sha256)
    if path is None:
        return None
    try:
        content = path.read_bytes()
    except OSError:  # mostly because nothing is kept yet; the TOML files are read instead
        return None
    if hashlib.sha256(content[_DIGEST:]).digest() != content[:_DIGEST]:
        return None
    try:
        return _decoder().decode(content[_DIGEST:])
    except msgspec.DecodeError:
        return None


def keep_rules(sha256: str, files: Mapping[str, RuleFile]) -> None:
    """Keep checked rules under the hash of their files in place of older ones, if the folder can be written.

    What the form cannot hold exactly (a date in a table) is not kept.
    """
    path, content = _path(sha256), msgspec.msgpack.encode(dict(files))
    if path is None or _decoder().decode(content) != files:
        return
    with suppress(OSError):  # a folder that cannot be written costs time at the next start, and nothing else
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        try:
            part.write_bytes(hashlib.sha256(content).digest() + content)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        for older in path.parent.glob(f"rules-*{path.suffix}"):
            if older != path:
                older.unlink(missing_ok=True)


@cache
def _decoder() -> msgspec.msgpack.Decoder[dict[str, RuleFile]]:
    return msgspec.msgpack.Decoder(dict[str, RuleFile])


def _path(sha256: str) -> Path | None:
    folder = cache_folder(sys.platform, os.environ)
    return None if folder is None else folder / f"rules-{_key(sha256)}.msgpack"


@cache
def _key(sha256: str) -> str:
    """Return the hash of the rule files together with that of what checks them: the code, Python and msgspec."""
    digest = hashlib.sha256(f"{sha256} {sys.version_info[:3]} {msgspec.__version__}".encode())
    for name in _CODE:
        digest.update(Path(__file__).with_name(name).read_bytes())
    return digest.hexdigest()
