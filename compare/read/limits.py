"""How much a reader takes in: figures that refuse what no newsroom has, before it costs time or memory.

Texts: the longest article of the NEWSROOM corpus (Grusky et al. 2018) has 0.4 million characters; five megabytes leave
room for a court ruling. Ratios: a DOCX of prose packs 3 to 15 times; Apache POI's ZipSecureFile refuses above 100.
"""

from __future__ import annotations

from compare.model.errors import InputError

MEGABYTE = 1_000_000
TEXT_BYTES = 5 * MEGABYTE
PAGE_BYTES = 10 * MEGABYTE
OFFICE_BYTES = 30 * MEGABYTE
LIST_BYTES = 100 * MEGABYTE
ARRAY_BYTES = 30 * MEGABYTE
ANY_BYTES = LIST_BYTES

PART_BYTES = 15 * MEGABYTE
PACKED_RATIO = 100
SMALL_PART = MEGABYTE
PARTS_BYTES = 60 * MEGABYTE
PARAGRAPHS = 50_000
STREAM_BYTES = 10 * MEGABYTE
OPERATORS = 500_000
PAGES = 300
ROWS = 20_000
COLUMNS = 500
TAG_DEPTH = 1_000
TAGS = 300_000


def check_size(path: str, size: int, limit: int, what: str = "the file") -> None:
    """Raise InputError where `size` is above `limit`, both in bytes."""
    if size > limit:
        raise InputError(
            path,
            f"{what} is larger than {limit / MEGABYTE:g} MB, the most that is read",
            "cut out the article and save it by itself",
        )
