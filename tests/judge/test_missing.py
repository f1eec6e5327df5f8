"""What looks important and could not be compared, with what is missing for it."""

from __future__ import annotations

from datetime import date

import pytest

from compare.model.text import Article
from compare.pipeline import compare_articles

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_DAY = date(2024, 5, 16)
_ASIDE = "The orchards of the valley gave little fruit after the late frost, growers said.\n"
_FIRE = "A fire in a bakery in Lumen killed 12 people on Tuesday, police said.\n"
_SPOKEN = "“We begged them for years to mend the stairs and nobody ever came,”"


def _missing(*texts: str, day: date | None = _DAY, language: str = "en") -> list[tuple[str, str]]:
    """Return the words and what is missing of what the first text could not have compared; the rest are dated."""
    articles = [
        Article(
            name, name, "", text, published=day if name == "a" else _DAY, language=language if name == "a" else "en"
        )
        for name, text in zip("abc", texts, strict=False)
    ]
    comparison = compare_articles(articles)
    told = {s.id: s for s in comparison.statements}
    return [
        (told[gap.statement].span.of(texts[0]), gap.missing)
        for gap in comparison.not_compared
        if told[gap.statement].article == "a"
    ]


def test_a_toll_on_a_weekday_of_an_undated_article() -> None:
    ((words, missing),) = _missing(_FIRE, _ASIDE, day=None)
    assert words.startswith("A fire in a bakery")
    assert missing == "“Tuesday” stays open, as the day of publication is not known"


def test_nothing_is_missing_where_the_article_is_dated() -> None:
    assert _missing(_FIRE, _ASIDE) == []


def test_what_is_of_little_weight_is_left_out() -> None:
    assert _missing("The library will open its new reading room on Tuesday.\n", _ASIDE, day=None) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (f"{_SPOKEN}\n", "nobody is named who says it"),
        (f"{_SPOKEN} he said.\n", "it is laid to “he”, and the text does not tell who that is"),
    ],
)
def test_a_quotation_with_no_speaker(text: str, missing: str) -> None:
    assert [told for _, told in _missing(text, _ASIDE)] == [missing]


@pytest.mark.parametrize(
    "text", [f"{_SPOKEN} said Harlan Voss, a baker.\n", f"{_SPOKEN} police said.\n", "“Nobody came,” he said.\n"]
)
def test_quotations_with_a_speaker_and_short_ones_miss_nothing(text: str) -> None:
    assert _missing(text, _ASIDE) == []


def test_two_currencies() -> None:
    left = "Norvik Steel bought the Corby plant of Harbin Metals for 40 million euros.\n"
    right = "Norvik Steel bought the Corby plant of Harbin Metals for 55 million dollars.\n"
    ((_, missing),) = _missing(left, right)
    assert missing == "the other source gives the amount in USD, and no rate of exchange is known"


def test_a_clock_with_a_zone_and_one_without() -> None:
    left = "The blast at the Corby plant of Norvik Steel happened at 10:15 a.m., police said.\n"
    right = "The blast at the Corby plant of Norvik Steel happened at 0815 GMT, police said.\n"
    ((_, missing),) = _missing(left, right)
    assert missing == "only one of the sources says by which clock “10:15 a.m.” is meant"


def test_a_toll_in_a_language_without_grammar() -> None:
    text = "Un incendie dans une boulangerie de Lumen a fait 12 morts mardi, selon la police.\n"
    ((_, missing),) = _missing(text, _ASIDE, language="fr")
    assert missing == "no grammar is in use for the language of this article (fr)"


def test_the_rest_of_many_is_counted() -> None:
    spoken = "\n\n".join(
        f"“Line {n} of the old song says that the {n} bells of the town ring no more.”" for n in range(9)
    )
    listed = _missing(spoken, _ASIDE)
    assert len(listed) == 3
    assert listed[-1][1] == "nobody is named who says it; so with 6 more of this article"
