"""Whatever the bytes, reading ends in articles and input errors, the same each time."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.model.errors import InputError
from compare.read.articles import read_articles
from tests.read import formats

STORY = "A dam broke above the town, and nine people are missing, the mayor said on Tuesday.\n" * 4
STARTS = [
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"<!DOCTYPE html><html>",
    b'{"text": "',
    b"id,text\n",
    b"---\n",
    b"\xff\xfe",
]
WHOLE = [formats.as_pdf(STORY), formats.as_docx(STORY), formats.as_html(STORY), formats.as_csv([STORY]), STORY.encode()]
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
UNHURRIED = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def check(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.txt"
        file.write_bytes(content)
        reading = read_articles([file])
        again = read_articles([file])
    assert (again.articles, again.notes) == (reading.articles, reading.notes)
    assert [str(failure) for failure in again.failures] == [str(failure) for failure in reading.failures]
    assert reading.articles or reading.failures
    assert all(isinstance(failure, InputError) and failure.reason for failure in reading.failures)
    assert len({article.id for article in reading.articles}) == len(reading.articles)
    assert all(article.text.strip() for article in reading.articles)


@UNHURRIED
@given(st.sampled_from(STARTS), st.binary(max_size=300))
def test_any_bytes(start, rest):
    check(start + rest)


@UNHURRIED
@given(st.sampled_from(WHOLE), st.data())
def test_whole_files_with_a_few_bytes_changed(content, data):
    changed = bytearray(content)
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    check(bytes(changed[: data.draw(st.integers(1, len(changed)))]))


@UNHURRIED
@given(st.text(max_size=400))
def test_any_text_is_kept_as_it_is(text):
    content = text.encode("utf-8", "ignore")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.txt").write_bytes(content)
        for article in read_articles([Path(folder) / "a.txt"]).articles:
            if article.reader == "text 1" and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
                assert article.text == content.decode()


@pytest.mark.parametrize(
    "content", [b'<?xml version="1.0"?><rss><channel/></rss>', b"<feed xmlns='http://www.w3.org/2005/Atom'/>"]
)
def test_a_feed_is_no_article(content, tmp_path):
    (tmp_path / "a.xml").write_bytes(content)
    assert "is XML" in read_articles([tmp_path / "a.xml"]).failures[0].reason
