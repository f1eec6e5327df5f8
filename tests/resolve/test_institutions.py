"""Institutions with a number: found with their whole span, and one where house and number are one."""

from __future__ import annotations

import pytest

from compare.model.findings import NameEntry
from compare.model.text import Article
from compare.parse.article import parse_article
from compare.resolve.institutions import Institution, find_institutions, read_institution
from compare.resolve.names import find_names
from compare.rulebook.book import default_rulebook
from tests.support.sentences import parsed, parsed_all

RULES = default_rulebook()


def found(text: str) -> list[str]:
    return [item.text for item in find_institutions(parsed(text), RULES)]


def entries(*texts: str) -> list[NameEntry]:
    return [name for name in find_names(parsed_all(*texts), RULES).entries if name.kind == "organisation"]


def forms(*texts: str) -> list[set[tuple[str, str]]]:
    return [{(s.article, s.text) for s in name.spellings} for name in entries(*texts)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("City Hospital No. 21", Institution("hospital", "21", "of the city", "general")),
        ("City Clinical Hospital No 21", Institution("hospital", "21", "of the city", "general")),
        ("hospital No. 21", Institution("hospital", "21")),
        ("Hospital #21", Institution("hospital", "21")),
        ("Regional Children’s Hospital No. 2", Institution("hospital", "2", "of the region", "children")),
        ("Boarding School № 2", Institution("school", "2", "", "boarding")),
        ("School number 8", Institution("school", "8")),
        ("Correctional Colony No. 4", Institution("colony", "4")),
        ("PENAL COLONY NO. 4", Institution("colony", "4")),
        ("Pre-Trial Detention Centre No. 1", Institution("remand prison", "1")),
        ("Power Unit No. 4", Institution("power unit", "4")),
        ("polling station No 311", Institution("polling station", "311")),
    ],
)
def test_an_institution_is_read(text: str, meant: Institution) -> None:
    assert read_institution(text, RULES) == meant


@pytest.mark.parametrize(
    "text", ["Military Unit No. 555", "Law No. 5", "School District No. 5", "School", "School Five", "Hospital 3,400"]
)
def test_what_is_no_institution_is_not_read(text: str) -> None:
    assert read_institution(text, RULES) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A drone hit City Hospital No. 21 in Lindau.", ["City Hospital No. 21"]),
        ("The wounded went to hospital No. 21, he said.", ["hospital No. 21"]),
        ("Pupils of school number 8 and Kindergarten #3 left.", ["school number 8", "Kindergarten #3"]),
        ("City Hospital 21 was shelled, and School 8 in Lindau.", ["City Hospital 21", "School 8"]),
        ("Then School 8 was closed, and Lindau City Hospital 21 too.", ["School 8"]),
        ("Then Lindau City Hospital 21 was closed.", ["City Hospital 21"]),
        ("Doctors of Hospital 21's wards came.", ["Hospital 21"]),
    ],
)
def test_institutions_are_found_with_their_whole_span(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "At City Hospital 21 people were treated.",
        "In the hospital 21 people died.",
        "At School 8 were killed.",
        "The hospital 21 was full.",
        "In this school no 5 or 6 pupils are alike.",
        "At City Hospital 21-year-old Ines Lund died.",
        "Adams School 34, Grant School 20 was the result.",
        "The school 2 miles away burned.",
        "School 2024 was the year.",
        "Soldiers of military unit No. 555 broke law No. 5.",
        "At Hospital 12, 14 people died.",
    ],
)
def test_counts_scores_and_other_numbers_name_none(text: str) -> None:
    assert found(text) == []


def test_all_forms_of_the_only_house_of_a_number_are_one() -> None:
    assert forms(
        "A drone hit City Hospital No. 21. The roof of the City Hospital No. 21 burned.",
        "A drone hit hospital No. 21. Then City Hospital 21 was closed.",
        "City Clinical Hospital No 21 burned. Doctors left Hospital #21.",
    ) == [
        {
            ("A", "City Hospital No. 21"),
            ("B", "hospital No. 21"),
            ("B", "City Hospital 21"),
            ("C", "City Clinical Hospital No 21"),
            ("C", "Hospital #21"),
        }
    ]


def test_a_count_behind_the_words_of_a_form_is_no_mention_of_it() -> None:
    (hospital, *_) = entries("City Hospital 21 was hit. At City Hospital 21 people died.")
    assert {(s.text, s.count) for s in hospital.spellings} == {("City Hospital 21", 1)}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("School No. 5", "Hospital No. 5"),
        ("School No. 5", "School No. 6"),
        ("Prison No. 5", "Penal Colony No. 5"),
        ("City Hospital No. 1", "Regional Hospital No. 1"),
        ("City Hospital No. 1", "Children's Hospital No. 1"),
        ("Boarding School No. 2", "Music School No. 2"),
    ],
)
def test_two_kinds_numbers_owners_or_sorts_are_two(left: str, right: str) -> None:
    assert len(entries(f"A drone hit {left} on Monday.", f"On Monday a drone hit {right}.")) == 2


def test_a_house_said_short_is_the_one_of_the_story() -> None:
    texts = "A drone hit Boarding School No. 2.", "A drone hit school No. 2."
    assert len(entries(*texts)) == 1


def test_a_house_said_short_is_that_of_its_article_where_the_story_has_two() -> None:
    texts = (
        "A drone hit City Hospital No. 1. The roof of hospital No. 1 burned.",
        "A drone hit Regional Hospital No. 1. The roof of hospital No. 1 burned.",
        "A drone hit hospital No. 1.",
    )
    assert forms(*texts) == [
        {("A", "City Hospital No. 1"), ("A", "hospital No. 1")},
        {("B", "Regional Hospital No. 1"), ("B", "hospital No. 1")},
        {("C", "hospital No. 1")},
    ]


def test_one_number_in_two_towns_is_two_houses() -> None:
    texts = (
        "A drone hit School No. 5 in Geneva on Monday.",
        "On Monday a drone hit Oslo's School No. 5.",
        "A drone hit the Oslo School No. 5.",
        "A drone hit School No. 5.",
    )
    assert forms(*texts) == [
        {("A", "School No. 5")},
        {("B", "School No. 5"), ("C", "School No. 5")},
        {("D", "School No. 5")},
    ]
    assert len({name.key for name in entries(*texts)}) == 3


def test_a_region_beside_a_house_is_no_other_town() -> None:
    assert len(entries("A drone hit School No. 5 in Oslo.", "A drone hit School No. 5 in Bergen region.")) == 1


def test_the_dot_before_the_number_ends_no_sentence() -> None:
    article = parse_article(Article("A", "A", "", "A drone hit Hospital No. 21 on Monday. It burned."), RULES, None)
    assert [s.span.of(article.article.text) for s in article.statements if s.parent is None] == [
        "A drone hit Hospital No. 21 on Monday.",
        "It burned.",
    ]
