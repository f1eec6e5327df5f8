"""Every command and option is documented, and nothing is documented that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import click
import pytest

import compare
from compare.cli.commands import COMMANDS
from compare.model.errors import ExitCode
from compare.model.findings import Kind, KindClass, Status
from compare.tables.filters import TYPE_WORDS
from tests.docs.readme import README, ROOT

PAGE = ROOT / "docs" / "commands.md"
# click's own, told once for all commands.
EVERYWHERE = {"--help", "-h", "--version"}


def commands() -> Iterator[tuple[str, click.Command]]:
    """Yield every command and subcommand with its full name."""
    for name in COMMANDS.names:
        command = COMMANDS.load(name)
        if isinstance(command, click.Group):
            yield from ((f"{name} {below}", command.commands[below]) for below in sorted(command.commands))
        else:
            yield name, command


def options(command: click.Command) -> set[str]:
    """Return the options of a command, in all their spellings."""
    parameters = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    return {word for parameter in parameters for word in (*parameter.opts, *parameter.secondary_opts)}


ALL = dict(commands())


@cache
def sections() -> dict[str, str]:
    """Return the page's section for each command that it has one for, by the command's name."""
    found: dict[str, str] = {}
    for part in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        heading = part.partition("\n")[0]
        found.update({name: part for name in ALL if is_in(heading, name)})
    return found


def is_in(heading: str, name: str) -> bool:
    """Tell whether a heading is that of a command: `variorum names, quotes ARTICLES` is that of both."""
    titles = [re.findall(r"\b[a-z]+\b", part) for part in heading.split(",")]
    return heading.startswith("variorum ") and name.split() in [
        [w for w in title if w != "variorum"] for title in titles
    ]


@pytest.mark.parametrize("name", ALL)
def test_every_option_stands_in_the_section_of_its_command(name: str) -> None:
    section = sections().get(name)
    assert section is not None, f"docs/commands.md has no section for {name}"
    mentioned = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", section))
    missing = options(ALL[name]) - mentioned - {"--no-pager", "--no-links"}
    assert missing == set()


def test_no_option_is_documented_that_is_not_there() -> None:
    real = EVERYWHERE.union(*(options(command) for command in ALL.values())) | {"-vv"}
    for page in (README, *sorted((ROOT / "docs").glob("*.md"))):
        code = re.findall(r"`variorum [^`]+`|`--?[a-z][^`]*`", page.read_text(encoding="utf-8"))
        given = {word for words in code for word in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", words)}
        assert given <= real, page.name


@pytest.mark.parametrize("name", ALL)
def test_the_readme_names_every_command(name: str) -> None:
    assert f"`variorum {name}`" in README.read_text(encoding="utf-8")


def test_the_readme_names_every_public_function() -> None:
    text = README.read_text(encoding="utf-8")
    assert [name for name in compare.__all__ if f"`compare.{name}(" not in text] == []


def test_the_readme_has_every_exit_code() -> None:
    listed = re.findall(r"(?m)^\| (\d+) \|", README.read_text(encoding="utf-8").partition("## Exit codes")[2])
    assert [int(code) for code in listed] == sorted(ExitCode)


def test_the_readme_has_every_word_of_the_report() -> None:
    words = README.read_text(encoding="utf-8").partition("## Words of the report")[2].partition("\n## ")[0]
    # "difference" is what tables call a compatible one.
    wanted = {*KindClass, *Status, *TYPE_WORDS} - {"difference"}
    assert {word for word in wanted if not re.search(rf"`{word}`|\| {word} \|", words)} == set()


def test_the_glossary_has_every_kind_and_class() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert {word for word in (*Kind, *KindClass, *Status) if not re.search(rf"\b{word}\b", glossary)} == set()
