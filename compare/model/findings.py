"""What a comparison finds: groups, differences, origins, names, and what could not be compared."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from compare.model.grammar import Note, ParsedArticle, Parser, SetAside, Statement
from compare.model.review import Review
from compare.model.text import Article, Excerpt, Span


class Kind(StrEnum):
    """What a difference is about."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    ROLE = "role"
    ATTRIBUTION = "attribution"
    POLARITY = "polarity"
    SCOPE = "scope"
    TARGET = "target"
    MEDIUM = "medium"
    CERTAINTY = "certainty"
    EVENT = "event"
    QUOTE_WORDING = "quote-wording"


class KindClass(StrEnum):
    """Whether both sides of a difference can be right; costliest first."""

    CONTRADICTION = "contradiction"
    UPDATE = "update"
    VARIANT = "variant"
    COMPATIBLE = "compatible"


class Status(StrEnum):
    """What a group comes to: the first that applies."""

    CONTRADICTED = "contradicted"
    UPDATED = "updated"
    WORDED = "worded"
    DIFFERING = "differing"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason: a named signal, what it saw on either side, its weight, and the rule it rests on."""

    signal: str
    left: str
    right: str
    weight: float
    rule: str = ""


@dataclass(frozen=True, slots=True)
class SideMention:
    """Words of a statement that carry a side's value."""

    statement: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Side:
    """One position in a difference: the value as said, its normal form, and all mentions that carry it."""

    value: str
    normalised: str
    mentions: tuple[SideMention, ...]

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the statements on this side, each once, in order of mention."""
        return tuple(dict.fromkeys(mention.statement for mention in self.mentions))


@dataclass(frozen=True, slots=True)
class Difference:
    """A typed disagreement inside a group.

    `severity` is 1 (small) to 3 (costly to get wrong); `rule` is the id of the verdict row that decided.
    """

    id: str
    kind: Kind
    kind_class: KindClass
    severity: int
    reason: str
    rule: str
    sides: tuple[Side, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of at least two articles that speak of the same thing.

    `confirmations` counts independent origins; `origins` names them, with `origin_reason` in plain words.
    """

    id: str
    statements: tuple[str, ...]
    agreement: bool = True
    status: Status = Status.AGREED
    differences: tuple[Difference, ...] = ()
    confirmations: int = 0
    origins: tuple[str, ...] = ()
    origin_reason: str = ""
    evidence: tuple[Evidence, ...] = ()


def group_id(statements: Sequence[str]) -> str:
    """Return the id of a group: from its statements, whatever their order."""
    return "g" + hashlib.sha256("\n".join(sorted(statements)).encode()).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class NotCompared:
    """A statement that could not be compared, with what is missing."""

    statement: str
    missing: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """One written form of a name in one article: how often, and where first.

    `is_longer` marks a form with a title before it or a tail after it ("President Kiir", "Islamic State (IS) group"):
    the same words stand among the spellings without them.
    """

    text: str
    article: str
    count: int
    first: Span
    is_longer: bool = False


@dataclass(frozen=True, slots=True)
class RoleOfName:
    """A description that an article gives of a named person."""

    text: str
    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One name across articles.

    `slips` are spellings that look like a mistake rather than another romanisation; `preferred` is the form that the
    house style gives, "" for none; `evidence` says why the spellings were joined.
    """

    key: str
    canonical: str
    kind: str
    spellings: tuple[Spelling, ...]
    slips: tuple[str, ...] = ()
    roles: tuple[RoleOfName, ...] = ()
    preferred: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article says that it got something from.

    `kind` is agency, outlet, official, monitor, witness, social, document, credit or unnamed; `origin` is the name to
    show; `key` is the same for all spellings of one origin; `statements` are the ones that it backs. `named` tells
    whether the source can be found by its name; `behind` is the key of the source that this one has it from, as the
    article says ("quoted by RIA": the captain is behind RIA), "" for none.
    """

    article: str
    span: Span
    origin: str
    kind: str
    key: str
    statements: tuple[str, ...] = ()
    rule: str = ""
    named: bool = True
    behind: str = ""


@dataclass(frozen=True, slots=True)
class CopiedSpan:
    """A run of words that two articles share, at its place in either."""

    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Copy:
    """Two articles of which one is in large part the text of the other.

    `shares` are the parts of each article's words that are shared, 0 to 1, in the order of `articles`; `source` is the
    id of the likely original, "" where nothing tells, and `reason` says why. `is_part` marks two articles that have no
    more in common than single passages: only what stands in these rests on one text.
    """

    articles: tuple[str, str]
    shares: tuple[float, float]
    spans: tuple[CopiedSpan, ...]
    source: str = ""
    reason: str = ""
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class ResolvedStory:
    """All articles of a story with typed mentions and names that hold across articles."""

    articles: tuple[ParsedArticle, ...]
    names: tuple[NameEntry, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that comparing a story's articles found; the JSON form is its image.

    `review` is what a case knows of its findings, None outside of a case.
    """

    version: str
    rules_sha256: str
    parser: Parser | None
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    groups: tuple[Group, ...]
    unique: tuple[str, ...]
    set_aside: tuple[SetAside, ...]
    not_compared: tuple[NotCompared, ...]
    internal: tuple[Difference, ...]
    names: tuple[NameEntry, ...]
    origins: tuple[Origin, ...]
    copies: tuple[Copy, ...]
    notes: tuple[Note, ...]
    review: Review | None = None
