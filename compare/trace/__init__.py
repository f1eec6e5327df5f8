"""Finds copied text and cited sources, and counts independent confirmations."""
