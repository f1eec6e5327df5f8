"""Everything that can go wrong by design.

VariorumError                 .exit_code
├── UsageError                2   wrong use: one article, an unknown option value
├── InputError                3   one input cannot be read: path, reason, what to do
├── NothingToCompareError     4   fewer than two articles are left
├── RuleError                 5   a rule or setting is wrong: file, rule, field
└── MissingPartError          2   an optional part is not installed: the command that installs it
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process returns."""

    DONE = 0
    FOUND = 1
    USAGE = 2
    INPUT = 3
    NOTHING_TO_COMPARE = 4
    RULES = 5
    FAULT = 70


class VariorumError(Exception):
    """Base of all errors that a user is told about; `exit_code` is what the process returns."""

    exit_code = ExitCode.FAULT


class UsageError(VariorumError):
    """The call makes no sense as given."""

    exit_code = ExitCode.USAGE


class InputError(VariorumError):
    """One input cannot be read; the others are still compared."""

    exit_code = ExitCode.INPUT

    def __init__(self, path: str, reason: str, advice: str = "") -> None:
        self.path = path
        self.reason = reason
        self.advice = advice
        super().__init__(f"{path}: {reason}" + (f"; {advice}" if advice else ""))


class NothingToCompareError(VariorumError):
    """Fewer than two articles are left to compare."""

    exit_code = ExitCode.NOTHING_TO_COMPARE


class RuleError(VariorumError):
    """A rule, manifest or setting is wrong; names the file, the rule and the field."""

    exit_code = ExitCode.RULES

    def __init__(self, file: str, rule: str, field: str, problem: str) -> None:
        self.file = file
        self.rule = rule
        self.field = field
        self.problem = problem
        place = ": ".join(part for part in (file, rule and f"rule {rule}", field and f"field {field}") if part)
        super().__init__(f"{place}: {problem}")


class RuleErrors(RuleError):  # noqa: N818 - one error that holds several
    """Several rules are wrong; all of them at once, each line naming file, rule and field."""

    def __init__(self, errors: tuple[RuleError, ...]) -> None:
        self.errors = errors
        first = errors[0]
        super().__init__(first.file, first.rule, first.field, first.problem)
        self.args = ("\n".join(str(error) for error in errors),)


class MissingPartError(VariorumError):
    """An optional part is not installed; the message names the command that installs it."""

    exit_code = ExitCode.USAGE

    def __init__(self, part: str, extra: str) -> None:
        self.part = part
        self.extra = extra
        super().__init__(f"{part} is not installed; install it with: pip install 'variorum[{extra}]'")
