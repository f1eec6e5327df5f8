"""Nothing that an article says steers the terminal, is taken for markup, or is lost on the way."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from compare.model.findings import Comparison
from compare.report.beside import beside_page
from compare.report.explain import explain_page
from compare.report.grid import grid
from compare.report.look import Look
from compare.report.matrix import matrix_page
from compare.report.page import report_page
from compare.rulebook.book import default_rulebook
from compare.safety.terminal import visible_line
from compare.tables.findings import list_findings
from compare.tables.origins import origins_table
from tests.support import payloads
from tests.support.hostile import TAIL, hostile_comparison

# What rich itself writes for colour and for links; nothing else may start with an escape.
_OWN = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*\x1b\\")


def all_pages(comparison: Comparison, look: Look) -> list[Text]:
    """Return the lines of every view of a comparison."""
    findings = list_findings(comparison)
    origins = origins_table(comparison)
    lines = [
        *report_page(comparison, findings, look),
        *matrix_page(comparison, look),
        *grid(origins, origins.header, look),
    ]
    lines += beside_page(comparison, comparison.articles[0].id, comparison.articles[1].id, look)
    for finding in findings:
        lines += explain_page(finding, comparison, default_rulebook(), look)
    return lines


def written(lines: list[Text], *, colour: bool) -> str:
    """Return what a console writes for the lines."""
    out = io.StringIO()
    console = Console(
        file=out,
        force_terminal=colour,
        color_system="truecolor" if colour else None,
        width=100,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=True,
        legacy_windows=False,
    )
    for line in lines:
        console.print(line)
    return out.getvalue()


def assert_harmless(output: str) -> None:
    for character in _OWN.sub("", output):
        assert character == "\n" or unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp"), repr(character)
        assert unicodedata.bidirectional(character) not in (
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        )


@pytest.mark.parametrize("colour", [True, False])
@pytest.mark.parametrize("payload", payloads.ALL)
def test_nothing_steers_the_terminal(payload: str, colour: bool) -> None:
    look = Look(width=100, verbosity=2, is_linked=colour)
    assert_harmless(written(all_pages(hostile_comparison(payload), look), colour=colour))


@pytest.mark.parametrize("payload", payloads.STEERING)
def test_steering_text_is_visible(payload: str) -> None:
    output = written(all_pages(hostile_comparison(payload), Look(width=120, verbosity=2)), colour=False)
    assert visible_line(payload) in output
    assert "<U+" in output or "\r" in payload


@pytest.mark.parametrize("payload", payloads.MARKUP)
def test_markup_comes_out_as_it_is(payload: str) -> None:
    output = written(all_pages(hostile_comparison(payload), Look(width=120, verbosity=2)), colour=False)
    assert f"{payload}{TAIL}" in output


@pytest.mark.parametrize("payload", payloads.MARKUP)
def test_markup_makes_no_colour(payload: str) -> None:
    plain = written(all_pages(hostile_comparison("words"), Look(width=120)), colour=True)
    output = written(all_pages(hostile_comparison(payload), Look(width=120)), colour=True)
    assert set(_OWN.findall(output)) <= set(_OWN.findall(plain))


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(categories=None), min_size=1, max_size=12))
def test_any_text_is_harmless(payload: str) -> None:
    output = written(all_pages(hostile_comparison(payload), Look(width=60, verbosity=2, is_linked=True)), colour=True)
    assert_harmless(output)


def test_links_lead_only_to_the_files() -> None:
    output = written(
        all_pages(hostile_comparison("http://evil.example/"), Look(width=100, is_linked=True)), colour=True
    )
    targets = set(re.findall(r"\x1b\]8;[^;]*;([^\x1b]*)\x1b", output)) - {""}
    assert targets
    assert all(target.startswith("file:///") for target in targets)
