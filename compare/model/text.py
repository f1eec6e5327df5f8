"""Articles and places in their text: what every later stage points back to.

Offsets are Unicode code points into `Article.text`, exactly as read; spans are half-open.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start` included and `end` not."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words of `text` that the span covers."""
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """Return how many code points both spans cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """Return the span moved by `by` code points."""
        return Span(self.start + by, self.end + by)


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that holds all of `spans`; raises ValueError for none."""
    listed = list(spans)
    if not listed:
        raise ValueError("no spans to enclose")
    return Span(min(s.start for s in listed), max(s.end for s in listed))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of an article with their place: the one shape in which words are shown anywhere."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One source's text as read, with what is known of its publication.

    Attributes:
        id: survives edits of the text: from the path and publisher, not from the words.
        publisher: the outlet's name, or the file's name where none is known.
        title: the headline, "" where none is known.
        text: exactly as read; every offset anywhere points into it.
        published: the day of publication, None where unknown.
        moment: when it was published, in Universal Time; None where the hour or its zone is not known.
        url, archived, retrieved, grade, group: as the manifest or the file gives them.
        language: an ISO 639-1 code.
        sha256: of the bytes read; `text_sha256`: of `text` in UTF-8.
        path: as given by the user.
        reader: name and version of the reader that made `text`.
        extra: further columns of a list of articles, passed through.
    """

    id: str
    publisher: str
    title: str
    text: str
    published: date | None = None
    url: str = ""
    language: str = "en"
    sha256: str = ""
    path: str = ""
    group: str = ""
    archived: str = ""
    retrieved: date | None = None
    grade: str = ""
    text_sha256: str = ""
    reader: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    moment: datetime | None = None

    def excerpt(self, span: Span) -> Excerpt:
        """Return the words at `span` with their place."""
        return Excerpt(self.id, span.start, span.end, span.of(self.text))


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article with one role.

    `kind` is headline, subhead, byline, dateline, caption, credit, body, list-item or boilerplate; `rule` names what
    recognised it.
    """

    kind: str
    span: Span
    rule: str
