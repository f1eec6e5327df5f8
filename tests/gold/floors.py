"""The figures that may not get worse: `floors.toml`, and the one way in which it changes.

A floor holds the figure that was reached and the best there ever was. It may fall behind the best only with a reason.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.gold.figures import Figures

PATH = Path(__file__).resolve().parent / "floors.toml"
# Figures of which less is better; all others are better the more.
CEILINGS = (
    "false_contradictions_a_pair",
    "traps_sprung",
    "names_wrongly_joined",
    "shared_called_unique",
    "bad_offsets",
)
HELD = (
    "alignment_f1",
    "alignment_precision",
    "contradiction_any_kind_precision",
    "contradiction_any_kind_recall",
    "update_any_kind_f1",
    "variant_any_kind_f1",
    "compatible_any_kind_f1",
    "agreement",
    "unique_recall",
    "name_recall",
    *CEILINGS,
)
OPENING = """\
# The figures that a change may raise and not lower without saying why (tests/gold/floors.py).
# Never edit a figure by hand: `python -m tests.gold pin` writes what is reached, and refuses to lower one without
# `--allow-lower "why"`, which then stands here as the reason.
#   seeds    the five seed articles            stories   tests/stories, never fitted to
#   training tools/stories, which weights are fitted to and rules are drawn from
#   shared   stories that are not ours to ship, scored where they lie beside the checkout
#   ..._without_parser   the same with patterns instead of the parser
"""


@dataclass(frozen=True)
class Floor:
    """A figure that is held, the best that it ever was, and why it is below that, "" where it is not."""

    held: float
    best: float
    reason: str = ""


Floors = dict[str, dict[str, Floor]]


class LoweredError(Exception):
    """A figure would fall without a reason given."""


def is_worse(name: str, value: float, than: float) -> bool:
    """Tell whether a figure is worse than another one."""
    return value > than if name in CEILINGS else value < than


def load_floors(path: Path = PATH) -> Floors:
    """Return all floors by set and figure; none where there is no file yet."""
    if not path.exists():
        return {}
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: {key: Floor(**floor) for key, floor in held.items()} for name, held in read.items()}


def below(reached: Figures, held: Mapping[str, Floor]) -> list[str]:
    """Return a line for each figure that is worse than its floor.

    A figure that could not be taken, such as the precision where nothing was said, breaks no floor: recall shows it.
    """
    return [
        f"{name} is {value}, and {'at most' if name in CEILINGS else 'at least'} {floor.held} is held"
        for name, floor in held.items()
        if (value := reached.get(name)) is not None and is_worse(name, value, floor.held)
    ]


def raised(reached: Figures, held: Mapping[str, Floor], why: str = "") -> dict[str, Floor]:
    """Return the floors of a set after `reached`.

    Raises:
        LoweredError: a figure is worse than its floor, and `why` does not say why it may be.
    """
    worse = below(reached, held)
    if worse and not why.strip():
        raise LoweredError("\n".join(worse))
    return {
        name: _moved(name, reached.get(name), held.get(name), why) for name in HELD if _is_known(name, reached, held)
    }


def _is_known(name: str, reached: Figures, held: Mapping[str, Floor]) -> bool:
    return reached.get(name) is not None or name in held


def _moved(name: str, value: float | None, floor: Floor | None, why: str) -> Floor:
    if value is None:
        assert floor is not None
        return floor
    if floor is None:
        return Floor(value, value)
    if is_worse(name, value, floor.held):
        return Floor(value, floor.best, why)
    if is_worse(name, value, floor.best):
        return Floor(value, floor.best, floor.reason)
    return Floor(value, value)


def write_floors(floors: Floors, path: Path = PATH) -> None:
    """Write all floors, one a line."""
    path.write_text(OPENING + "\n".join(_lines(floors)) + "\n", encoding="utf-8")


def _lines(floors: Floors) -> Iterator[str]:
    for name, held in sorted(floors.items()):
        yield f"\n[{name}]"
        for figure, floor in held.items():
            # A JSON string is a TOML string.
            reason = f", reason = {json.dumps(floor.reason, ensure_ascii=False)}" if floor.reason else ""
            yield f"{figure} = {{ held = {floor.held:g}, best = {floor.best:g}{reason} }}"
