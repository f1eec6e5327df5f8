"""Looks places up in the shipped gazetteer: countries, first-level regions and cities, with other and former names.

`compare/data/gazetteer.bin` (made by `tools/make_gazetteer.py` from GeoNames, CC BY 4.0) holds, little-endian:
the magic word; the counts of names and places (two 32-bit numbers); the sorted 64-bit hashes of all folded names; for
each the place that it names (32 bits, the highest set for an alternate name); the offsets of the places' records; the
records, tab-separated: key, name, kind, keys of what it lies in, population, and of a city the latitude and longitude
of its centre in degrees. Nothing is decoded before it is asked for.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b

from compare.resolve.folding import fold
from compare.rulebook.locate import read_shipped

MAGIC = b"VGAZ2\n"
ALTERNATE = 1 << 31


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the gazetteer.

    `within` are the keys of all that it lies in, nearest first; `is_main_name` is False where it was looked up by an
    alternate name. `at` is the latitude and longitude of a city's centre in degrees, None for countries and regions.
    """

    key: str
    name: str
    kind: str
    within: tuple[str, ...]
    population: int
    is_main_name: bool = True
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class _Tables:
    hashes: array[int]
    owners: array[int]
    offsets: array[int]
    content: bytes
    records_at: int


def name_hash(name: str) -> int:
    """Return the 64-bit hash of a folded name, the same on every machine."""
    return int.from_bytes(blake2b(fold(name).encode(), digest_size=8).digest(), "big")


@lru_cache(maxsize=1 << 16)
def look_up(name: str) -> tuple[KnownPlace, ...]:
    """Return the places called `name` in any spelling that the gazetteer holds: countries, then the larger first."""
    tables = _tables()
    wanted = name_hash(name)
    at = bisect_left(tables.hashes, wanted)
    owners = []
    while at < len(tables.hashes) and tables.hashes[at] == wanted:
        owners.append(tables.owners[at])
        at += 1
    found = (_record(tables, owner) for owner in owners)
    return tuple(sorted(found, key=lambda place: (place.kind != "country", -place.population, place.key)))


def _record(tables: _Tables, owner: int) -> KnownPlace:
    place = owner & ~ALTERNATE
    start, end = (tables.records_at + offset for offset in tables.offsets[place : place + 2])
    record = tables.content[start:end].decode()
    key, name, kind, within, population, at = record.split("\t")
    latitude, _, longitude = at.partition(" ")
    centre = (float(latitude), float(longitude)) if longitude else None
    return KnownPlace(key, name, kind, tuple(within.split()), int(population), not owner & ALTERNATE, centre)


@cache
def _tables() -> _Tables:
    """Return the tables of the shipped file; raises ValueError where it is not of this version."""
    content = read_shipped("data", "gazetteer.bin")
    if not content.startswith(MAGIC):
        raise ValueError("gazetteer.bin is not of this version: the installation is damaged")
    names, places = struct.unpack_from("<II", content, len(MAGIC))
    view = memoryview(content)[len(MAGIC) + 8 :]
    hashes = _numbers("Q", view[: 8 * names])
    owners = _numbers("I", view[8 * names : 12 * names])
    offsets = _numbers("I", view[12 * names : 12 * names + 4 * (places + 1)])
    return _Tables(hashes, owners, offsets, content, len(content) - len(view) + 12 * names + 4 * (places + 1))


def _numbers(code: str, content: memoryview) -> array[int]:
    numbers: array[int] = array(code)
    numbers.frombytes(content)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


@lru_cache(maxsize=1024)
def record(key: str) -> KnownPlace | None:
    """Return the place with this key, None where there is none; a walk over all records, meant for few keys."""
    tables = _tables()
    wanted = f"{key}\t".encode()
    for place in range(len(tables.offsets) - 1):
        if tables.content.startswith(wanted, tables.records_at + tables.offsets[place]):
            return _record(tables, place)
    return None
