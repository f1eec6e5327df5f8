"""The floors: that they hold, and that they cannot be lowered by accident."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gold.figures import figures, total
from tests.gold.floors import CEILINGS, HELD, Floor, LoweredError, below, load_floors, raised, write_floors
from tests.gold.running import has_parser, score_set

FLOORS = load_floors()
OWN = [name for name in FLOORS if name.startswith(("seeds", "stories", "training"))]


@pytest.mark.gold
@pytest.mark.parser
@pytest.mark.skipif(not has_parser(), reason="floors are held with the parser extra")
@pytest.mark.parametrize("name", OWN)
def test_no_figure_is_below_its_floor(name: str) -> None:
    assert below(figures(total(score_set(name).values())), FLOORS[name]) == []


def test_floors_are_held_for_seeds_and_stories_with_and_without_the_parser() -> None:
    assert set(FLOORS) >= {"seeds", "stories", "seeds_without_parser", "stories_without_parser"}


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_a_floor_below_the_best_says_why(name: str) -> None:
    silent = [key for key, floor in FLOORS[name].items() if floor.held != floor.best and len(floor.reason.split()) < 3]
    assert silent == []
    assert set(FLOORS[name]) <= set(HELD)


def test_every_ceiling_is_held() -> None:
    assert set(CEILINGS) <= set(HELD)


HELD_SO_FAR = {"alignment_f1": Floor(0.5, 0.5), "traps_sprung": Floor(2, 2)}


@pytest.mark.parametrize(
    ("reached", "broken"),
    [
        ({"alignment_f1": 0.5, "traps_sprung": 2}, []),
        ({"alignment_f1": 0.6, "traps_sprung": 1}, []),
        ({"alignment_f1": 0.499, "traps_sprung": 2}, ["alignment_f1 is 0.499, and at least 0.5 is held"]),
        ({"alignment_f1": 0.5, "traps_sprung": 3}, ["traps_sprung is 3, and at most 2 is held"]),
        ({"alignment_f1": None}, []),
    ],
)
def test_what_is_worse_is_named(reached: dict[str, float | None], broken: list[str]) -> None:
    assert below(reached, HELD_SO_FAR) == broken


def test_a_better_figure_raises_the_floor_for_good() -> None:
    assert raised({"alignment_f1": 0.6, "traps_sprung": 1}, HELD_SO_FAR) == {
        "alignment_f1": Floor(0.6, 0.6),
        "traps_sprung": Floor(1, 1),
    }


def test_a_worse_figure_is_refused() -> None:
    with pytest.raises(LoweredError, match=r"alignment_f1 is 0.4, and at least 0.5 is held"):
        raised({"alignment_f1": 0.4}, HELD_SO_FAR)
    with pytest.raises(LoweredError):
        raised({"traps_sprung": 3}, HELD_SO_FAR, why="  ")


def test_a_worse_figure_with_a_reason_keeps_the_best_and_the_reason() -> None:
    lowered = raised({"alignment_f1": 0.4, "traps_sprung": 2}, HELD_SO_FAR, why="precision counts for more")
    assert lowered == {
        "alignment_f1": Floor(0.4, 0.5, "precision counts for more"),
        "traps_sprung": Floor(2, 2),
    }


def test_the_reason_stays_until_the_best_is_reached_again() -> None:
    lowered = {"alignment_f1": Floor(0.4, 0.5, "precision counts for more")}
    assert raised({"alignment_f1": 0.45}, lowered)["alignment_f1"] == Floor(0.45, 0.5, "precision counts for more")
    assert raised({"alignment_f1": 0.5}, lowered)["alignment_f1"] == Floor(0.5, 0.5)


def test_a_new_figure_gets_a_floor_and_one_that_could_not_be_taken_keeps_its_own() -> None:
    assert raised({"alignment_f1": None, "name_recall": 0.9}, HELD_SO_FAR) == {
        "alignment_f1": Floor(0.5, 0.5),
        "name_recall": Floor(0.9, 0.9),
        "traps_sprung": Floor(2, 2),
    }


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    floors = {"seeds": {"alignment_f1": Floor(0.4, 0.5, 'a "quoted" reason — why')}, "stories": HELD_SO_FAR}
    write_floors(floors, tmp_path / "floors.toml")
    assert load_floors(tmp_path / "floors.toml") == floors


def test_the_committed_file_is_as_the_tool_writes_it(tmp_path: Path) -> None:
    write_floors(FLOORS, tmp_path / "floors.toml")
    committed = Path(__file__).parent / "floors.toml"
    assert (tmp_path / "floors.toml").read_text(encoding="utf-8") == committed.read_text(encoding="utf-8")
