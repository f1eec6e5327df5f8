"""Both pages hold against text that tries to become part of it, in every field that comes from outside."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest

from compare.export.html_draft import write_draft_html
from compare.export.html_page import write_html
from compare.safety.terminal import visible
from tests.support import payloads
from tests.support.hostile import hostile_comparison, hostile_draft
from tests.support.page_payloads import PAGE_PAYLOADS, benign

ALL = tuple(dict.fromkeys((*PAGE_PAYLOADS, *payloads.ALL)))
Writer = Callable[[str], str]
ADDRESSES = ("href", "src", "action", "data", "formaction", "srcdoc", "poster", "background")


@dataclass
class Parsed(HTMLParser):
    """What a parser sees in a page: elements, attributes, text, and what stands inside of each script and style."""

    content: str
    elements: Counter[str] = field(default_factory=Counter)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open = ""
        self.feed(self.content)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        self._open = tag
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        (self.raw if self._open in ("script", "style") else self.text).append(data)

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


WRITERS: dict[str, Writer] = {
    "comparison": lambda payload: write_html(hostile_comparison(payload)).decode(),
    "draft": lambda payload: write_draft_html(hostile_draft(payload)).decode(),
}


@pytest.fixture(params=WRITERS)
def write(request: pytest.FixtureRequest) -> Writer:
    """What writes the page of a comparison, or of a draft, in which every text is a payload."""
    return WRITERS[request.param]


@pytest.mark.parametrize("payload", ALL)
def test_a_payload_adds_nothing_to_the_page(payload: str, write: Writer) -> None:
    page, harmless = Parsed(write(payload)), Parsed(write(benign(payload)))
    assert page.elements.total() == harmless.elements.total()
    # An address that leads to the web is a link, any other a span; each page has this many of them.
    assert page.elements - harmless.elements in (Counter(), Counter(a=3), Counter(a=4))
    assert {(tag, name) for tag, name, _ in page.attributes} - {("a", "rel")} <= {
        (tag, name) for tag, name, _ in harmless.attributes
    }
    assert page.others == []


@pytest.mark.parametrize("payload", ALL)
def test_no_attribute_runs_or_fetches_anything(payload: str, write: Writer) -> None:
    page = Parsed(write(payload))
    assert not [name for _, name, _ in page.attributes if name.startswith("on") or name == "style"]
    for tag, name, value in page.attributes:
        if name in ADDRESSES:
            assert (tag, name) == ("a", "href")
            assert re.match(r"#[\w-]+\Z|https?://", value, re.ASCII), value
            assert value.startswith("#") or ("a", "rel", "noreferrer noopener external") in page.attributes


@pytest.mark.parametrize("payload", ALL)
def test_only_our_own_script_and_style_stand_in_the_page(payload: str, write: Writer) -> None:
    page = Parsed(write(payload))
    style, data, script = page.raw
    clean = Parsed(write("x")).raw
    assert (style, script) == (clean[0], clean[2])
    assert set(json.loads(data)) == {"sources", "findings", "rows"}
    assert not re.search("[<>&\u2028\u2029]", data)


@pytest.mark.parametrize("payload", ALL)
def test_the_words_are_shown_as_they_are(payload: str, write: Writer) -> None:
    shown = "".join("".join(Parsed(write(payload)).text).split())
    assert "".join(visible(payload).split()) in shown


@pytest.mark.parametrize("payload", [entry for entry in ALL if visible(entry) != entry.replace("\r", "\n")])
def test_nothing_that_hides_or_turns_text_round_is_left(payload: str, write: Writer) -> None:
    content = write(payload)
    assert content == visible(content)


@pytest.mark.parametrize("payload", ALL)
def test_anchors_are_safe_and_found_once(payload: str, write: Writer) -> None:
    page = Parsed(write(payload))
    ids = Counter(value for _, name, value in page.attributes if name == "id")
    assert max(ids.values()) == 1
    assert all(re.fullmatch(r"[A-Za-z][\w-]*", anchor, re.ASCII) for anchor in ids)
    links = {value[1:] for _, name, value in page.attributes if name == "href" and value.startswith("#")}
    assert links <= set(ids)
