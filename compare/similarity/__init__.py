"""Measures of likeness that find what to compare; none of them judges."""
