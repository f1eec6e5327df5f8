"""Makes the names of a story: every name with its spellings by article, and a mention for every place where one stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.model.findings import NameEntry, Spelling
from compare.model.grammar import Mention, ParsedArticle
from compare.model.values import Name, Place, Value
from compare.resolve.folding import fold
from compare.resolve.forms import Form, count_forms
from compare.resolve.joining import Joints, join_forms
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class StoryNames:
    """The names of a story, and the mentions of them by article id in text order."""

    entries: tuple[NameEntry, ...]
    mentions: Mapping[str, tuple[Mention, ...]]


def find_names(parsed: Sequence[ParsedArticle], rules: Rulebook) -> StoryNames:
    """Return the names of all articles together with their mentions; entries stand in order of first mention."""
    forms = count_forms(parsed, rules)
    joints = join_forms(forms, rules)
    members: dict[int, list[Form]] = {}
    for place, form in enumerate(forms):
        members.setdefault(joints.root(place), []).append(form)
    entries = {root: _entry(listed, root, joints) for root, listed in members.items()}
    mentions: dict[str, list[Mention]] = {article.article.id: [] for article in parsed}
    for place, form in enumerate(forms):
        entry = entries[joints.root(place)]
        mentions[form.article].extend(Mention(span, entry.kind, _value(entry), form.rule) for span in form.spans)
    ordered = {article: tuple(sorted(listed, key=lambda mention: mention.span)) for article, listed in mentions.items()}
    return StoryNames(tuple(entries.values()), ordered)


def _entry(forms: Sequence[Form], root: int, joints: Joints) -> NameEntry:
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for form in forms:
        counts[form.text] += len(form.spans)
        kinds[form.kind] += len(form.spans)
    canonical = max(counts, key=lambda text: (len(text.split()), counts[text], text))
    kind = max(kinds, key=lambda kind: (kind != "name", kinds[kind], kind))
    spellings = tuple(Spelling(form.text, form.article, len(form.spans), form.spans[0]) for form in forms)
    return NameEntry(f"{kind}:{fold(canonical)}", canonical, kind, spellings, evidence=joints.evidence(root))


def _value(entry: NameEntry) -> Value:
    if entry.kind == "place":
        return Place(entry.key, entry.canonical)
    return Name(entry.key, entry.canonical, entry.kind)
