"""The page: all findings with their words, every article whole, one safe file that anybody can read."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from jinja2 import StrictUndefined, UndefinedError
from lxml import html

from compare.export.exporters import EXPORTERS
from compare.export.html_material import gather
from compare.export.html_page import write_html
from compare.export.html_reading import make_readings
from compare.export.html_render import _environment
from compare.model.findings import Comparison
from compare.model.grammar import SetAside
from compare.model.review import Change, Decision, Fate, Review
from compare.pipeline import compare_articles, read_inputs
from compare.tables.findings import FindingType, list_findings, name_id
from compare.tables.wide import MOST_COLUMNS
from tests.support.story import article

SEEDS = Path(__file__).parents[2] / "seeds"
LARGEST_OF_SEEDS = 300_000


@pytest.fixture
def page(comparison: Comparison) -> html.HtmlElement:
    return html.document_fromstring(write_html(comparison).decode())


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def one(root: html.HtmlElement, path: str) -> html.HtmlElement:
    (found,) = root.xpath(path)
    return found


def test_suffixes_choose_the_page() -> None:
    assert EXPORTERS.for_suffix(".html").name == EXPORTERS.for_suffix(".HTM").name == "html"


def test_counts_are_those_of_the_findings(comparison: Comparison, page: html.HtmlElement) -> None:
    counted = Counter(finding.type for finding in list_findings(comparison))
    told = [int(number.text) for number in page.xpath("//ul[@class='counts']//b")]
    assert told == [counted[kind] for kind in FindingType]
    assert len(page.xpath("//*[@data-finding]")) == counted.total()


def test_every_finding_shows_its_words_and_places(comparison: Comparison, page: html.HtmlElement) -> None:
    for finding in list_findings(comparison):
        shown = text_of(one(page, f"//*[@id='{finding.id}']"))
        for voice in finding.voices:
            assert " ".join(voice.quote.text.split()) in shown


def test_a_contradiction_is_a_card_with_two_sides(page: html.HtmlElement) -> None:
    card = one(page, "//article[@id='d-toll']")
    assert text_of(one(card, ".//p[@class='kicker']")) == "C1 Contradiction number severity 3 of 3, costly"
    assert text_of(one(card, ".//h3")) == "How many? At least 41 people / 36 people"
    assert [text_of(mark) for mark in card.xpath(".//mark")] == ["At least 41 people", "36 people"]
    captions = [text_of(caption) for caption in card.xpath(".//figcaption")]
    assert captions == ["A Selwyn Herald, 2024-05-14 A:3", "B Coast Tribune, 2024-05-15 B:1"]
    assert "36 is not 41 or more" in text_of(one(card, ".//p[@class='why']"))


def test_a_quotation_stands_in_its_sentence(page: html.HtmlElement) -> None:
    card = one(page, "//article[@id='d-wording']")
    first = card.xpath(".//blockquote")[0]
    assert text_of(first) == "“We have no one left to find,” harbour master Anna Kovalenko said in a video."
    assert [part.text for part in first.xpath(".//span[@class='context']")] == [
        "“",
        ",” harbour master Anna Kovalenko said in a video.",
    ]
    assert "quoted, in a video: Anna Kovalenko" in text_of(card)


def test_a_citation_has_place_and_offsets(page: html.HtmlElement) -> None:
    cited = text_of(one(page, "//article[@id='d-toll']//details[@class='decided']"))
    assert "verdicts:count-apart" in cited
    assert "A:3 Selwyn Herald, 2024-05-14, code points 40–133" in cited


def test_an_agreement_tells_origins_from_outlets(page: html.HtmlElement) -> None:
    agreed = text_of(one(page, "//li[@id='g-toll']"))
    assert "3 outlets, 1 independent origin" in agreed
    assert "but see C1" in agreed
    assert "but see U1" in agreed


def test_matrix(page: html.HtmlElement) -> None:
    rows = {text_of(one(row, "./th")): row for row in page.xpath("//table[@id='matrix']/tbody/tr")}
    toll = rows["The toll in the crane collapse rose to 43 on Wednesday, police said."]
    assert [text_of(cell) for cell in toll.xpath("./td")] == [
        "a on this side, at A:3",
        "b on this side, at B:1",
        "✓ says it, at C:1",
        "contradicted: number C1 3 outlets, 1 origin",
    ]
    shut = rows["The port will stay shut until Friday."]
    assert [text_of(cell) for cell in shut.xpath("./td")][2] == "– silent"


def test_matrix_of_many_sources_has_one_column_for_all(comparison: Comparison) -> None:
    others = tuple(
        article(f"x{number}", f"Number {number}.", f"Outlet {number}", None) for number in range(MOST_COLUMNS)
    )
    page = html.document_fromstring(write_html(replace(comparison, articles=(*comparison.articles, *others))).decode())
    matrix = one(page, "//table[@id='matrix']")
    assert len(matrix.xpath("./thead//th")) == 3
    assert [text_of(row.xpath("./td")[0]) for row in matrix.xpath("./tbody/tr")] == [
        "A:3 a B:1 b C:1",
        "A:5 a B:3 a C:3 b",
        "A:7 B:4",
    ]


def test_articles_are_whole(comparison: Comparison, page: html.HtmlElement) -> None:
    for source, view in zip(comparison.articles, make_readings(gather(comparison)), strict=True):
        runs = [run.text for paragraph in view.paragraphs for run in paragraph.runs]
        assert "".join("".join(runs).split()) == "".join(source.text.split())
        reading = one(page, f"//section[@id='{view.letter}']//div[@class='text']")
        for reference in reading.xpath(".//*[contains(@class, 'ref') or @class='at']"):
            reference.drop_tree()
        assert "".join(reading.text_content().split()) == "".join(source.text.split())


def test_marked_words_lead_to_their_finding(page: html.HtmlElement) -> None:
    mark = one(page, "//section[@id='B']//mark[@class='contradiction' and text()='36 people']")
    links = [(link.text, link.get("href")) for link in mark.itersiblings() if link.tag == "a"]
    assert links[:2] == [("C1", "#d-toll"), ("U1", "#d-rise")]
    assert links[2][0] == "A C"
    only = one(page, "//section[@id='A']//span[@class='unique']")
    assert text_of(only) == "The crane was built in 1987 [sic]."
    assert only.getnext().text == "only A"


def test_the_strip_shows_where_an_article_differs(comparison: Comparison) -> None:
    first = make_readings(gather(comparison))[0]
    size = len(first.article.text)
    toll = [bar for bar in first.strip if bar.type == "contradiction"][-1]
    assert (toll.start, toll.width) == (40 * 1000 // size, 133 * 1000 // size - 40 * 1000 // size)
    assert all(bar.start + bar.width <= 1004 for bar in first.strip)
    assert [found.text for found in first.differs] == ["C1", "C2", "Q1", "D1"]


def test_what_is_no_part_of_the_story_says_so(page: html.HtmlElement) -> None:
    assert "set aside: a pointer to other pages" in text_of(one(page, "//section[@id='B']"))


def test_timeline_and_numbers(page: html.HtmlElement) -> None:
    days = [text_of(day) for day in page.xpath("//table[contains(@class, 'timeline')]/tbody/tr/th")]
    assert days == ["2024-05-14 A B", "Wednesday C"]
    counted = one(page, "//table[contains(@class, 'numbers')]/tbody/tr")
    assert text_of(counted).startswith("people (kill) 36 B:1 36 people")
    assert [text_of(figure) for figure in counted.xpath(".//b")] == ["36", "41 or more", "43"]


def test_origins_and_copies(page: html.HtmlElement) -> None:
    rows = [" ".join(" ".join(row.itertext()).split()) for row in page.xpath("//section[@id='origins']//tr")]
    section = text_of(one(page, "//section[@id='origins']"))
    assert rows[2] == "B Meridian agency B:1 the Meridian news agency 1"
    assert "12 % of the words of A and 34 % of those of C" in section
    assert "A is the likely original: it is longer." in section


def test_names(page: html.HtmlElement) -> None:
    (varied, plain) = page.xpath("//table[contains(@class, 'names')]")
    assert "Anna Kowalenko a slip? B 1×" in text_of(varied)
    assert "house style: Anna Kovalenko" in text_of(varied)
    assert "A:5 harbour master" in text_of(varied)
    assert "Jonas Field" in text_of(plain)


def test_limits_and_method(comparison: Comparison, page: html.HtmlElement) -> None:
    about = text_of(one(page, "//section[@id='about']"))
    assert "no publication date, so “on Wednesday” stays open" in about
    assert "C no publication date: “on Wednesday” stays open" in about
    assert "Offsets count Unicode code points" in about
    assert all(source.sha256 in about for source in comparison.articles)
    assert comparison.rules_sha256 in about


def test_warnings_of_sources(comparison: Comparison, page: html.HtmlElement) -> None:
    sources = text_of(one(page, "//section[@id='sources']"))
    assert "no date of publication" in sources
    assert "12% of its words also in C" in sources


def test_addresses_of_the_manifest_are_links_only_to_the_web(comparison: Comparison) -> None:
    first, *others = comparison.articles
    named = replace(
        first,
        url="https://example.org/a?b=1&c=2",
        archived="javascript:alert(1)",
        retrieved=date(2024, 5, 16),
        grade="B",
    )
    page = html.document_fromstring(write_html(replace(comparison, articles=(named, *others))).decode())
    link = one(page, "//a[contains(@rel, 'noreferrer')]")
    assert link.get("href") == named.url
    sources = text_of(one(page, "//section[@id='sources']"))
    assert "archived copy: javascript:alert(1)" in sources
    assert "retrieved 2024-05-16" in sources
    assert "graded by the user: B" in sources


def test_each_article_has_its_language(comparison: Comparison) -> None:
    first, second, third = comparison.articles
    spanish = replace(second, language="es")
    page = html.document_fromstring(write_html(replace(comparison, articles=(first, spanish, third))).decode())
    assert set(page.xpath("//section[@id='B']//p/@lang")) == {"es"}
    assert set(page.xpath("//section[@id='A']//p/@lang")) == {"en"}
    assert one(page, "//article[@id='d-toll']//blockquote[@lang='es']") is not None


def test_words_of_articles_stand_apart_from_ours(page: html.HtmlElement) -> None:
    for words in ("Selwyn Herald", "At least 41 people were killed when", "Anna Kowalenko", "police"):
        holders = page.xpath(f"//main//text()[contains(., '{words}')]/parent::*")
        outside = [holder for holder in holders if not holder.xpath("ancestor-or-self::bdi") and holder.tag != "option"]
        assert [text_of(holder) for holder in outside] == []


def test_policy_allows_only_what_is_shipped(comparison: Comparison) -> None:
    content = write_html(comparison).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', content)
    assert policy is not None
    style, script = re.findall(r"<style>(.*?)</style>|<script>(.*?)</script>", content, re.DOTALL)
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()}'"
        for part in (style[0], script[1])
    ]
    allowed = dict(rule.split(" ", 1) for rule in policy[1].replace("&#39;", "'").split("; "))
    assert allowed == {
        "default-src": "'none'",
        "style-src": hashes[0],
        "script-src": hashes[1],
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert content.index("Content-Security-Policy") < content.index("<style>")


def test_script_is_plain(comparison: Comparison) -> None:
    script = html.document_fromstring(write_html(comparison).decode()).xpath("//script[not(@type)]")[0].text
    for risky in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "fetch("):
        assert risky not in script


def test_data_block(comparison: Comparison, page: html.HtmlElement) -> None:
    data = json.loads(one(page, "//script[@type='application/json']").text)
    assert data["sources"] == ["A", "B", "C"]
    assert data["findings"]["d-toll"] == {"type": "contradiction", "kind": "number", "sources": ["A", "B"]}
    assert set(data["findings"]) == set(page.xpath("//*[@data-finding]/@id"))
    assert {row: data["rows"][row] for row in page.xpath("//tr[@data-row]/@id")} == data["rows"]
    assert list(data["rows"].values()) == [
        {"A": "a", "B": "b", "C": "+"},
        {"A": "a", "B": "a", "C": "b"},
        {"A": "+", "B": "+"},
    ]


def test_landmarks_headings_and_tables(page: html.HtmlElement) -> None:
    assert len(page.xpath("//h1")) == len(page.xpath("//main")) == len(page.xpath("//nav[@aria-label]")) == 1
    first = page.xpath("//body//a")[0]
    assert (first.get("href"), first.get("class")) == ("#main", "skip")
    assert page.xpath("//main/section[not(@aria-labelledby)]") == []
    for table in page.xpath("//table"):
        assert text_of(one(table, "./caption"))
        assert {head.get("scope") for head in table.xpath("./thead//th")} == {"col"}
        assert {head.get("scope") for head in table.xpath("./tbody//th")} == {"row"}
    levels = [int(head.tag[1]) for head in page.xpath("//h1|//h2|//h3|//h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_link_inside_the_page_leads_somewhere(page: html.HtmlElement) -> None:
    targets = page.xpath("//@id")
    assert len(targets) == len(set(targets))
    assert {link[1:] for link in page.xpath("//@href") if link.startswith("#")} <= set(targets)


def test_nothing_found_says_what_was_compared(comparison: Comparison) -> None:
    plain = replace(comparison, groups=comparison.groups[2:], internal=(), unique=(), names=(), copies=(), origins=())
    page = html.document_fromstring(write_html(plain).decode())
    assert "None in 1 group of statements" in text_of(one(page, "//section[@id='contradictions']"))
    assert "No article names a source." in text_of(one(page, "//section[@id='origins']"))


def test_an_article_without_text_has_its_place(comparison: Comparison) -> None:
    empty = article("c", " \n", "Evening Wire", None)
    aside = tuple(entry for entry in comparison.set_aside if not entry.statement.startswith("s-c"))
    less = replace(
        comparison,
        articles=(*comparison.articles[:2], empty),
        statements=tuple(s for s in comparison.statements if s.article != "article-c"),
        groups=comparison.groups[2:],
        names=(),
        copies=(),
        notes=(),
        not_compared=(),
        set_aside=aside,
    )
    page = html.document_fromstring(write_html(less).decode())
    assert text_of(one(page, "//section[@id='C']//h3")) == "C Evening Wire"


def test_a_template_that_asks_for_what_is_not_there_fails() -> None:
    environment = _environment()
    assert environment.undefined is StrictUndefined
    assert environment.autoescape is True
    with pytest.raises(UndefinedError):
        environment.from_string("{{ missing }}").render()
    with pytest.raises(TypeError):
        environment.from_string("{{ nothing }}").render(nothing=None)


def test_hidden_characters_are_named(comparison: Comparison) -> None:
    told = replace(comparison, set_aside=(SetAside("s-b6", "turned \u202eround\u200b", "rule"),))
    content = write_html(told).decode()
    assert "turned &lt;U+202E&gt;round&lt;U+200B&gt;" in content


def test_decisions_stand_with_their_findings(comparison: Comparison) -> None:
    spelled = name_id(comparison.names[0])
    decisions = (
        Decision(
            "d-toll", "confirmed", "primary", "https://example.org/toll", date(2024, 5, 17), "R. Amsel", "asked <b>"
        ),
        Decision("s-a6", "not_checkable", evidence_link="javascript:alert(1)"),
        Decision(spelled, "dismissed"),
        Decision("g-shut", note="port office called"),
    )
    review = Review(
        decisions, (Change(Fate.NEW, "d-toll", "", "contradiction", "the toll", "b.txt was added"),), "2024-05-16"
    )
    page = html.document_fromstring(write_html(replace(comparison, review=review)).decode())
    toll = one(page, "//article[@id='d-toll']/p[@class='decision']")
    assert text_of(toll) == (
        "confirmed by R. Amsel on 2024-05-17, primary source, evidence: https://example.org/toll asked <b>"
    )
    assert one(toll, ".//a").get("href") == "https://example.org/toll"
    assert text_of(one(page, "//li[@id='s-a6']/p")) == "not checkable, evidence: javascript:alert(1)"
    assert text_of(one(page, "//li[@id='g-shut']/p[@class='decision']")) == "noted port office called"
    assert text_of(one(page, f"//tr[@id='{spelled}']//p")) == "dismissed"
    since = one(page, "//section[@id='since']")
    assert "What is not as it was on 2024-05-16." in text_of(since)
    assert text_of(one(since, ".//li")) == "new contradiction the toll C1 b.txt was added"


def test_outside_of_a_case_nothing_is_said_of_changes(page: html.HtmlElement) -> None:
    assert page.xpath("//*[@id='since']") == page.xpath("//*[@class='decision']") == []


def test_the_page_of_the_seeds_is_small() -> None:
    comparison = compare_articles(read_inputs([SEEDS]).articles)
    assert len(write_html(comparison)) < LARGEST_OF_SEEDS
