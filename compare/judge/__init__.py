"""Turns groups into differences: comparators observe, the verdict table decides."""
