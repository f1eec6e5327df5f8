"""What the grammar says of an article: tokens, frames, quotations and the statement tree.

`parse` fills these and they are what may be cached; `resolve` types the mentions, `align` and `judge` read them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compare.model.text import Article, Section, Span
from compare.model.values import Value


class StatementKind(StrEnum):
    """What sort of text makes the statement."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    CLAIM = "claim"
    QUOTATION = "quotation"
    LIST_ITEM = "list-item"


class Polarity(StrEnum):
    """Whether the statement affirms or denies its predicate."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Certainty(StrEnum):
    """How firmly the statement is put; only FACT says that something is so."""

    FACT = "fact"
    HEDGED = "hedged"
    CONDITIONAL = "conditional"
    FUTURE = "future"
    DEMAND = "demand"
    QUESTION = "question"


class Firmness(StrEnum):
    """How a speaker puts words forward, by the reporting verb."""

    SAID = "said"
    CLAIMED = "claimed"
    DENIED = "denied"
    CONFIRMED = "confirmed"
    HOPED = "hoped"
    WARNED = "warned"
    ALLEGED = "alleged"
    ASKED = "asked"
    PROMISED = "promised"
    DEMANDED = "demanded"


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark of an article.

    Attributes:
        index: position among all tokens of the article.
        span: in the article's text.
        text: as written.
        lemma: dictionary form in lower case; the lower-cased word where no parser is installed.
        part: universal part of speech ("NOUN", "VERB", …), "" where unknown.
        head: index of the governing token, its own index at a root or where unknown.
        relation: dependency label as the parser gives it, "" where unknown.
        entity: named-entity label of the parser ("PERSON", "GPE", …), "" for none.
        tag: fine part-of-speech tag (Penn treebank for English), "" where unknown.
    """

    index: int
    span: Span
    text: str
    lemma: str
    part: str = ""
    head: int = -1
    relation: str = ""
    entity: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Who did what to whom, when and where, as one clause says it.

    Spans point into the article. `inherited` names the fields that the sentence gives and the clause only shares.
    `ordinal` is a number that tells one event of a series from another ("third round" is 3).
    """

    predicate: str = ""
    predicate_span: Span | None = None
    subject: Span | None = None
    object: Span | None = None
    when: tuple[Span, ...] = ()
    where: tuple[Span, ...] = ()
    ordinal: int | None = None
    ordinal_of: str = ""
    negated: bool = False
    modality: str = ""
    inherited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a statement: the local mention, and the name once it is resolved.

    `name` is "" until `resolve` fills it; `resolved_by` says how ("named", "pronoun", "role", "carried", "").
    """

    span: Span
    text: str
    name: str = ""
    resolved_by: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words laid to a speaker.

    Attributes:
        spans: the words said, without quotation marks; several where a reporting clause interrupts.
        speaker: the local mention, None where the text does not say; `carried` where it stands in an earlier sentence.
        cue: the reporting verb or phrase; None where only the marks tell.
        kind: "direct", "mixed" or "indirect".
        firmness: from the reporting verb.
        medium: "in a video", "on Twitter" …; None where not given.
        hearer: "Reuters", "reporters" …; None where not given.
        through: the outlet that is quoted as the source of the words ("quoted by RIA"), None where not given.
    """

    spans: tuple[Span, ...]
    speaker: Span | None = None
    cue: Span | None = None
    kind: str = "direct"
    firmness: Firmness = Firmness.SAID
    medium: Span | None = None
    hearer: Span | None = None
    through: Span | None = None
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A span inside a statement that names something, with its typed value and the rule that read it.

    `kind` is person, organisation, place, name, date, quantity or role.
    """

    span: Span
    kind: str
    value: Value
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A span of an article that says one thing.

    Statements form a tree by `parent`: a sentence, its clauses and its quotations. `span` is the hull of `spans`.
    Leaves are what is grouped; a parent is there for context. `said` are the words laid to the speaker, without the
    reporting clause that the statement holds too; empty where they are the whole statement or nobody is quoted.
    `parts` are clauses and quotations of a leaf that say too little to be grouped alone; they carry no mentions and
    are not listed anywhere else. `quoted` are the words that stand between quotation marks, whatever the marks are for.

    The hash is that of the id, which is made from the words, so that a statement is cheap to look up; equality compares
    everything.
    """

    id: str
    article: str
    span: Span
    spans: tuple[Span, ...]
    parent: str | None = None
    kind: StatementKind = StatementKind.CLAIM
    section: str = "body"
    tokens: tuple[Token, ...] = ()
    frame: Frame = Frame()
    speaker: Speaker | None = None
    cue: Span | None = None
    firmness: Firmness | None = None
    medium: Span | None = None
    mentions: tuple[Mention, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.FACT
    paragraph: int = 0
    said: tuple[Span, ...] = ()
    parts: tuple[Statement, ...] = ()
    quoted: tuple[Span, ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)

    def said_tokens(self) -> tuple[Token, ...]:
        """Return the tokens of the words said, or all tokens where the statement quotes nobody."""
        if not self.said:
            return self.tokens
        return tuple(token for token in self.tokens if any(span.contains(token.span) for span in self.said))


@dataclass(frozen=True, slots=True)
class Parser:
    """The grammar in use: part of every result and every cache key."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something a stage could not do, said to the reader; `article` is "" where it concerns all."""

    stage: str
    article: str
    text: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """A statement that is no part of the comparison, with the reason and the rule."""

    statement: str
    reason: str
    rule: str


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article with everything that `parse` found in it.

    `statements` are in text order, a parent before its parts, and cover every sentence; `set_aside` names those that
    are boilerplate or credit. `tokens` are all tokens of the article; a statement's tokens are a part of them.
    """

    article: Article
    statements: tuple[Statement, ...]
    sections: tuple[Section, ...] = ()
    quotes: tuple[Quote, ...] = ()
    tokens: tuple[Token, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    parser: Parser | None = None
    notes: tuple[Note, ...] = ()


def leaves(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return the statements that are no other's parent, in the given order."""
    parents = {statement.parent for statement in statements}
    return tuple(statement for statement in statements if statement.id not in parents)
