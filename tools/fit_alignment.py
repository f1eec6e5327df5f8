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
from compare.align.context import CONTEXT, read_contexts
from compare.align.events import find_events
from compare.align.groups import find_forbidden, score_pairs
from compare.align.scores import score
from compare.align.signals import SIGNALS
from compare.align.units import Unit, make_units
from compare.pipeline import read, resolve_articles
from compare.rulebook.book import default_rulebook

Signals = dict[Pair, dict[str, float]]


@dataclass(frozen=True)
class Weights:
    """The weights of the first look at a pair and of the second, each with a constant, in log-odds."""

    first: dict[str, float]
    second: dict[str, float]


@dataclass(frozen=True)
class Story:
    """A story ready to be fitted: its units, the signals of its pairs, and which excerpts each unit covers."""

    name: str
    units: tuple[Unit, ...]
    signals: Signals
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


def regress(rows: np.ndarray, labels: np.ndarray, share: np.ndarray, penalty: float) -> np.ndarray:
    """Return the weights of a logistic regression with ridge penalty, by Newton's method; the first is the constant."""
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
    return weights


def fit(stories: Sequence[Story], penalty: float) -> Weights:
    """Return the weights of both looks over all pairs of the stories: the second is fitted to what the first says."""
    # Every story counts alike, however many pairs it has.
    share = np.concatenate([np.full(len(s.signals), 1000.0 / max(1, len(s.signals))) for s in stories])
    labels = np.array([is_right(s, pair) for s in stories for pair in s.signals], dtype=float)

    def look(names: Sequence[str], found: list[Signals]) -> dict[str, float]:
        rows = np.array([[1.0, *(signals[name] for name in names)] for of in found for signals in of.values()])
        fitted = regress(rows, labels, share, penalty)
        return dict(zip(("constant", *names), (round(float(w), 2) for w in fitted), strict=True))

    first = look(SIGNALS, [story.signals for story in stories])
    second = look(CONTEXT, [look_around(story, first) for story in stories])
    return Weights(first, second)


def look_around(story: Story, first: dict[str, float]) -> Signals:
    """Return the signals of the second look at each pair of a story."""
    scores = {pair: score(found, first) for pair, found in story.signals.items()}
    return read_contexts(scores, [unit.article for unit in story.units])


def score_twice(story: Story, weights: Weights) -> dict[Pair, float]:
    """Return the final score of each pair of a story."""
    return {pair: score(found, weights.second) for pair, found in look_around(story, weights.first).items()}


def measure(story: Story, scores: dict[Pair, float], thresholds: Thresholds) -> tuple[int, int, int, int]:
    """Return pairs said, pairs right, excerpt pairs wanted, excerpt pairs found, as the story scorer counts them."""
    articles = [unit.article for unit in story.units]
    gathered = gather(scores, story.forbidden, articles, thresholds)
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
SURE = (0.45, 0.5, 0.52, 0.55, 0.6)
LONE = (0.3, 0.35, 0.4)


@dataclass(frozen=True)
class Setting:
    """What is chosen by leaving stories out: the ridge penalty and the thresholds, with the figures they gave."""

    penalty: float
    thresholds: Thresholds
    figures: tuple[float, float, float]


def choose(stories: Sequence[Story]) -> Setting:
    """Return the setting of the most merit over the stories that are left out in turn; print what each one gives."""
    best = Setting(0.0, Thresholds(0.0, 0.0), (0.0, 0.0, 0.0))
    for penalty in PENALTIES:
        scores = [score_twice(out, fit([s for s in stories if s is not out], penalty)) for out in stories]
        for thresholds in starmap(Thresholds, product(SURE, LONE)):
            counts = [measure(s, found, thresholds) for s, found in zip(stories, scores, strict=True)]
            figures = f1(np.array(counts).sum(axis=0))
            show(f"left out, penalty {penalty}, {thresholds}", figures)
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
    show(f"chosen: penalty {setting.penalty}, {setting.thresholds}: left out", setting.figures)
    weights = fit(stories, setting.penalty)
    held_out = [load_story(folder, folder / "gold.yaml") for folder in arguments.check]
    for label, listed in (("fitted", stories), ("held out", held_out)):
        if listed:
            counts = [measure(s, score_twice(s, weights), setting.thresholds) for s in listed]
            show(label, f1(np.array(counts).sum(axis=0)))
    for look in (weights.first, weights.second):
        for name, weight in sorted(look.items(), key=lambda item: -item[1]):
            print(f"  {weight:6.2f} {name}")
    if arguments.write:
        second = {"second-constant": weights.second["constant"], **{n: weights.second[n] for n in CONTEXT}}
        write({**weights.first, **second}, len(stories))


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
