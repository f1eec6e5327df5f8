"""Variorum: sets several articles on one event side by side.

The public names are loaded on first use, so that `import compare` costs next to nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
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


class _Package(ModuleType):
    """The package as a module that keeps its public `read`, though a stage has the same name."""

    @property
    def read(self) -> Any:
        return import_module("compare.pipeline").read

    @read.setter
    def read(self, stage: ModuleType) -> None:
        """Ignore the stage, which the import system would put in the function's place."""


sys.modules[__name__].__class__ = _Package
