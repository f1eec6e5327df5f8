"""Phrases are told apart by what sort of source they name."""

from __future__ import annotations

import pytest

from compare.rulebook.book import Rulebook
from compare.trace.sources import Source, classify, find_agency, longest_name, name_key, outlet_of_story, same_outlet


@pytest.mark.parametrize(
    ("phrase", "kind", "name"),
    [
        ("Reuters", "agency", "Reuters"),
        ("An AFP photographer at the scene", "agency", "AFP"),
        ("the state news agency", "agency", "the state news agency"),
        ("CNN", "outlet", "CNN"),
        ("the Spanish daily La Tarde", "outlet", "La Tarde"),
        ("local media", "outlet", "local media"),
        ("the Selwyn Observatory for Human Rights", "monitor", "Selwyn Observatory for Human Rights"),
        ("Rights group Open Gates", "monitor", "Open Gates"),
        ("police", "official", "police"),
        ("the interior ministry", "official", "the interior ministry"),
        ("Police Chief Dora Lind", "official", "Police Chief Dora Lind"),
        ("Dora Lind, the police chief", "official", "Dora Lind, the police chief"),
        ("a spokesman for the port, Karl Amend", "official", "Karl Amend, a spokesman for the port"),
        ("witnesses", "witness", "witnesses"),
        ("the driver's sister", "witness", "the driver's sister"),
        ("one survivor, who gave his name only as Jon", "witness", "Jon, one survivor"),
        ("an internal memo", "document", "an internal memo"),
        ("a source close to the talks", "unnamed", "a source close to the talks"),
        ("a senior official", "unnamed", "a senior official"),
        ("two officials, who asked not to be named", "unnamed", "two officials, who asked not to be named"),
    ],
)
def test_kinds(phrase: str, kind: str, name: str, rules: Rulebook) -> None:
    source = classify(phrase, "", rules)
    assert source is not None
    assert (source.kind, source.name) == (kind, name)


@pytest.mark.parametrize("phrase", ["he", "it", "which", "this newspaper", "our reporter", "-", "— ", ", who saw"])
def test_no_sources(phrase: str, rules: Rulebook) -> None:
    assert classify(phrase, "", rules) is None


def test_a_noun_that_no_list_has_is_nobody_known(rules: Rulebook) -> None:
    assert classify("the singer", "", rules) == Source("person", "the singer", named=False)


def test_the_body_that_a_person_speaks_for(rules: Rulebook) -> None:
    source = classify("UNHCR spokesman Karl Amend", "", rules)
    assert source is not None
    assert (source.known_as, source.body) == ("Karl Amend", "UNHCR")


def test_an_agency_has_one_key_for_all_its_names(rules: Rulebook) -> None:
    long, short = find_agency("the Associated Press", rules), find_agency("AP", rules)
    assert long is not None
    assert short is not None
    assert long.key == short.key == "ap"


def test_a_police_force_with_an_agencys_letters_is_no_agency(rules: Rulebook) -> None:
    assert find_agency("The AFP", rules) is None
    assert find_agency("the AFP news agency", rules) is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Port Authority of Selwyn", "Port Authority of Selwyn"),
        ("On Monday the Ministry of Health", "Ministry of Health"),
        ("the Selwyn Union-Tribune. He", "Selwyn Union-Tribune"),
        ("nobody", ""),
        ("the Britain-based monitor", ""),
        ("the US-led Northern Coalition", "Northern Coalition"),
        ("leader Kim Jong-un", "Kim Jong-un"),
    ],
)
def test_longest_name(text: str, name: str, rules: Rulebook) -> None:
    assert longest_name(text, rules) == name


def test_keys_are_without_article_marks_and_case() -> None:
    assert name_key("The U.N.’s") == name_key("un")


def test_an_agency_that_one_article_signs_as_is_one_in_the_others() -> None:
    for phrase in ("RPA", "the news agency RPA", "RPA news agency", "RPA."):
        source = outlet_of_story(phrase, (), ("RPA",))
        assert source is not None
        assert (source.kind, source.name) == ("agency", "RPA")
    assert outlet_of_story("the agency", (), ("RPA",)) is None


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("the Selwyn Echo", True),
        ("Selwyn Echo", True),
        ("Selwyn", False),
        ("Echo", False),
        ("Selwyn Fox", True),
        ("Fox", False),
        ("", False),
    ],
)
def test_an_outlet_of_the_story_is_one_by_its_full_name(phrase: str, *, found: bool) -> None:
    source = outlet_of_story(phrase, ("Selwyn Echo", "selwynfox.com", "fox"))
    assert (source is not None) is found
    assert source is None or (source.kind, source.name) == ("outlet", phrase.removeprefix("the "))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Selwyn Post", "selwynpost.com", True),
        ("the Post", "Selwyn Post", True),
        ("Selwyn Post", "Selwyn Herald", False),
        ("", "", False),
        ("AFP", "TASS", False),
        ("BBC", "bbc.co.uk", True),
        ("CNN", "edition.cnn.com", True),
        ("The Age", "theage.com.au", True),
        ("USA Today", "usatoday30.usatoday.com", True),
        ("Co", "bbc.co.uk", False),
    ],
)
def test_same_outlet(one: str, other: str, *, same: bool) -> None:
    assert same_outlet(one, other) is same
