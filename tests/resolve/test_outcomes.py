"""What happened to the counted, as the grammar tells it."""

from __future__ import annotations

import pytest

from compare.model.values import Quantity
from tests.support.pairs import resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _outcomes(text: str) -> dict[float | None, str]:
    (article,) = resolved(text)
    mentions = [mention.value for statement in article.statements for mention in statement.mentions]
    return {value.low: value.verb for value in mentions if isinstance(value, Quantity)}


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("The death toll from a bus that plunged into the river rose to 23.", {23: "dead"}),
        ("The number of the detained after the march has grown to 17.", {17: "arrested"}),
        ("Officials put the death toll at 40.", {40: "dead"}),
        ("A gunman shot four guests to death and injured two others.", {4: "dead", 2: "hurt"}),
        ("A gunman shot four guests.", {4: ""}),
        ("Eight people have died and 11 have survived.", {8: "dead", 11: "survived"}),
        ("Half of the 40 hostages were freed.", {0.5: "released", 40: ""}),
        ("A guard died and two drivers, both soaked, underwent surgery at a clinic.", {2: ""}),
        ("A ferry with 136 people on board capsized, killing at least 14.", {136: "", 14: "dead"}),
        ("Three migrants died in an attempt by some 300 people to cross.", {3: "dead", 300: ""}),
        ("Nine people died in the fire, including two children.", {9: "dead", 2: "dead"}),
        ("Four persons lost their lives in the mine.", {4: "dead"}),
    ],
)
def test_the_grammar_tells_what_happened_to_the_counted(text: str, outcomes: dict[float, str]) -> None:
    assert _outcomes(text) == outcomes
