"""Puts statements of several articles together that speak of the same thing."""
