"""Quoted words sentence by sentence, and how a changed word is told from a cut."""

from __future__ import annotations

import pytest

from compare.judge.observation import Context
from compare.judge.reading.quoted import quotations_of, quoted_passages
from compare.judge.reading.residue import find_residue
from tests.support.pairs import RULES, differences, pair_of, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def test_passages_are_the_sentences_between_the_marks() -> None:
    pair = pair_of("“We don’t like it. We reject it,” Anna Lee said.", "Anna Lee left.")
    assert [[word.key for word in passage] for passage in quoted_passages(pair.left, RULES)] == [
        ["we", "do", "not", "like", "it"],
        ["we", "reject", "it"],
    ]
    assert quoted_passages(pair.right, RULES) == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The rebels fired on a “large crowd” near the harbour.", "Rebels fired at a “large crowd” by the port."),
        (
            "“Stop lying. The harbour is not yours to sell,” Anna Lee wrote.",
            "“The harbour is not yours to sell,” Anna Lee wrote.",
        ),
        ("“It’s a sad day for the harbour,” Anna Lee said.", '"It\'s a sad day for the harbour", said Anna Lee.'),
        ("Anna Lee called the plan “immoral”.", "Anna Lee called the harbour plan “immoral”."),
    ],
)
def test_what_is_told_around_the_marks_and_whole_sentences_left_out_are_no_variants(left: str, right: str) -> None:
    assert differences(left, right, "quote-wording") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Anna Lee called the plan “completely immoral”.", "Anna Lee called the plan “immoral”."),
        ("Anna Lee accepted it “with regret”.", "Anna Lee accepted it “with regrets”."),
        (
            "The families asked for “total privacy”, said Anna Lee.",
            "Anna Lee said that the families asked for privacy.",
        ),
        (
            "“The harbour needs a small and lasting improvement,” Anna Lee said.",
            "“The harbour needs a small repair,” Anna Lee said.",
        ),
    ],
)
def test_a_qualifier_dropped_or_a_word_changed_is_a_variant(left: str, right: str) -> None:
    assert [d.kind_class for d in differences(left, right, "quote-wording")] == ["variant"]


def test_each_sentence_of_a_quotation_is_a_difference_of_its_own() -> None:
    left = "“We never wanted this harbour. We reject the mayor’s plan,” Anna Lee said."
    right = "“We never wanted a harbour. We reject the mayor’s offer,” Anna Lee said."
    found = differences(left, right, "quote-wording")
    assert [[side.value for side in d.sides] for d in found] == [
        ["We never wanted this harbour", "We never wanted a harbour"],
        ["We reject the mayor’s plan", "We reject the mayor’s offer"],
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“We reject his visit,” Anna Lee said.", "“We reject his message,” Anna Lee said."),
        ("“We owe him nothing, not a cent,” Anna Lee said.", "“We owe Norway nothing, not a cent,” Anna Lee said."),
    ],
)
def test_one_quoted_sentence_with_another_thing_in_it_is_a_contradiction(left: str, right: str) -> None:
    (found,) = differences(left, right)
    assert (found.kind, found.kind_class, found.rule) == ("target", "contradiction", "wording-other-thing")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“We will leave this house,” Anna Lee said.", "“We will leave this home,” Anna Lee said."),
        ("“We owe him nothing,” Anna Lee said.", "“We owe Per Holm nothing,” Anna Lee said."),
        ("“We reject his visit,” Anna Lee said.", "“We firmly reject the message,” Anna Lee said."),
    ],
)
def test_near_words_names_of_those_meant_and_further_changes_are_no_other_thing(left: str, right: str) -> None:
    assert [d for d in differences(left, right) if d.kind == "target"] == []


def test_a_scrap_of_a_sentence_is_no_other_wording() -> None:
    left = "“The harbour is owed to the patience of many,” Anna Lee said."
    assert differences(left, "Anna Lee praised “the patience”.", "quote-wording") == []


def test_the_likest_passage_of_an_article_is_as_like_as_the_passages_one_by_one() -> None:
    told = "“We don’t like the new harbour. We reject it,” Anna Lee said. “The harbour must stay,” said Nils Brandt."
    [article] = resolved(told)
    passages = [passage for statement in article.statements for passage in quoted_passages(statement, RULES)]
    quoted = quotations_of(Context(article.statements), RULES)
    for asked in ("“We like the old harbour.”", "“The harbour must stay.”", "“Nobody was told.”"):
        [passage] = quoted_passages(pair_of(asked, "Anna Lee left.").left, RULES)
        assert quoted.likeness(passage) == max(find_residue(passage, other).overlap for other in passages)


def test_nothing_is_like_what_an_article_without_quotations_says() -> None:
    [passage] = quoted_passages(pair_of("“The harbour must stay.”", "Anna Lee left.").left, RULES)
    assert quotations_of(Context(), RULES).likeness(passage) == 0
