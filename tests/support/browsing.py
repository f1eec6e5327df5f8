"""What the tests ask of every page in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.browser.conftest import Opened

SCHEMES = ("light", "dark")
WIDTHS = (1280, 320)


def violations(opened: Opened) -> list[str]:
    found: list[str] = opened.page.evaluate("window.violations")
    return found


def axe(opened: Opened) -> list[tuple[str, str]]:
    """Return what axe-core finds wrong: the rule and the first element."""
    package = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    opened.page.evaluate((Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    found: dict[str, Any] = opened.page.evaluate("axe.run()")
    assert len(found["passes"]) > 20
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]]


def overflow(opened: Opened) -> list[str]:
    """Return the elements that reach out of the window to the right, save those that scroll on their own."""
    found: list[str] = opened.page.evaluate(
        """document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth && !one.closest(".scroll"))
        .map((one) => one.outerHTML.slice(0, 120)).concat(["the window scrolls sideways"])"""
    )
    return found


def shown(opened: Opened) -> list[str]:
    """Return the anchors of the findings that the filters leave, in the order of the page."""
    found: list[str] = opened.page.evaluate(
        "[...document.querySelectorAll('[data-finding]')].filter((one) => !one.hidden).map((one) => one.id)"
    )
    return found
