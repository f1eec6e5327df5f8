"""Names across articles: found by capitals alone, joined with evidence, and left apart without it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from compare.model.findings import NameEntry
from compare.model.text import Article
from compare.parse.article import parse_article
from compare.parse.grammar import load_grammar
from compare.resolve.names import StoryNames, find_names
from compare.rulebook.book import default_rulebook
from tests.support.sentences import parsed_all

RULES = default_rulebook()


def names(*texts: str) -> StoryNames:
    return find_names(parsed_all(*texts), RULES)


def entry(found: StoryNames, text: str) -> NameEntry:
    fitting = [name for name in found.entries if text in spellings(name)]
    assert len(fitting) == 1, f"{text!r} is in {len(fitting)} names"
    return fitting[0]


def spellings(name: NameEntry) -> set[str]:
    return {spelling.text for spelling in name.spellings}


def are_one(found: StoryNames, forms: Sequence[str]) -> bool:
    return len({entry(found, form).key for form in forms}) == 1


def test_spellings_of_one_person_are_one_name_with_counts_by_source() -> None:
    found = names(
        "Mykhailo Hryhorenko spoke on Monday. On Tuesday Hryhorenko left.",
        "On Monday Mikhail Grigorenko spoke. Then Grigorenko left.",
    )
    person = entry(found, "Mykhailo Hryhorenko")
    assert {"Mikhail Grigorenko", "Hryhorenko", "Grigorenko"} <= spellings(person)
    assert {(s.article, s.text): s.count for s in person.spellings if s.text == "Hryhorenko"} == {
        ("A", "Hryhorenko"): 1
    }
    assert any(evidence.signal == "spelling" for evidence in person.evidence)


def test_spans_are_the_words_of_the_text() -> None:
    parsed = parsed_all(
        "In Minsk, President Alena Karpova’s aide met Mr. Jan Kowalski of the U.S. Treasury Department."
    )
    found = find_names(parsed, RULES)
    text = parsed[0].article.text
    for name in found.entries:
        assert all(spelling.first.of(text) == spelling.text for spelling in name.spellings)
    assert "Alena Karpova" in {s.text for name in found.entries for s in name.spellings}


def test_titles_are_no_part_of_the_name_but_are_kept_as_longer_forms() -> None:
    found = names("On Friday President Marta Quill spoke. Later Ms. Quill left.")
    person = entry(found, "Marta Quill")
    longer = {spelling.text for spelling in person.spellings if spelling.is_longer}
    assert longer == {"President Marta Quill", "Ms. Quill"}
    assert person.canonical == "Marta Quill"


def test_two_people_of_one_surname_stay_two_and_the_surname_alone_is_left_alone() -> None:
    found = names("Here John Dunmore met Jane Dunmore. Afterwards, said Dunmore, all went home.")
    assert entry(found, "John Dunmore").key != entry(found, "Jane Dunmore").key
    assert entry(found, "Dunmore").key not in (entry(found, "John Dunmore").key, entry(found, "Jane Dunmore").key)


def test_a_surname_goes_to_the_full_name_of_its_own_article() -> None:
    found = names(
        "Here John Dunmore arrived. Then, as Dunmore said, it rained.",
        "Here Jane Dunmore arrived. Then, as Dunmore said, it snowed.",
    )
    keys = {s.article: name.key for name in found.entries for s in name.spellings if s.text == "Dunmore"}
    assert keys["A"] == entry(found, "John Dunmore").key
    assert keys["B"] == entry(found, "Jane Dunmore").key


def test_a_surname_alone_goes_to_the_one_full_name_of_another_article() -> None:
    found = names("Here John Dunmore arrived.", "There, as Dunmore said, it snowed.")
    assert are_one(found, ["John Dunmore", "Dunmore"])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kharkiv", "Kherson"),
        ("Mariupol", "Melitopol"),
        ("Iran", "Iraq"),
        ("Anton Medvedev", "Anton Medinsky"),
        ("Olena Zelenska", "Volodymyr Zelensky"),
    ],
)
def test_names_that_look_alike_stay_apart(left: str, right: str) -> None:
    found = names(f"They spoke of {left} on Monday.", f"They spoke of {right} on Monday.")
    assert entry(found, left).key != entry(found, right).key


@pytest.mark.parametrize(
    "forms",
    [
        ("Kiev", "Kyiv"),
        ("Lugansk", "Luhansk"),
        ("Donbas", "Donbass"),
        ("United States", "US"),
        ("World Weather Observatory", "WWO"),
        ("Islamic State", "ISIS"),
        ("Harwell Advisors", "Harwell Advisers"),
        ("Corvel Holdings Plc", "Corvel Holdings"),
    ],
)
def test_forms_of_one_place_or_body_are_one(forms: tuple[str, str]) -> None:
    assert are_one(names(f"They spoke of {forms[0]} on Monday.", f"They spoke of {forms[1]} on Monday."), forms)


def test_a_short_form_in_brackets_belongs_to_the_name_before_it() -> None:
    found = names("The National Office of Tides (Onatid) warned. Later the head of Onatid spoke.")
    assert are_one(found, ["National Office of Tides", "Onatid"])


def test_adjectives_of_countries_and_weekdays_are_no_names() -> None:
    found = names("On Monday Russian and Ukrainian officials met. The French left on Tuesday.")
    assert not {"Monday", "Russian", "Ukrainian", "French", "Tuesday"} & {
        s for name in found.entries for s in spellings(name)
    }


def test_the_head_of_a_sentence_is_a_name_only_where_the_story_has_it_elsewhere() -> None:
    found = names("Shelling stopped. Varvarin is quiet. They went to Varvarin.")
    assert "Varvarin" in {s for name in found.entries for s in spellings(name)}
    assert "Shelling" not in {s for name in found.entries for s in spellings(name)}


def test_a_slip_is_told_from_another_romanisation() -> None:
    found = names(
        "They met Anton Belinsky on Monday. Then Belinsky left. They called Belinsky.",
        "They met Anton Belinski on Monday.",
        "They met Anton Benlinsky on Monday.",
    )
    person = entry(found, "Anton Belinsky")
    assert person.slips == ("Anton Benlinsky",)
    assert are_one(found, ["Anton Belinsky", "Anton Belinski", "Anton Benlinsky"])
    assert [evidence.signal for evidence in person.evidence if evidence.left == "Benlinsky"] == ["slip"]


def test_two_like_names_in_one_article_are_two() -> None:
    found = names("They left Dorvik for Norvik on Monday. They saw Norvik and Dorvik.")
    assert entry(found, "Dorvik").key != entry(found, "Norvik").key


def test_a_body_inside_a_body_is_another() -> None:
    found = names("They asked the UN on Monday. Then the UN Security Council met.")
    assert entry(found, "UN").key != entry(found, "UN Security Council").key


def test_letters_of_another_script_are_slips() -> None:
    found = names("They went to Mosc\u043ew. They left Moscow.")  # a Cyrillic o
    assert "Mosc\u043ew" in entry(found, "Moscow").slips


def test_the_house_style_is_named_beside_the_spellings() -> None:
    found = names("They left Kiev.", "They left Kyiv.")
    assert (entry(found, "Kiev").preferred, entry(found, "Kiev").canonical) == ("Kyiv", "Kyiv")


def test_a_mention_stands_for_every_place_of_a_name() -> None:
    parsed = parsed_all("In Minsk, Anton Belinsky met envoys. Envoys left Minsk with Belinsky.")
    mentions = find_names(parsed, RULES).mentions["A"]
    assert [m.span.of(parsed[0].article.text) for m in mentions if m.kind != "role"] == [
        "Minsk",
        "Anton Belinsky",
        "Minsk",
        "Belinsky",
    ]


def test_no_articles_have_no_names() -> None:
    assert find_names((), RULES).entries == ()


def test_an_article_without_names() -> None:
    assert names("it rained. nothing else happened.").entries == ()


@pytest.mark.parser
def test_what_the_parser_takes_for_something_else_is_put_right_by_the_story() -> None:
    pytest.importorskip("spacy")
    texts = (
        "Shelling hit Sumy, Kharkiv and Mariupol, said Anton Belinsky. Belinsky spoke in Sumy.",
        "Nobody left Sumy or Mariupol, Belinsky said. Kharkov was quiet.",
    )
    grammar = load_grammar("en", "grammar")
    articles = (Article(letter, letter, "", text) for letter, text in zip("AB", texts, strict=True))
    found = find_names([parse_article(article, RULES, grammar) for article in articles], RULES)
    for town in ("Sumy", "Mariupol", "Kharkiv"):
        assert entry(found, town).kind == "place"
    assert are_one(found, ["Kharkiv", "Kharkov"])
    assert entry(found, "Anton Belinsky").kind == "person"


def test_a_sound_more_in_front_of_a_surname_does_not_part_two_spellings() -> None:
    assert are_one(
        names("Here Irakli Jorkhadze spoke.", "There Irakli Dzhorkhadze spoke."),
        ["Irakli Jorkhadze", "Irakli Dzhorkhadze"],
    )


def test_a_rare_given_name_alone_is_the_one_person_of_the_story_who_bears_it() -> None:
    found = names("On Friday President Tsvetana Iordova spoke.", "Nobody thanked Tsvetana for it.")
    assert are_one(found, ["Tsvetana Iordova", "Tsvetana"])


@pytest.mark.parametrize(
    "full", ["President Maria Iordova spoke", "President Tsvetana Iordova met Mayor Tsvetana Petkova"]
)
def test_a_common_or_shared_given_name_alone_is_nobody_of_another_article(full: str) -> None:
    first = full.split()[1]
    found = names(f"On Friday {full}.", f"Nobody thanked {first} for it.")
    keys = {name.key for name in found.entries for s in name.spellings if s.text == first and s.article == "B"}
    assert keys.isdisjoint(name.key for name in found.entries if " " in name.canonical)


def test_a_common_given_name_beside_the_surname_is_the_full_name_of_another_article() -> None:
    found = names(
        "On Friday Andrew Belinsky came. He saw Andrew Kowal.",
        "It was Belinsky again. Then, they say, Andrew left.",
    )
    assert entry(found, "Andrew Belinsky").key == entry(found, "Belinsky").key
    assert are_one(found, ["Andrew Belinsky", "Andrew"])


def test_a_common_given_name_without_its_surname_is_nobody() -> None:
    found = names("On Friday Andrew Belinsky came.", "It was late. Then, they say, Andrew left.")
    assert entry(found, "Andrew").key != entry(found, "Andrew Belinsky").key


def test_a_cut_office_is_no_part_of_a_name() -> None:
    found = names("On Friday the Minister of Foreign Affairs Khalid Barrouk came. Then Khalid Barrouk left.")
    assert "Foreign Affairs Khalid Barrouk" not in {s.text for e in found.entries for s in e.spellings}


def test_known_initials_in_a_headline_are_a_name() -> None:
    found = names("ISIS Loses Last Town In East", "The Islamic State lost its last town.")
    assert are_one(found, ["ISIS", "Islamic State"])


def names_by_grammar(*texts: str) -> StoryNames:
    pytest.importorskip("spacy")
    grammar = load_grammar("en", "grammar")
    parsed = (parse_article(Article(n, n, "", text), RULES, grammar) for n, text in zip("AB", texts, strict=True))
    return find_names(list(parsed), RULES)


@pytest.mark.parser
def test_a_suspect_with_an_initial_is_the_one_of_that_name_who_is_named_elsewhere() -> None:
    found = names_by_grammar(
        "Police hold Petr K., 31, over the fire.", "Petr Kolarov, 31, was held over the fire. Kolarov is a baker."
    )
    assert are_one(found, ["Petr K.", "Petr Kolarov", "Kolarov"])


@pytest.mark.parser
def test_an_initial_that_fits_two_people_joins_neither() -> None:
    found = names_by_grammar(
        "Police hold Petr K., 31, over the fire.", "Petr Kolarov, 31, and Petr Kuna, 24, were held over the fire."
    )
    assert not are_one(found, ["Petr K.", "Petr Kolarov"])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The dinner at Lime Palace was off.", "He was asked to the Palace of Lime."),
        ("Harwick University said so.", "The University of Harwick said so."),
    ],
)
def test_a_name_with_of_is_the_name_without_it(left: str, right: str) -> None:
    (one,) = [name for name in names(left, right).entries if len(name.spellings) > 1]
    assert {spelling.article for spelling in one.spellings} == {"A", "B"}
