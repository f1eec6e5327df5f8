"""The page of a draft: what becomes of each statement, with the sources' words, and the draft to read."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from compare.export.html_draft import build_draft_page, write_draft_html
from compare.model.review import Decision, Review
from compare.tables.draft import DraftCheck
from tests.support import story


@pytest.fixture
def check() -> DraftCheck:
    return story.draft_check()


@pytest.fixture
def page(check: DraftCheck) -> html.HtmlElement:
    return html.document_fromstring(write_draft_html(check).decode())


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def one(element: html.HtmlElement, path: str) -> html.HtmlElement:
    (found,) = element.xpath(path)
    return found


def test_counts_lead_to_their_sections(page: html.HtmlElement) -> None:
    counts = page.xpath("//ul[@class='counts']//a")
    assert [text_of(count) for count in counts] == [
        "2 In conflict with a source",
        "0 Updated by or updating a source",
        "2 Found nowhere",
        "1 Confirmed",
    ]
    assert [count.get("href") for count in counts] == ["#conflicts", "#updates", "#nowhere", "#confirmed"]
    assert text_of(one(page, "//h1")) == "A draft held against 2 sources"
    assert "5 statements of A.txt, of 2024-05-14, held against 2 sources" in text_of(one(page, "//p[@class='lede']"))


def test_each_statement_stands_in_the_section_of_its_outcome(check: DraftCheck, page: html.HtmlElement) -> None:
    sections = {
        section: page.xpath(f"//section[@id='{section}']//*[@data-finding]/@id")
        for section in ("conflicts", "updates", "nowhere", "confirmed")
    }
    assert sections == {
        "conflicts": ["s-a2", "s-a4"],
        "updates": [],
        "nowhere": ["s-a1", "s-a6"],
        "confirmed": ["s-a5"],
    }
    assert {number for found in sections.values() for number in found} == {held.statement for held in check.held}
    assert "No statement of the draft." in text_of(one(page, "//section[@id='updates']"))


def test_the_costliest_conflicts_come_first(check: DraftCheck) -> None:
    toll, rest = check.held[1], (check.held[0], *check.held[2:])
    small = replace(toll, against=tuple(replace(difference, severity=1) for difference in toll.against))
    cards = build_draft_page(replace(check, held=(small, *rest))).cards["conflict"]
    assert [card.anchor for card in cards] == ["s-a4", "s-a2"]


def test_a_conflict_shows_the_words_of_both(page: html.HtmlElement) -> None:
    card = one(page, "//article[@id='s-a2']")
    assert text_of(one(card, "./p[@class='kicker']")) == ("draft:3 In conflict with a source number severity 3 of 3")
    assert text_of(one(card, "./h3")) == (
        "At least 41 people were killed when a crane collapsed at Port Selwyn on Tuesday, police said."
    )
    assert text_of(one(card, "./h3//mark")) == "At least 41 people"
    (against,) = card.xpath("./div[@class='against contradiction']")
    assert text_of(one(against, "./h4")) == "How many? At least 41 people / 36 people"
    assert [text_of(title) for title in against.xpath(".//h5")] == ["Otherwise A 36 people"]
    assert text_of(one(against, ".//blockquote//mark")) == "36 people"
    assert text_of(one(against, ".//figcaption")) == "A Coast Tribune, 2024-05-15 A:1"
    assert "36 is not 41 or more" in text_of(one(against, "./p[@class='why']"))
    assert "code points 40–133" in text_of(one(against, ".//details[@class='decided']"))


def test_where_a_conflict_has_support_too_that_is_shown(page: html.HtmlElement) -> None:
    card = one(page, "//article[@id='s-a2']")
    assert text_of(card.xpath("./h4")[-1]) == "Where sources say the same 1 outlet, 1 independent origin"
    assert [text_of(said) for said in card.xpath("./ul[@class='wordings']/li")] == [
        "B:1 The toll in the crane collapse rose to 43 on Wednesday, police said."
    ]


def test_what_is_told_differently_is_marked_in_what_confirms(page: html.HtmlElement) -> None:
    card = one(page, "//article[@id='s-a4']")
    (said,) = card.xpath("./ul[@class='wordings']/li")
    assert [text_of(mark) for mark in said.xpath(".//mark")] == ["There is nobody"]
    assert text_of(one(card, "./p[@class='apart']")) == (
        "Told differently (quote-wording), and both can be right: one quotation in two wordings "
        "There is nobody left to find A:3"
    )


def test_as_the_draft_says_who_is_with_it(page: html.HtmlElement) -> None:
    against = one(page, "//article[@id='s-a4']/div[@class='against contradiction']")
    assert [text_of(title) for title in against.xpath(".//h5")] == [
        "Otherwise B Jonas Field",
        "As the draft A Anna Kovalenko",
    ]


def test_a_confirmed_statement_names_its_origins(page: html.HtmlElement) -> None:
    item = one(page, "//li[@id='s-a5']")
    assert text_of(one(item, "./p[@class='facts']")) == "A 1 outlet, 1 independent origin"
    assert "A:4 The port will remain closed until Friday." in text_of(item)
    assert "1 outlet, 1 origin" in text_of(one(item, "./details"))


def test_a_source_with_many_places_takes_no_place_from_the_others(check: DraftCheck) -> None:
    shut = next(held for held in check.held if held.statement == "s-a5")
    many = replace(shut, support=("s-b1", "s-b2", "s-b4", "s-c1"))
    held = tuple(many if one is shut else one for one in check.held)
    (card,) = build_draft_page(replace(check, held=held)).cards["confirmed"]
    assert [voice.place.text for voice in card.support] == ["A:1", "B:1", "A:3"]
    assert [voice.place.text for voice in card.more] == ["A:4"]


def test_the_draft_is_there_to_read(check: DraftCheck, page: html.HtmlElement) -> None:
    draft = check.comparison.articles[-1]
    reading = one(page, "//*[@id='draft']//div[@class='text']")
    marks = {(mark.get("class"), mark.text, mark.get("data-of")) for mark in reading.xpath(".//mark")}
    assert ("contradiction", "At least 41 people", "s-a2") in marks
    assert [text_of(only) for only in reading.xpath(".//span[@class='unique']")] == [
        "Crane collapse kills 41 at Port Selwyn",
        "The crane was built in 1987 [sic].",
    ]
    links = {(text_of(link), link.get("href")) for link in reading.xpath(".//a[contains(@class, 'ref')]")}
    assert {("conflict", "#s-a2"), ("nowhere", "#s-a6"), ("A", "#s-a5")} <= links
    for reference in reading.xpath(".//*[contains(@class, 'ref') or @class='at']"):
        reference.drop_tree()
    assert "".join(reading.text_content().split()) == "".join(draft.text.split())


def test_the_sources_are_there_to_read_with_the_way_back(page: html.HtmlElement) -> None:
    first = one(page, "//section[@id='A']")
    mark = one(first, ".//mark[text()='36 people']")
    links = [(link.text, link.get("href")) for link in mark.itersiblings() if link.tag == "a"]
    assert links[0] == ("draft:3", "#s-a2")
    assert ("draft:7", "#s-a5") in {(link.text, link.get("href")) for link in first.xpath(".//a")}
    assert "set aside: a pointer to other pages" in text_of(first)


def test_the_draft_against_itself(page: html.HtmlElement) -> None:
    card = one(page, "//section[@id='within']/article")
    assert text_of(one(card, "./p[@class='kicker']")).startswith("S1 Told differently number severity 1 of 3")
    assert [text_of(title) for title in card.xpath(".//h4/span[@class='letter']")] == ["draft", "draft"]


def test_a_draft_at_one_with_itself_has_no_such_section(check: DraftCheck) -> None:
    plain = replace(check, comparison=replace(check.comparison, internal=()))
    assert html.document_fromstring(write_draft_html(plain).decode()).xpath("//*[@id='within']") == []


def test_decisions_of_the_case(check: DraftCheck) -> None:
    review = Review((Decision("d-toll", "confirmed", "primary", "", None, "R. Amsel", "asked"),))
    decided = replace(check, comparison=replace(check.comparison, review=review))
    page = html.document_fromstring(write_draft_html(decided).decode())
    assert text_of(one(page, "//article[@id='s-a2']//p[@class='decision']")) == (
        "confirmed by R. Amsel, primary source asked"
    )


def test_method_and_limits(check: DraftCheck, page: html.HtmlElement) -> None:
    about = text_of(one(page, "//section[@id='about']"))
    assert all(article.sha256 in about for article in check.comparison.articles)
    assert "Confirmed is not true" in about
    assert "B no publication date: “on Wednesday” stays open" in about


def test_words_of_articles_stand_apart_from_ours(page: html.HtmlElement) -> None:
    for words in ("Coast Tribune", "A crane fell at Port Selwyn", "Anna Kowalenko", "The port will stay shut"):
        holders = page.xpath(f"//main//text()[contains(., '{words}')]/parent::*")
        assert holders
        outside = [holder for holder in holders if not holder.xpath("ancestor-or-self::bdi") and holder.tag != "option"]
        assert [text_of(holder) for holder in outside] == []


def test_landmarks_headings_and_links(page: html.HtmlElement) -> None:
    assert len(page.xpath("//h1")) == len(page.xpath("//main")) == len(page.xpath("//nav[@aria-label]")) == 1
    assert page.xpath("//main/section[not(@aria-labelledby)]") == []
    levels = [int(head.tag[1]) for head in page.xpath("//h1|//h2|//h3|//h4|//h5")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    targets = page.xpath("//@id")
    assert len(targets) == len(set(targets))
    assert {link[1:] for link in page.xpath("//@href") if link.startswith("#")} <= set(targets)


def test_the_script_knows_every_statement(page: html.HtmlElement) -> None:
    data = json.loads(one(page, "//script[@type='application/json']").text)
    assert data["sources"] == ["A", "B"]
    assert set(data["findings"]) == set(page.xpath("//*[@data-finding]/@id"))
    assert data["findings"]["s-a2"] == {"type": "conflict", "kind": "number", "sources": ["A", "B"]}


def test_the_policy_is_that_of_the_other_page(check: DraftCheck) -> None:
    content = write_draft_html(check).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', content)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert content.index("Content-Security-Policy") < content.index("<style>")


def test_the_same_draft_gives_the_same_bytes(check: DraftCheck) -> None:
    assert write_draft_html(check) == write_draft_html(story.draft_check())
