"""`datapackage.json` for the CSV: a Frictionless Data Package (version 2) that says what every column holds."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from compare.export.explained import OFFSETS, SAFE_IN_CSV, made_by
from compare.export.json_form import Object, encoded
from compare.model.findings import Comparison
from compare.model.text import Article
from compare.tables.columns import FINDING_COLUMNS, Column
from compare.tables.signature import PACKAGE_NAME


def write_datapackage(comparison: Comparison, csv_name: str, csv_content: bytes) -> bytes:
    """Return the description of a CSV of findings that lies beside it as `csv_name`."""
    package: Object = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": PACKAGE_NAME,
        "title": f"Findings of a comparison of {len(comparison.articles)} articles",
        "description": f"{made_by(comparison)}. {OFFSETS} {SAFE_IN_CSV}",
        "version": comparison.version,
        "rules_sha256": comparison.rules_sha256,
        "sources": [_source(article) for article in comparison.articles],
        "resources": [
            {
                "name": "findings",
                "path": PurePath(csv_name).name,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(csv_content),
                "hash": f"sha256:{hashlib.sha256(csv_content).hexdigest()}",
                "dialect": {"lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
                "schema": {"fields": [_field(column) for column in FINDING_COLUMNS], "missingValues": [""]},
            }
        ],
    }
    return encoded(package)


def _source(article: Article) -> Object:
    return {
        "title": article.publisher,
        "path": article.url or article.path,
        "id": article.id,
        "file": article.path,
        "sha256": article.sha256,
        "text_sha256": article.text_sha256,
    }


def _field(column: Column) -> Object:
    field: Object = {"name": column.name, "type": str(column.type), "description": column.about}
    if column.choices:
        field["constraints"] = {"enum": list(column.choices)}
    return field
