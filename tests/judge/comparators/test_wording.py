"""One quotation in several wordings: one difference a quotation, none for marks, none without quotation."""

from __future__ import annotations

import pytest

from compare.judge.comparators.wording import common_words, observe_wording, quoted_run
from compare.judge.observation import Context
from tests.support.pairs import differences, observed, pair_of, values

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_QUOTE = '"We will rebuild every house on this street," said Tomas Varga.'


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        ('"We will rebuild every home in this street," said Tomas Varga.', "wording-both-quoted"),
        ('"We will rebuild every house," said Tomas Varga.', "wording-both-quoted"),
        ('"We will rebuild each house on this street," he said.', "wording-both-quoted"),
        ("Tomas Varga said that they would rebuild every house on the street.", "wording-retold-in-order"),
        ("Tomas Varga said that on that street each house is one that they will rebuild.", "wording-retold"),
    ],
)
def test_a_quotation_in_other_words_is_a_variant(other: str, rule: str) -> None:
    (found,) = differences(_QUOTE, other, "quote-wording")
    assert (found.kind_class, found.rule) == ("variant", rule)


@pytest.mark.parametrize(
    "other",
    [
        _QUOTE,
        "“We will rebuild every house on this street”, said Tomas Varga.",
        '"WE WILL REBUILD EVERY HOUSE on this street", Tomas Varga said.',
        '"We will never forget the dead of that night," said Tomas Varga.',
        '"We will rebuild every home in this street," said Maria Novak.',
    ],
)
def test_marks_other_quotations_and_other_speakers_are_no_variants(other: str) -> None:
    assert differences(_QUOTE, other, "quote-wording") == []


def test_without_quotation_marks_there_is_no_wording() -> None:
    left, right = "The crew will rebuild every house.", "The crew will rebuild each house."
    assert differences(left, right, "quote-wording") == []


def test_two_quotations_of_one_speaker_are_two_differences() -> None:
    left = f'{_QUOTE} "Nobody will be left behind in the cold again."'
    second = "No one shall be left behind in the cold again."
    right = f'"We will rebuild every home in this street," said Tomas Varga. "{second}"'
    found = differences(left, right)
    assert [(d.kind, d.kind_class, len(d.sides)) for d in found] == [("quote-wording", "variant", 2)] * 2


def test_one_quotation_of_three_articles_is_one_difference() -> None:
    from compare.model.text import Article
    from compare.pipeline import compare_articles

    wordings = ("every house on this street", "every home on this street", "each house along this street")
    articles = [
        Article(letter, letter, "", f'"We will rebuild {words} before the winter," mayor Tomas Varga said.\n')
        for letter, words in zip("abc", wordings, strict=True)
    ]
    found = [d for group in compare_articles(articles).groups for d in group.differences]
    assert [(d.kind, len(d.sides)) for d in found] == [("quote-wording", 3)]


def test_the_sides_are_given_without_their_marks() -> None:
    (found,) = differences(_QUOTE, '"We will rebuild every home in this street," said Tomas Varga.', "quote-wording")
    assert values(found) == ["We will rebuild every house on this street", "We will rebuild every home in this street"]


@pytest.mark.parametrize(
    ("other", "change"),
    [
        ('"We will rebuild every house," said Tomas Varga.', "trimmed"),
        ('"On this street we will rebuild every house," said Tomas Varga.', "order"),
        ('"We will repair every house on this street," said Tomas Varga.', "changed"),
    ],
)
def test_how_the_words_changed(other: str, change: str) -> None:
    (seen,) = observed(observe_wording, _QUOTE, other)
    assert seen.facts["change"] == change


def test_runs_of_common_words() -> None:
    pair = pair_of(_QUOTE, '"We will rebuild every house, whatever it costs," said Tomas Varga.')
    assert common_words(pair) == 5
    assert quoted_run(pair) == 5 / 8
    assert quoted_run(pair_of("We will rebuild.", "We will rebuild.")) == 0.0


@pytest.mark.parametrize(
    ("left", "right", "sides"),
    [
        (
            "“I've had worse breakfasts in Tollund,” he told the diners.",
            "Told the room he'd had worse breakfasts in Tollund.",
            ["I've had worse breakfasts in Tollund", "he'd had worse breakfasts in Tollund"],
        ),
        (
            "“We never said the boat was safe,” Ilse Brandt told reporters.",
            "Brandt says that they never claimed the boat was safe.",
            ["We never said the boat was safe", "they never claimed the boat was safe"],
        ),
        (
            "Brandt promised the town would “never pay for that rotten pier.”",
            "She had said that she wasn't going to pay for “that r----n pier.”",
            ["never pay for that rotten pier", "pay for “that r----n pier"],
        ),
    ],
    ids=["a speaker that nobody names", "a claim inside a claim", "the rest of it is quoted too"],
)
def test_what_is_retold_nearly_word_for_word_is_its_wording(left: str, right: str, sides: list[str]) -> None:
    (found,) = differences(left, right, "quote-wording")
    assert (found.kind_class, found.rule) == ("variant", "wording-retold-in-order")
    assert values(found) == sides


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“The men were mending nets in the harbour,” Brandt said.", "Nets of men in the harbour burned on Monday."),
        ("“The pier will stay shut until May,” Brandt said.", "The pier will stay shut until May."),
        ("“He is not our keeper,” Brandt said.", "The keeper is not ill."),
    ],
    ids=["another verb", "the same words", "small words in common"],
)
def test_what_only_has_words_in_common_is_no_wording(left: str, right: str) -> None:
    assert differences(left, right, "quote-wording") == []


def test_a_quotation_is_the_wording_of_the_one_that_is_most_like_it_in_the_article() -> None:
    from dataclasses import replace

    from tests.support.pairs import RULES, resolved

    risk = "“I think the council is taking a great risk with the pier,” Ilse Brandt said."
    mistake = "“I think this is a great mistake of the council,” Ilse Brandt said."
    one, other = resolved(f"{risk}\n\n{mistake}", risk.replace("great", "big"))
    left, right = one.statements[-1], other.statements[0]
    pair = replace(pair_of(risk, risk), left=left, right=right, left_article=one.article, right_article=other.article)
    assert list(observe_wording(pair, RULES)) != []
    contexts = (Context(one.statements), Context(other.statements))
    assert list(observe_wording(replace(pair, contexts=contexts), RULES)) == []
