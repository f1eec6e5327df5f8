"""Scores stories that have a reference, and holds or pins their floors.

python -m tests.gold show  [SET] [--stories FOLDER] [--remarks]    figures, and every miss and false finding
python -m tests.gold check [SET] [--stories FOLDER]                fails below a floor
python -m tests.gold pin   [SET] [--stories FOLDER] [--allow-lower WHY]

SET is one of seeds, stories, training, their names with _without_parser behind, or the name that goes with --stories;
without it, all that lie in this project.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.gold.figures import figures, total
from tests.gold.floors import LoweredError, below, load_floors, raised, write_floors
from tests.gold.running import PATTERNS, has_parser, score_set

OWN = ("seeds", "stories", "training", f"seeds{PATTERNS}", f"stories{PATTERNS}")


def main() -> int:
    """Return 0, or 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=("show", "check", "pin"))
    parser.add_argument("sets", nargs="*", metavar="SET")
    parser.add_argument("--stories", type=Path, metavar="FOLDER")
    parser.add_argument("--allow-lower", default="", metavar="WHY")
    parser.add_argument("--remarks", action="store_true")
    options = parser.parse_args()
    if not has_parser():
        sys.exit("floors are held with the parser: pip install -e '.[parser]'")
    if options.stories is not None and len(options.sets) != 1:
        parser.error("--stories needs the name of one set")
    act = {"show": show, "check": check, "pin": pin}[options.action]
    return max(act(name, options) for name in options.sets or OWN)


def show(name: str, options: argparse.Namespace) -> int:
    """Print every figure of a set, and of each story how well its statements were put together."""
    scores = score_set(name, options.stories)
    together = total(scores.values())
    print(f"{name}: {len(scores)} stories")
    for key, value in figures(together).items():
        print(f"  {key:35} {'-' if value is None else format(value, 'g')}")
    for story, one in scores.items():
        print(f"  {story:35} alignment_f1 {figures(one)['alignment_f1']}")
        if options.remarks:
            print(*(f"    {remark}" for remark in one.remarks), sep="\n")
    return 0


def check(name: str, options: argparse.Namespace) -> int:
    """Print what is below its floor, and return 1 where anything is."""
    held = load_floors().get(name)
    if held is None:
        sys.exit(f"no floors are held for {name}")
    reached = figures(total(score_set(name, options.stories).values()))
    worse = below(reached, held)
    print(f"{name}: alignment F1 {reached['alignment_f1']}, {len(held)} floors, {len(worse)} broken")
    print(*(f"  {line}" for line in worse), sep="\n", end="\n" if worse else "")
    return 1 if worse else 0


def pin(name: str, options: argparse.Namespace) -> int:
    """Write what is reached as the new floors of a set."""
    floors = load_floors()
    reached = figures(total(score_set(name, options.stories).values()))
    try:
        floors[name] = raised(reached, floors.get(name, {}), options.allow_lower)
    except LoweredError as error:
        print(f"{name} not pinned: say with --allow-lower why it may get worse:\n{error}")
        return 1
    write_floors(floors)
    print(f"{name}: pinned")
    return 0


if __name__ == "__main__":
    sys.exit(main())
