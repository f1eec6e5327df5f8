"""The case folder: where its parts lie, its settings, and how articles come into it.

variorum.toml    settings, and the sign that this is a case
sources.toml     the manifest: who published what, and when
articles/        the articles, byte for byte as they were added
earlier/         what stood in articles/ before it was replaced, under its SHA-256
decisions.sqlite the log: decisions, what each report found, what came in when
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from compare.model.errors import InputError, RuleError, UsageError
from compare.model.text import Article

SIGN = "variorum.toml"
_TEXTS = ("rules", "provider", "reviewer")
THERE = "there already"
_PROVIDERS = ("grammar", "patterns")
_SETTINGS = """\
# The settings of this case. What a command is told on the command line goes before.
# reviewer = ""            who checks, where a table does not say
# rules = "rules"          folder of rules to use instead of the shipped ones
# provider = "grammar"     what finds clauses and quotations: grammar or patterns
"""
_MANIFEST = """\
# Who published what, and when: `variorum add` adds a [[source]] for each article; correct and complete them here.
"""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a case; "" and None where nothing is set."""

    rules: Path | None = None
    provider: str | None = None
    reviewer: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A case folder."""

    folder: Path

    @property
    def articles(self) -> Path:
        """The folder of the articles."""
        return self.folder / "articles"

    @property
    def earlier(self) -> Path:
        """The folder of articles that were replaced."""
        return self.folder / "earlier"

    @property
    def manifest(self) -> Path:
        """The manifest."""
        return self.folder / "sources.toml"

    @property
    def log(self) -> Path:
        """The log."""
        return self.folder / "decisions.sqlite"

    @property
    def sign(self) -> Path:
        """The settings, which make a folder a case."""
        return self.folder / SIGN


def find_case(start: Path) -> Case | None:
    """Return the case that `start` is, or lies in; None where it is in none."""
    place = start.resolve()
    return next((Case(folder) for folder in (place, *place.parents) if (folder / SIGN).is_file()), None)


def make_case(folder: Path) -> Case:
    """Make a folder a case, save for its log; what is there already stays as it is.

    Raises:
        UsageError: it is a case already.
        InputError: it cannot be written.
    """
    case = Case(folder)
    if case.sign.exists():
        raise UsageError(f"{folder} is a case already")
    try:
        case.articles.mkdir(parents=True, exist_ok=True)
        if not case.manifest.exists():
            _write(case.manifest, _MANIFEST.encode())
    except OSError as error:
        raise InputError(str(folder), f"cannot be made: {error.strerror}", "check the name and your rights") from error
    return case


def finish_case(case: Case) -> None:
    """Write the settings, which make the folder a case: the last step, so that no half of one is taken for one."""
    _write(case.sign, _SETTINGS.encode())


def read_settings(case: Case) -> Settings:
    """Return the settings of a case; raises RuleError where they cannot be read or are wrong."""
    try:
        found = tomllib.loads(case.sign.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise RuleError(str(case.sign), "", "", f"cannot be read: {error}") from error
    for name, value in found.items():
        if name not in _TEXTS or not isinstance(value, str):
            problem = f"must be text in quotation marks; the settings are {', '.join(_TEXTS)}"
            raise RuleError(str(case.sign), "", name, problem)
    if found.get("provider", "grammar") not in _PROVIDERS:
        raise RuleError(str(case.sign), "", "provider", f"must be one of {', '.join(_PROVIDERS)}")
    rules = found.get("rules", "")
    return Settings(
        rules=case.folder / rules if rules else None,
        provider=found.get("provider") or None,
        reviewer=found.get("reviewer", ""),
    )


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a file: "added", "replaced" or `THERE`; its name in the case, and its SHA-256."""

    deed: str
    name: str
    sha256: str


def add_file(case: Case, file: Path, *, replaces: bool) -> Added:
    """Copy a file into the case; what it replaces is kept among the earlier ones.

    Raises:
        InputError: it cannot be read or written, or an article of its name is there with another text and the
            new one is not to replace it: an article is known by its name without the suffix.
    """
    try:
        content = file.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        there = _of_one_name(case, file.name)
        if there is None:
            _write(case.articles / file.name, content)
            return Added("added", file.name, digest)
        if there.name == file.name and there.read_bytes() == content:
            return Added(THERE, file.name, digest)
        if not replaces:
            advice = "--replace takes the new one for it; rename it where it is another article"
            raise InputError(str(file), f"the case has another {there.name}", advice)
        _keep(case, there)
        _write(case.articles / file.name, content)
        if there.name != file.name:
            there.unlink()
    except OSError as error:
        raise InputError(
            str(file), f"cannot be added: {error.strerror}", "check the file and the case folder"
        ) from error
    return Added("replaced", file.name, digest)


def _of_one_name(case: Case, name: str) -> Path | None:
    """Return the article of the case that has the same name, whatever its suffix."""
    stem = Path(name).stem.casefold()
    return next((file for file in sorted(case.articles.iterdir()) if file.stem.casefold() == stem), None)


def _keep(case: Case, file: Path) -> None:
    content = file.read_bytes()
    case.earlier.mkdir(exist_ok=True)
    _write(case.earlier / f"{hashlib.sha256(content).hexdigest()[:12]}-{file.name}", content)


def _write(target: Path, content: bytes) -> None:
    """Write a file in one step, and onto the disk: it is there as a whole or not at all."""
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".new-", delete=False) as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
    path = Path(draft.name)
    path.chmod(0o644)
    path.replace(target)


def add_source(case: Case, file: str, article: Article) -> None:
    """Add what is known of an article to the manifest, behind what stands there; what is unknown as remarks to fill in.

    Args:
        file: the article's file in the folder of articles, with "#7" for a row of a list.
    """
    text = case.manifest.read_text(encoding="utf-8")
    _write(case.manifest, f"{text.rstrip()}\n\n{_source(f'articles/{file}', article)}".encode())


def _source(file: str, article: Article) -> str:
    publisher = "" if article.publisher == Path(article.path).name else article.publisher
    facts: Mapping[str, str | date | None] = {
        "publisher": publisher,
        "published": article.published,
        "title": article.title,
        "url": article.url,
        "archived": article.archived,
        "retrieved": article.retrieved,
        "group": article.group,
        "grade": article.grade,
    }
    lines = ["[[source]]", f"file = {_quoted(file)}"]
    lines += [f"{name} = {_value(fact)}" for name, fact in facts.items() if fact]
    asked = {"publisher": '""', "published": "2024-05-31", "url": '""'}
    lines += [f"# {name} = {example}" for name, example in asked.items() if not facts[name]]
    return "\n".join(lines) + "\n"


def _value(fact: str | date | None) -> str:
    return fact.isoformat() if isinstance(fact, date) else _quoted(str(fact))


def _quoted(text: str) -> str:
    """Return a TOML string: those of JSON, save for what TOML escapes further (TOML 1.0, "String")."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")
