"""`variorum names`, `quotes`, `numbers`, `timeline`, `origins` and `rules`: as a table, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

import compare.pipeline
from compare.model.findings import Comparison, ResolvedStory
from compare.model.grammar import ParsedArticle, Quote
from compare.model.text import Span

Run = Callable[..., object]
ALL = ("A.txt", "B.txt", "C.txt")
LISTINGS = ("names", "quotes", "numbers", "timeline", "origins")


@pytest.fixture(autouse=True)
def resolved(story: Path, comparison: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer with the hand-made story where articles are resolved."""

    def answer(articles: object, rules: object = None, *, provider: str | None = None) -> ResolvedStory:
        return story_of(comparison)

    monkeypatch.setattr(compare.pipeline, "resolve_articles", answer)


def story_of(comparison: Comparison) -> ResolvedStory:
    """Return the story as it is before its articles are compared."""
    parsed = []
    for article in comparison.articles:
        own = tuple(statement for statement in comparison.statements if statement.article == article.id)
        spoken = [statement for statement in own if statement.speaker is not None]
        quotes = tuple(Quote((s.span,), s.speaker.span if s.speaker else None, s.cue, medium=s.medium) for s in spoken)
        parsed.append(ParsedArticle(article, own, quotes=quotes))
    return ResolvedStory(tuple(parsed), comparison.names)


def rows(run: Run, name: str) -> list[dict[str, object]]:
    """Return the rows of a listing."""
    return json.loads(run(name, *ALL, "--format", "json").out)["rows"]


@pytest.mark.parametrize("name", LISTINGS)
def test_all_forms_have_the_same_rows(run: Run, name: str, story: Path) -> None:
    listed = rows(run, name)
    in_csv = list(csv.DictReader(io.StringIO(run(name, *ALL, "--format", "csv").out, newline="")))
    assert listed
    assert [list(row) for row in listed] == [list(row) for row in in_csv]
    assert [["" if v is None else str(v) for v in row.values()] for row in listed] == [list(r.values()) for r in in_csv]
    table = run(name, *ALL).out.partition("\n\n")[0]
    assert table.splitlines()[-1] == f"{len(listed)} rows"


@pytest.mark.parametrize("name", LISTINGS)
def test_a_file(run: Run, name: str, story: Path) -> None:
    assert run(name, *ALL, "-o", "out.json").out == ""
    assert json.loads((story / "out.json").read_bytes())["schema"] == f"variorum-{name}/1"


@pytest.mark.parametrize("name", LISTINGS)
def test_places_hold_the_words(run: Run, name: str, comparison: Comparison) -> None:
    texts = {article.path: article.text for article in comparison.articles}
    columns = {"names": "spelling", "quotes": "quote"}
    for row in rows(run, name):
        if row["start"] is not None:
            text = texts[str(row["location"]).partition(":")[0]]
            assert text[row["start"] : row["end"]] == row[columns.get(name, "words")]


def test_one_article_is_enough(run: Run) -> None:
    assert run("names", "A.txt").code == 0


def test_no_article(run: Run) -> None:
    assert run("names", "missing.txt").code == 4


def test_an_input_that_fails(run: Run) -> None:
    assert run("quotes", *ALL, "missing.txt").code == 3


def test_names(run: Run) -> None:
    listed = rows(run, "names")
    assert [(row["name"], row["spelling"], row["place"], row["slip"], row["roles"]) for row in listed] == [
        ("Anna Kovalenko", "Anna Kovalenko", "A:5", "", "harbour master"),
        ("Anna Kovalenko", "Anna Kowalenko", "B:3", "slip", ""),
        ("Jonas Field", "Jonas Field", "C:3", "", ""),
    ]


def test_numbers_go_from_low_to_high(run: Run) -> None:
    listed = rows(run, "numbers")
    assert [(row["counted"], row["low"], row["high"], row["source"]) for row in listed] == [
        ("people (kill)", "36", "36", "B"),
        ("people (kill)", "41", "", "A"),
        ("people (kill)", "43", "43", "C"),
    ]


def test_timeline_ends_with_what_is_open(run: Run) -> None:
    listed = rows(run, "timeline")
    assert [(row["when"], row["source"], row["anchor"]) for row in listed] == [
        ("2024-05-14", "A", "published"),
        ("2024-05-14", "B", "published"),
        ("Wednesday", "C", "none"),
    ]


def test_quotes(run: Run) -> None:
    listed = rows(run, "quotes")
    assert [(row["place"], row["speaker"], row["speaker_text"], row["medium"]) for row in listed] == [
        ("A:5", "Anna Kovalenko", "Anna Kovalenko", "in a video"),
        ("B:3", "Anna Kovalenko", "Anna Kowalenko", ""),
        ("C:3", "Jonas Field", "Jonas Field", ""),
    ]


def test_a_quotation_that_is_interrupted() -> None:
    from compare.tables.quotes import quotes_table
    from tests.support.story import article

    source = article("a", "“One,” he said, “two.”", "Herald", None)
    quote = Quote((Span(1, 5), Span(17, 21)))
    table = quotes_table(ResolvedStory((ParsedArticle(source, (), quotes=(quote,)),)))
    assert dict(zip(table.header, table.rows[0], strict=True))["quote"] == "One, […] two."


def test_origins(run: Run) -> None:
    listed = rows(run, "origins")
    assert [(row["source"], row["has_it_from"], row["kind"], row["share"]) for row in listed] == [
        ("A", "police", "official", None),
        ("B", "Meridian", "agency", None),
        ("C", "A Selwyn Herald", "copy", 34),
    ]


def test_below_the_origins_stands_who_shares_text_and_why(run: Run) -> None:
    below = run("origins", *ALL).out.partition("\n\n")[2]
    assert below.split() == [
        "A",
        "and",
        "C",
        "share",
        "text",
        "(12%",
        "of",
        "A",
        "and",
        "34%",
        "of",
        "C):",
        "it",
        "is",
        "longer",
    ]


def test_rules_are_listed(run: Run) -> None:
    listed = json.loads(run("rules", "list", "--format", "json").out)["rows"]
    assert len(listed) > 50
    assert all(row["why"] for row in listed)


def test_rules_check(run: Run) -> None:
    result = run("rules", "check")
    assert result.code == 0
    assert result.out.endswith("all hold\n")


def test_rules_that_are_wrong(run: Run, story: Path) -> None:
    (story / "own").mkdir()
    (story / "own" / "places.toml").write_text(
        "about = 'x'\n[[words]]\nid = 'a'\nwords = ['near']\nwhy = 'b'\nmatch = ['far']\nskip = ['near']\n"
    )
    result = run("rules", "check", "own")
    assert result.code == 5
    assert "places.toml: rule a: field match: does not match 'far'" in result.err
    assert "places.toml: rule a: field skip: matches 'near'" in result.err
