"""Days of statements that were found to belong together: what ties them to one event, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.groups import judge
from compare.judge.observation import Context, Pair
from compare.judge.pairs import judge_pair
from compare.model.grammar import leaves
from compare.model.text import Article
from compare.pipeline import resolve_articles
from compare.rulebook.book import default_rulebook

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_RULES = default_rulebook()
_WEDNESDAY = date(2023, 6, 14)


def _articles(*texts: str) -> list[Article]:
    return [Article(name, name, "", text, published=_WEDNESDAY) for name, text in zip("ab", texts, strict=True)]


def _found(left: str, right: str) -> list[tuple[str, str, str]]:
    one, other = resolve_articles(_articles(left, right), _RULES).articles
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article)
    return [
        (str(found.kind_class), found.observation.left.value, found.observation.right.value)
        for found in judge(pair, _RULES)
        if found.observation.kind == "date"
    ]


def _found_in(left: str, right: str) -> list[tuple[str, str, str]]:
    """Return class and both values of the days of the first leaves, each with its whole text as context."""
    one, other = resolve_articles(_articles(left, right), _RULES).articles
    contexts = (Context(one.statements), Context(other.statements))
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article, contexts=contexts)
    return [
        (str(found.kind_class), found.observation.left.value, found.observation.right.value)
        for found in judge(pair, _RULES)
        if found.observation.kind == "date"
    ]


def test_a_month_that_is_denied_is_not_the_one_that_is_told() -> None:
    left = "The lift was inspected in October, the owner said."
    right = "The lift was inspected in September, not October."
    assert ("contradiction", "October", "September") in _found(left, right)


def test_an_event_told_by_its_noun() -> None:
    left = "The lift had passed a major inspection in October, its owner said."
    right = "The inspection of the lift was in September."
    assert ("contradiction", "October", "September") in _found(left, right)


def test_two_months_of_no_known_year_exclude_each_other() -> None:
    texts = ("The lift was inspected in October.", "The lift was inspected in September.")
    one, other = resolve_articles([Article(t, t, "", t) for t in texts], _RULES).articles
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article)
    assert [str(found.kind_class) for found in judge(pair, _RULES) if found.observation.kind == "date"] == [
        "contradiction"
    ]


def test_what_began_in_july_did_not_go_on_since_june() -> None:
    left = "Fighting between the army and rebels in the valley began in July."
    right = "Rebels have been fighting the army in the hills since June."
    assert _found(left, right) == [("contradiction", "July", "June")]


def test_what_began_of_another_thing_is_left_alone() -> None:
    left = "Talks between the army and rebels in the valley began in July."
    right = "Rebels have been fighting the army in the hills since June."
    assert _found(left, right) == []


def test_an_opening_put_off_is_that_of_what_was_to_be_opened() -> None:
    left, right = "The bridge will be opened on Friday.", "The opening of the bridge was put off to Saturday."
    assert _found(left, right) == [("update", "Friday", "Saturday")]


def test_what_is_to_happen_on_a_weekday_lies_ahead() -> None:
    assert _found("The talks start tomorrow.", "The talks start on Thursday.") == []


@pytest.mark.parametrize(
    ("left", "right", "kind_class"),
    [
        ("The bus crashed late on Monday.", "The bus crashed early on Tuesday.", "compatible"),
        ("The bus crashed before dawn on Sunday.", "The bus crashed late on Saturday.", "compatible"),
        ("The bus crashed early on Monday.", "The bus crashed late on Tuesday.", "contradiction"),
        ("The bus crashed on Monday.", "The bus crashed on Tuesday.", "contradiction"),
    ],
)
def test_the_hours_of_one_night_have_two_days(left: str, right: str, kind_class: str) -> None:
    assert [found[0] for found in _found(left, right)] == [kind_class]


def test_of_one_event_both_the_day_and_the_toll_may_be_wrong() -> None:
    left, right = "The fire killed 41 people on Monday.", "The fire killed 36 people on Tuesday."
    given = judge_pair(resolve_articles(_articles(left, right), _RULES), _RULES)
    assert sorted((str(found.kind), str(found.kind_class)) for found in given) == [
        ("date", "contradiction"),
        ("number", "update"),
    ]


def test_two_tolls_of_two_days_that_were_only_found_alike_may_be_of_two_events() -> None:
    assert _found("The raid killed 14 people on Saturday.", "The raid killed 17 people on Friday.") == []


def test_the_end_of_a_life_in_brackets_is_known_behind_a_longer_name() -> None:
    left = "Ann Dawson (born Colette Lionel Emmerson; 20 November 1932 -- 2 June 2012) was an actor."
    assert _found(left, "Ann Dawson's date of birth was 20 November 1932.") == []


_LATE = "Seventeen people died in the sinking, late on Saturday, of a launch off Corra."


def test_hours_before_dawn_and_late_the_night_before_may_be_one() -> None:
    left = "A launch sank off Corra before dawn on Sunday, killing 17 people."
    assert [found[0] for found in _found_in(left, _LATE)] == ["compatible"]


def test_the_clock_that_the_article_gives_elsewhere_tells_one_night_from_two() -> None:
    left = (
        "A launch sank off Corra before dawn on Sunday, killing 17 people. It rolled over at about 4:40 a.m., he said."
    )
    assert _found_in(left, _LATE) == [("contradiction", "Sunday", "Saturday")]


def test_the_clock_of_another_event_tells_nothing_of_the_night() -> None:
    left = (
        "A launch sank off Corra before dawn on Sunday, killing 17 people. Divers arrived at about 4:40 a.m., he said."
    )
    assert [found[0] for found in _found_in(left, _LATE)] == ["compatible"]


def test_a_plan_may_change_in_its_day_and_in_its_size() -> None:
    left = "The band is due to start a 14-date tour of Wales in Swansea on 19 June."
    right = "The tour was put off and will now begin in Swansea on 2 July with 20 dates."
    assert _found(left, right) == [("update", "19 June", "2 July")]


def test_an_unchanged_plan_of_another_size_is_another_one() -> None:
    left = "The band is due to start a 14-date tour of Wales in Swansea on 19 June."
    assert not _found(left, "The choir will begin a tour of Wales in Swansea on 2 July with 20 dates.")


def test_the_year_of_a_make_is_no_day_of_what_is_told() -> None:
    assert _found("Varga was driving on a road on Sunday.", "Varga was driving west in his 2008 Bentley.") == []


def test_the_year_of_an_event_still_is() -> None:
    (found,) = _found("Varga won the 2008 election by a wide margin.", "Varga won the 2009 election by a wide margin.")
    assert found == ("contradiction", "2008", "2009")


_BATTLE = "In February 2021 gunmen attacked the palace in a five-hour battle in which 11 people died."


def test_two_figures_in_common_tie_a_day_to_its_event() -> None:
    right = "In February 2022 the palace came under heavy fire for five hours, leaving 11 dead."
    assert _found(_BATTLE, right) == [("contradiction", "February 2021", "February 2022")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The 11 miners were trapped for five hours on Monday.",
            "The 11 miners who were trapped for five hours returned to work on Thursday.",
        ),
        (
            "The storm on Sunday killed 14 people and cut power to 3,000 homes.",
            "Power was restored on Wednesday to 3,000 homes after the storm killed 14 people.",
        ),
        (
            "They signed the deal worth 40 million euros for 12 aircraft on Monday.",
            "The board approved the deal worth 40 million euros for 12 aircraft on Wednesday.",
        ),
    ],
)
def test_what_comes_of_an_event_has_its_figures_and_a_day_of_its_own(left: str, right: str) -> None:
    assert _found(left, right) == []


def test_one_figure_in_common_may_be_chance() -> None:
    assert _found(_BATTLE, "In February 2022 the palace came under heavy fire, leaving 11 dead.") == []


def test_shortly_before_an_hour_and_around_half_past_the_one_before_may_be_one() -> None:
    left = "The shooting began shortly before 5 a.m., residents said."
    assert _found(left, "The shooting began at around 4:30 a.m., the army said.") == []
    assert _found(left, "The shooting began at around 4 a.m., the army said.") == [
        ("contradiction", "5 a.m.", "around 4 a.m.")
    ]


def test_shortly_after_an_hour_is_not_before_it() -> None:
    left = "The shooting began just after 5 a.m., residents said."
    assert _found(left, "The shooting began at around 4:30 a.m., the army said.") != []
