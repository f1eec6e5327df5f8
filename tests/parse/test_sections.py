"""Sections: what stands around a story is named and set aside, and nothing is lost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model.text import Article
from compare.parse.sections import find_sections
from compare.rulebook.book import default_rulebook
from compare.rulebook.locate import shipped_folder

BODY = "A dam broke above the town on Tuesday, and nine people are missing, the mayor said.\n"
MORE = "Soldiers searched the valley with dogs until it was dark, and will go on at dawn.\n"


def kinds(text: str, title: str = "") -> list[tuple[str, str]]:
    article = Article("a", "A", title, text)
    return [(section.kind, section.span.of(text)) for section in find_sections(article, default_rulebook())]


def kind_of(line: str, text: str) -> str:
    return next(kind for kind, words in kinds(text) if words == line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Ann Lee and Tom Hale, Coast Weekly", "byline"),
        ("BY ANN LEE", "byline"),
        ("Local Democracy Reporter", "byline"),
        ("Published: 8 Mar 2022 14:05 GMT", "dateline"),
        ("March 8, 2022", "dateline"),
        ("!-- Google tag (gtag.js) -->", "boilerplate"),
        ("<!-- ad slot", "boilerplate"),
        ("Follow us on Twitter", "boilerplate"),
        ("Read also: The night the bank failed", "boilerplate"),
        ("Tags: dam, flood", "boilerplate"),
        ("Share | Tweet | Print", "boilerplate"),
        ("We use cookies to improve your experience.", "boilerplate"),
        ("ADVERTISEMENT", "boilerplate"),
        ("© 2022 Coast Weekly. All rights reserved.", "credit"),
        ("IMAGE SOURCE: TASS", "credit"),
        ("(Reporting by Ann Lee; Editing by Tom Hale)", "credit"),
        ("The dam in May. A. Nkemelu/AFP", "caption"),
        ("The mayor (L) and his deputy (R) in May", "caption"),
        ("Ann Lee / Reuters.", "credit"),
        ("* * *", "boilerplate"),
        ("• tents for 90 families", "list-item"),
    ],
)
def test_a_line_is_known_by_its_words(line, kind):
    assert kind_of(line, f"Dam breaks above town\n{line}\n{BODY}{MORE}") == kind


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the town was quiet again, said the mayor, and shops had opened.",
        "Follow the river, he told them, and they did so until it was dark.",
        "On March 8, 2022 he left the town and never came back to it.",
        "Share prices of the builder fell by a third on the day after.",
        "“Read more about it,” he said, and closed the door behind him.",
        "Gov. Ann Lee (R) vetoed the bill, and the Senate (D) did not object.",
        "The bank fell by a third on Friday, its worst day in years. [AP]",
    ],
)
def test_a_sentence_of_the_story_is_not_set_aside(line):
    assert kind_of(line, f"Dam breaks above town\n{BODY}{line}\n{MORE}") == "body"


def test_headline_standfirst_and_byline_come_before_the_story():
    text = f"Dam breaks above town\nNine people are missing, and the valley is dark.\nBy Ann Lee\n{BODY}{MORE}"
    assert [kind for kind, _ in kinds(text)] == ["headline", "subhead", "byline", "body", "body"]


def test_a_story_that_begins_with_a_sentence_has_no_headline():
    assert [kind for kind, _ in kinds(BODY + MORE)] == ["body", "body"]


def test_a_repeated_headline_counts_once():
    found = kinds(
        f"Dam breaks above town\n8 March 2022\nDam breaks above town\n{BODY}UPDATED Dam breaks above town {MORE}"
    )
    assert [kind for kind, words in found if "breaks above town" in words] == ["headline", "boilerplate", "boilerplate"]
    assert ("body", MORE.strip()) in found


@pytest.mark.parametrize(
    "dateline",
    ["LIMA (AP) —", "ST. JOHN'S, N.L. -", "NEW YORK, March 8 (Reuters) -", "(Reuters) -", "Geneva, March 8 (AFP) –"],
)
def test_a_dateline_is_cut_from_the_first_sentence(dateline):
    assert kinds(f"{dateline} {BODY}{MORE}")[:2] == [("dateline", dateline), ("body", BODY.strip())]


@pytest.mark.parametrize(
    "stamp",
    [
        "on Feb. 04, 2009",
        "April 10, 2007-7:07AM",
        "Posted 2/3/2009 11:11 PM",
        "AFP Saturday 25 Jun 2016",
        "10:55 P.M. FEB. 2, 2009",
    ],
)
def test_a_headline_run_into_the_story_is_cut_at_the_stamp(stamp):
    found = kinds(f"Nine missing after dam breaks {stamp} {BODY.strip()} {MORE}")
    assert found[:2] == [("headline", "Nine missing after dam breaks"), ("dateline", stamp)]
    assert found[2][1].startswith("A dam broke")


def test_a_date_inside_a_sentence_is_no_stamp():
    assert [kind for kind, _ in kinds("The dam broke in a storm on Feb. 4, 2009, the mayor said. " + MORE)] == ["body"]


def test_items_below_a_lead_in_are_a_list():
    text = f"{BODY}The unions demand that the state:\n\nraise the pay of nurses\n\nhire more of them\n\n{MORE}"
    assert [kind for kind, _ in kinds(text)] == ["body", "body", "list-item", "list-item", "body"]


def test_speech_after_a_dash_is_no_list():
    assert (
        kind_of("– We saw it coming, says Odd Berg (67).", f"{BODY}– We saw it coming, says Odd Berg (67).\n{MORE}")
        == "body"
    )


def test_a_short_line_between_paragraphs_is_a_subhead():
    assert kind_of("A night of waiting", f"{BODY}\nA night of waiting\n\n{MORE}") == "subhead"


def test_the_line_above_a_picture_credit_is_its_caption():
    line = "The dam on the morning after the storm."
    assert kind_of(line, f"{BODY}\n{line}\nImage source: Coast Weekly\n\n{MORE}") == "caption"


def test_wrapped_lines_make_one_paragraph():
    text = (
        "A dam broke above the town on Tuesday, and\nnine people are missing, the mayor said on\nWednesday morning.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["body"]


def test_the_seeds():
    found = {}
    for path in sorted(shipped_folder("seeds").glob("*.txt")):
        text = path.read_bytes().decode()
        found[path.name[:3]] = [kind for kind, _ in kinds(text) if kind != "body"]
    assert found == {
        "000": ["dateline", "list-item", "list-item", "list-item"],
        "001": ["headline", "subhead", "byline", "credit"],
        "002": ["boilerplate", "headline", "subhead", "dateline", "boilerplate", "caption", "credit"],
        "003": [],
        "004": ["dateline", "subhead"],
    }


LINES = st.sampled_from(
    [
        "Dam breaks",
        "By Ann Lee",
        "LIMA (AP) — ",
        "3 Oct 2016 Jets hit",
        " date 2022-03-08 ",
        "- item",
        "x:",
        "Share",
        "He left.",
        " ",
        "\u2028",
        "\n",
        "(AP)",
        "A b c d e f g",
    ]
)


@given(st.lists(LINES | st.text(max_size=12), max_size=12).map("\n".join))
def test_sections_cover_the_text_in_order_without_overlap(text):
    sections = find_sections(Article("a", "A", "Dam breaks", text), default_rulebook())
    covered = [place for section in sections for place in range(section.span.start, section.span.end)]
    assert covered == sorted(set(covered))
    assert set(covered) >= {place for place, character in enumerate(text) if not character.isspace()}
    assert all(section.rule for section in sections)


@pytest.mark.parametrize(
    "shape", ["A B\n", "By A. B ", "(AP) ", "a:\nb\n", "A-", "LIMA, ", "- a\n", "Share ", "\n\n", "3 Oct 2016 "]
)
def test_time_grows_with_length_only(shape):
    def seconds(repeats: int) -> float:
        article = Article("a", "A", "", shape * repeats)
        started = time.process_time()
        find_sections(article, default_rulebook())
        return time.process_time() - started

    seconds(100)
    assert min(seconds(8000) for _ in range(2)) <= 2.3 * min(seconds(4000) for _ in range(2)) + 0.1
