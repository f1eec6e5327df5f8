"""Writes a comparison as JSON, CSV, XLSX, Markdown or HTML."""
