"""A headless Chromium that reports whatever a page asks for; without one these tests are skipped, with the reason."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from compare.export.html_draft import write_draft_html
from compare.export.html_page import write_html
from compare.model.findings import Comparison
from compare.tables.draft import DraftCheck

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
"""


@dataclass
class Opened:
    """A page in a window of its own, with all that it asked for since it was opened."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def wants(self) -> list[str]:
        """Return what the page asked for that it must not: requests, dialogs, refused parts and errors."""
        return [request for request in self.requests if request != self.address] + self.troubles


Opener = Callable[..., Opened]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser, started once for each worker, with a profile of its own that is thrown away."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(_NAMES)} is installed")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Open the page of a comparison or of a draft; `scheme`, `width` and `has_script` are those of the window."""
    contexts = []

    def open_one(
        shown: Comparison | DraftCheck, *, scheme: str = "light", width: int = 1280, has_script: bool = True
    ) -> Opened:
        context = chromium.new_context(
            color_scheme=scheme,  # type: ignore[arg-type]
            viewport={"width": width, "height": 900},
            java_script_enabled=has_script,
        )
        contexts.append(context)
        context.add_init_script(_WATCH)
        opened = Opened(context.new_page(), (tmp_path / "page.html").as_uri())
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.on("pageerror", lambda error: opened.troubles.append(f"error: {error}"))
        opened.page.on("console", lambda message: opened.troubles.append(f"{message.type}: {message.text}"))
        opened.page.on("dialog", lambda dialog: (opened.troubles.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        show(opened, shown)
        return opened

    def show(opened: Opened, shown: Comparison | DraftCheck) -> None:
        content = write_draft_html(shown) if isinstance(shown, DraftCheck) else write_html(shown)
        (tmp_path / "page.html").write_bytes(content)
        opened.page.goto(opened.address)

    yield open_one
    for context in contexts:
        context.close()
