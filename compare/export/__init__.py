"""Writes a comparison for machines and spreadsheets: JSON is the whole of it, everything else is made from its rows."""
