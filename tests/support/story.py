"""A hand-made comparison of three invented articles: every sort of finding once, and text that tries to be trouble."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from compare.model.findings import (
    Comparison,
    CopiedSpan,
    Copy,
    Difference,
    Evidence,
    Group,
    Kind,
    KindClass,
    NameEntry,
    NotCompared,
    Origin,
    RoleOfName,
    Side,
    SideMention,
    Spelling,
    Status,
)
from compare.model.grammar import Firmness, Mention, Note, Parser, SetAside, Speaker, Statement, StatementKind
from compare.model.text import Article, Span
from compare.model.values import Anchor, Name, Quantity, When
from compare.tables.draft import DraftCheck, hold

HERALD = """Crane collapse kills 41 at Port Selwyn

At least 41 people were killed when a crane collapsed at Port Selwyn on Tuesday, police said.

“We have no one left to find,” harbour master Anna Kovalenko said in a video.

The port will stay shut until Friday. The crane was built in 1987 [sic].
"""
TRIBUNE = """A crane fell at Port Selwyn on Tuesday, killing 36 people, police told the Meridian news agency.

“There is nobody left to find,” Anna Kowalenko said.
The port will remain closed until Friday.

=HYPERLINK("http://example.org") was all the owner's page showed. Read more: [/b] :warning:
"""
WIRE = """The toll in the crane collapse rose to 43 on Wednesday, police said.

“We have no one left to find,” said deputy mayor Jonas Field.
"""


def article(number: str, text: str, publisher: str, published: date | None) -> Article:
    """Return an article as a reader would make it from `text` in UTF-8."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=f"article-{number}",
        publisher=publisher,
        title=text.partition("\n")[0] if number == "a" else "",
        text=text,
        published=published,
        sha256=digest,
        text_sha256=digest,
        path=f"{number.upper()}.txt",
        reader="text 1",
    )


def articles() -> tuple[Article, Article, Article]:
    """Return the three articles of the story; the third has no date."""
    return (
        article("a", HERALD, "Selwyn Herald", date(2024, 5, 14)),
        article("b", TRIBUNE, "Coast Tribune", date(2024, 5, 15)),
        article("c", WIRE, "Evening Wire", None),
    )


def at(source: Article, words: str) -> Span:
    """Return the span of the only place where `words` stand."""
    assert source.text.count(words) == 1, f"{words!r} stands {source.text.count(words)} times in {source.id}"
    start = source.text.index(words)
    return Span(start, start + len(words))


def statement(number: str, source: Article, words: str, **more: object) -> Statement:
    """Return a statement that covers `words`."""
    span = at(source, words)
    return Statement(id=number, article=source.id, span=span, spans=(span,), **more)  # type: ignore[arg-type]


def side(value: str, normalised: str, *said: tuple[str, Article, str]) -> Side:
    """Return one side of a difference, said in (statement, article, words) each."""
    mentions = tuple(SideMention(number, source.excerpt(at(source, words))) for number, source, words in said)
    return Side(value, normalised, mentions)


def killed(number: int, *, at_least: bool = False) -> Quantity:
    """Return how many people were killed."""
    return Quantity(number, None if at_least else number, of="people", verb="kill")


def statements(a: Article, b: Article, c: Article) -> tuple[Statement, ...]:
    """Return the statements of the three articles in text order."""
    tuesday = When(date(2024, 5, 14), date(2024, 5, 14), weekday=1, anchor=Anchor.PUBLISHED)
    kovalenko, field = Name("kovalenko", "Anna Kovalenko", "person"), Name("field", "Jonas Field", "person")
    return (
        statement("s-a1", a, "Crane collapse kills 41 at Port Selwyn", kind=StatementKind.HEADLINE, section="headline"),
        statement(
            "s-a2",
            a,
            "At least 41 people were killed when a crane collapsed at Port Selwyn on Tuesday, police said.",
            mentions=(
                Mention(at(a, "At least 41 people"), "quantity", killed(41, at_least=True), "numbers:count"),
                Mention(at(a, "on Tuesday"), "date", tuesday, "dates:weekday"),
            ),
        ),
        statement("s-a3", a, "“We have no one left to find,” harbour master Anna Kovalenko said in a video."),
        statement(
            "s-a4",
            a,
            "We have no one left to find",
            parent="s-a3",
            kind=StatementKind.QUOTATION,
            speaker=Speaker(at(a, "Anna Kovalenko"), "Anna Kovalenko", "Anna Kovalenko", "named"),
            cue=at(a, "said in"),
            firmness=Firmness.SAID,
            medium=at(a, "in a video"),
            mentions=(Mention(at(a, "Anna Kovalenko"), "person", kovalenko, "names:full"),),
        ),
        statement("s-a5", a, "The port will stay shut until Friday."),
        statement("s-a6", a, "The crane was built in 1987 [sic]."),
        statement(
            "s-b1",
            b,
            "A crane fell at Port Selwyn on Tuesday, killing 36 people, police told the Meridian news agency.",
            mentions=(
                Mention(at(b, "36 people"), "quantity", killed(36), "numbers:count"),
                Mention(at(b, "on Tuesday"), "date", tuesday, "dates:weekday"),
            ),
        ),
        statement("s-b2", b, "“There is nobody left to find,” Anna Kowalenko said."),
        statement(
            "s-b3",
            b,
            "There is nobody left to find",
            parent="s-b2",
            kind=StatementKind.QUOTATION,
            speaker=Speaker(at(b, "Anna Kowalenko"), "Anna Kowalenko", "Anna Kovalenko", "named"),
        ),
        statement("s-b4", b, "The port will remain closed until Friday."),
        statement("s-b5", b, '=HYPERLINK("http://example.org") was all the owner\'s page showed.'),
        statement("s-b6", b, "Read more: [/b] :warning:"),
        statement(
            "s-c1",
            c,
            "The toll in the crane collapse rose to 43 on Wednesday, police said.",
            mentions=(
                Mention(at(c, "43"), "quantity", killed(43), "numbers:count"),
                Mention(at(c, "on Wednesday"), "date", When(weekday=2), "dates:weekday"),
            ),
        ),
        statement("s-c2", c, "“We have no one left to find,” said deputy mayor Jonas Field."),
        statement(
            "s-c3",
            c,
            "We have no one left to find",
            parent="s-c2",
            kind=StatementKind.QUOTATION,
            speaker=Speaker(at(c, "Jonas Field"), "Jonas Field", "Jonas Field", "named"),
            mentions=(Mention(at(c, "Jonas Field"), "person", field, "names:full"),),
        ),
    )


def groups(a: Article, b: Article, c: Article) -> tuple[Group, ...]:
    """Return the groups: a toll on which they differ, a quotation, and an agreement."""
    evidence = (Evidence("names", "Port Selwyn", "Port Selwyn", 0.4), Evidence("terms", "crane", "crane", 0.3, "terms"))
    toll = (
        Difference(
            id="d-toll",
            kind=Kind.NUMBER,
            kind_class=KindClass.CONTRADICTION,
            severity=3,
            reason="36 is not 41 or more; both count the people killed",
            rule="verdicts:count-apart",
            sides=(
                side("At least 41 people", "41 or more people", ("s-a2", a, "At least 41 people")),
                side("36 people", "36 people", ("s-b1", b, "36 people")),
            ),
            evidence=(Evidence("relation", "41 or more", "36", 1.0, "verdicts:count-apart"),),
        ),
        Difference(
            id="d-rise",
            kind=Kind.NUMBER,
            kind_class=KindClass.UPDATE,
            severity=2,
            reason="a later report says that the toll rose",
            rule="verdicts:count-rises",
            sides=(
                side("36 people", "36 people", ("s-b1", b, "36 people")),
                side("43", "43 people", ("s-c1", c, "43")),
            ),
        ),
    )
    quote = (
        Difference(
            id="d-speaker",
            kind=Kind.ATTRIBUTION,
            kind_class=KindClass.CONTRADICTION,
            severity=3,
            reason="the same words are laid to two people",
            rule="verdicts:speaker-apart",
            sides=(
                side("Anna Kovalenko", "Anna Kovalenko", ("s-a4", a, "Anna Kovalenko"), ("s-b3", b, "Anna Kowalenko")),
                side("Jonas Field", "Jonas Field", ("s-c3", c, "Jonas Field")),
            ),
        ),
        Difference(
            id="d-wording",
            kind=Kind.QUOTE_WORDING,
            kind_class=KindClass.VARIANT,
            severity=1,
            reason="one quotation in two wordings",
            rule="verdicts:wording",
            sides=(
                side("We have no one left to find", "", ("s-a4", a, "We have no one left to find")),
                side("There is nobody left to find", "", ("s-b3", b, "There is nobody left to find")),
            ),
        ),
    )
    return (
        Group("g-toll", ("s-a2", "s-b1", "s-c1"), True, Status.CONTRADICTED, toll, 1, ("police",), evidence=evidence),
        Group("g-quote", ("s-a4", "s-b3", "s-c3"), True, Status.CONTRADICTED, quote, 2, ("a video", "own")),
        Group("g-shut", ("s-a5", "s-b4"), True, Status.AGREED, (), 2, ("own", "own"), "2 outlets, 2 origins"),
    )


def names(a: Article, b: Article, c: Article) -> tuple[NameEntry, ...]:
    """Return the names: one in two spellings, of which one is a slip, and one in a single spelling."""
    role = RoleOfName("harbour master", a.id, at(a, "harbour master"))
    return (
        NameEntry(
            "kovalenko",
            "Anna Kovalenko",
            "person",
            (
                Spelling("Anna Kovalenko", a.id, 1, at(a, "Anna Kovalenko")),
                Spelling("Anna Kowalenko", b.id, 1, at(b, "Anna Kowalenko")),
            ),
            slips=("Anna Kowalenko",),
            roles=(role,),
            preferred="Anna Kovalenko",
        ),
        NameEntry("field", "Jonas Field", "person", (Spelling("Jonas Field", c.id, 1, at(c, "Jonas Field")),)),
    )


def comparison() -> Comparison:
    """Return the whole comparison."""
    a, b, c = articles()
    headline = Difference(
        id="d-headline",
        kind=Kind.NUMBER,
        kind_class=KindClass.COMPATIBLE,
        severity=1,
        reason="the headline says 41, the text at least 41",
        rule="verdicts:bound",
        sides=(
            side("41", "41", ("s-a1", a, "Crane collapse kills 41")),
            side("At least 41 people", "41 or more people", ("s-a2", a, "At least 41 people")),
        ),
    )
    police = Origin(a.id, at(a, "police said"), "police", "official", "police", ("s-a2",), "origins:official")
    agency = Origin(
        b.id, at(b, "the Meridian news agency"), "Meridian", "agency", "meridian", ("s-b1",), "origins:agency"
    )
    shared = "We have no one left to find"
    return Comparison(
        version="0.1.0",
        rules_sha256="0" * 64,
        parser=Parser("patterns", "1", "0" * 64),
        articles=(a, b, c),
        statements=statements(a, b, c),
        groups=groups(a, b, c),
        unique=("s-a6", "s-b5"),
        set_aside=(SetAside("s-b6", "a pointer to other pages", "boilerplate:read-more"),),
        not_compared=(NotCompared("s-c1", "no publication date, so “on Wednesday” stays open"),),
        internal=(headline,),
        names=names(a, b, c),
        origins=(police, agency),
        copies=(Copy((a.id, c.id), (0.12, 0.34), (CopiedSpan(at(a, shared), at(c, shared)),), a.id, "it is longer"),),
        notes=(Note("resolve", c.id, "no publication date: “on Wednesday” stays open"),),
    )


def draft_check() -> DraftCheck:
    """Return the first article as a draft that is held against the two others, which are A and B then."""
    a, b, c = articles()
    turned = replace(comparison(), articles=(b, c, a))
    counted = {"s-a2": (1, "one report"), "s-a4": (1, ""), "s-a5": (1, "1 outlet, 1 origin")}
    held = tuple(
        replace(one, independent=counted.get(one.statement, (0, ""))[0], reason=counted.get(one.statement, (0, ""))[1])
        for one in hold(turned, a.id)
    )
    return DraftCheck(turned, a.id, held)
