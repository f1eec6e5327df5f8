"""Variorum: sets several articles on one event side by side.

The public names are loaded on first use, so that `import compare` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from compare.version import VERSION

if TYPE_CHECKING:
    from compare.pipeline import compare_articles, compare_statements, find_quotes, name_similarity, read

__version__ = VERSION
__all__ = ["compare_articles", "compare_statements", "find_quotes", "name_similarity", "read"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("compare.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
