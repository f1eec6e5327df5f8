"""What a plain text says of itself before the story begins."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from compare.read.days import find_day, find_moment
from compare.read.document import Raw
from compare.read.headers import find_published, find_title, front_matter
from compare.read.plain import read_plain

STORY = "A dam broke above the town, and nine people are missing, the mayor of the town said.\n"
DAY = date(2022, 3, 8)


@pytest.mark.parametrize(
    "text",
    [
        "2022-03-08",
        "2022-03-08T10:00:00Z",
        "March 8, 2022",
        "Mar. 8, 2022",
        "8 March 2022",
        "Tuesday, 8 Mar 2022",
        "March 8th, 2022",
    ],
)
def test_a_full_day_is_read(text):
    assert find_day(text) == DAY


@pytest.mark.parametrize(
    "text", ["3/8/2022", "March 2022", "8 March", "2022-13-40", "February 30, 2022", "1234567-03-08", ""]
)
def test_a_day_that_is_not_certain_is_none(text):
    assert find_day(text) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2022-03-08T10:00:00Z", datetime(2022, 3, 8, 10, tzinfo=UTC)),
        ("2022-03-08 10:00:00 +02:00", datetime(2022, 3, 8, 8, tzinfo=UTC)),
        ("published 2022-03-08T23:30:00.123-0500, updated", datetime(2022, 3, 9, 4, 30, 0, 123000, tzinfo=UTC)),
        ("2022-03-08T00:00:00Z", None),
        ("2022-03-08T10:00:00", None),
        ("2022-03-08", None),
        ("2022-13-40T10:00:00Z", None),
        ("2022-03-08T99:00:00Z", None),
        ("0001-01-01T00:00:00+14:00", None),
    ],
)
def test_a_moment_is_read_with_its_zone_alone(text, moment):
    assert find_moment(text) == moment


@pytest.mark.parametrize(
    "head",
    [
        " date 2022-03-08 ",
        "Published: 8 March 2022\n",
        "Dam breaks\nMarch 8, 2022\n",
        "Dam breaks\nPosted on Tuesday, March 8, 2022\n",
        "8 Mar 2022 ",
        "Dam breaks above town on March 8, 2022 ",
        "Dam breaks above town POSTED: 1052 GMT (1852 HKT), March 8, 2022 ",
    ],
)
def test_the_day_of_publication_is_found(head):
    assert find_published(head + STORY) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "The dam was built on March 8, 2022, and broke. " + STORY,
        STORY + "It was built in a year. On March 8, 2022 It broke. " + STORY,
        "Nine died on 8 March 2022 when a dam broke. " + STORY,
        STORY,
    ],
)
def test_a_day_in_the_story_is_not_that_of_publication(text):
    assert find_published(text) is None


def test_title():
    assert find_title("Dam breaks above town\n\n" + STORY) == "Dam breaks above town"
    assert find_title("# Dam breaks\n" + STORY) == "Dam breaks"
    assert find_title(STORY + STORY) == ""
    assert find_title("March 8, 2022\n" + STORY) == ""


def test_front_matter_gives_facts_and_runs_nothing():
    text = f"---\ntitle: Dam breaks\nsource: !!python/object/apply:os.system ['x']\ndate: 2022-03-08\n---\n{STORY}"
    assert front_matter(text)["source"].startswith("!!python")
    (document,) = read_plain(Raw("a.md", "a.md", text.encode()))
    assert document.text == text
    assert (document.facts["title"], document.published) == ("Dam breaks", DAY)


def test_a_rule_in_the_text_is_no_front_matter():
    assert front_matter("He left.\n---\nfoo: bar\n---\n") == {}
