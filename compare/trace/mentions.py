"""A cited source at its place, before it becomes an origin."""

from __future__ import annotations

from dataclasses import dataclass

from compare.model.text import Span
from compare.trace.sources import Source


@dataclass(frozen=True, slots=True)
class Citation:
    """A source with the words that cite it.

    Attributes:
        span: source and cue.
        source_span: the source alone.
        sentence: number of the sentence among the article's.
        strength: "channel" for what the news came through, "speaker" for who said it, "hearsay" or "credit".
        behind: key of the source behind it, "" for none.
        is_direct: the cue is the speaker's own verb ("told AP"), so it hides no other speaker.
        heard: the article says how the speaker was heard ("told", "in a statement"), so a bare name will do.
    """

    span: Span
    source_span: Span
    source: Source
    sentence: int
    strength: str
    rule: str
    behind: str = ""
    heard: bool = False
    is_direct: bool = False
