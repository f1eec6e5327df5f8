"""XLSX of a draft that is held against its sources: a row a statement, the sources, and a page that explains."""

from __future__ import annotations

from compare.export.explained import read_me_of_draft
from compare.export.xlsx_sheets import add_lines, add_table, new_book, saved
from compare.tables.draft import DRAFT_COLUMNS, DraftCheck, draft_table
from compare.tables.sources import sources_table

_FROZEN_COLUMNS = 5


def write_draft_xlsx(check: DraftCheck) -> bytes:
    """Return the workbook: sheets `draft`, `sources` and `read me`."""
    book = new_book()
    add_table(book, "draft", draft_table(check), _FROZEN_COLUMNS)
    add_table(book, "sources", sources_table(check.comparison), 1)
    add_lines(book, "read me", read_me_of_draft(check.comparison, DRAFT_COLUMNS))
    return saved(book)
