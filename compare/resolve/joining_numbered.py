"""Joins the names of numbered roads and of models; a short name that fits two of a story is left alone."""

from __future__ import annotations

from compare.model.findings import Evidence
from compare.resolve.folding import fold
from compare.resolve.joints import Joints, Story
from compare.resolve.models import is_model, is_shorter_model
from compare.resolve.roads import ANY, read_road


def join_roads(story: Story, joints: Joints) -> None:
    """Join the forms of each numbered road of the story."""
    by_number: dict[str, dict[str, list[int]]] = {}
    for place, form in enumerate(story.forms):
        road = read_road(form.text, story.rules) if form.kind in ("place", "name") else None
        if road is not None:
            by_number.setdefault(road.number, {}).setdefault(road.network, []).append(place)
    for networks in by_number.values():
        if len(networks.keys() - {ANY}) == 1:
            _join(story, joints, [place for listed in networks.values() for place in listed])
        else:
            for listed in networks.values():
                _join(story, joints, listed)


def _join(story: Story, joints: Joints, places: list[int]) -> None:
    for place in places[1:]:
        texts = story.forms[places[0]].text, story.forms[place].text
        joints.join(places[0], place, Evidence("road", *texts, 0.9, "names:roads"))


def join_models(story: Story, joints: Joints) -> None:
    """Join each model said short to the one fuller name of it that the story has, the shortest of which comes first."""
    models = [place for place in story.wordings() if is_model(story.forms[place].text, story.rules)]
    by_word: dict[str, list[int]] = {}
    for place in models:
        for word in sorted(set(fold(story.forms[place].text).split())):
            by_word.setdefault(word, []).append(place)
    for short in sorted(models, key=lambda place: (-len(story.forms[place].text), place)):
        text = story.forms[short].text
        fewest = min((by_word[word] for word in fold(text).split()), key=len)
        longer = [other for other in fewest if is_shorter_model(text, story.forms[other].text, story.rules)]
        if len({joints.root(other) for other in longer}) == 1:
            joints.join(longer[0], short, Evidence("model", text, story.forms[longer[0]].text, 0.9, "names:makes"))
