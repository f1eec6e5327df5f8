"""The report as people see it, held by golden files, and what holds for any width."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.text import Text

from compare.model.findings import Comparison
from compare.model.review import Decision, Review
from compare.model.text import Span
from compare.report.beside import beside_page, couples
from compare.report.explain import explain_page, find_rule
from compare.report.grid import grid
from compare.report.look import MARK, Look
from compare.report.matrix import matrix_page
from compare.report.page import report_page
from compare.rulebook.book import default_rulebook
from compare.tables.findings import list_findings, name_id
from compare.tables.origins import origins_table

DOCS = Path(__file__).parents[2] / "docs" / "reading-a-report.md"
Check = Callable[[str, str], None]


def shown(lines: list[Text]) -> str:
    """Return what stands on the screen."""
    return "".join(f"{line.plain}\n" for line in lines)


def report(comparison: Comparison, look: Look) -> str:
    """Return the report on all findings."""
    return shown(report_page(comparison, list_findings(comparison), look))


@pytest.mark.parametrize(
    ("name", "look"),
    [
        ("report-80", Look(width=80, seconds=0.48)),
        ("report-160", Look(width=160, seconds=0.48)),
        ("report-plain", Look(width=80, is_plain=True, seconds=0.48)),
        ("report-quiet", Look(width=80, verbosity=-1, seconds=0.48)),
        ("report-v", Look(width=80, verbosity=1, seconds=0.48)),
        ("report-vv", Look(width=80, verbosity=2, seconds=0.48)),
    ],
)
def test_report(comparison: Comparison, check_golden: Check, name: str, look: Look) -> None:
    check_golden(f"{name}.txt", report(comparison, look))


@pytest.mark.parametrize("number", range(5))
def test_explain(comparison: Comparison, check_golden: Check, number: int) -> None:
    finding = list_findings(comparison)[number]
    lines = explain_page(finding, comparison, default_rulebook(), Look(width=80))
    check_golden(f"explain-{finding.id}.txt", shown(lines))


def test_matrix(comparison: Comparison, check_golden: Check) -> None:
    check_golden("matrix-80.txt", shown(matrix_page(comparison, Look(width=80))))


@pytest.mark.parametrize("width", [80, 120])
def test_beside(comparison: Comparison, check_golden: Check, width: int) -> None:
    lines = beside_page(comparison, "article-a", "article-b", Look(width=width))
    check_golden(f"beside-{width}.txt", shown(lines))


def test_grid(comparison: Comparison, check_golden: Check) -> None:
    table = origins_table(comparison)
    shown_columns = ("place", "publisher", "has_it_from", "kind", "share", "words")
    check_golden("origins-80.txt", shown(grid(table, shown_columns, Look(width=80))))


@pytest.mark.parametrize("verbosity", [-1, 0, 1, 2])
@pytest.mark.parametrize("width", [60, 80, 120, 160])
def test_no_line_is_wider_than_asked(comparison: Comparison, width: int, verbosity: int) -> None:
    look = Look(width=width, verbosity=verbosity, seconds=12.5)
    pages = [
        report_page(comparison, list_findings(comparison), look),
        matrix_page(comparison, look),
        beside_page(comparison, "article-a", "article-c", look),
        explain_page(list_findings(comparison)[0], comparison, default_rulebook(), look),
    ]
    assert max(cell_len(line.plain) for page in pages for line in page) <= width


def test_the_order_of_sections(comparison: Comparison) -> None:
    headings = re.findall(r"^([A-Z][A-Z ]+[A-Z]) \d", report(comparison, Look(verbosity=1)), re.MULTILINE)
    assert headings == [
        "CONTRADICTIONS",
        "UPDATES",
        "QUOTATIONS IN SEVERAL WORDINGS",
        "INSIDE ONE ARTICLE",
        "AGREEMENTS",
        "UNIQUE DETAILS",
        "SPELLINGS",
        "COULD NOT BE COMPARED",
    ]


def test_what_is_told_differently_is_counted_and_shown_where_more_is_asked_for(comparison: Comparison) -> None:
    first, *rest = comparison.groups
    moved = replace(first, differences=(*first.differences, *comparison.internal))
    between = replace(comparison, groups=(moved, *rest), internal=())
    assert "1 told differently, where both can be right" in report(between, Look())
    assert "TOLD DIFFERENTLY 1" in report(between, Look(verbosity=1))
    assert "INSIDE ONE ARTICLE" not in report(between, Look(verbosity=1))


def test_every_mark_also_shows_without_colour(comparison: Comparison) -> None:
    lines = report_page(comparison, list_findings(comparison), Look(width=80))
    for line in lines:
        for span in line.spans:
            if span.style == MARK:
                assert line.plain[span.start : span.end].strip("«» ")
    assert "«41" not in shown(lines)
    assert "«At least 41 people»" in shown(lines)


def test_marks_of_an_article_are_not_taken_for_ours(comparison: Comparison) -> None:
    first = comparison.articles[0]
    changed = replace(first, text=first.text.replace("a crane collapsed", "«crane» collapsed"))
    page = report(replace(comparison, articles=(changed, *comparison.articles[1:])), Look(width=120))
    assert "⟦At least 41 people⟧ were killed when «crane» collapsed" in page


def test_nothing_found_says_what_was_compared(comparison: Comparison) -> None:
    agreed = tuple(replace(group, differences=()) for group in comparison.groups)
    page = report(replace(comparison, groups=agreed), Look())
    assert "CONTRADICTIONS 0   none in 3 groups of statements that speak of one thing" in page


def test_a_long_quote_is_cut_around_its_marks_and_says_so(comparison: Comparison) -> None:
    filler = "The crews worked through the night and " * 12
    toll = next(statement for statement in comparison.statements if statement.id == "s-a2")
    first = comparison.articles[0]
    text = f"{first.text[: toll.span.end]} {filler}{first.text[toll.span.end :]}"
    span = Span(toll.span.start, toll.span.end + len(filler))
    others = tuple(statement for statement in comparison.statements if statement.article != first.id)
    story = replace(
        comparison,
        articles=(replace(first, text=text), *comparison.articles[1:]),
        statements=(replace(toll, span=span, spans=(span,)), *others),
        groups=comparison.groups[:1],
        **dict.fromkeys(("unique", "set_aside", "not_compared", "internal", "names", "origins", "copies"), ()),
    )
    usual, everything = report(story, Look(width=100)), report(story, Look(width=100, verbosity=1))
    assert "«At least 41 people» were killed" in usual
    assert " …\n" in usual
    assert usual.count("The crews worked") < everything.count("The crews worked")


def test_undated_and_copied_sources_are_warned_of(comparison: Comparison) -> None:
    page = report(comparison, Look(width=120))
    assert "! undated; 34% of its words also in A" in page


def test_couples_keep_the_order_of_both_texts(comparison: Comparison) -> None:
    lines = couples(comparison, "article-a", "article-b")
    left = [ours.span.start for ours, _ in lines if ours is not None]
    assert left == sorted(left)
    assert {theirs.id for _, theirs in lines if theirs is not None} == {"s-b1", "s-b3", "s-b4", "s-b5"}


def test_find_rule() -> None:
    book = default_rulebook()
    name = min(book.files)
    rule = book.files[name].rules()[0]
    assert find_rule(f"{name}:{rule.id}", book) is rule
    assert find_rule(f"{name}.{rule.id}", book) is rule
    assert find_rule(rule.id, book) is not None
    assert find_rule("no:such", book) is None
    assert find_rule("nosuch", book) is None


def test_the_manual_shows_the_report(comparison: Comparison, request: pytest.FixtureRequest) -> None:
    page = DOCS.read_text(encoding="utf-8")
    block = f"```\n{report(comparison, Look(width=80, seconds=0.48))}```\n"
    if request.config.getoption("--update-golden"):
        page = re.sub(r"(?<=keeps it so -->\n)```\n.*?```\n", lambda _: block, page, flags=re.DOTALL)
        DOCS.write_text(page, encoding="utf-8")
    assert block in page


def test_a_filter_does_not_say_that_there_are_no_contradictions(comparison: Comparison) -> None:
    updates = [finding for finding in list_findings(comparison) if finding.type == "update"]
    assert "CONTRADICTIONS" not in shown(report_page(comparison, updates, Look()))


def test_decisions_stand_with_findings_of_every_type(comparison: Comparison) -> None:
    spelled = name_id(comparison.names[0])
    decisions = tuple(
        Decision(number, "confirmed", checked_by=who)
        for number, who in (("d-toll", "Ann"), ("g-shut", "Bo"), ("s-a6", "Cy"), (spelled, "Di"))
    )
    lines = report(replace(comparison, review=Review(decisions)), Look(width=80)).splitlines()
    checks = [number for number, line in enumerate(lines) if line.split()[:1] == ["check"]]
    assert [lines[number].split("by ")[1] for number in checks] == ["Ann", "Bo", "Cy", "Di"]
    before = [lines[number - 1] for number in checks[1:]]
    for line, words in zip(before, ("until Friday", "was built in 1987", "house style: Anna Kovalenko"), strict=True):
        assert words in line
    assert lines[-1] == "checked: 4 confirmed, of 11 findings"


def test_what_was_decided_on_is_shown_where_the_others_are_only_counted(comparison: Comparison) -> None:
    first = comparison.groups[2]
    (said,) = (statement for statement in comparison.statements if statement.id == first.statements[0])
    repeated = tuple(replace(said, id=f"{said.id}-{number}") for number in range(20))
    many = tuple(
        replace(first, id=f"g-{number}", statements=(statement.id, *first.statements[1:]))
        for number, statement in enumerate(repeated)
    )
    decided = replace(
        comparison,
        statements=(*comparison.statements, *repeated),
        groups=(*comparison.groups, *many),
        review=Review((Decision("g-19", "dismissed", checked_by="Ann"),)),
    )
    told = report(decided, Look(width=80))
    assert "dismissed by Ann" in told
    assert "… 14 more (-v shows all)" in told
