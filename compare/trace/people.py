"""A named person in a phrase: the name, what the phrase calls him, and the body that he speaks for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.rulebook.book import Rulebook

_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Sheikh)\.?\s)?[A-ZÀ-ÞЀ-Я][\w.'’-]*(?:\s(?:(?:al|bin|ibn|de|da|van|von|der|la)\s)?[A-ZÀ-ÞЀ-Я][\w.'’-]*){0,4}"
)
_TITLE = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Sir|Sheikh)\.?\s")
_ONLY_AS = re.compile(r"\bnamed\s(?:only\s)?|\bname(?:\sonly)?\sas\s")
_RELATIVE = re.compile(r"(?:,|\s[-–—])?\s(?:who|whom|which|that|whose)\s")
_OPENING = re.compile(r"^(?:The|An?|One|Another|Its|His|Her|Their)\s")
_AGE = re.compile(r"^\d{1,3}$|^aged \d{1,3}$")


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name, the words that say what he is ("" for a bare name), and both as they are shown."""

    name: str
    described: str
    shown: str


def read_person(text: str, label: str, rules: Rulebook) -> Person | None:
    """Return the person that a phrase names, None where it names none.

    Args:
        text: the phrase with its relative clauses.
        label: the entity label of its head; a name that the parser holds for a person's will do alone.
    """
    told = _RELATIVE.split(text, maxsplit=1)[0]
    parts = [part.strip() for part in told.split(",") if part.strip() and not _AGE.match(part.strip())]
    if not parts:
        return None
    introduced = _after_role(parts[0], rules) or _gave_name(text)
    if introduced is not None:
        return introduced
    if _NAME.fullmatch(parts[0]):
        described = next((part for part in parts[1:] if _has_role(part, rules)), "")
        return _described_after(_TITLE.sub("", parts[0]), described) if described or label == "PERSON" else None
    named = next((part for part in parts[1:] if _NAME.fullmatch(part) and " " in part), "")
    return _described_after(named, parts[0]) if named and _has_role(parts[0], rules) else None


def _described_after(name: str, described: str) -> Person:
    opening = _OPENING.sub(lambda match: match[0].lower(), described)
    return Person(name, described, f"{name}, {opening}" if described else name)


def _gave_name(text: str) -> Person | None:
    """Return the name that a relative clause gives ("who gave his name only as Paul")."""
    found = _ONLY_AS.search(text)
    named = _NAME.match(text, found.end()) if found is not None else None
    if found is None or named is None:
        return None
    described = _RELATIVE.split(text[: found.start()], maxsplit=1)[0].rstrip(", ")
    return _described_after(named[0], described)


def _after_role(part: str, rules: Rulebook) -> Person | None:
    """Return the name that closes a part after a role ("Troy Police Chief Charles Craft"); the last role counts."""
    found: Person | None = None
    ends = {match.end() for listed in _role_lists(rules) for match in listed.finditer(part)}
    for end in sorted(ends):
        following = part[end:].lstrip(". ")
        if _NAME.fullmatch(following):
            described = part[: len(part) - len(following)].strip()
            found = Person(_TITLE.sub("", following), described, f"{described} {following}")
    return found


def _has_role(part: str, rules: Rulebook) -> bool:
    return any(listed.search(part) is not None for listed in _role_lists(rules))


def _role_lists(rules: Rulebook) -> tuple[re.Pattern[str], ...]:
    return (
        rules.words("roles", "roles").regex,
        rules.words("citations", "official-nouns").regex,
        rules.words("citations", "witness-nouns").regex,
    )
