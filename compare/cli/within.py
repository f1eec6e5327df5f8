"""Lets a command that is given no articles work on the case folder that it is called in."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from compare.model.errors import UsageError

if TYPE_CHECKING:
    from compare.cli.named import Inputs
    from compare.model.findings import Comparison
    from compare.review.folder import Case


def at_case(inputs: Inputs) -> tuple[Inputs, Case | None]:
    """Return the inputs with the articles, manifest and settings of the case that is meant, and the case.

    It is meant where its folder is the only thing named, or where nothing is and the current folder lies in it.

    Raises:
        UsageError: nothing is named, and the current folder is in no case.
        RuleError: the settings of the case are wrong.
    """
    from compare.review.folder import Case, find_case, read_settings

    if len(inputs.paths) == 1 and Case(Path(inputs.paths[0])).sign.is_file():
        case = Case(Path(inputs.paths[0]))
    elif inputs.paths:
        return inputs, None
    else:
        found = find_case(Path())
        if found is None:
            raise UsageError("no ARTICLES are named, and this is no case folder; name files or folders")
        case = Case(from_here(found.folder))
    settings = read_settings(case)
    located = replace(
        inputs,
        paths=_paths(case),
        manifest=inputs.manifest or case.manifest,
        rules=inputs.rules or settings.rules,
        provider=inputs.provider or settings.provider,
    )
    return located, case


def _paths(case: Case) -> tuple[str, ...]:
    """Return the articles in the order in which they came in, so that their letters stay, then what else lies there."""
    from compare.review.log import open_log

    with open_log(case.log) as log:
        names = dict.fromkeys(name for _, name, _, _ in log.files())
    return (*(str(case.articles / name) for name in names if (case.articles / name).is_file()), str(case.articles))


def needed_case(folder: Path | None) -> Case:
    """Return the case that `folder` is, or that the current folder lies in; raises UsageError where there is none."""
    from compare.review.folder import Case, find_case

    found = find_case(folder or Path())
    if found is None or (folder is not None and found.folder != folder.resolve()):
        where = "this folder" if folder is None else str(folder)
        raise UsageError(f"{where} is no case; `variorum init FOLDER` makes one")
    return Case(from_here(found.folder))


def from_here(folder: Path) -> Path:
    """Return a folder as it is named from the current one; in full where no relative path leads there."""
    try:
        return Path(os.path.relpath(folder))
    except ValueError:
        return folder


def reviewed(comparison: Comparison, case: Case) -> Comparison:
    """Return the comparison with the decisions of the case and what changed since the report before."""
    from compare.review.carry import with_review
    from compare.review.log import open_log

    with open_log(case.log) as log:
        return with_review(comparison, log, now())


def with_decisions(comparison: Comparison, case: Case) -> Comparison:
    """Return the comparison with what people decided in the case; nothing of it is noted there."""
    from compare.review.carry import with_decisions as carried
    from compare.review.log import open_log

    with open_log(case.log) as log:
        return carried(comparison, log)


def now() -> str:
    """Return the time in ISO form, UTC, to the second: the one place where the review meets the clock."""
    return datetime.now(UTC).isoformat(timespec="seconds")
