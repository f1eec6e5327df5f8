"""The shape of the code: floors, sizes, the public names, and what starting costs."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from importlinter import api as _configured  # noqa: F401 - its import sets the linter up
from importlinter.application.use_cases import lint_imports

import compare

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "compare"
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 350
LONGEST_FUNCTION = 45
MEDIAN_FUNCTION = 8
MOST_PARAMETERS = 5

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def length(function: Function) -> int:
    """Lines from `def` to the end, without the docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is not None:
        lines -= (first.end_lineno or 0) - first.lineno + 1
    return lines


def parameters(function: Function) -> int:
    listed = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    own = [argument for argument in listed if argument.arg not in {"self", "cls"}]
    return len(own)


def is_command(function: Function) -> bool:
    """Click fills the parameters of a command: they are its options, one each."""
    return any("command" in ast.unparse(decorator) for decorator in function.decorator_list)


def test_floors_hold() -> None:
    passed = lint_imports(config_filename=str(ROOT / "setup.cfg"), cache_dir=None, no_logo=True)
    assert passed, "lint-imports says above which import breaks a floor"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_is_short(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE


@pytest.mark.parametrize("path", FILES, ids=name)
def test_functions_are_short(path: Path) -> None:
    too_long = {function.name: length(function) for function in functions(path) if length(function) > LONGEST_FUNCTION}
    assert too_long == {}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_functions_take_few_parameters(path: Path) -> None:
    too_many = {
        function.name: parameters(function)
        for function in functions(path)
        if parameters(function) > MOST_PARAMETERS and not is_command(function)
    }
    assert too_many == {}


def test_half_of_all_functions_are_very_short() -> None:
    assert median(length(function) for path in FILES for function in functions(path)) <= MEDIAN_FUNCTION


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_nothing_at_module_level_can_be_changed(path: Path) -> None:
    """Lists, dicts and sets would be state that all callers share; one annotated as Mapping, mypy keeps from change."""
    changeable = ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp
    found = [
        ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, changeable)
        if not (isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation).startswith("Mapping["))
    ]
    assert [target for target in found if target != "__all__"] == []


def test_public_names_are_sorted_and_there() -> None:
    assert compare.__all__ == sorted(compare.__all__)
    assert compare.__all__ == ["compare_articles", "compare_statements", "find_quotes", "name_similarity", "read"]
    for public in compare.__all__:
        assert callable(getattr(compare, public))
    assert set(compare.__all__) <= set(dir(compare))


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nowhere"):
        _ = compare.nowhere


def loaded_by(statement: str) -> set[str]:
    """Return the modules that a fresh interpreter has after `statement`."""
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_import_loads_no_stage_and_nothing_heavy() -> None:
    loaded = loaded_by("import compare")
    assert {module for module in loaded if module.startswith("compare.")} == {"compare.version"}
    assert not loaded & {"numpy", "rich", "click", "rapidfuzz", "spacy", "msgspec", "openpyxl", "jinja2"}


def test_the_command_line_starts_without_the_heavy_parts() -> None:
    loaded = loaded_by("import compare.cli")
    assert not loaded & {
        "numpy",
        "rapidfuzz",
        "spacy",
        "openpyxl",
        "jinja2",
        "trafilatura",
        "pypdf",
        "docx",
        "sentencex",
    }


def test_every_stage_is_listed_for_the_wheel() -> None:
    """A folder that setup.cfg does not list would be missing from the wheel only."""
    packages = {".".join(path.parent.relative_to(ROOT).parts) for path in PACKAGE.rglob("__init__.py")}
    setup = (ROOT / "setup.cfg").read_text(encoding="utf-8").split("packages =")[1].split("package_dir")[0].split()
    assert packages | {"compare.rules", "compare.seeds"} == set(setup)
    assert setup == sorted(setup, key=lambda package: (package in {"compare.rules", "compare.seeds"}, package))
