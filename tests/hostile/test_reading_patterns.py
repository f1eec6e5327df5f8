"""No pattern that knows sections or sentences takes long on a line made against it."""

from __future__ import annotations

import itertools
import time

import pytest

from compare.rulebook.book import default_rulebook
from compare.rulebook.schema import PatternRule

PIECES = (
    "A ",
    "By ",
    "a ",
    "1 ",
    "12:30 ",
    "share ",
    "| ",
    "- ",
    "AP ",
    "(AP) ",
    "in ",
    "A-",
    "A.",
    "2022 ",
    "May ",
    "#a ",
    "and ",
    "read ",
    "© ",
    "photo ",
    "(",
    "[",
    " / ",
    "\u241e",
    "1,",
    "$1",
    '"',
    "editor ",
    "ago ",
    "8 March 2022 ",
    "we use cookies ",
)
LINES = [
    ("".join(pair) * 300)[:299] + end
    for pair in (*((piece,) for piece in PIECES), *itertools.pairwise(PIECES), *itertools.pairwise(PIECES[::3]))
    for end in ("", "!x")
]
RULES = [rule for name in ("boilerplate", "sentences") for rule in default_rulebook().file(name).pattern]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_line_of_300_characters_takes_no_time(rule: PatternRule):
    started = time.process_time()
    for line in LINES:
        rule.regex.search(line)
    assert time.process_time() - started < 0.5
