"""A Markdown page has the structure that the findings give it, whatever the articles say."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from compare.export.markdown_draft import write_draft_markdown
from compare.export.markdown_page import write_markdown
from tests.support import payloads
from tests.support.hostile import hostile_comparison, hostile_draft


def outline(page: str) -> list[str]:
    """Return how each line starts, which is what makes blocks in Markdown."""
    return [found[0] if (found := re.match(r"#+ |- |\| |\|-|$", line)) else "text" for line in page.split("\n")]


Writer = Callable[[str], str]
WRITERS: dict[str, Writer] = {
    "comparison": lambda payload: write_markdown(hostile_comparison(payload)).decode(),
    "draft": lambda payload: write_draft_markdown(hostile_draft(payload)).decode(),
}


@pytest.fixture(params=WRITERS)
def write(request: pytest.FixtureRequest) -> Writer:
    """What writes the page of a comparison, or of a draft, in which every text is a payload."""
    return WRITERS[request.param]


@pytest.mark.parametrize("payload", payloads.ALL)
def test_payload_makes_no_block(payload: str, write: Writer) -> None:
    plain = write("words")
    page = write(payload)
    assert outline(page) == outline(plain)


@pytest.mark.parametrize("payload", payloads.PAGES)
def test_payload_makes_no_link_or_html(payload: str, write: Writer) -> None:
    sign, _, page = write(payload).partition("\n")
    assert sign == "<!-- made by variorum 0.1.0 -->"
    bare = re.sub(r"\\.", "", page)
    about = bare.index("## About this page")
    assert not re.search(r"[<>\[\]`]|https?:|www\.", re.sub(r"\[\d+–\d+\]", "", bare[:about]))
    cells = [line.count("|") for line in bare.split("\n") if line.startswith("| ")]
    assert set(cells) == {6}
