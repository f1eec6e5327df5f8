"""One matter that several comparators see in the same words is told once."""

from datetime import date

from compare.model.text import Article
from compare.pipeline import compare_articles
from tests.support.parsing import needs_parser

_EARLIER, _LATER = date(2024, 5, 1), date(2024, 5, 5)


def _told(earlier: str, later: str) -> list[str]:
    articles = [
        Article("a", "A", "", f"{earlier}\n", published=_EARLIER),
        Article("b", "B", "", f"{later}\n", published=_LATER),
    ]
    found = compare_articles(articles)
    return [str(difference.kind_class) for group in found.groups for difference in group.differences]


@needs_parser
def test_what_has_come_since_is_an_update_and_no_contradiction() -> None:
    assert _told(
        "President Ana Kovac has not signed the bill on water rights.",
        "President Ana Kovac signed the bill on water rights.",
    ) == ["update"]


@needs_parser
def test_a_flat_denial_is_contradicted_once() -> None:
    told = _told(
        "The court in Lumen convicted Peter Marsh of fraud.", "The court in Lumen acquitted Peter Marsh of fraud."
    )
    assert told == ["contradiction"]
