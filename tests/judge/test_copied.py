"""A copy and its later version are one source that was revised, not two sources against each other."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.copied import find_texts, is_slip
from compare.model.copying import carried_texts
from compare.model.findings import Comparison, CopiedSpan, Copy, Difference, Kind, KindClass, Status
from compare.model.grammar import Statement
from compare.model.text import Article, Span
from compare.pipeline import compare_articles, compare_draft
from tests.support.parsing import needs_parser

FIRST = (
    "SELWYN (Coast Press) - A crane fell on a row of parked buses in the port of Selwyn on Tuesday and killed 12 "
    "drivers, the harbour office said.\n\n"
    "Dockers who were loading timber nearby freed three men with crowbars. The crane had been inspected in March and "
    "was due to be scrapped next year. It crushed 18 buses.\n\n"
    "Its operator, Nils Brandt, 34, was unhurt and is being questioned. Work on the quay will stay suspended until "
    "the wreck has been cleared away. The harbour office has set up a tent for relatives at the western gate.\n"
)
OWN = (
    "Two rows of wreaths lay on the quay in Selwyn tonight, where the crane came down.\n\n"
    "I counted them at the gate: it crushed 18 buses in the port, which had been parked there for the night.\n"
)
MONDAY, TUESDAY, WEDNESDAY = date(2024, 5, 13), date(2024, 5, 14), date(2024, 5, 15)
PROVIDERS = [pytest.param("grammar", marks=needs_parser), "patterns"]
provided = pytest.mark.parametrize("provider", PROVIDERS)
ORDERS = pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (TUESDAY, WEDNESDAY, "Echo published its version later"),
        (WEDNESDAY, TUESDAY, "Mail published its version later"),
        (TUESDAY, TUESDAY, "which is the later is not known"),
        (None, WEDNESDAY, "which is the later is not known"),
        (None, None, "which is the later is not known"),
    ],
)


def mail(text: str = FIRST, published: date | None = None) -> Article:
    return Article("a", "Mail", "", text, published)


def echo(text: str, published: date | None = None) -> Article:
    return Article("b", "Echo", "", text, published)


def lind(text: str, published: date | None = None) -> Article:
    return Article("c", "Lind Post", "", text, published)


def differences(found: Comparison) -> list[Difference]:
    return [difference for group in found.groups for difference in group.differences]


def values(difference: Difference) -> set[str]:
    return {side.value for side in difference.sides}


@provided
@ORDERS
def test_a_new_toll_in_a_later_version_is_an_update(
    left: date | None, right: date | None, told: str, provider: str
) -> None:
    later = FIRST.replace("killed 12", "killed 15")
    (found,) = differences(compare_articles([mail(FIRST, left), echo(later, right)], provider=provider))
    assert (found.kind, found.kind_class, values(found)) == (Kind.NUMBER, KindClass.UPDATE, {"12", "15"})
    assert "Mail and Echo carry one text" in found.reason
    assert told in found.reason


@provided
@ORDERS
def test_a_new_count_in_a_later_version_is_an_update(
    left: date | None, right: date | None, told: str, provider: str
) -> None:
    """Without the copied text the same two figures are a contradiction: buses do not go on being crushed."""
    later = FIRST.replace("18 buses", "23 buses")
    (found,) = differences(compare_articles([mail(FIRST, left), echo(later, right)], provider=provider))
    assert (found.kind_class, values(found)) == (KindClass.UPDATE, {"18", "23"})
    assert told in found.reason


@provided
def test_the_same_figures_of_two_reports_of_their_own_are_a_contradiction(provider: str) -> None:
    other = OWN.replace("18 buses", "23 buses")
    found = differences(compare_articles([mail(), lind(other)], provider=provider))
    assert [(one.kind_class, values(one)) for one in found] == [(KindClass.CONTRADICTION, {"18", "23"})]
    assert "one text" not in found[0].reason


@provided
@pytest.mark.parametrize("published", [None, WEDNESDAY])
@pytest.mark.parametrize(("was", "now"), [("34", "51"), ("18 buses", "81 buses")])
def test_what_cannot_have_moved_is_a_slip_in_one_text(
    was: str, now: str, published: date | None, provider: str
) -> None:
    early = None if published is None else TUESDAY
    changed = FIRST.replace(was, now)
    found = compare_articles([mail(FIRST, early), echo(changed, published)], provider=provider)
    (group,) = [group for group in found.groups if group.differences]
    (difference,) = group.differences
    assert difference.kind_class is KindClass.CONTRADICTION
    assert "Mail and Echo carry one text, so one of them changed it or made a slip" in difference.reason
    assert "not two sources" in difference.reason
    assert group.agreement, "all else in the sentence is the same"
    assert group.status is Status.CONTRADICTED
    assert group.confirmations == 1
    assert "its sides go back to one origin" in group.origin_reason


@provided
def test_yesterday_in_a_reprint_is_the_yesterday_of_the_text(provider: str) -> None:
    text = FIRST.replace("on Tuesday", "yesterday")
    found = compare_articles([mail(text, TUESDAY), echo(text, WEDNESDAY)], provider=provider)
    assert differences(found) == []


@provided
def test_a_third_outlet_with_the_earlier_figure_is_earlier_too(provider: str) -> None:
    later = FIRST.replace("18 buses", "23 buses")
    articles = [mail(FIRST, TUESDAY), echo(later, WEDNESDAY), lind(OWN, TUESDAY)]
    found = compare_articles(articles, provider=provider)
    (difference,) = differences(found)
    assert difference.kind_class is KindClass.UPDATE
    assert {m.excerpt.article for side in difference.sides for m in side.mentions} == {"a", "b", "c"}


@provided
def test_a_third_outlet_that_is_later_may_know_better(provider: str) -> None:
    later = FIRST.replace("18 buses", "23 buses")
    articles = [mail(FIRST, MONDAY), echo(later, TUESDAY), lind(OWN, WEDNESDAY)]
    (found,) = differences(compare_articles(articles, provider=provider))
    assert found.kind_class is KindClass.CONTRADICTION
    assert [{m.excerpt.article for m in side.mentions} for side in found.sides] == [{"a", "c"}, {"b"}]
    assert "one text" not in found.reason, "two sources stand against each other"


@provided
def test_what_an_article_says_beside_a_sentence_is_not_against_a_copy_of_it(provider: str) -> None:
    """The first has both figures, so they are of two things; the copy that lost one sentence contradicts nothing."""
    both = FIRST.replace("It crushed 18 buses.", "It crushed 18 buses. In all it damaged or crushed 31 buses.")
    found = differences(compare_articles([mail(both), echo(FIRST)], provider=provider))
    assert [one for one in found if one.kind_class in (KindClass.CONTRADICTION, KindClass.UPDATE)] == []


@provided
def test_a_headline_of_its_own_is_held_against_the_text_that_was_copied(provider: str) -> None:
    headline = "Falling crane killed 21 drivers in the port of Selwyn on Tuesday, harbour office says\n\n"
    found = differences(compare_articles([mail(), echo(headline + FIRST)], provider=provider))
    assert {frozenset(values(one)) for one in found} == {frozenset({"12", "21"})}


@provided
def test_a_draft_that_changed_what_it_copied_is_in_conflict(provider: str) -> None:
    draft = Article("draft", "", "", FIRST.replace("18 buses", "23 buses"), WEDNESDAY)
    checked = compare_draft(draft, [mail(FIRST, TUESDAY)], provider=provider)
    assert [one.kind_class for one in differences(checked.comparison)] == [KindClass.CONTRADICTION]


def test_the_order_of_the_articles_does_not_matter() -> None:
    articles = [mail(FIRST, TUESDAY), echo(FIRST.replace("18 buses", "23 buses"), WEDNESDAY), lind(OWN)]
    forward, backward = (compare_articles(order, provider="patterns") for order in (articles, articles[::-1]))
    assert differences(forward) == differences(backward)


def _statement(article: str, start: int, end: int) -> Statement:
    return Statement(f"{article}{start}", article, Span(start, end), (Span(start, end),))


def test_one_text_over_several_steps_is_one() -> None:
    span = CopiedSpan(Span(0, 40), Span(0, 40))
    pairs = (("a", "b"), ("c", "d"), ("b", "c"))
    carried = carried_texts(Copy(pair, (1.0, 1.0), (span,)) for pair in pairs)
    members = [_statement(article, 0, 40) for article in "abcd"]
    assert len(set(find_texts(members, carried).values())) == 1
    assert set(find_texts(members, carried)) == {"a0", "b0", "c0", "d0"}


def test_statements_outside_of_the_passage_are_of_no_text() -> None:
    carried = carried_texts([Copy(("a", "b"), (0.5, 0.5), (CopiedSpan(Span(0, 40), Span(0, 40)),))])
    assert find_texts([_statement("a", 50, 90), _statement("b", 50, 90)], carried) == {}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("34", "43", True),
        ("1,200", "12,000", True),
        ("12", "15", False),
        ("12", "12", False),
        ("twelve", "21", False),
        ("30", "300", True),
    ],
)
def test_digits_that_changed_places_look_like_a_slip(left: str, right: str, *, expected: bool) -> None:
    assert is_slip(left, right) is expected
