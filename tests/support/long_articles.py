"""Two long invented articles on one storm: six in ten sentences of one stand in the other with a word changed."""

from __future__ import annotations

from itertools import product
from random import Random

from compare.model.text import Article

_SYLLABLES = tuple("".join(pair) for pair in product("bdfgklmnprst", "aeiou"))
_THINGS = ("bridge", "school", "ferry", "hospital", "warehouse", "market", "stadium", "bakery", "tunnel", "chapel")
_PEOPLE = ("workers", "residents", "soldiers", "passengers", "pupils", "nurses", "farmers", "sailors")
_DONE = ("repaired", "closed", "inspected", "bought", "flooded", "reopened", "searched")
_TOLLS = ("killed", "injured", "arrested", "rescued", "evacuated")
_KINDS = ("old", "new", "northern", "southern", "wooden", "empty", "crowded", "damaged")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SENTENCES = (
    "{name} {done} the {kind} {thing} in {place} on {day}.",
    "At least {count} {people} were {toll} when the {kind} {thing} in {place} collapsed on {day}.",
    "“We will never leave the {kind} {thing} in {place},” {name} said.",
    "“Nobody told the {people} about the {thing},” said {name}, who {done} the tower near {place}.",
    "“There were at least {count} {people} inside the {thing},” {name} told reporters.",
    "The {people} of {place} were not {toll}, and the {thing} was {done} by {name} in the evening.",
    "No {people} were {toll} at the {thing} in {place}, the mayor of {place} told reporters.",
    "{name} denied that the {kind} {thing} in {place} had been {done}.",
    "A fire broke out in the {kind} {thing} at {place} on {day} because of a gas leak, {name} said.",
)
_SHARED = 0.6


def long_articles(sentences: int) -> tuple[Article, Article]:
    """Return two articles of so many sentences each, the same ones every time."""
    random = Random(5)  # noqa: S311
    names = [f"{_word(random, 2)} {_word(random, 3)}" for _ in range(80)]
    places = [_word(random, 3) for _ in range(60)]

    def words() -> dict[str, str]:
        listed = {"name": names, "place": places, "thing": _THINGS, "people": _PEOPLE, "done": _DONE}
        listed |= {"toll": _TOLLS, "kind": _KINDS, "day": _DAYS, "count": [str(n) for n in range(2, 90)]}
        return {slot: random.choice(choices) for slot, choices in listed.items()}

    left, right = [], []
    for _ in range(sentences):
        sentence, told = random.choice(_SENTENCES), words()
        left.append(sentence.format(**told))
        changed = random.choice(sorted(told))
        is_shared = random.random() < _SHARED
        other = {**told, changed: words()[changed]} if is_shared else words()
        right.append((sentence if is_shared else random.choice(_SENTENCES)).format(**other))
    return _article("a", left), _article("b", right)


def _word(random: Random, syllables: int) -> str:
    return "".join(random.choices(_SYLLABLES, k=syllables)).capitalize()


def _article(number: str, sentences: list[str]) -> Article:
    paragraphs = (" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
    return Article(number, f"Paper {number}", "", "\n\n".join(paragraphs) + "\n")
