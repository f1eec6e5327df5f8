"""Sets of forms that grow together while names are joined, with the evidence for every joint."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from compare.model.findings import Evidence
from compare.resolve.bodies import INITIALS, body_keys, may_have_initials
from compare.resolve.folding import bare, fold
from compare.resolve.forms import Form
from compare.resolve.gazetteer import KnownPlace
from compare.resolve.spelling_parts import is_given_name, name_words
from compare.resolve.spelling_words import consonant_classes, consonant_keys
from compare.resolve.transliteration import sounds
from compare.rulebook.book import Rulebook


class Joints:
    """Forms in sets that grow together; each joint keeps its evidence."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))
        self._members = {place: [place] for place in range(size)}
        self._evidence: dict[int, list[tuple[int, Evidence]]] = {}
        self._joined = 0

    def root(self, place: int) -> int:
        """Return the number that stands for the set of form `place`."""
        while self._parents[place] != place:
            self._parents[place] = self._parents[self._parents[place]]
            place = self._parents[place]
        return place

    def join(self, left: int, right: int, evidence: Evidence) -> None:
        """Make one set of the sets of both forms, for the reason given."""
        first, second = sorted((self.root(left), self.root(right)))
        if first != second:
            self._parents[second] = first
            self._members[first].extend(self._members.pop(second))
            own = self._evidence.setdefault(first, [])
            own.extend(self._evidence.pop(second, ()))
            own.append((self._joined, evidence))
            self._joined += 1

    def members(self, place: int) -> tuple[int, ...]:
        """Return all forms in the set of form `place`."""
        return tuple(self._members[self.root(place)])

    def evidence(self, place: int) -> tuple[Evidence, ...]:
        """Return why the forms in the set of `place` were joined, in the order of joining."""
        own = self._evidence.get(self.root(place), ())
        return tuple(reason for _, reason in sorted(own, key=lambda joint: joint[0]))


ONE_NAME = 0.5
IN_ONE_ARTICLE = 0.65


@dataclass(frozen=True, slots=True)
class Story:
    """The forms of a story, the place that each may mean, and the rules: what every joint is decided on."""

    forms: tuple[Form, ...]
    known: tuple[KnownPlace | None, ...]
    rules: Rulebook
    articles: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, forms: Sequence[Form], known: Sequence[KnownPlace | None], rules: Rulebook) -> Story:
        """Return a story of these forms, with the articles in which each wording stands."""
        articles: dict[str, frozenset[str]] = {}
        for form in forms:
            articles[form.text] = articles.get(form.text, frozenset()) | {form.article}
        return cls(tuple(forms), tuple(known), rules, articles)

    def least(self, left: int, right: int) -> float:
        """Return how alike two forms must be at least: more where one article writes both.

        An outlet mostly spells one way, so two spellings in one article are more likely two names.
        """
        one, other = self.articles[self.forms[left].text], self.articles[self.forms[right].text]
        return IN_ONE_ARTICLE if one & other else ONE_NAME

    def words(self, place: int) -> tuple[str, ...]:
        """Return the telling words of form `place`."""
        return name_words(self.forms[place].text, self.rules)

    def wordings(self) -> tuple[int, ...]:
        """Return one form of each wording, the first."""
        firsts: dict[str, int] = {}
        for place, form in enumerate(self.forms):
            firsts.setdefault(fold(form.text), place)
        return tuple(firsts.values())

    def like_pairs(self, places: Sequence[int]) -> tuple[tuple[int, int], ...]:
        """Return every two of the given forms that share a key, in order: only those can be spellings of one name.

        The keys are two of the first three consonant classes of each word, so one slip among them still leaves a key;
        the place that the gazetteer holds; and the initials, where one of the forms may be made of them.
        """
        classes = {place: self._classes(place) for place in places}
        holders = _holders({place: self._sound_keys(place) for place in places})
        few = [listed for listed in holders.values() if len(listed) <= _MOST_HOLDERS]
        crowd = {place for listed in holders.values() if len(listed) > _MOST_HOLDERS for place in listed}
        heard = {pair for listed in few for pair in combinations(listed, 2)} | set(_neighbours(crowd, classes))
        sure = _holders({place: self._sure_keys(place) for place in places})
        pairs = {pair for key, listed in sure.items() for pair in self._sure_pairs(key, listed)}
        return tuple(sorted(pairs | {pair for pair in heard if _is_likely(pair, classes)}))

    def _sure_pairs(self, key: str, listed: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield every two forms that share a sure key; of those with the same initials one must hold initials."""
        if not key.startswith(INITIALS):
            yield from combinations(listed, 2)
            return
        for left in (place for place in listed if may_have_initials(self.forms[place].text)):
            yield from ((min(left, right), max(left, right)) for right in listed if right != left)

    def _classes(self, place: int) -> tuple[str, ...]:
        """Return the consonant classes of the words of a form."""
        return tuple(consonant_classes(sounds(word, self.rules)) for word in self.words(place))

    def _sure_keys(self, place: int) -> frozenset[str]:
        """Return the keys of a form that its sound has no part in: its place, its initials, a body that is known."""
        known = self.known[place]
        keys = body_keys(self.forms[place].text, self.rules)
        return keys if known is None else keys | {known.key}

    def _sound_keys(self, place: int) -> frozenset[str]:
        """Return two each of the first three consonant classes of each telling word of a form."""
        heads = self.rules.words("names", "organisation-heads").listed | self.rules.words("names", "place-heads").listed
        words = self.words(place)
        rare = [word for word in words if bare(word) not in heads and not is_given_name(word, self.rules)]
        heard = (sounds(word, self.rules) for word in rare or words)
        return frozenset(key for word in heard for key in consonant_keys(word))


def _holders(keys: Mapping[int, frozenset[str]]) -> dict[str, list[int]]:
    """Return the forms that have each key."""
    holders: dict[str, list[int]] = {}
    for place, own in keys.items():
        for key in sorted(own):
            holders.setdefault(key, []).append(place)
    return holders


# Of 306 wordings in 32 news stories taken together, no key has more than 67. A text made of like names has thousands,
# and would take hours; there only the next few in two orders of their sounds are compared (multi-pass sorted
# neighbourhood: M. Hernández and S. Stolfo, "The merge/purge problem for large databases", 1995).
_MOST_HOLDERS = 70
_NEAREST = 6


def _neighbours(crowd: Collection[int], classes: Mapping[int, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of forms that stand next to each other by their first word in sounds, or by their last."""
    for first in (1, -1):
        ordered = sorted(crowd, key=lambda place: (sorted(classes[place])[::first], place))
        for at, left in enumerate(ordered):
            for right in ordered[at + 1 : at + 1 + _NEAREST]:
                yield min(left, right), max(left, right)


def _is_likely(pair: tuple[int, int], classes: Mapping[int, tuple[str, ...]]) -> bool:
    """Tell by rapidfuzz, as the first cut, whether two forms may be one: hardly a consonant differs.

    Forms with different numbers of words are let pass, as one may hold a middle name or a blank more.
    """
    left, right = classes[pair[0]], classes[pair[1]]
    if len(left) != len(right):
        return True
    most = 1 + len("".join(left)) // 6
    # Names stand in either order, and one sound more in front of a word moves it in a sorted one.
    orders = ((left, right), (sorted(left), sorted(right)))
    return any(Levenshtein.distance("".join(one), "".join(other), score_cutoff=most) <= most for one, other in orders)
