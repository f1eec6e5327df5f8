"""Chains of citing are found, and circles are told as such."""

from __future__ import annotations

from compare.model.findings import Origin, ResolvedStory
from compare.model.grammar import ParsedArticle
from compare.model.text import Article, Span
from compare.trace.chains import find_chains, note_chains


def story(*publishers: str) -> ResolvedStory:
    return ResolvedStory(tuple(ParsedArticle(Article(name[0].lower(), name, "", "Text."), ()) for name in publishers))


def cites(article: str, outlet: str) -> Origin:
    return Origin(article, Span(0, 1), outlet, "outlet", outlet.lower())


def test_a_chain_of_three() -> None:
    origins = (cites("a", "Bugle News"), cites("b", "Courier News"))
    assert find_chains(story("Argus News", "Bugle News", "Courier News"), origins) == (("a", "b", "c"),)


def test_a_circle_is_reported_once() -> None:
    told = story("Argus News", "Bugle News")
    origins = (cites("a", "Bugle News"), cites("b", "Argus News"))
    assert find_chains(told, origins) == (("a", "b", "a"),)
    (note,) = note_chains(told, origins)
    assert note.text.startswith("a circle: Argus News cites Bugle News, Bugle News cites Argus News")


def test_a_single_citing_is_no_chain() -> None:
    assert find_chains(story("Argus News", "Bugle News"), (cites("a", "Bugle News"),)) == ()


def test_officials_make_no_chain() -> None:
    official = Origin("a", Span(0, 1), "Bugle News", "official", "bugle")
    assert find_chains(story("Argus News", "Bugle News"), (official, cites("b", "Argus News"))) == ()
