"""Shows a comparison on a terminal."""
