"""Rules are data: TOML files in `rules/`, typed and checked as a whole when they are loaded."""
