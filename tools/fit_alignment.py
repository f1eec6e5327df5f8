"""Fits the weights of `rules/align.toml` on stories with reference groups, and says how well they hold.

    python tools/fit_alignment.py tools/stories/* [STORY_DIR...] [--seeds REFERENCE.yaml] [--check STORY_DIR...]
        [--write]

A story folder holds the articles, `sources.toml` and `gold.yaml`. A pair of statements counts as right where both cover
excerpts of one reference group. The weights are those of a logistic regression with ridge penalty; each story is left
out in turn, and the figures are those of the stories left out. Without `--write` nothing is changed.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product, starmap
from pathlib import Path
from typing import Any

import numpy as np
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from compare.align.clusters import Pair, Thresholds, gather
from compare.align.events import find_events
from compare.align.groups import find_doubtful, find_forbidden, score_pairs
from compare.align.scores import score
from compare.align.signals import SIGNALS
from compare.align.units import Unit, make_units
from compare.pipeline import read, resolve_articles
from compare.rulebook.book import default_rulebook


@dataclass(frozen=True)
class Story:
    """A story ready to be fitted: its units, the signals of its pairs, and which excerpts each unit covers."""

    name: str
    units: tuple[Unit, ...]
    signals: dict[Pair, dict[str, float]]
    homes: tuple[frozenset[tuple[int, int]], ...]
    forbidden: frozenset[Pair]
    wanted: frozenset[frozenset[tuple[int, int]]]


def load_story(folder: Path, reference: Path) -> Story:
    """Return the story in `folder` with the reference groups of `reference`."""
    gold = yaml.safe_load(reference.read_text(encoding="utf-8"))
    paths = {letter: folder / name for letter, name in gold["sources"].items()}
    manifest = folder / "sources.toml"
    articles = read(list(paths.values()), manifest if manifest.exists() else None)
    rules = default_rulebook()
    story = resolve_articles(sorted(articles, key=lambda a: a.id), rules)
    units = make_units(story, rules)
    letter_of = {str(path): letter for letter, path in paths.items()}
    letters = [letter_of[parsed.article.path] for parsed in story.articles]
    texts = {letter_of[parsed.article.path]: parsed.article.text for parsed in story.articles}
    excerpts = _excerpts(gold, texts)
    homes = tuple(frozenset(_home(unit, letters[unit.article], excerpts)) for unit in units)
    wanted = {
        frozenset((one, other))
        for number, group in enumerate(gold["groups"])
        for one in [(number, at) for at in range(len(group["members"]))]
        for other in [(number, at) for at in range(len(group["members"]))]
        if group["members"][one[1]]["source"] != group["members"][other[1]]["source"]
    }
    signals = score_pairs(units, story, rules)
    forbidden = find_forbidden(units, find_events(story, rules), signals)
    return Story(folder.name, units, signals, homes, frozenset(forbidden), frozenset(wanted))


def _excerpts(gold: dict[str, Any], texts: dict[str, str]) -> list[tuple[int, int, str, int, int]]:
    return [
        (number, at, member["source"], found.start(), found.end())
        for number, group in enumerate(gold["groups"])
        for at, member in enumerate(group["members"])
        for found in re.finditer(re.escape(member["text"]), texts[member["source"]])
    ]


def _home(unit: Unit, letter: str, excerpts: list[tuple[int, int, str, int, int]]) -> Iterator[tuple[int, int]]:
    statement = unit.statement
    length = statement.span.end - statement.span.start
    for number, at, source, start, end in excerpts:
        if source == letter and length <= max(400, 3 * (end - start)):
            covered = sum(max(0, min(end, span.end) - max(start, span.start)) for span in statement.spans)
            if covered * 2 >= end - start:
                yield number, at


def is_right(story: Story, pair: Pair) -> bool:
    """Tell whether both statements cover excerpts of one reference group."""
    left, right = story.homes[pair[0]], story.homes[pair[1]]
    return bool({number for number, _ in left} & {number for number, _ in right})


def fit(stories: list[Story], penalty: float, positive_weight: float) -> dict[str, float]:
    """Return the weights of a logistic regression over all pairs of the stories, by Newton's method."""
    rows = np.array([[1.0, *(found[name] for name in SIGNALS)] for s in stories for found in s.signals.values()])
    labels = np.array([is_right(s, pair) for s in stories for pair in s.signals], dtype=float)
    # Every story counts alike, however many pairs it has.
    share = np.concatenate([np.full(len(s.signals), 1000.0 / max(1, len(s.signals))) for s in stories])
    share = share * np.where(labels > 0, positive_weight, 1.0)
    ridge = penalty * np.eye(rows.shape[1])
    ridge[0, 0] = 1e-6
    weights = np.zeros(rows.shape[1])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        gradient = rows.T @ (share * (labels - chance)) - ridge @ weights
        curvature = (rows * (share * chance * (1 - chance))[:, None]).T @ rows + ridge
        step = np.linalg.solve(curvature, gradient)
        weights = weights + step
        if float(np.abs(step).max()) < 1e-6:
            break
    return dict(zip(("constant", *SIGNALS), (round(float(w), 2) for w in weights), strict=True))


def measure(story: Story, weights: dict[str, float], thresholds: Thresholds) -> tuple[int, int, int, int]:
    """Return pairs said, pairs right, excerpt pairs wanted, excerpt pairs found, as the story scorer counts them."""
    scores = {pair: score(found, weights) for pair, found in story.signals.items()}
    articles = [unit.article for unit in story.units]
    gathered = gather(scores, story.forbidden, find_doubtful(story.signals), articles, thresholds)
    said = {(a, b) for members in gathered for a in members for b in members if a < b and articles[a] != articles[b]}
    right = sum(is_right(story, pair) for pair in said)
    together = {frozenset((x, y)) for a, b in said for x in story.homes[a] for y in story.homes[b] if x[0] == y[0]}
    return len(said), right, len(story.wanted), len(story.wanted & together)


def f1(counts: np.ndarray) -> tuple[float, float, float]:
    """Return precision, recall and F1 of summed counts."""
    said, right, wanted, found = counts
    precision, recall = right / max(1, said), found / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


# A wrong pair costs a reader more than a missed one: precision counts twice as much as recall (0.7 squared is a half).
BETA = 0.7


def merit(figures: tuple[float, float, float]) -> float:
    """Return the weighted mean of precision and recall (the F measure of van Rijsbergen 1979 with `BETA`)."""
    precision, recall, _ = figures
    weight = BETA * BETA
    return (1 + weight) * precision * recall / max(1e-9, weight * precision + recall)


PENALTIES = (0.3, 1.0, 3.0)
MERGES = (0.4, 0.45, 0.5, 0.55)
FURTHER = (0.45, 0.55, 0.65)
SURE = (0.5, 0.55, 0.6, 0.7)


@dataclass(frozen=True)
class Setting:
    """What is chosen by leaving stories out: the ridge penalty and the thresholds, with the figures they gave."""

    penalty: float
    thresholds: Thresholds
    figures: tuple[float, float, float]


def choose(stories: Sequence[Story]) -> Setting:
    """Return the setting of the most merit over the stories that are left out in turn."""
    best = Setting(0.0, Thresholds(0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    for penalty in PENALTIES:
        fitted = [fit([s for s in stories if s is not out], penalty, 1.0) for out in stories]
        for thresholds in starmap(Thresholds, product(MERGES, FURTHER, SURE)):
            counts = [measure(s, w, thresholds) for s, w in zip(stories, fitted, strict=True)]
            figures = f1(np.array(counts).sum(axis=0))
            if merit(figures) > merit(best.figures):
                best = Setting(penalty, thresholds, figures)
    return best


def show(label: str, figures: tuple[float, float, float]) -> None:
    """Print precision, recall and F1."""
    print(f"{label}: precision {figures[0]:.3f}, recall {figures[1]:.3f}, F1 {figures[2]:.3f}")


def show_ceiling(story: Story) -> None:
    """Print how many of a story's pairs of excerpts the proposed pairs could find."""
    covered = {
        frozenset((x, y)) for a, b in story.signals for x in story.homes[a] for y in story.homes[b] if x[0] == y[0]
    }
    ceiling = len(story.wanted & covered) / len(story.wanted)
    print(f"{story.name}: {len(story.units)} units, {len(story.signals)} pairs, ceiling {ceiling:.2f}")


def main() -> None:
    """Fit, leave one story out in turn, print, and write the weights where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="*", type=Path)
    parser.add_argument("--seeds", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", nargs="*", type=Path, default=[], help="stories to measure on and not to fit on")
    arguments = parser.parse_args()
    stories = [load_story(folder, folder / "gold.yaml") for folder in arguments.stories]
    if arguments.seeds:
        stories.append(load_story(Path("seeds"), arguments.seeds))
    for story in stories:
        show_ceiling(story)
    setting = choose(stories)
    print(f"penalty {setting.penalty}, {setting.thresholds}")
    show("left out", setting.figures)
    weights = fit(stories, setting.penalty, 1.0)
    held_out = [load_story(folder, folder / "gold.yaml") for folder in arguments.check]
    for label, listed in (("fitted", stories), ("held out", held_out)):
        if listed:
            counts = [measure(s, weights, setting.thresholds) for s in listed]
            show(label, f1(np.array(counts).sum(axis=0)))
    for name, weight in sorted(weights.items(), key=lambda item: -item[1]):
        print(f"  {weight:6.2f} {name}")
    if arguments.write:
        write(weights, len(stories))


def write(weights: dict[str, float], stories: int) -> None:
    """Put the weights into `rules/align.toml`, leaving all else; the thresholds are chosen by people, who say why."""
    path = Path("rules/align.toml")
    text = path.read_text(encoding="utf-8")
    for name, value in weights.items():
        pattern = re.compile(
            rf'(\[\[weight\]\]\nid = "{re.escape(name)}"\nwhy = "[^"]*"\nsource = )"[^"]*"(\nvalue = )[-\d.]+'
        )
        source = f"tools/fit_alignment.py on {stories} stories"
        text, count = pattern.subn(rf'\g<1>"{source}"\g<2>{value}', text)
        if count != 1:
            raise SystemExit(f"rules/align.toml: {count} weights called {name}")
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
