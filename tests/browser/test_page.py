"""The page in a browser: it asks for nothing, fits narrow windows, is accessible, and needs no script."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from compare.export.html_page import write_html
from compare.model.findings import Comparison
from compare.pipeline import compare_articles, read_inputs
from compare.tables.shown import shown_groups
from tests.support import payloads
from tests.support.browsing import SCHEMES, WIDTHS, axe, overflow, shown, violations
from tests.support.hostile import hostile_comparison
from tests.support.page_payloads import PAGE_PAYLOADS, benign

if TYPE_CHECKING:
    from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser

SEEDS = Path(__file__).parents[2] / "seeds"
ALL = "\n".join((*PAGE_PAYLOADS, *payloads.ALL))


@pytest.fixture(scope="module")
def seeds() -> Comparison:
    return compare_articles(read_inputs([SEEDS]).articles)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_of_the_story(open_page: Opener, comparison: Comparison, scheme: str, width: int) -> None:
    opened = open_page(comparison, scheme=scheme, width=width)
    assert axe(opened) == []
    assert overflow(opened) == []
    assert violations(opened) == []
    assert opened.wants() == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_of_the_seeds(open_page: Opener, seeds: Comparison, scheme: str, width: int) -> None:
    opened = open_page(seeds, scheme=scheme, width=width)
    opened.page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    assert axe(opened) == []
    assert overflow(opened) == []
    assert opened.wants() == []


@pytest.mark.parametrize("width", WIDTHS)
def test_without_a_script_everything_is_there(open_page: Opener, seeds: Comparison, width: int) -> None:
    opened = open_page(seeds, width=width, has_script=False)
    page = opened.page
    assert not page.locator("#tools").is_visible()
    cards = page.locator("article.card")
    assert cards.count() > 0
    assert all(cards.nth(number).is_visible() for number in range(cards.count()))
    assert page.locator(".reading").count() == len(seeds.articles)
    assert page.locator("tr[data-row]").count() == len(shown_groups(seeds.groups))
    first = page.locator("details.decided").first
    first.locator("summary").click()
    assert first.locator("dl").is_visible()
    page.locator("#readings .ref").first.click()
    assert "#" in page.url
    assert opened.wants() == []


def test_hostile_text_becomes_no_element(open_page: Opener) -> None:
    opened = open_page(hostile_comparison("x"))

    def elements(payload: str) -> int:
        Path(opened.address.removeprefix("file://")).write_bytes(write_html(hostile_comparison(payload)))
        opened.page.goto(opened.address)
        return opened.page.locator("*").count()

    for payload in (*PAGE_PAYLOADS, *payloads.PAGES):
        assert elements(payload) == elements(benign(payload)), payload
        assert violations(opened) == [], payload
        assert opened.wants() == [], payload


@pytest.mark.parametrize("has_script", [True, False])
@pytest.mark.parametrize("width", WIDTHS)
def test_all_hostile_text_at_once(open_page: Opener, width: int, has_script: bool) -> None:
    opened = open_page(hostile_comparison(ALL), width=width, has_script=has_script)
    assert opened.wants() == []
    assert opened.page.title() == "2 articles on one event, side by side – Variorum"
    if has_script:
        assert violations(opened) == []
        assert overflow(opened) == []
        assert opened.page.evaluate("window.hit") is None


def test_policy_refuses_what_slips_in(open_page: Opener, comparison: Comparison) -> None:
    opened = open_page(comparison)
    broken = (
        write_html(comparison)
        .decode()
        .replace("</main>", "<img src=http://evil.example/x.png></main><script>1</script>")
    )
    Path(opened.address.removeprefix("file://")).write_text(broken, encoding="utf-8")
    opened.page.goto(opened.address)
    assert sorted(violations(opened)) == ["img-src", "script-src-elem"]


def test_filters(open_page: Opener, comparison: Comparison) -> None:
    opened = open_page(comparison)
    page = opened.page
    everything = shown(opened)
    assert page.locator("#shown").inner_text() == f"{len(everything)} findings"
    page.select_option("#by-type", "contradiction")
    assert sorted(shown(opened)) == ["d-speaker", "d-toll"]
    page.select_option("#by-kind", "number")
    assert shown(opened) == ["d-toll"]
    assert page.locator("#shown").inner_text() == f"1 of {len(everything)} findings"
    page.select_option("#by-source", "C")
    assert shown(opened) == []
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function(f"document.getElementById('shown').textContent === '{len(everything)} findings'")
    page.select_option("#by-source", "C")
    assert "d-rise" in shown(opened)
    assert "d-toll" not in shown(opened)
    assert opened.wants() == []


def test_search(open_page: Opener, comparison: Comparison) -> None:
    opened = open_page(comparison)
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("CRANE 1987")
    assert shown(opened) == ["s-a6"]
    assert opened.page.locator("tr[data-row]:visible").count() == 0
    opened.page.keyboard.press("Escape")
    assert len(shown(opened)) > 5


def test_base(open_page: Opener, comparison: Comparison) -> None:
    page = open_page(comparison).page
    order = "[...document.querySelectorAll('#readings > section')].map((one) => one.id).join('')"
    letters = (
        "[...document.querySelectorAll('#d-toll h4')].map((one) => one.textContent).join().match(/Side [a-z]/g).join()"
    )
    assert (page.evaluate(order), page.evaluate(letters)) == ("ABC", "Side a,Side b")
    page.select_option("#base", "B")
    assert (page.evaluate(order), page.evaluate(letters)) == ("BAC", "Side b,Side a")
    toll = page.locator("tr[data-row]", has=page.locator("a[href='#d-toll']")).locator("td")
    assert [toll.nth(number).get_attribute("title") for number in range(3)] == [
        "against the base",
        "the base",
        "against the base",
    ]
    page.select_option("#base", "C")
    apart = "[...document.querySelectorAll('mark.apart')].map((one) => one.dataset.of)"
    assert set(page.evaluate(apart)) == {"d-toll", "d-wording", "d-headline"}
    page.select_option("#base", "")
    assert page.evaluate(apart) == []
    assert (page.evaluate(order), page.evaluate(letters)) == ("ABC", "Side a,Side b")


def test_keys(open_page: Opener, comparison: Comparison) -> None:
    opened = open_page(comparison)
    page, focused = opened.page, "document.activeElement.id"
    first, second, *_ = shown(opened)
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(focused) == second
    page.keyboard.press("k")
    assert page.evaluate(focused) == first
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.locator("#keys").uncheck()
    page.get_by_role("button", name="Close").click()
    assert not page.locator("#help").is_visible()
    page.locator("#main").focus()
    page.keyboard.press("j")
    assert page.evaluate(focused) == "main"
    assert opened.wants() == []


def test_a_link_opens_what_is_folded_or_filtered_away(open_page: Opener, comparison: Comparison) -> None:
    page = open_page(comparison).page
    page.select_option("#by-type", "unique")
    page.locator("#readings a[href='#d-toll']").first.click()
    assert page.locator("#d-toll").is_visible()
    page.locator("details.fold").evaluate("(fold) => { fold.open = false; }")
    page.locator("#readings a[href='#d-headline']").first.click()
    page.locator("#d-headline").wait_for(state="visible")


def test_in_print_all_is_open_and_the_tools_are_gone(open_page: Opener, comparison: Comparison) -> None:
    page = open_page(comparison, has_script=False).page
    page.emulate_media(media="print")
    assert not page.locator(".contents").is_visible()
    folded = page.locator("details.decided dl").first
    assert folded.bounding_box()["height"] > 40  # type: ignore[index]
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert len(page.pdf()) > 20_000


def test_data_is_as_written(open_page: Opener) -> None:
    page = open_page(hostile_comparison("</script><b>&\u2028 '\"")).page
    data = json.loads(page.locator("#data").text_content() or "")
    assert data["sources"] == ["A", "B"]
