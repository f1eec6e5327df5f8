"""Reads, word by word, the phrases that stand right beside a name or a noun: before it, and behind a comma or "is".

What stands beside a name describes it whatever the grammar makes of the sentence, and grammars of English often fail at
names, titles and ages. So only neighbours are looked at here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compare.model.grammar import Mention, Statement, Token
from compare.model.values import Name, Place

_IN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "DET"})
_ARTICLES = frozenset({"a", "an", "the", "this", "that"})
_COPULAS = frozenset({"is", "was"})
_OPENERS = frozenset({",", "(", "–", "—"})
_CLOSERS = frozenset({",", ")", "–", "—"})
_HYPHEN = "-"
# No description in news has more words before its end.
_LONGEST = 9
# "A farmer's wife", "an engineer by training", "a colonel until last year": what the words before them say is not so.
_TAKES_BACK = frozenset({"'s", "’s", "'", "’", "by", "until", "till"})
# "A German of Syrian origin, born in Homs": so many words behind a description may belong to it.
_AFTER = 5
_COUNTRY = "country:"
_OLDEST = 120


@dataclass(frozen=True, slots=True)
class Beside:
    """A phrase that describes a bearer, with the words that link a country to it ("from", "of").

    Attributes:
        words: the tokens of the phrase; none where only a country is linked.
        link: "from" or "of", "" where no country is linked.
        country: the linked country's code, and the token that names it.
        age: in years, None where none is given.
        after: the words that follow the phrase.
    """

    words: tuple[Token, ...]
    link: str = ""
    country: tuple[str, Token] | None = None
    age: int | None = None
    after: tuple[Token, ...] = ()


def name_at(statement: Statement, token: Token) -> Mention | None:
    """Return the name of a person or thing that a token belongs to."""
    return next((m for m in statement.mentions if isinstance(m.value, Name) and m.span.contains(token.span)), None)


def country_at(statement: Statement, token: Token) -> str:
    """Return the code of the country that a token names, "" where it names none."""
    places = (m.value for m in statement.mentions if isinstance(m.value, Place) and m.span.contains(token.span))
    return next((p.key.removeprefix(_COUNTRY) for p in places if p.key.startswith(_COUNTRY)), "")


def places_of(statement: Statement, mention: Mention) -> tuple[int, int]:
    """Return the positions of the first and of the last token of a mention, (0, -1) where it has none."""
    inside = [at for at, token in enumerate(statement.tokens) if mention.span.contains(token.span)]
    return (inside[0], inside[-1]) if inside else (0, -1)


def before(statement: Statement, first: int) -> Beside:
    """Return the phrase that ends right before position `first`, without its article."""
    tokens, start = statement.tokens, first
    while start > 0 and first - start < _LONGEST and _is_of_phrase(tokens[start - 1]):
        start -= 1
        if tokens[start].lemma in _ARTICLES:
            break
    words = tuple(token for token in tokens[start:first] if token.lemma not in _ARTICLES)
    return Beside(words, age=_age_in(words))


def behind(statement: Statement, last: int) -> Beside | None:
    """Return what follows position `last` as a description: past an age, behind a comma or "is"; None without one.

    "The suspect is Rustam K., 31, from Tajikistan": a name behind "is" is passed over too.
    """
    tokens = statement.tokens
    at, age, is_open = _past_age(tokens, last + 1)
    if at < len(tokens) and tokens[at].text.lower() in _COPULAS:
        if is_open and age is None:
            return None
        at, is_open = at + 1, True
        named = name_at(statement, tokens[at]) if at < len(tokens) else None
        if named is not None:
            at, later, _ = _past_age(tokens, places_of(statement, named)[1] + 1)
            age = later if age is None else age
    if at >= len(tokens) or (not is_open and tokens[at].lemma != "from"):
        return None
    return _described(statement, at, age)


def _described(statement: Statement, start: int, age: int | None) -> Beside | None:
    tokens, at = statement.tokens, start
    while at < len(tokens) and at - start < _LONGEST and _is_of_phrase(tokens[at]):
        if tokens[at].lemma in _ARTICLES and at > start:
            break
        at += 1
    words = tuple(token for token in tokens[start:at] if token.lemma not in _ARTICLES)
    given = next((found for found in (age, _age_in(words), _age_at(tokens, at)) if found is not None), None)
    at = at + 2 if _age_at(tokens, at) is not None else at
    link, country = _linked(statement, at)
    return Beside(words, link, country, given, tokens[at : at + _AFTER]) if words or country else None


def _linked(statement: Statement, at: int) -> tuple[str, tuple[str, Token] | None]:
    """Return the country that "from" or "of" at a position leads to."""
    tokens = statement.tokens
    if at + 1 >= len(tokens) or tokens[at].lemma not in ("from", "of"):
        return "", None
    end = at + 2 if tokens[at + 1].lemma == "the" and at + 2 < len(tokens) else at + 1
    code = country_at(statement, tokens[end])
    return (tokens[at].lemma, (code, tokens[end])) if code else ("", None)


def _past_age(tokens: Sequence[Token], at: int) -> tuple[int, int | None, bool]:
    """Return the position behind an age between marks, the age, and whether the last thing passed is a mark."""
    is_open = at < len(tokens) and tokens[at].text in _OPENERS
    if not is_open:
        return at, None, False
    age = _age_at(tokens, at + 1)
    width = 2 if age is not None else 1
    if age is None and at + 1 < len(tokens):
        age = _number(tokens[at + 1])
    end = at + 1 + width
    if age is None or end >= len(tokens) or tokens[end].text not in _CLOSERS:
        return at + 1, None, True
    return end + 1, age, True


def _age_at(tokens: Sequence[Token], at: int) -> int | None:
    """Return the age that "aged 19" at a position gives."""
    is_aged = at + 1 < len(tokens) and tokens[at].text.lower() == "aged"
    return _number(tokens[at + 1]) if is_aged else None


def _age_in(words: Sequence[Token]) -> int | None:
    """Return the age that "19-year-old" in a phrase gives."""
    for at, token in enumerate(words[:-2]):
        if words[at + 2].lemma == "year":
            return _number(token)
    return None


def _number(token: Token) -> int | None:
    text = token.text.lower()
    if text.isdecimal() and int(text) < _OLDEST:
        return int(text)
    return _SMALL.index(text) if text in _SMALL else None


_SMALL = ("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _is_of_phrase(token: Token) -> bool:
    is_adverb_of_compound = token.text.lower() in ("off", "old")
    is_adjective = token.part in _IN_PHRASE or (token.tag == "VBN" and token.relation == "amod")
    return is_adjective or token.text == _HYPHEN or is_adverb_of_compound


def is_taken_back(phrase: Beside) -> bool:
    """Tell whether what follows a description makes another of it: a farmer's wife, a colonel until last year."""
    return any(token.text.lower() in _TAKES_BACK for token in phrase.after[:1])


def is_hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a hyphen stands right before or behind a position: "Syrian-born", "French-Algerian"."""
    return any(tokens[n].text == _HYPHEN for n in (at - 1, at + 1) if 0 <= n < len(tokens))


def age_behind(statement: Statement, last: int) -> int | None:
    """Return the age that stands behind position `last`: "aged 19" or ", 19,"."""
    found = _age_at(statement.tokens, last + 1)
    return found if found is not None else _past_age(statement.tokens, last + 1)[1]
