"""The page of tricky cases says what comes out now: its rows are run, and the tests that it names exist."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date

import pytest

from compare.judge.pairs import judge_pair
from compare.model.text import Article
from compare.pipeline import compare_articles, resolve_articles
from compare.rulebook.book import default_rulebook
from tests.docs.readme import ROOT
from tests.gold.running import has_parser

PAGE = ROOT / "docs" / "tricky-cases.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_DAYS = re.compile(r"^Published: (?:unknown|A (\S+), B (\S+))\.")
COLUMNS = 6

pytestmark = [pytest.mark.parser, pytest.mark.skipif(not has_parser(), reason="the page shows what the parser gives")]


def with_true_rows(page: str) -> str:
    """Return the page with the column "now" as it comes out."""
    return "\n".join(_true_lines(page.split("\n")))


def _true_lines(lines: list[str]) -> Iterator[str]:
    days: tuple[date | None, date | None] = (None, None)
    for line in lines:
        told = _DAYS.match(line)
        if told:
            days = (None, None) if told[1] is None else (date.fromisoformat(told[1]), date.fromisoformat(told[2]))
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        is_row = line.startswith("| ") and len(cells) == COLUMNS and cells[0] != "A"
        yield _true_row(cells, days) if is_row else line


def _true_row(cells: list[str], days: tuple[date | None, date | None]) -> str:
    left, right, expected, best = cells[:4]
    now = judged(left, right, days)
    mark = "" if now == best else "**missed** " if now == "nothing" else "**wrong** "
    return f"| {left} | {right} | {expected} | {best} | {now} | {mark}|"


def judged(left: str, right: str, days: tuple[date | None, date | None]) -> str:
    """Return what is said of two statements, as the page writes it: "contradiction (number)"."""
    texts = (("A", left, days[0]), ("B", right, days[1]))
    articles = [Article(id=n, publisher=n, title="", text=text, published=day) for n, text, day in texts]
    rules = default_rulebook()
    found = judge_pair(resolve_articles(articles, rules), rules)
    return ", ".join(sorted({f"{d.kind_class} ({d.kind})" for d in found})) or "nothing"


def test_the_rows_say_what_comes_out(request: pytest.FixtureRequest) -> None:
    page = PAGE.read_text(encoding="utf-8")
    true = with_true_rows(page)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(true, encoding="utf-8")
        return
    changed = [new for old, new in zip(page.split("\n"), true.split("\n"), strict=True) if old != new]
    assert changed == [], "run pytest tests/docs --update-golden and read the change"


def test_the_tests_that_the_page_names_are_there_and_known_gaps_are_expected_to_fail() -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").split("\n") if NAMED.search(line)]
    assert rows
    for row in rows:
        path, name = NAMED.findall(row)[0]
        assert is_expected_to_fail(path, name) == bool(re.search(r"\*\*(missed|wrong)", row)), row


def is_expected_to_fail(path: str, name: str) -> bool:
    """Tell whether a test is marked as a known weakness; raises StopIteration where there is no such test."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    test = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name)
    return any("xfail" in ast.unparse(mark) for mark in test.decorator_list)


def test_a_headline_against_its_own_text() -> None:
    text = "Forty-one killed in harbour fire\n\nA fire in the harbour killed 36 people on Monday, police said.\n"
    other = "The harbour was closed on Monday after a fire, the port authority said.\n"
    articles = [
        Article(id=n, publisher=n, title="", text=t, published=date(2022, 3, 9)) for n, t in (("A", text), ("B", other))
    ]
    assert compare_articles(articles).internal
