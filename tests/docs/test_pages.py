"""What holds of every page: its links lead somewhere, and its examples of data and code are right."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from compare.align.candidates import PARTNERS
from compare.judge.comparators.listed import COMPARATORS
from compare.model.findings import Kind
from compare.rulebook.book import default_rulebook
from compare.rulebook.schema import RuleFile
from tests.docs.readme import ROOT, run

PAGES = sorted(
    {*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*/README*.md"), *ROOT.glob("tests/*/README*.md")}
)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_FENCE = re.compile(r"(?ms)^```(\w*)\n(.*?)^```$")


def page_id(page: Path) -> str:
    return str(page.relative_to(ROOT))


def anchors(page: Path) -> set[str]:
    """Return the anchors that a page's headings get where Markdown is shown."""
    headings = re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        if "://" in target:
            continue
        aim = (page.parent / path).resolve() if path else page
        assert aim.exists(), f"{target} is not there"
        assert not anchor or anchor in anchors(aim), f"{target}: no such heading"


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_pages_named_as_code_are_there(page: Path) -> None:
    """A path in code marks that looks like one of ours is one: `compare/judge/comparators/listed.py`."""
    if page.name == "CHANGELOG.md":
        return
    named = re.findall(r"`((?:compare|rules|tests|docs|tools|seeds)/[\w/.-]+\.\w+)`", page.read_text(encoding="utf-8"))
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_examples_of_data_can_be_read(page: Path) -> None:
    for language, content in _FENCE.findall(page.read_text(encoding="utf-8")):
        if language == "toml":
            assert tomllib.loads(content)


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "README.md"], ids=page_id)
def test_examples_of_code_run(page: Path) -> None:
    for language, content in _FENCE.findall(page.read_text(encoding="utf-8")):
        if language == "python":
            run(sys.executable, "-c", content)


def test_the_rule_that_is_shown_stands_in_its_file() -> None:
    page = (ROOT / "docs" / "adding-a-rule.md").read_text(encoding="utf-8")
    shown = [tomllib.loads(content) for language, content in _FENCE.findall(page) if language == "toml"]
    book: dict[str, RuleFile] = dict(default_rulebook().files)
    (row,) = shown[0]["row"]
    (found,) = [rule for rule in book["verdicts"].row if rule.id == row["id"]]
    assert (found.why, found.gives, {k: list(v) for k, v in found.when.items()}) == (
        row["why"],
        row["gives"],
        row["when"],
    )


def test_the_pages_count_partners_rightly() -> None:
    for name in ("how-it-decides.md", "decisions/0004-alignment.md"):
        page = " ".join((ROOT / "docs" / name).read_text(encoding="utf-8").split())
        assert f"the {PARTNERS} likeliest partners" in page


def test_how_it_decides_names_every_comparator_and_the_kinds_that_have_none_of_their_name() -> None:
    page = (ROOT / "docs" / "how-it-decides.md").read_text(encoding="utf-8")
    listed = re.findall(r"(?m)^\| `([a-z-]+)` \|", page)
    assert sorted(listed) == sorted(name for name, _ in COMPARATORS)
    without = re.search(r"The kinds ([^.]*) come from", page)
    assert without is not None
    assert set(re.findall(r"`([a-z-]+)`", without[1])) == {*Kind} - {name for name, _ in COMPARATORS}
