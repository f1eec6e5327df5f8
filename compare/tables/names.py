"""The listing of names: every spelling with its count by source, roles, and where it first stands."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model.findings import NameEntry, ResolvedStory
from compare.tables.columns import CellType, Column, Row, Table
from compare.tables.index import Index, story_index

NAME_COLUMNS = (
    Column("name", "The form to show"),
    Column("kind", "person, organisation, place or name"),
    Column("spelling", "As the source writes it"),
    Column("source", "Letter of the article"),
    Column("place", "Letter and line, as in the report"),
    Column("publisher", "Who writes it so"),
    Column("count", "How often", CellType.INTEGER),
    Column("slip", "slip where the spelling looks like a mistake"),
    Column("preferred", "Form that the house style gives"),
    Column("roles", "What this source calls the person"),
    Column("location", "path:line of the first one"),
    Column("start", "Offset of its first code point", CellType.INTEGER),
    Column("end", "Offset after its last code point", CellType.INTEGER),
    Column("joined_because", "Why the spellings are taken for one name"),
)


def names_table(story: ResolvedStory) -> Table:
    """Return one row a name, spelling and source; names in several spellings first, then by how often they stand."""
    index = story_index(story)
    ordered = sorted(story.names, key=lambda name: (-_spellings(name), -_count(name), name.canonical, name.key))
    return Table("names", NAME_COLUMNS, tuple(row for name in ordered for row in _rows(name, index)))


def _spellings(name: NameEntry) -> int:
    return len({spelling.text for spelling in name.spellings})


def _count(name: NameEntry) -> int:
    return sum(spelling.count for spelling in name.spellings)


def _rows(name: NameEntry, index: Index) -> Iterator[Row]:
    why = "; ".join(dict.fromkeys(f"{e.signal}: {e.left} / {e.right}" for e in name.evidence))
    for spelling in name.spellings:
        article = index.articles[spelling.article]
        roles = dict.fromkeys(role.text for role in name.roles if role.article == spelling.article)
        yield (
            *(name.canonical, name.kind, spelling.text),
            *(
                index.letters[article.id],
                index.place(article.id, spelling.first.start),
                article.publisher,
                spelling.count,
            ),
            "slip" if spelling.text in name.slips else "",
            name.preferred,
            "; ".join(roles),
            index.location(article.id, spelling.first.start),
            *(spelling.first.start, spelling.first.end),
            why,
        )
