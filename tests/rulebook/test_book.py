from __future__ import annotations

from pathlib import Path

import pytest

from compare.model.errors import RuleError, RuleErrors
from compare.rulebook.book import Rulebook, check_examples, default_rulebook, load_rulebook

FIRE = """
about = "Fire (an example)."
[[words]]
id = "fire"
why = "They burn."
words = ["blaze", "on fire"]
match = ["a Blaze broke out", "the roof was on  fire"]
skip = ["emblazened"]
[[pattern]]
id = "alarm"
why = "How large fires are counted."
pattern = '(?P<count>\\d+) - alarm'
match = ["a 4-alarm fire"]
skip = ["four alarms"]
[[table]]
id = "crews"
why = "Who comes."
match = ["engine"]
skip = ["bicycle"]
entries = { engine = "fire brigade" }
[[weight]]
id = "heat"
why = "Hot."
source = "Made up for this test."
value = 0.5
"""
ROWS = """
about = "A table (an example)."
[[row]]
id = "apart"
why = "They differ."
when = { kind = ["number"], relation = ["apart", "unknown"] }
match = [{ kind = "number", relation = "apart" }]
skip = [{ kind = "date", relation = "apart" }]
[[row]]
id = "else"
why = "Nothing is known."
when = {}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "fire.toml").write_text(FIRE, encoding="utf-8")
    (tmp_path / "verdicts.toml").write_text(ROWS, encoding="utf-8")
    return tmp_path


def test_rules_are_found_by_file_sort_and_id(folder: Path) -> None:
    book = load_rulebook(folder)
    assert sorted(book.files) == ["fire", "verdicts"]
    assert book.words("fire", "fire").holds("a blaze")
    assert book.pattern("fire", "alarm").regex.search("a 3-alarm fire") is not None
    assert book.table("fire", "crews").entries["engine"] == "fire brigade"
    assert book.weight("fire", "heat") == 0.5
    assert [row.id for row in book.rows("verdicts")] == ["apart", "else"]


def test_the_first_row_whose_conditions_hold_decides(folder: Path) -> None:
    apart, otherwise = load_rulebook(folder).rows("verdicts")
    assert apart.holds({"kind": "number", "relation": "unknown", "more": "is not asked"})
    assert not apart.holds({"kind": "number"})
    assert otherwise.holds({})


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda book: book.file("ice"), "ice.toml: the rulebook has no such file"),
        (lambda book: book.words("fire", "ice"), "fire.toml: rule ice: the file has no such rule of this sort"),
        (lambda book: book.pattern("fire", "fire"), "fire.toml: rule fire: the file has no such rule of this sort"),
    ],
)
def test_what_is_not_there_is_a_rule_error(folder: Path, ask: object, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        ask(load_rulebook(folder))  # type: ignore[operator]
    assert str(caught.value) == message


def test_faults_of_all_files_are_said_at_once(folder: Path) -> None:
    (folder / "broken.toml").write_text("about = ", encoding="utf-8")
    (folder / "fire.toml").write_text(FIRE.replace('why = "They burn."', ""), encoding="utf-8")
    with pytest.raises(RuleErrors) as caught:
        load_rulebook(folder)
    broken, fire = str(caught.value).splitlines()
    assert broken.startswith("broken.toml: not TOML: ")
    assert fire == "fire.toml: rule fire: field why: is missing"


def test_a_folder_without_rules_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuleErrors, match=r"no rule files \(\*\.toml\) here"):
        load_rulebook(tmp_path)


def test_the_hash_follows_every_byte_and_every_file_name(folder: Path) -> None:
    before = load_rulebook(folder)
    assert load_rulebook(folder).sha256 == before.sha256
    (folder / "fire.toml").write_text(FIRE + "# a comment\n", encoding="utf-8")
    changed = load_rulebook(folder)
    assert changed.sha256 != before.sha256
    (folder / "fire.toml").rename(folder / "flames.toml")
    assert load_rulebook(folder).sha256 != changed.sha256


def test_equal_bytes_make_equal_rulebooks_that_can_key_a_cache(folder: Path) -> None:
    left, right = load_rulebook(folder), load_rulebook(folder)
    assert left == right
    assert hash(left) == hash(right)


def test_the_shipped_rules_are_loaded_once() -> None:
    assert default_rulebook() is default_rulebook()


def test_files_cannot_be_changed(folder: Path) -> None:
    book = load_rulebook(folder)
    with pytest.raises(TypeError):
        book.files["fire"] = book.files["verdicts"]  # type: ignore[index]


def book_with(folder: Path, file: str, change: tuple[str, str]) -> Rulebook:
    path = folder / f"{file}.toml"
    content = path.read_text(encoding="utf-8")
    assert change[0] in content
    path.write_text(content.replace(*change), encoding="utf-8")
    return load_rulebook(folder)


def test_examples_that_hold_are_not_mentioned(folder: Path) -> None:
    assert check_examples(load_rulebook(folder)) == ()


@pytest.mark.parametrize(
    ("file", "change", "message"),
    [
        ("fire", ('"a Blaze broke out"', '"ash"'), "fire.toml: rule fire: field match: does not match 'ash'"),
        ("fire", ('"emblazened"', '"a blaze"'), "fire.toml: rule fire: field skip: matches 'a blaze'"),
        ("fire", ('"a 4-alarm fire"', '"x"'), "fire.toml: rule alarm: field match: does not match 'x'"),
        ("fire", ('["bicycle"]', '["engine"]'), "fire.toml: rule crews: field skip: matches 'engine'"),
        (
            "verdicts",
            ('match = [{ kind = "number"', 'match = [{ kind = "date"'),
            "verdicts.toml: rule apart: field match: does not hold for {'kind': 'date', 'relation': 'apart'}",
        ),
        (
            "verdicts",
            ('skip = [{ kind = "date"', 'skip = [{ kind = "number"'),
            "verdicts.toml: rule apart: field skip: holds for {'kind': 'number', 'relation': 'apart'}",
        ),
    ],
)
def test_an_example_that_fails_is_named(folder: Path, file: str, change: tuple[str, str], message: str) -> None:
    assert [str(error) for error in check_examples(book_with(folder, file, change))] == [message]
