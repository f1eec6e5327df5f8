"""The view of a draft on the terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from compare.model.review import Decision, Review
from compare.report.draft import draft_page
from compare.report.look import Look
from compare.tables.draft import DraftCheck
from tests.support import story

Check = Callable[[str, str], None]


@pytest.fixture
def check() -> DraftCheck:
    return story.draft_check()


def shown(check: DraftCheck, look: Look) -> str:
    return "".join(f"{line.plain}\n" for line in draft_page(check, look))


@pytest.mark.parametrize(("name", "look"), [("draft-80", Look()), ("draft-quiet", Look(verbosity=-1))])
def test_draft(check: DraftCheck, check_golden: Check, name: str, look: Look) -> None:
    check_golden(f"{name}.txt", shown(check, look))


def test_the_words_of_the_draft_are_not_dimmed(check: DraftCheck) -> None:
    (line,) = (line for line in draft_page(check, Look(width=120)) if "port will stay shut" in line.plain)
    at = line.plain.index("port will")
    covering = [str(span.style) for span in line.spans if span.start <= at < span.end]
    assert "dim" not in " ".join([str(line.style), *covering])


def test_decisions_of_the_case(check: DraftCheck) -> None:
    review = Review((Decision("d-toll", "confirmed", checked_by="Ann"),))
    decided = replace(check, comparison=replace(check.comparison, review=review))
    lines = shown(decided, Look()).splitlines()
    (at,) = (number for number, line in enumerate(lines) if line.split()[:1] == ["check"])
    assert "confirmed by Ann" in lines[at]
    assert any("d-toll" in line for line in lines[at - 2 : at])
