"""The version of the package, part of every result."""

VERSION = "0.1.0"
