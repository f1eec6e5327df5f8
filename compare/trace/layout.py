"""The sentences of an article, for finding which of them holds a place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from compare.model.grammar import ParsedArticle
from compare.model.text import Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of an article, who published it, its sentences in order, and the outlets of its story.

    `others` published the other articles; `agencies` are those that any article credits.
    """

    text: str
    publisher: str
    sentences: tuple[Span, ...]
    others: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()

    def sentence(self, place: int) -> int:
        """Return the number of the last sentence that starts at or before a place, -1 before the first."""
        return bisect_right(self.sentences, place, key=lambda sentence: sentence.start) - 1


def read_layout(parsed: ParsedArticle, publishers: Sequence[str] = (), agencies: Sequence[str] = ()) -> Layout:
    """Return the sentences that the statement tree has at its root; the lines where there is no tree.

    Args:
        publishers, agencies: those of all articles of the story, as other articles may cite them by name.
    """
    article = parsed.article
    roots = sorted({statement.span for statement in parsed.statements if statement.parent is None})
    lines = [Span(*match.span()) for match in _LINE.finditer(article.text)]
    others = tuple(dict.fromkeys(name for name in publishers if name and name != article.publisher))
    return Layout(article.text, article.publisher, tuple(roots or lines), others, tuple(agencies))
