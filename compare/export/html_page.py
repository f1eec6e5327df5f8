"""The page: one file that shows a whole comparison."""

from __future__ import annotations

from compare.export.html_render import render
from compare.export.html_view import build_page
from compare.model.findings import Comparison


def write_html(comparison: Comparison) -> bytes:
    """Return the page in UTF-8."""
    return render("page.html.j2", build_page(comparison), comparison.version)
