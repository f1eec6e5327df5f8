"""Two spellings of one name, and names that only look alike."""

from __future__ import annotations

import pytest

from compare.resolve.spelling import name_similarity
from compare.rulebook.book import default_rulebook

RULES = default_rulebook()

ONE_NAME = [
    # Ukrainian and Russian romanisations, English habits
    ("Podoliyak", "Podolyak"),
    # A particle written on to its word
    ("Radhia Ben Slimane", "Radia Benslimane"),
    ("Mohamed El Sayed", "Mohamed Elsayed"),
    ("Anna van der Berg", "Anna Vanderberg"),
    ("Mykhailo Podoliyak", "Mikhailo Podolyak"),
    ("Mykhailo Podolyak", "Mikhail Podolyak"),
    ("Volodymyr Zelensky", "Vladimir Zelenskiy"),
    ("Zelensky", "Zelenskyy"),
    ("Petro Poroshenko", "Pyotr Poroshenko"),
    ("Sergei Shoigu", "Serhiy Shoyhu"),
    ("Yevgeny Prigozhin", "Evgeny Prigozhin"),
    ("Iryna Vereschuk", "Iryna Vereshchuk"),
    # German, French and Polish habits
    ("Khrushchev", "Chruschtschow"),
    ("Tchaikovsky", "Chaikovskii"),
    ("Yulia Tymoshenko", "Julija Tymoschenko"),
    ("Dmitry Peskov", "Dmitrij Peskow"),
    ("Medvedev", "Miedwiediew"),
    # scripts
    ("Петро Порошенко", "Petro Poroshenko"),
    ("Михаил Подоляк", "Mykhailo Podolyak"),
    ("Борисов", "Borisov"),
    ("Джеймс Смит", "James Smith"),
    # Arabic names
    ("Muammar Gaddafi", "Moammar Qadhafi"),
    ("Osama bin Laden", "Usama bin Ladin"),
    ("Omar al-Bashir", "Omar Bashir"),
    ("Hosni Mubarak", "Husni Mubarak"),
    ("Mohammed Hassan", "Muhammad Hasan"),
    ("Khaled al-Rousan", "Khalid Al Rousan"),
    # accents, initials, titles, order, hyphens, blanks, middle names
    ("Enrique Peña Nieto", "Enrique Pena Nieto"),
    ("Robert J. Pickell", "Robert Pickell"),
    ("Donald J. Trump", "Donald Trump"),
    ("President Salva Kiir", "Salva Kiir"),
    ("KIIR Salva", "Salva Kiir"),
    ("Jean-Claude Juncker", "Jean Claude Juncker"),
    ("Abdulkarim Shaaban", "Abdul Karim Shaaban"),
    ("Vitaly M. Balasanyan", "Vitaly Balasanyan"),
    ("Angela Merkelová", "Angela Merkel"),
    # places
    ("Kyiv", "Kiev"),
    ("Kharkiv", "Kharkov"),
    ("Donbas", "Donbass"),
    ("Luhansk", "Lugansk"),
    ("Gomel", "Homel"),
    ("Ulan-Ude", "Verkhneudinsk"),
    ("Mumbai", "Bombay"),
    ("Ivory Coast", "Côte d’Ivoire"),
    ("Hasakah", "Hassakeh"),
    # slips
    ("Medinsky", "Mendinsky"),
    ("Donetsk", "Donestk"),
    ("Sergei Lavrov", "Serei Lavrov"),
]

TWO_NAMES = [
    # a particle is no part of every surname that ends alike
    ("Ali Salah", "Ali Bensalah"),
    ("Ahmed Ben Ali", "Ahmed Benami"),
    ("Jean Dupont", "Jean Le Pont"),
    # like surnames
    ("Medvedev", "Medinsky"),
    ("Medvedev", "Medvedchuk"),
    ("Ivanov", "Ivanovich"),
    ("Ivanov", "Ivanenko"),
    ("Kuleba", "Kulibaba"),
    ("Danilov", "Danylenko"),
    ("Kovalchuk", "Kopachuk"),
    ("Khamenei", "Khomeini"),
    # a man and a woman
    ("Zelensky", "Zelenska"),
    ("Volodymyr Zelensky", "Olena Zelenska"),
    ("Ivanov", "Ivanova"),
    ("Putin", "Putina"),
    ("Vladimir Putin", "Lyudmila Putina"),
    # one surname, two people
    ("John Smith", "Jane Smith"),
    ("Joe Biden", "Jill Biden"),
    ("Joe Biden", "Hunter Biden"),
    ("Bill Clinton", "Hillary Clinton"),
    ("Barack Obama", "Michelle Obama"),
    ("Boris Johnson", "Stanley Johnson"),
    ("J. Smith", "R. Smith"),
    ("Alexander Lukashenko", "Viktor Lukashenko"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("Robert Downey Jr", "Robert Downey Sr"),
    # a given name alone fits anybody of that name
    ("Dmytro", "Dmytro Kuleba"),
    ("Mohammed Ali", "Mohammed Saleh"),
    # places
    ("Kharkiv", "Kherson"),
    ("Mariupol", "Melitopol"),
    ("Iran", "Iraq"),
    ("Slovakia", "Slovenia"),
    ("Austria", "Australia"),
    ("Niger", "Nigeria"),
    ("Zambia", "Gambia"),
    ("Guinea", "Guinea-Bissau"),
    ("North Korea", "South Korea"),
    ("Republic of the Congo", "Democratic Republic of the Congo"),
    ("Gomel", "Hostomel"),
    ("Donbas", "Donetsk"),
    ("Bucha", "Buchach"),
    # a country and its adjective
    ("Russia", "Russian"),
    ("Georgia", "Georgian"),
    ("Ukraine", "Ukrainian"),
    # nothing to compare
    ("", ""),
    ("Moscow", ""),
    ("—", "…"),
]


@pytest.mark.parametrize(("left", "right"), ONE_NAME)
def test_spellings_of_one_name_are_one(left: str, right: str) -> None:
    assert name_similarity(left, right, None, RULES) >= 0.5


@pytest.mark.parametrize(("left", "right"), TWO_NAMES)
def test_names_that_look_alike_stay_apart(left: str, right: str) -> None:
    assert name_similarity(left, right, None, RULES) < 0.5


def test_the_order_of_the_two_names_does_not_matter() -> None:
    for left, right in ONE_NAME + TWO_NAMES:
        assert name_similarity(left, right, None, RULES) == name_similarity(right, left, None, RULES)


def test_a_name_is_itself() -> None:
    for left, _ in ONE_NAME:
        assert name_similarity(left, left, None, RULES) == 1.0


def test_people_are_not_looked_up_among_places() -> None:
    assert name_similarity("Leningrad", "Saint Petersburg", "place", RULES) == 1.0
    assert name_similarity("Leningrad", "Saint Petersburg", "person", RULES) < 0.5


@pytest.mark.xfail(strict=True, reason="only a dictionary tells that these two surnames are two")
def test_scholz_and_schultz_are_two() -> None:
    assert name_similarity("Olaf Scholz", "Olaf Schultz", None, RULES) < 0.5


@pytest.mark.xfail(strict=True, reason="Chinese in Cyrillic follows the Palladius system, which the sounds do not know")
def test_palladius_is_read() -> None:
    assert name_similarity("Xi Jinping", "Си Цзиньпин", None, RULES) >= 0.5
