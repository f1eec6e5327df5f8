"""Twice the text takes twice the time, from sections to names, dates and amounts, whatever the text is made of."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable

import pytest

from compare.model.text import Article
from compare.parse.article import parse_article
from compare.parse.grammar import load_grammar
from compare.resolve.story import resolve_story
from compare.rulebook.book import default_rulebook

RULES = default_rulebook()
SIZE = 4_000
REPEATED = {
    "abbreviations": "a. ",
    "points": ".",
    "marks": '"',
    "open quotations": "“a ",
    "brackets": "(a",
    "letters": "abab baba ",
    "no blanks": "ab",
    "ones": "1 ",
    "dashes": "a-",
    "dollars": "$",
    "commas": "a, ",
    "sentences": "Go. ",
    "days": "March 8, 2022 ",
    "speech": '"Yes," he said. ',
    "speakers": "Ann Lee said that ",
    "capitals": "Aa Bb ",
    "bodies": "the Bank of ",
}


def _numbers(length: int) -> str:
    return " ".join(map(str, range(1, length)))[:length]


def _names(length: int) -> str:
    parts = [first + second for first, second in itertools.product("bdgklmnprst", "aeiou")]
    words = ("".join(word).capitalize() for word in itertools.product(parts[::7], parts[::3], parts[::2]))
    return "".join(f"{word} {word[::-1].capitalize()} met. " for word in itertools.islice(words, length // 20 + 1))[
        :length
    ]


def _like_names(length: int) -> str:
    vowels = itertools.product("aeiou", repeat=6)
    names = ("B{}l{}nsk{} Iv{}n{}v{} left. ".format(*chosen) for chosen in vowels)
    return "".join(itertools.islice(names, length // 20 + 1))[:length]


SHAPES: dict[str, Callable[[int], str]] = {
    **{name: lambda length, piece=piece: (piece * length)[:length] for name, piece in REPEATED.items()},
    "numbers": _numbers,
    "names": _names,
    "like names": _like_names,
}


def seconds(text: str) -> float:
    """Return the processor time of the stages that read one article."""
    article = Article("a", "A", "", text)
    started = time.process_time()
    resolve_story([parse_article(article, RULES, load_grammar("en", "patterns"))], RULES)
    return time.process_time() - started


def is_even(shape: str) -> bool:
    """Tell whether the second half of a text takes hardly longer than the first."""
    make = SHAPES[shape]
    return seconds(make(2 * SIZE)) <= 2.3 * seconds(make(SIZE)) + 0.02


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_twice_the_time(shape: str) -> None:
    seconds(SHAPES[shape](300))
    # A busy machine may slow down one attempt; what grows faster than the text fails all of them.
    assert any(is_even(shape) for _ in range(4))


def test_like_names_of_a_whole_book_are_joined_in_time() -> None:
    assert seconds(_like_names(40_000)) < 8
