"""The page of a draft in a browser: it asks for nothing, fits narrow windows, is accessible, and needs no script."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from compare.export.html_draft import write_draft_html
from compare.pipeline import compare_draft, read_inputs
from compare.tables.draft import DraftCheck, Outcome
from tests.support import payloads, story
from tests.support.browsing import SCHEMES, WIDTHS, axe, overflow, shown, violations
from tests.support.hostile import hostile_draft
from tests.support.page_payloads import PAGE_PAYLOADS, benign

if TYPE_CHECKING:
    from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser

FERRY = Path(__file__).parents[2] / "tools" / "stories" / "masbate-ferry"
ALL = "\n".join((*PAGE_PAYLOADS, *payloads.ALL))


@pytest.fixture(scope="module")
def ferry() -> DraftCheck:
    """The last article of a whole story held against the four others."""
    *sources, draft = read_inputs([FERRY]).articles
    return compare_draft(draft, sources)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_draft_of_a_whole_story(open_page: Opener, ferry: DraftCheck, scheme: str, width: int) -> None:
    opened = open_page(ferry, scheme=scheme, width=width)
    opened.page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    assert axe(opened) == []
    assert overflow(opened) == []
    assert violations(opened) == []
    assert opened.wants() == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_sort_of_statement(open_page: Opener, scheme: str, width: int) -> None:
    opened = open_page(story.draft_check(), scheme=scheme, width=width)
    opened.page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    assert axe(opened) == []
    assert overflow(opened) == []
    assert opened.wants() == []


@pytest.mark.parametrize("width", WIDTHS)
def test_without_a_script_everything_is_there(open_page: Opener, ferry: DraftCheck, width: int) -> None:
    opened = open_page(ferry, width=width, has_script=False)
    page = opened.page
    assert not page.locator("#tools").is_visible()
    statements = page.locator("[data-finding]")
    assert statements.count() == len(ferry.held)
    assert all(statements.nth(number).is_visible() for number in range(statements.count()))
    assert page.locator("#texts .reading").count() == len(ferry.comparison.articles) - 1
    page.locator("#draft .ref").first.click()
    assert "#" in page.url
    assert opened.wants() == []


def test_filters_search_and_keys(open_page: Opener) -> None:
    check = story.draft_check()
    opened = open_page(check)
    page = opened.page
    page.select_option("#by-type", str(Outcome.CONFLICT))
    assert shown(opened) == ["s-a2", "s-a4"]
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("document.getElementById('shown').textContent === '6 findings'")
    page.select_option("#by-source", "A")
    assert shown(opened) == ["s-a2", "s-a4", "s-a5"]
    page.keyboard.press("Escape")
    page.locator("#main").focus()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "s-a2"
    page.keyboard.press("/")
    page.keyboard.type("crane 1987")
    assert shown(opened) == ["s-a6"]
    page.locator("#draft a[href='#s-a2']").first.click()
    assert page.locator("#s-a2").is_visible()
    assert opened.wants() == []


def test_hostile_text_becomes_no_element(open_page: Opener) -> None:
    opened = open_page(hostile_draft("x"))

    def elements(payload: str) -> int:
        Path(opened.address.removeprefix("file://")).write_bytes(write_draft_html(hostile_draft(payload)))
        opened.page.goto(opened.address)
        return opened.page.locator("*").count()

    for payload in (*PAGE_PAYLOADS, *payloads.PAGES):
        assert elements(payload) == elements(benign(payload)), payload
        assert violations(opened) == [], payload
        assert opened.wants() == [], payload


@pytest.mark.parametrize("has_script", [True, False])
@pytest.mark.parametrize("width", WIDTHS)
def test_all_hostile_text_at_once(open_page: Opener, width: int, has_script: bool) -> None:
    opened = open_page(hostile_draft(ALL), width=width, has_script=has_script)
    assert opened.wants() == []
    assert opened.page.title() == "A draft held against 1 source – Variorum"
    if has_script:
        assert violations(opened) == []
        assert overflow(opened) == []
        assert opened.page.evaluate("window.hit") is None


def test_in_print_all_is_open_and_the_tools_are_gone(open_page: Opener, ferry: DraftCheck) -> None:
    page = open_page(ferry, has_script=False).page
    page.emulate_media(media="print")
    assert not page.locator(".contents").is_visible()
    folded = page.locator("details.decided dl").first
    assert folded.bounding_box()["height"] > 40  # type: ignore[index]
    assert len(page.pdf()) > 20_000
