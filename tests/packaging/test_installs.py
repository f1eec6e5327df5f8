"""The three ways to run the tool: from a wheel, from an editable install, and straight from a checkout.

A fresh environment borrows the libraries of the running one through a path file, so that nothing is downloaded; the
tool itself comes from the wheel or the copy alone.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SHIPPED = ("setup.cfg", "pyproject.toml", "LICENSE", "NOTICE", "README.md", "main.py", "compare", "rules", "seeds")
ARTICLES = {
    "Herald.txt": "Bridge closes\n\nThe Arnfield bridge was closed on Tuesday after a crack was found, a clerk said.\n",
    "Courier.txt": "The council closed the Arnfield bridge on Tuesday after engineers found a crack.\n",
}


@dataclass(frozen=True)
class Installed:
    """One way to run the tool: the words that start it, and the interpreter behind them."""

    start: tuple[str, ...]
    python: Path

    def run(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the tool in `folder`; no variable of the running environment reaches it."""
        return call([*self.start, *arguments], folder)


def call(command: Sequence[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV", "COV"))}
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=clean | {"COLUMNS": "100", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def succeed(command: Sequence[str | Path], folder: Path) -> str:
    done = call(command, folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def environment(folder: Path) -> Path:
    """Make an empty environment that finds the running one's libraries, and return its interpreter."""
    succeed([sys.executable, "-m", "venv", "--without-pip", folder], folder.parent)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    borrowed = "\n".join(dict.fromkeys(sysconfig.get_path(kind) for kind in ("purelib", "platlib")))
    (site_packages(python) / "borrowed.pth").write_text(borrowed + "\n", encoding="utf-8")
    return python


def site_packages(python: Path) -> Path:
    return Path(
        succeed([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], python.parent).strip()
    )


def install(python: Path, *what: str | Path) -> Installed:
    """Install without dependencies, nothing from any index, and return the installed command."""
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps"]
    succeed([*pip, "--no-build-isolation", *what], python.parent)
    return Installed((str(python.parent / "variorum"),), python)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what is shipped, so that building leaves nothing in the working tree."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in SHIPPED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    succeed([*pip, "--wheel-dir", out, checkout], out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def from_wheel(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return install(environment(tmp_path_factory.mktemp("wheel") / "env"), wheel)


@pytest.fixture(scope="module")
def editable(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return install(environment(tmp_path_factory.mktemp("editable") / "env"), "--editable", checkout)


@pytest.fixture(scope="module")
def bare(checkout: Path) -> Installed:
    return Installed((sys.executable, str(checkout / "main.py")), Path(sys.executable))


@pytest.fixture(params=["from_wheel", "editable", "bare"])
def installed(request: pytest.FixtureRequest) -> Installed:
    found: Installed = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder with two articles and nothing of the project."""
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    return tmp_path


def test_the_wheel_holds_one_package_and_all_of_its_data(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    assert {name.partition("/")[0] for name in held} == {"compare", f"{wheel.name.rsplit('-', 3)[0]}.dist-info"}
    for folder, inside in (("rules", "compare/rules"), ("seeds", "compare/seeds"), ("compare/data", "compare/data")):
        files = {path.name for path in (ROOT / folder).iterdir() if path.is_file()}
        assert {name.rpartition("/")[2] for name in held if name.startswith(f"{inside}/")} == files
    package = {str(path.relative_to(ROOT)) for path in (ROOT / "compare").rglob("*.py")}
    assert package <= held
    assert "compare/py.typed" in held


def test_files_beside_the_code_are_in_the_wheel(wheel: Path) -> None:
    """Templates, schemas and styles lie beside the module that reads them."""
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    beside = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "compare").rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    ]
    assert [name for name in beside if name not in held] == []


def test_the_wheel_carries_licence_and_notices(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        texts = {name.rpartition("/")[2]: name for name in archive.namelist() if ".dist-info/" in name}
        assert archive.read(texts["LICENSE"]).decode() == (ROOT / "LICENSE").read_text(encoding="utf-8")
        assert archive.read(texts["NOTICE"]).decode() == (ROOT / "NOTICE").read_text(encoding="utf-8")
        assert "variorum = compare.cli:main" in archive.read(texts["entry_points.txt"]).decode()
        assert "Requires-Python: >=3.11" in archive.read(texts["METADATA"]).decode()


def test_nothing_of_ours_stands_at_the_top_of_site_packages(from_wheel: Installed) -> None:
    folder = site_packages(from_wheel.python)
    top = {path.name for path in folder.iterdir()} - {"borrowed.pth"}
    assert {name for name in top if not name.endswith(".dist-info")} == {"compare"}


def test_the_installed_package_is_the_one_of_the_wheel(from_wheel: Installed, tmp_path: Path) -> None:
    where = succeed([from_wheel.python, "-c", "import compare; print(compare.__file__)"], tmp_path).strip()
    assert Path(where).is_relative_to(site_packages(from_wheel.python))


def test_the_editable_install_is_the_checkout(editable: Installed, checkout: Path, tmp_path: Path) -> None:
    where = succeed([editable.python, "-c", "import compare; print(compare.__file__)"], tmp_path).strip()
    assert Path(where) == checkout / "compare" / "__init__.py"


def test_a_report_from_another_folder(installed: Installed, elsewhere: Path) -> None:
    done = installed.run(elsewhere, "report", *ARTICLES)
    assert done.returncode == 0, done.stderr
    assert "Arnfield bridge" in done.stdout


def test_the_shipped_rules_are_found_and_hold(installed: Installed, elsewhere: Path) -> None:
    done = installed.run(elsewhere, "rules", "check")
    assert done.returncode == 0, done.stderr
    assert "all hold" in done.stdout


def test_the_shipped_seeds_are_found(installed: Installed, elsewhere: Path) -> None:
    code = "from compare.rulebook.locate import shipped_folder; print(len(list(shipped_folder('seeds').glob('*.txt'))))"
    at = elsewhere if len(installed.start) == 1 else Path(installed.start[1]).parent
    assert succeed([installed.python, "-c", code], at).strip() == "5"


def test_all_ways_give_the_same_bytes(
    from_wheel: Installed, editable: Installed, bare: Installed, elsewhere: Path
) -> None:
    exported = [way.run(elsewhere, "export", *ARTICLES, "--format", "json") for way in (from_wheel, editable, bare)]
    assert [done.returncode for done in exported] == [0, 0, 0]
    assert len({done.stdout for done in exported}) == 1
    assert json.loads(exported[0].stdout)["schema"] == "variorum/1"
