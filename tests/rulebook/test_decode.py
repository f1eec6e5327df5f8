from __future__ import annotations

import pytest

from compare.model.errors import ExitCode, RuleErrors
from compare.rulebook.decode import decode_rules

GOOD = """
about = "Words of fire (an example)."

[[words]]
id = "fire"
why = "They all burn."
words = ["blaze", "fire"]
match = ["the fire spread"]
skip = ["firefighters came"]
"""


def faults(content: str | bytes) -> list[str]:
    """Return what the loader says of a file with this content, line by line."""
    with pytest.raises(RuleErrors) as caught:
        decode_rules("fire.toml", content if isinstance(content, bytes) else content.encode())
    assert caught.value.exit_code == ExitCode.RULES
    return str(caught.value).splitlines()


def test_a_good_file_gives_its_rules() -> None:
    loaded = decode_rules("fire.toml", GOOD.encode())
    assert loaded.about == "Words of fire (an example)."
    assert [rule.id for rule in loaded.rules()] == ["fire"]
    assert loaded.words[0].listed == {"blaze", "fire"}


def test_rules_come_sort_by_sort() -> None:
    row = '[[row]]\nid = "last"\nwhy = "Else."\nwhen = {}\n'
    assert [rule.id for rule in decode_rules("fire.toml", (GOOD + row).encode()).rules()] == ["fire", "last"]


def test_what_is_no_toml_is_named_with_its_line() -> None:
    (line,) = faults('about = "x"\n[[words]\n')
    assert line.startswith("fire.toml: not TOML: ")
    assert "line 2" in line


def test_what_is_no_text_is_said() -> None:
    (line,) = faults(b'about = "\xff\xfe"')
    assert line.startswith("fire.toml: not TOML: 'utf-8' codec can't decode")


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("words = [", "wrods = ["), "fire.toml: rule fire: field wrods: is no field of this sort of rule"),
        (("words = [", "wrods = ["), "fire.toml: rule fire: field words: is missing"),
        (('why = "They all burn."', ""), "fire.toml: rule fire: field why: is missing"),
        (('why = "They all burn."', "why = ' '"), "fire.toml: rule fire: field why: is empty"),
        (('why = "They all burn."', "why = 3"), "fire.toml: rule fire: field why: Expected `str`, got `int`"),
        (('id = "fire"', ""), "fire.toml: rule words number 1: field id: is missing"),
        (
            ('["blaze", "fire"]', '["blaze", 7]'),
            "fire.toml: rule fire: field words: Expected `str`, got `int` at `[1]`",
        ),
        (('["blaze", "fire"]', "[]"), "fire.toml: rule fire: field words: is empty"),
        (('["blaze", "fire"]', '[" "]'), "fire.toml: rule fire: field words: is empty"),
        (
            ('match = ["the fire spread"]', "match = []"),
            "fire.toml: rule fire: field match: needs an example that matches",
        ),
        (
            ('skip = ["firefighters came"]', "skip = []"),
            "fire.toml: rule fire: field skip: needs an example that must not match",
        ),
        (('match = ["the fire spread"]', ""), "fire.toml: rule fire: field match: is missing"),
        (("[[words]]", "[words]"), "fire.toml: field words: must be a list of rules: write [[words]]"),
        (
            ("[[words]]", "[[word]]"),
            "fire.toml: field word: is no sort of rule; there are pattern, words, table, weight, row",
        ),
        (('about = "Words of fire (an example)."', "about = ' '"), "fire.toml: field about: is empty"),
    ],
)
def test_a_fault_is_named_with_file_rule_and_field(change: tuple[str, str], line: str) -> None:
    assert change[0] in GOOD
    assert line in faults(GOOD.replace(*change))


def test_a_file_must_say_what_it_is_for() -> None:
    without = GOOD.replace('about = "Words of fire (an example)."', "")
    assert faults(without) == ["fire.toml: field about: is missing: say in a string what the file is for"]


def test_two_rules_of_one_id() -> None:
    twice = GOOD + GOOD[GOOD.index("[[words]]") :]
    assert faults(twice) == ["fire.toml: rule fire: field id: used twice in this file"]


def test_an_id_is_unique_across_sorts() -> None:
    weight = '[[weight]]\nid = "fire"\nwhy = "Hot."\nsource = "Measured."\nvalue = 1.0\n'
    assert faults(GOOD + weight) == ["fire.toml: rule fire: field id: used twice in this file"]


def test_a_bad_regular_expression() -> None:
    pattern = '[[pattern]]\nid = "open"\nwhy = "x"\npattern = "(fire"\nmatch = ["fire"]\nskip = ["ice"]\n'
    (line,) = faults(GOOD + pattern)
    assert line.startswith("fire.toml: rule open: field pattern: is no regular expression: missing )")


def test_a_number_must_say_where_it_comes_from() -> None:
    weight = '[[weight]]\nid = "heat"\nwhy = "Hot."\nvalue = 1.0\n'
    assert faults(GOOD + weight) == [
        "fire.toml: rule heat: field source: is empty: a number must say where it comes from"
    ]


def test_a_row_for_everything_must_be_the_last() -> None:
    rows = '[[row]]\nid = "{}"\nwhy = "x"\nwhen = {{}}\n'
    assert faults(GOOD + rows.format("first") + rows.format("last")) == [
        "fire.toml: rule first: field when: is empty, so the rows below are never asked"
    ]


def test_a_rule_that_is_no_table() -> None:
    assert faults('about = "x"\nwords = ["fire"]') == ["fire.toml: rule words number 1: is no table of fields"]


def test_all_faults_of_a_file_are_said_at_once() -> None:
    content = """
        [[words]]
        id = "fire"
        words = "fire"
        match = ["x"]
        [[words]]
        why = 1
        colour = "red"
        words = ["x"]
        match = ["x"]
        skip = ["y"]
        [[rule]]
    """
    assert faults(content) == [
        "fire.toml: field about: is missing: say in a string what the file is for",
        "fire.toml: rule fire: field why: is missing",
        "fire.toml: rule fire: field words: Expected `array`, got `str`",
        "fire.toml: rule fire: field skip: is missing",
        "fire.toml: rule words number 2: field colour: is no field of this sort of rule",
        "fire.toml: rule words number 2: field id: is missing",
        "fire.toml: rule words number 2: field why: Expected `str`, got `int`",
        "fire.toml: field rule: is no sort of rule; there are pattern, words, table, weight, row",
    ]
