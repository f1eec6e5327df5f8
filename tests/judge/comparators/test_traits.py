"""What one and the same person or ship is: rank, office, nation, flag, work, gender; where it is based or lives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from compare.judge.comparators.traits import observe_traits
from compare.judge.observation import Context, Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from tests.support.pairs import RULES, loud, pair_of, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def told(left: str, right: str, *, known: bool = False) -> list[str]:
    """Return what is told of one in the first leaves of two texts, each text read as a whole article."""
    one, other = resolved(left, right)
    contexts = (Context(one.statements), Context(other.statements))
    first, second = leaves(one.statements)[0], leaves(other.statements)[0]
    return _decided(Pair(first, second, one.article, other.article, known, contexts=contexts))


def _decided(pair: Pair) -> list[str]:
    return [decide(seen, RULES).rule for seen in observe_traits(pair, RULES) if decide(seen, RULES).kind_class]


def _both_ways(left: str, right: str, *, known: bool = False) -> list[str]:
    there, back = told(left, right, known=known), told(right, left, known=known)
    assert there == back
    return there


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police Col. Rafael Ibarra said the search went on.", "General Rafael Ibarra led the search on Friday."),
        ("Sergeant Lena Hoek led the search.", "Capt. Lena Hoek of the fire brigade led the search."),
        ("Lt. Anna Brandt spoke to reporters.", "Lt. Col. Anna Brandt spoke to reporters."),
        ("Maj. Omar Tarek spoke on Friday.", "Major General Omar Tarek spoke on Friday."),
        ("Rafael Ibarra, a police colonel, led the search.", "General Rafael Ibarra led the search."),
        ("Detective Chief Inspector Joan Pell spoke.", "Superintendent Joan Pell spoke on Friday."),
        ("Rear Adm. Tom Reyes spoke on Friday.", "Vice Admiral Tom Reyes spoke on Friday."),
    ],
)
def test_two_ranks_of_one_person_contradict_each_other(left: str, right: str) -> None:
    assert _both_ways(left, right) == ["trait-rank"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Lt. Col. Anna Brandt spoke to reporters.", "Colonel Anna Brandt spoke to reporters."),
        ("Maj. Gen. Omar Tarek spoke on Friday.", "General Omar Tarek spoke on Friday."),
        ("Brig. Gen. Omar Tarek spoke on Friday.", "Brigadier Omar Tarek spoke on Friday."),
        ("Col. Anna Brandt spoke to reporters.", "Colonel Anna Brandt spoke to reporters."),
        ("Col. Anna Brandt spoke to reporters.", "General Omar Tarek spoke to reporters."),
        ("Attorney General Anna Brandt spoke to reporters.", "Col. Anna Brandt spoke to reporters."),
        ("Secretary General Anna Brandt spoke.", "Major Anna Brandt spoke to reporters."),
        ("Police commander Anna Brandt spoke to reporters.", "Col. Anna Brandt spoke to reporters."),
        ("Then-Col. Anna Brandt spoke to reporters.", "General Anna Brandt spoke to reporters."),
        ("Detective Sergeant Joan Pell spoke.", "Sgt. Joan Pell spoke on Friday."),
        ("Acting Inspector Joan Pell spoke.", "Sgt. Joan Pell spoke on Friday."),
        ("Col. Anna Brandt spoke. General Anna Brandt left.", "General Anna Brandt spoke to reporters."),
    ],
)
def test_one_rank_in_two_forms_is_no_contradiction(left: str, right: str) -> None:
    assert _both_ways(left, right) == []


def test_a_rank_of_half_a_year_later_may_be_a_promotion() -> None:
    pair = pair_of("Col. Anna Brandt spoke to reporters.", "General Anna Brandt spoke to reporters.")
    left, right = (replace(pair.left_article, published=date(2024, 1, 9)), replace(pair.right_article))
    later = replace(right, published=date(2024, 8, 9))
    assert _decided(replace(pair, left_article=left, right_article=later)) == ["trait-rank-moved"]
    soon = replace(right, published=date(2024, 1, 12))
    assert _decided(replace(pair, left_article=left, right_article=soon)) == ["trait-rank"]


def test_a_rank_may_have_changed_where_a_promotion_is_told() -> None:
    left = "Col. Anna Brandt, who has since been promoted, spoke."
    assert told(left, "General Anna Brandt spoke to reporters.") == ["trait-rank-moved"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Former Justice Minister of Mozambique Carla Nhaca led the observers.",
            "Carla Nhaca, a former Angolan justice minister, led the observers.",
        ),
        ("Polish lawmaker Adam Zielny spoke.", "Adam Zielny, a Slovak lawmaker, spoke on Friday."),
        ("Adam Zielny, the president of Malawi, arrived.", "Zambian President Adam Zielny arrived on Friday."),
        ("Kenya's health minister, Ruth Odera, resigned.", "Ruth Odera, the Ugandan health minister, resigned."),
        ("Peruvian prosecutor Ana Quispe spoke.", "Ana Quispe, a Bolivian prosecutor, spoke."),
    ],
)
def test_offices_of_two_countries_contradict_each_other(left: str, right: str) -> None:
    assert _both_ways(left, right) == ["trait-office"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Polish ambassador Adam Zielny spoke.", "Adam Zielny, the Slovak ambassador, spoke on Friday."),
        ("Polish envoy Adam Zielny spoke.", "Adam Zielny, an envoy of Slovakia, spoke."),
        ("Polish coach Adam Zielny spoke.", "Adam Zielny, the Slovak coach, spoke."),
        ("Polish correspondent Adam Zielny spoke.", "Adam Zielny, a Slovak correspondent, spoke."),
        ("Scottish minister Adam Kerr spoke.", "Adam Kerr, a British minister, spoke."),
        ("Soviet general Adam Zielny spoke.", "Adam Zielny, a Russian general, spoke."),
        ("Polish minister Adam Zielny spoke.", "Adam Zielny, a Polish lawmaker, spoke."),
        ("Polish minister Adam Zielny spoke.", "Adam Zielny, the minister, spoke in Slovakia."),
        (
            "Adam Zielny, the Polish president of the European Council, spoke.",
            "Adam Zielny, a Slovak minister, spoke.",
        ),
        ("Polish minister Adam Zielny spoke.", "Eva Hron, a Slovak minister, spoke."),
    ],
)
def test_envoys_coaches_and_countries_that_may_be_one_are_left_alone(left: str, right: str) -> None:
    assert "trait-office" not in _both_ways(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The suspect, a 31-year-old from Uzbekistan, was held.", "The suspect is from Afghanistan."),
        (
            "The suspect, a 31-year-old citizen of Uzbekistan, was held.",
            "The suspected attacker, a 31-year-old Afghan, was held.",
        ),
        ("The gunman, a Tunisian national, was shot.", "The Moroccan gunman was shot by officers."),
        ("The driver is a 40-year-old Croatian.", "The driver, a Bulgarian citizen aged 40, was held."),
        ("Daler Nazarov, a citizen of Uzbekistan, was held.", "Daler Nazarov, an Afghan man, was held."),
        ("A 24-year-old Syrian student was hurt.", "A 24-year-old Iraqi student was hurt."),
    ],
)
def test_two_nations_of_one_person_contradict_each_other(left: str, right: str) -> None:
    assert _both_ways(left, right) == ["trait-nation"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The suspect, a Syrian-born German, was held.", "The suspect, a Syrian man, was held."),
        ("The suspect, a Syrian-born German, was held.", "The suspect, a German citizen, was held."),
        ("The suspect, a German of Syrian origin, was held.", "The suspect, a Syrian man, was held."),
        ("The suspect, a German-Turkish man, was held.", "The suspect, a Turkish man, was held."),
        ("The suspects are Afghan men.", "The suspect, a Syrian man, was held."),
        ("The suspect, a Syrian man, was held. A second suspect fled.", "The suspect, an Afghan man, was held."),
        ("The suspect, a Syrian man aged 20, was held.", "The suspect, an Afghan man aged 31, was held."),
        ("The driver was a Croatian man.", "The driver, a Bulgarian citizen, was held."),
        ("The victim was a Syrian man.", "The victim was an Afghan man."),
        ("A 24-year-old Syrian student was hurt.", "A 31-year-old student from Iraq was hurt."),
        ("The suspect was held by Afghan police.", "The suspect, a Syrian man, was held."),
        ("The suspect stabbed a Syrian man.", "The suspect, an Afghan man, was held."),
        ("The suspect came from a Syrian family.", "The suspect, an Afghan man, was held."),
        ("Adam Zielny, the Polish coach, resigned.", "Adam Zielny, a Slovak citizen, resigned."),
        ("The suspect was not an Afghan.", "The suspect, a Syrian man, was held."),
        ("The suspect, a French man, was held.", "The suspect is from Ghana."),
        ("Ida Holm, a French citizen, was held.", "Ida Holm, 34, from Ghana, was held."),
        ("A 24-year-old French student was hurt.", "A 24-year-old student from Ghana was hurt."),
    ],
)
def test_birth_several_suspects_and_other_ages_are_left_alone(left: str, right: str) -> None:
    assert _both_ways(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Pirates boarded the Panama-flagged Arden Moon.", "The Liberia-flagged tanker Arden Moon was boarded."),
        ("The Panamanian-flagged Arden Moon sank.", "The Malta flagged tanker MV Arden Moon sank on Friday."),
        ("The Arden Moon, a Panama-flagged tanker, sank.", "The Malta-flagged Arden Moon sank."),
        ("The Panama-registered Arden Moon sank.", "The Arden Moon, a tanker under the Maltese flag, sank."),
        ("The Arden Moon, sailing under the flag of Panama, sank.", "The Malta-flagged Arden Moon sank."),
    ],
)
def test_two_flags_of_one_ship_contradict_each_other(left: str, right: str) -> None:
    assert _both_ways(left, right) == ["trait-flag"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Panama-flagged Arden Moon sank.", "The Liberia-flagged tanker Ostrava Star sank."),
        ("The Panama-flagged Arden Moon sank.", "The Panamanian-flagged Arden Moon sank."),
        ("The Panama-flagged Arden Moon sank.", "The Greek-owned Arden Moon sank."),
        ("The Panama-flagged Arden Moon sank.", "The Arden Moon sank off Liberia."),
        ("The Panama-flagged Arden Moon hit a Malta-flagged ship.", "The Panama-flagged Arden Moon hit a ship."),
        ("The formerly Panama-flagged Arden Moon sank.", "The Malta-flagged Arden Moon sank."),
        ("Two Panama-flagged tankers sank.", "A Malta-flagged tanker sank."),
        ("The Panama-flagged Arden Moon sank.", "The Arden Moon flew no flag."),
    ],
)
def test_owners_and_other_ships_are_left_alone(left: str, right: str) -> None:
    assert _both_ways(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "known"),
    [
        ("Mark Talbot, an off-duty firefighter, ran in.", "Mark Talbot, a nurse, ran in on Friday.", False),
        ("Carl Dunn, 31, a groundskeeper, tackled him.", "Carl Dunn, a ride operator, tackled him.", False),
        ("Teacher Ida Holm found the body.", "Ida Holm, a bus driver, found the body.", False),
        ("Carl Dunn, 31, is a baker.", "Carl Dunn, a pharmacist, found the body.", False),
        ("Ida Holm is a baker.", "Ida Holm, a pharmacist, found the body.", False),
        (
            "An off-duty firefighter pulled an eight-year-old boy out.",
            "An off-duty police officer dragged a boy of eight out.",
            True,
        ),
        ("A nurse carried the girl out.", "A police officer carried the girl out.", True),
    ],
)
def test_two_occupations_of_one_person_contradict_each_other(left: str, right: str, *, known: bool) -> None:
    assert _both_ways(left, right, known=known) == ["trait-work" if not known else "trait-work-of-doer"]


@pytest.mark.parametrize(
    ("left", "right", "known"),
    [
        ("Mark Talbot, a farmer, spoke.", "Mark Talbot, the mayor, spoke on Friday.", False),
        ("Mark Talbot, a student, spoke.", "Mark Talbot, a waiter, spoke on Friday.", False),
        ("Mark Talbot, a former firefighter, spoke.", "Mark Talbot, a nurse, spoke on Friday.", False),
        ("Mark Talbot, a volunteer firefighter, spoke.", "Mark Talbot, a teacher, spoke on Friday.", False),
        ("Mark Talbot, a soldier, spoke.", "Mark Talbot, an army doctor, spoke on Friday.", False),
        ("Ida Holm, who tackled Mark Talbot, is a baker.", "Mark Talbot, a nurse, spoke on Friday.", False),
        ("Mark Talbot met a firefighter.", "Mark Talbot, a nurse, spoke on Friday.", False),
        ("Mark Talbot's wife, a nurse, spoke.", "Mark Talbot, a teacher, spoke on Friday.", False),
        ("A nurse carried the girl out.", "A police officer carried the girl out.", False),
        ("A nurse carried the girl out.", "A police officer questioned the man.", True),
        ("Mark Talbot, a firefighter and nurse, spoke.", "Mark Talbot, a nurse, spoke on Friday.", False),
        ("A nurse and a police officer carried the girl out.", "A police officer carried the girl out.", True),
        ("Mark Talbot, a police officer, spoke.", "Mark Talbot, a detective, spoke on Friday.", False),
    ],
)
def test_offices_past_work_and_two_helpers_are_left_alone(left: str, right: str, *, known: bool) -> None:
    assert _both_ways(left, right, known=known) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A 19-year-old student was hurt and he is awake.", "A girl student aged 19 was hurt."),
        ("A female passenger, 44, was hurt.", "A 44-year-old passenger was hurt when he fell."),
        ("A 19-year-old male student was hurt.", "A 19-year-old female student was hurt."),
        ("A woman tourist aged 50 drowned.", "A 50-year-old tourist drowned; he came from Spain."),
        ("A 12-year-old boy pupil was hurt.", "A girl pupil aged 12 was hurt."),
    ],
)
def test_two_genders_of_one_person_contradict_each_other(left: str, right: str) -> None:
    assert _both_ways(left, right) == ["trait-gender"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A 19-year-old student was hurt, his mother said.", "A girl student aged 19 was hurt."),
        ("A 19-year-old student was hurt, and he is awake.", "A girl student aged 21 was hurt."),
        ("A 19-year-old man was hurt.", "A girl student aged 19 was hurt."),
        ("A 19-year-old student met a man, and he is awake.", "A girl student aged 19 was hurt."),
        ("Two 19-year-old students were hurt.", "A girl student aged 19 was hurt."),
        ("A 19-year-old student was hurt, the mayor said as he left.", "A girl student aged 19 was hurt."),
        ("A 19-year-old student was hurt.", "A girl student aged 19 was hurt."),
        ("A 19-year-old female student was hurt.", "A woman student aged 19 was hurt."),
        ("A male student, 19, and a female student, 19, were hurt.", "A female student aged 19 was hurt."),
    ],
)
def test_other_ages_and_other_people_are_left_alone(left: str, right: str) -> None:
    assert _both_ways(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Captain Luis Ortega was flown to hospital.", "Luis Ortega, a retired navy commodore, was flown to hospital."),
        ("General Carlos Vera spoke on Monday.", "Carlos Vera, a colonel until last year, spoke on Monday."),
        ("Firefighter Marc Soler jumped in.", "Marc Soler, a nurse and a volunteer firefighter, jumped in."),
        ("Clara Wolf, a teacher, was first to help.", "Clara Wolf, a farmer's wife, was first to help."),
        ("Ahmed Ali, a taxi driver, helped.", "Ahmed Ali, an engineer by training who drives a cab, helped."),
        ("Jim Beck, a vet, was shot on Friday.", "Jim Beck, a police officer, was shot on Friday."),
        (
            "A 23-year-old student from Lyon said she had seen smoke.",
            "A 23-year-old student from Milan said he had lost his car.",
        ),
        ("The Russian-flagged tanker Eagle was seized.", "The Eagle, falsely flying the flag of Gambia, was seized."),
    ],
)
def test_what_is_past_or_taken_back_or_of_two_is_left_alone(left: str, right: str) -> None:
    assert [rule for rule in _both_ways(left, right) if rule != "trait-told-of-both"] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Surat-based Halden Group won the contract.", "Halden Group, headquartered in Mumbai, won the contract."),
        ("Halden Group, based in Surat, won the contract.", "Halden Group is based in Mumbai."),
        ("The Lyon-based road builder Halden Group won.", "Halden Group, whose head office is in Paris, won."),
        ("Halden Group, which has its headquarters in Lyon, won.", "Based in Paris, Halden Group won the contract."),
        ("Halden Group, a road builder based in Lyon, won.", "The Paris-headquartered Halden Group won."),
        ("Halden Group, with its head office in Lyon, won.", "Halden Group, a Paris-based builder, won the contract."),
        ("Austin, Texas-based Halden Group won.", "Halden Group, based in Boston, Massachusetts, won the contract."),
        ("The London- and New York-based Halden Group spoke.", "Sydney-based Halden Group spoke on Friday."),
        ("Halden Group, based in Texas, won the contract.", "California-based Halden Group won the contract."),
        ("Canada-based Halden Group won the contract.", "Halden Group, based in Chicago, won the contract."),
        ("Beirut-based reporter Ida Holm was freed.", "Ida Holm, a reporter based in Paris, was freed."),
        ("If it won, said Surat-based Halden Group, it would build.", "Mumbai-based Halden Group won the contract."),
    ],
)
def test_two_bases_far_apart_contradict_each_other(left: str, right: str) -> None:
    assert _both_ways(left, right) == ["trait-base"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The London- and New York-based Halden Group spoke.", "London-based Halden Group spoke on Friday."),
        ("Halden Group, based in London and Sydney, spoke.", "Sydney-based Halden Group spoke on Friday."),
        ("Surat-based Halden Group won.", "Gujarat-based Halden Group won the contract."),
        ("Surat-based Halden Group won.", "Halden Group, based in India, won the contract."),
        ("Halden Group, based in Delhi, won.", "Gurgaon-based Halden Group won the contract."),
        ("Halden Group, based in Texas, won.", "Oklahoma City-based Halden Group won the contract."),
        ("Washington-based Halden Group spoke.", "Seattle-based Halden Group spoke on Friday."),
        ("New York-based Halden Group spoke.", "Buffalo-based Halden Group spoke on Friday."),
        ("Vatican-based Halden Society spoke.", "Rome-based Halden Society spoke on Friday."),
        ("Halden Group, based in Naples, Florida, spoke.", "Miami-based Halden Group spoke on Friday."),
        ("Surat-based Halden Group won.", "Halden Group, which has an office in Mumbai, won the contract."),
        ("Surat-based Halden Group won.", "Halden Group, whose largest plant is in Mumbai, won the contract."),
        ("Seattle-based Halden Group spoke.", "Halden Group, which has its European headquarters in Dublin, spoke."),
        ("Formerly Surat-based Halden Group won.", "Mumbai-based Halden Group won the contract."),
        ("Surat-based Halden Group won. It was founded in Mumbai.", "Mumbai-based Halden Group won the contract."),
        ("Surat-based Halden Group won. It moved there from Mumbai.", "Mumbai-based Halden Group won the contract."),
        ("Berlin-based Halden Group spoke.", "Halden Group, a unit of Lyon-based Brint, spoke on Friday."),
        ("Surat-based Halden Group won.", "A Mumbai-based unit of Halden Group won the contract."),
        ("London-based Halden Group analyst Ida Holm spoke.", "New York-based Halden Group spoke on Friday."),
        ("Halden Group and Brint Systems, based in Surat, won.", "Mumbai-based Halden Group won the contract."),
        ("Surat-based Halden Group won.", "Mumbai-based Brint Systems won the contract."),
        ("Police raided Halden Group's headquarters in Lyon.", "Paris-based Halden Group won the contract."),
        ("Halden Group, based near Lyon, won.", "Paris-based Halden Group won the contract."),
        ("Is Halden Group based in Lyon?", "Paris-based Halden Group won the contract."),
    ],
)
def test_offices_suburbs_areas_and_several_bases_are_left_alone(left: str, right: str) -> None:
    assert [rule for rule in _both_ways(left, right) if rule != "trait-told-of-both"] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Norvik, based in Rotterdam until 2020, sells soap.", "London-based Norvik sells soap."),
    ],
)
def test_a_former_base_is_no_base(left: str, right: str) -> None:
    assert [found for found in loud(left, right) if found.kind == "place"] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ida Holm, who lives in Austin, was held.", "Ida Holm, 34, of Boston, was held on Friday."),
        ("Ida Holm, a resident of Austin, was held.", "Chicago resident Ida Holm was held on Friday."),
        ("Ida Holm, a 34-year-old Austin woman, was held.", "Ida Holm, 34, of Boston, Massachusetts, was held."),
        ("Ida Holm, 34, lives in Lyon.", "Ida Holm (34), of Paris, was held on Friday."),
        ("Boston woman Ida Holm was held.", "Ida Holm, who resides in Paris, was held on Friday."),
        ("Ida Holm, who lived in Lyon, was killed.", "Ida Holm, of Paris, was killed on Friday."),
    ],
)
def test_two_homes_far_apart_contradict_each_other(left: str, right: str) -> None:
    assert _both_ways(left, right) == ["trait-home"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ida Holm, a native of Dallas, was held.", "Ida Holm, of Boston, was held on Friday."),
        ("Ida Holm, born in Dallas, was held.", "Ida Holm, of Boston, was held on Friday."),
        ("Ida Holm, from Dallas, was held.", "Ida Holm, of Boston, was held on Friday."),
        ("Ida Holm, who lives in Boston, was born in Dallas.", "Ida Holm, of Dallas, was held on Friday."),
        ("Ida Holm, a former resident of Dallas, was held.", "Ida Holm, of Boston, was held on Friday."),
        ("Ida Holm, who lived in Dallas until last year, was held.", "Ida Holm, of Boston, was held on Friday."),
        ("Ida Holm, who lives in Boston and Dallas, was held.", "Ida Holm, of Dallas, was held on Friday."),
        ("Ida Holm, of Plano, Texas, was held.", "Ida Holm, a Dallas woman, was held on Friday."),
        ("Sgt. Ida Holm, 24, of Dallas, was killed.", "Ida Holm, who lives in Denver, was killed on Friday."),
        ("Ida Holm, a student who lives in Boston, was held.", "Ida Holm, of Dallas, was held on Friday."),
        ("London-based analyst Ida Holm spoke.", "Ida Holm, who lives in Madrid, spoke on Friday."),
        ("Ida Holm, of London law firm Brint, spoke.", "Ida Holm, of Leeds, spoke on Friday."),
        ("Ida Holm, of Dallas, was held.", "Karl Berg, of Boston, was held on Friday."),
        ("A 34-year-old Austin man was held.", "A 34-year-old Boston man was held on Friday."),
    ],
)
def test_birth_studies_suburbs_and_two_people_are_left_alone(left: str, right: str) -> None:
    assert [rule for rule in _both_ways(left, right) if rule != "trait-told-of-both"] == []


def test_two_of_one_age_are_one_where_the_statements_are_given_as_one() -> None:
    left, right = "A 34-year-old Austin man was held.", "A 34-year-old Boston man was held."
    assert _both_ways(left, right, known=True) == ["trait-home-of-one-age"]
    assert _both_ways(left, "A 31-year-old Boston man was held.", known=True) == []


def test_a_firm_is_the_only_one_named_just_before() -> None:
    named = "Mumbai-based Halden Group won the contract."
    assert portrayed("Halden Group won. The Surat-based firm spoke.", named) == ["trait-base"]
    assert portrayed("Halden Group won. Surat-based firms spoke.", named) == []
    assert portrayed("Halden Group won. A Surat-based firm spoke.", named) == []
    assert portrayed("Halden Group beat Brint Systems. The Surat-based firm spoke.", named) == []
    assert portrayed("Halden Group won. The Surat-based unit spoke.", named) == []


def portrayed(left: str, right: str) -> list[str]:
    """Return what is told of one in the last leaf of a text and the first of another."""
    one, other = resolved(left, right)
    contexts = (Context(one.statements), Context(other.statements))
    first, second = leaves(one.statements)[-1], leaves(other.statements)[0]
    return _decided(Pair(first, second, one.article, other.article, contexts=contexts))
