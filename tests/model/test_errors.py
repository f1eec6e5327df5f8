from __future__ import annotations

import inspect

import pytest

from compare.model import errors
from compare.model.errors import (
    ExitCode,
    InputError,
    MissingPartError,
    NothingToCompareError,
    RuleError,
    RuleErrors,
    UsageError,
    VariorumError,
)

ALL = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, VariorumError)]


def test_exit_codes_are_those_that_scripts_rely_on() -> None:
    assert {code.name: int(code) for code in ExitCode} == {
        "DONE": 0,
        "FOUND": 1,
        "USAGE": 2,
        "INPUT": 3,
        "NOTHING_TO_COMPARE": 4,
        "RULES": 5,
        "FAULT": 70,
    }


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (UsageError, 2),
        (InputError, 3),
        (NothingToCompareError, 4),
        (RuleError, 5),
        (RuleErrors, 5),
        (MissingPartError, 2),
        (VariorumError, 70),
    ],
)
def test_every_error_has_its_exit_code(kind: type[VariorumError], code: int) -> None:
    assert kind.exit_code == code


def test_the_tree_at_the_top_of_the_module_names_every_error() -> None:
    tree = inspect.getdoc(errors) or ""
    missing = [kind.__name__ for kind in ALL if kind.__name__ not in tree]
    # Several rule errors at once are one rule error to a caller.
    assert missing == ["RuleErrors"]


def test_an_input_error_says_what_why_and_what_to_do() -> None:
    assert str(InputError("a.txt", "is empty")) == "a.txt: is empty"
    assert str(InputError("a.txt", "is empty", "remove it")) == "a.txt: is empty; remove it"


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        (("names.toml", "titles", "words"), "names.toml: rule titles: field words: is wrong"),
        (("names.toml", "titles", ""), "names.toml: rule titles: is wrong"),
        (("names.toml", "", ""), "names.toml: is wrong"),
    ],
)
def test_a_rule_error_names_file_rule_and_field(parts: tuple[str, str, str], message: str) -> None:
    assert str(RuleError(*parts, "is wrong")) == message


def test_several_rule_errors_are_shown_one_a_line() -> None:
    both = RuleErrors((RuleError("a.toml", "x", "why", "is empty"), RuleError("b.toml", "y", "id", "used twice")))
    assert str(both).splitlines() == ["a.toml: rule x: field why: is empty", "b.toml: rule y: field id: used twice"]
    assert (both.file, both.rule, both.field) == ("a.toml", "x", "why")


def test_a_missing_part_names_the_command_that_installs_it() -> None:
    assert str(MissingPartError("spaCy", "parser")) == (
        "spaCy is not installed; install it with: pip install 'variorum[parser]'"
    )
