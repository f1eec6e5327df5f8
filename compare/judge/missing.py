"""Finds what looks important and could not be compared, with what is missing for it.

`rules/missing.toml` says what is important and in which words the reader is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from compare.model.findings import Group, NotCompared, ResolvedStory
from compare.model.grammar import Mention, ParsedArticle, Statement, StatementKind, leaves
from compare.model.text import Article, Span
from compare.model.values import Name, Quantity, When
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class _Lack:
    """What a statement lacks, with the words of the article, or the name of a unit, that stay open."""

    statement: Statement
    lacks: str
    words: str


def find_missing(groups: Sequence[Group], story: ResolvedStory, rules: Rulebook) -> tuple[NotCompared, ...]:
    """Return what could not be compared, article by article in the order of the text."""
    statements = {s.id: s for parsed in story.articles for s in parsed.statements}
    partners: dict[str, list[Statement]] = {}
    for group in groups:
        for number in group.statements:
            others = (statements[other] for other in group.statements)
            partners.setdefault(number, []).extend(o for o in others if o.article != statements[number].article)
    has_grammar = any(parsed.parser is not None for parsed in story.articles)
    return tuple(
        entry for parsed in story.articles for entry in _of_article(parsed, partners, rules, has_grammar=has_grammar)
    )


def _of_article(
    parsed: ParsedArticle, partners: Mapping[str, Sequence[Statement]], rules: Rulebook, *, has_grammar: bool
) -> Iterator[NotCompared]:
    """Yield the first statements that lack each thing; the last of them counts the others."""
    aside = {entry.statement for entry in parsed.set_aside}
    found: dict[str, list[NotCompared]] = {}
    for statement in leaves(parsed.statements):
        if statement.id in aside:
            continue
        mates = partners.get(statement.id, ())
        lacks = list(_lacks(statement, parsed.article, mates, rules))
        if has_grammar and parsed.parser is None:
            lacks.append(_Lack(statement, "parser", parsed.article.language))
        told = next((t for lack in lacks if (t := _told(lack, parsed.article, mates, rules)) is not None), None)
        if told is not None:
            found.setdefault(told[0], []).append(NotCompared(statement.id, told[1]))
    shown = [entry for listed in found.values() for entry in _cut(listed, int(rules.weight("missing", "most-listed")))]
    order = {statement.id: place for place, statement in enumerate(parsed.statements)}
    yield from sorted(shown, key=lambda entry: order[entry.statement])


def _cut(listed: list[NotCompared], most: int) -> list[NotCompared]:
    """Return the first entries; where there are more, the last one says how many."""
    rest = len(listed) - most
    if rest <= 0:
        return listed
    last = listed[most - 1]
    return [*listed[: most - 1], replace(last, missing=f"{last.missing}; so with {rest} more of this article")]


def _told(lack: _Lack, article: Article, mates: Sequence[Statement], rules: Rulebook) -> tuple[str, str] | None:
    """Return the row that holds and its words, None where it keeps quiet."""
    facts = {
        "lacks": lack.lacks,
        "sign": _sign(lack.statement, article, rules),
        "partner": "none" if not mates else "dated" if any(map(_dates, mates)) else "some",
    }
    if lack.lacks in ("rate", "zone"):
        facts["partner"] = "some"
    row = next((row for row in rules.rows("missing") if row.holds(facts)), None)
    if row is None or "missing" not in row.gives:
        return None
    return row.id, str(row.gives["missing"]).replace("{words}", lack.words)


def _sign(statement: Statement, article: Article, rules: Rulebook) -> str:
    """Return what makes a statement important, the costliest first."""
    words = statement.span.of(article.text)
    if any(isinstance(m.value, Quantity) and m.value.verb and m.value.high != 0 for m in statement.mentions):
        return "toll"
    if any(isinstance(m.value, Name) for m in statement.mentions) and _has(words, "accusing", rules):
        return "accusation"
    if _has(words, "promising", rules):
        return "promise"
    if statement.kind is StatementKind.QUOTATION:
        count = sum(token.text[:1].isalnum() for token in statement.said_tokens())
        return "quotation" if count >= rules.weight("missing", "quotation-words") else "plain"
    return "count" if any(isinstance(m.value, Quantity) for m in statement.mentions) else "plain"


def _has(words: str, name: str, rules: Rulebook) -> bool:
    return rules.words("missing", name).regex.search(words) is not None


def _lacks(statement: Statement, article: Article, mates: Sequence[Statement], rules: Rulebook) -> Iterator[_Lack]:
    """Yield what a statement lacks for being compared, whether it is important or not."""
    yield from _rates(statement, mates)
    yield from _zones(statement, article, mates)
    for value, words in ((m.value, m.span.of(article.text)) for m in statement.mentions):
        if isinstance(value, When) and article.published is None and _is_open(value):
            yield _Lack(statement, "anchor", words)
    if statement.kind is not StatementKind.QUOTATION:
        return
    speaker = statement.speaker
    if speaker is None:
        yield _Lack(statement, "speaker", "")
    elif (
        not speaker.name
        and statement.span.contains(speaker.span)
        and speaker.text.lower() in rules.words("missing", "pronouns").listed
    ):
        yield _Lack(statement, "name", speaker.text)


def _is_open(value: When) -> bool:
    """Whether a day cannot be tied to the calendar for want of the day of publication."""
    is_day = value.weekday is not None or value.month is not None or value.precision in ("day", "week")
    return value.start is None and is_day


def _dates(statement: Statement) -> bool:
    return any(isinstance(m.value, When) and m.value.start is not None for m in statement.mentions)


def _rates(statement: Statement, mates: Sequence[Statement]) -> Iterator[_Lack]:
    """Yield the currency of a partner that alone has an amount of money in another one."""
    own = {unit for m in statement.mentions if (unit := _currency(m))}
    theirs = Counter(unit for mate in mates for m in mate.mentions if (unit := _currency(m)))
    if own and theirs and not own & theirs.keys():
        yield _Lack(statement, "rate", " and ".join(sorted(theirs)))


def _zones(statement: Statement, article: Article, mates: Sequence[Statement]) -> Iterator[_Lack]:
    """Yield a time by the clock where only this statement, or only its partners, name the zone."""
    theirs = {has_zone for mate in mates for _, has_zone in _clocks(mate)}
    for span, has_zone in _clocks(statement):
        if theirs == {not has_zone}:
            yield _Lack(statement, "zone", span.of(article.text))


def _clocks(statement: Statement) -> Iterator[tuple[Span, bool]]:
    for mention in statement.mentions:
        if isinstance(mention.value, When) and mention.value.minutes is not None:
            yield mention.span, mention.value.offset is not None


def _currency(mention: Mention) -> str:
    """Return the code of the currency of an amount of money, "" for everything else."""
    value = mention.value
    if isinstance(value, Quantity) and len(value.unit) == _CODE and value.unit.isupper():
        return value.unit
    return ""


# ISO 4217 codes have three letters; base units are written in small letters.
_CODE = 3
