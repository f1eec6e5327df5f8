"""Joins the names of institutions with a number: by house and number, where nothing in the story tells two apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from compare.model.findings import Evidence
from compare.resolve.institutions import BY_NUMBER, Institution, read_institution
from compare.resolve.joints import Joints, Story


def numbered_institutions(story: Story) -> frozenset[int]:
    """Return the forms that read as an institution with a number: neither spelling nor initials join those."""
    return frozenset(
        place for place, form in enumerate(story.forms) if read_institution(form.text, story.rules) is not None
    )


def join_institutions(story: Story, joints: Joints) -> None:
    """Join the forms of each institution of the story.

    Where two of one house and number are told apart by their owner, sort or town, a form that does not say which it is
    goes to the one that its own article has, or stays alone.
    """
    by_number: dict[tuple[str, str], list[int]] = {}
    for place in range(len(story.forms)):
        named = _read(story, place)
        if named is not None:
            by_number.setdefault((named.house, named.number), []).append(place)
    for places in by_number.values():
        told = [tell for tell in _TELLING if not _agree(tell, story, places)]
        for listed in _groups(story, places, told):
            _join(story, joints, listed)


def _groups(story: Story, places: Sequence[int], told: Sequence[_Tell]) -> Iterator[Sequence[int]]:
    """Yield the forms that name one institution; `told` is what tells two of the story apart."""
    if not told:
        yield places
        return
    by_marks: dict[tuple[frozenset[str], ...], list[int]] = {}
    for own in _by_article(story, places):
        units = [own] if all(_agree(tell, story, own) for tell in told) else [[place] for place in own]
        for unit in units:
            marks = tuple(_common(tell, story, unit) for tell in told)
            if all(marks):
                by_marks.setdefault(marks, []).extend(unit)
            else:
                yield unit
    yield from by_marks.values()


def _by_article(story: Story, places: Iterable[int]) -> Iterable[list[int]]:
    own: dict[str, list[int]] = {}
    for place in places:
        own.setdefault(story.forms[place].article, []).append(place)
    return own.values()


def _level(story: Story, place: int) -> tuple[frozenset[str], ...]:
    named = _read(story, place)
    return (frozenset((named.level,)),) if named is not None and named.level else ()


def _sort(story: Story, place: int) -> tuple[frozenset[str], ...]:
    named = _read(story, place)
    return (frozenset((named.sort,)),) if named is not None and named.sort else ()


def _towns(story: Story, place: int) -> tuple[frozenset[str], ...]:
    return story.forms[place].towns


# What a form says in one respect, wherever it stands: each time all that may be meant.
_Tell = Callable[[Story, int], tuple[frozenset[str], ...]]
_TELLING: tuple[_Tell, ...] = (_level, _sort, _towns)


def _agree(tell: _Tell, story: Story, places: Sequence[int]) -> bool:
    """Tell whether all forms that say something in one respect may mean the same by it."""
    return not any(tell(story, place) for place in places) or bool(_common(tell, story, places))


def _common(tell: _Tell, story: Story, places: Sequence[int]) -> frozenset[str]:
    """Return what all forms may mean that say something in one respect, nothing where none says anything."""
    said = [meant for place in places for meant in tell(story, place)]
    return frozenset.intersection(*said) if said else frozenset()


def _read(story: Story, place: int) -> Institution | None:
    """Return the institution that a form names; what only the parser takes for one may be a count."""
    form = story.forms[place]
    return read_institution(form.text, story.rules) if form.rule == BY_NUMBER else None


def _join(story: Story, joints: Joints, places: Sequence[int]) -> None:
    for place in places[1:]:
        texts = story.forms[places[0]].text, story.forms[place].text
        joints.join(places[0], place, Evidence("institution", *texts, 0.9, BY_NUMBER))
