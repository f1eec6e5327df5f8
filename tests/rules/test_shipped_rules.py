"""Every shipped rule: its examples hold, something uses it, and no text can make it slow."""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from compare.model.findings import KindClass
from compare.rulebook.book import check_examples, default_rulebook
from compare.rulebook.schema import PatternRule, RowRule, Rule, WordsRule

ROOT = Path(__file__).resolve().parent.parent.parent
BOOK = default_rulebook()
FILES = sorted(BOOK.files)
RULES = [(file, rule) for file in FILES for rule in BOOK.files[file].rules()]
ROWS = [(file, row) for file in FILES for row in BOOK.files[file].row]
SEARCHED = [(file, rule) for file, rule in RULES if isinstance(rule, PatternRule | WordsRule)]
STAGES = {"read", "parse", "resolve", "align", "judge", "trace", "report", "export", "review"}


def rule_id(value: object) -> str:
    return value.id if isinstance(value, Rule) else str(value)


def test_all_examples_hold() -> None:
    assert [str(error) for error in check_examples(BOOK)] == []


@pytest.mark.parametrize("file", FILES)
def test_a_file_opens_with_what_it_is_for(file: str) -> None:
    """A reader of the file meets the stage that uses it first: in the comment at the top or in `about`."""
    content = (ROOT / "rules" / f"{file}.toml").read_text(encoding="utf-8")
    opening = content.partition("\n[[")[0]
    assert STAGES & set(re.findall(r"[a-z]+", opening)), f"name the stage that uses {file}.toml"


@pytest.mark.parametrize(("file", "rule"), RULES, ids=rule_id)
def test_a_rule_says_why_in_a_sentence(file: str, rule: Rule) -> None:
    assert len(rule.why.split()) >= 3, f"{file}: {rule.id} says too little"


@pytest.mark.parametrize(("file", "row"), ROWS, ids=rule_id)
def test_a_row_has_examples_that_reach_it(file: str, row: RowRule) -> None:
    """The first row that holds decides, so an example that an earlier row takes shows nothing."""
    assert row.match, f"{file}: {row.id} has no example"
    for facts in row.match:
        first = next(other for other in BOOK.rows(file) if other.holds(facts))
        assert first.id == row.id


@pytest.mark.parametrize("row", BOOK.rows("verdicts"), ids=rule_id)
def test_a_verdict_is_one_that_the_report_knows(row: RowRule) -> None:
    assert row.gives.get("class") in {*KindClass, "same", "silent"}
    if row.gives.get("class") in set(KindClass):
        assert row.gives.get("severity") in {1, 2, 3}
    assert set(row.gives) <= {"class", "severity"}


CODE = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "compare").rglob("*.py"))]
# A language's lists are asked for by what they hold: "en-pronouns" as f"{language}-pronouns".
LANGUAGE = re.compile(r"^[a-z]{2}-")


def used_whole() -> set[tuple[str, str]]:
    """Return (file, sort) of the rules that an engine goes through one after the other."""
    found = set()
    for text in CODE:
        constants = dict(re.findall(r'^(_?[A-Z_]+)(?:: \w+)? = "([\w-]+)"$', text, re.MULTILINE))
        for file, sort in re.findall(r'\.file\(("[\w-]+"|\w+)\)\.(\w+)', text):
            found.add((file.strip('"') if file.startswith('"') else constants.get(file, file), sort))
        found |= {(file, "row") for file in re.findall(r'\.rows\("([\w-]+)"\)', text)}
    return found


def texts_in_code() -> set[str]:
    """Return every string that stands in the code, parts of formatted ones among them."""
    nodes = (node for text in CODE for node in ast.walk(ast.parse(text)))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


USED_WHOLE = used_whole()
TEXTS = texts_in_code()


@pytest.mark.parametrize(("file", "rule"), RULES, ids=rule_id)
def test_a_rule_is_used(file: str, rule: Rule) -> None:
    sort = type(rule).__name__.removesuffix("Rule").lower()
    shared = LANGUAGE.sub("", rule.id)
    assert (file, sort) in USED_WHOLE or {rule.id, shared, f"-{shared}"} & TEXTS, f"nothing uses {file}: {rule.id}"


LENGTHS = (1_250, 2_500, 5_000, 10_000, 20_000)
# An expression that looks at every character some hundred times stays below this at the greatest length; one that
# starts again at every character takes seconds.
SECONDS = 0.2
BAITS = (
    "a",
    "A",
    " ",
    "1",
    "\n",
    "a ",
    "Aa ",
    "A. ",
    "1,",
    "1.",
    "1 ",
    ". ",
    "“",
    "(",
    "-",
    "said ",
    "\t\n",
    "é",
    "0:",
)


def hostile_texts(rule: PatternRule | WordsRule) -> Iterator[str]:
    """Yield long texts of one thing over and over: the rule's own words too, whole and cut so that they fail late."""
    cut = (example[: len(example) * 2 // 3] for example in rule.match[:3])
    for bait in filter(None, (*BAITS, *rule.match[:3], *cut)):
        yield (bait * (LENGTHS[-1] // len(bait) + 1))[: LENGTHS[-1]]


def seconds_to_search(rule: PatternRule | WordsRule, text: str) -> float:
    start = time.process_time()
    for _ in rule.regex.finditer(text):
        pass
    return time.process_time() - start


@pytest.mark.parametrize(("file", "rule"), SEARCHED, ids=rule_id)
def test_no_text_makes_a_rule_slow(file: str, rule: PatternRule | WordsRule) -> None:
    """Twice the text may take twice the time, not four times; short ones first, so that a slow rule still ends."""
    for text in hostile_texts(rule):
        before = SECONDS
        for length in LENGTHS:
            taken = seconds_to_search(rule, text[:length])
            assert taken <= max(SECONDS, 3 * before), f"{file}: {rule.id}: {taken:.1f} s for {length} of {text[:30]!r}…"
            before = taken
