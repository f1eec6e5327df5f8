"""A Markdown page has the structure that the findings give it, whatever the articles say."""

from __future__ import annotations

import re

import pytest

from compare.export.markdown_page import write_markdown
from tests.support import payloads
from tests.support.hostile import hostile_comparison


def outline(page: str) -> list[str]:
    """Return how each line starts, which is what makes blocks in Markdown."""
    return [found[0] if (found := re.match(r"#+ |- |\| |\|-|$", line)) else "text" for line in page.split("\n")]


@pytest.mark.parametrize("payload", payloads.ALL)
def test_payload_makes_no_block(payload: str) -> None:
    plain = write_markdown(hostile_comparison("words")).decode()
    page = write_markdown(hostile_comparison(payload)).decode()
    assert outline(page) == outline(plain)


@pytest.mark.parametrize("payload", payloads.PAGES)
def test_payload_makes_no_link_or_html(payload: str) -> None:
    page = write_markdown(hostile_comparison(payload)).decode()
    bare = re.sub(r"\\.", "", page)
    about = bare.index("## About this page")
    assert not re.search(r"[<>\[\]`]|https?:|www\.", re.sub(r"\[\d+–\d+\]", "", bare[:about]))
    cells = [line.count("|") for line in bare.split("\n") if line.startswith("| ")]
    assert set(cells) == {6}
