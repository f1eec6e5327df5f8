"""Gathers the options that belong together into one value, so that a command takes few arguments with types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import wraps
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def gathers(argument: str, form: type[DataclassInstance], *options: Decorator) -> Decorator:
    """Return a decorator that adds click `options` and hands their values to the command as one `form`.

    Each option must be called like a field of the dataclass `form`; the command gets it as the keyword `argument`.
    """
    names = [field.name for field in fields(form)]

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def call(*arguments: Any, **given: Any) -> Any:
            picked = {name: given.pop(name) for name in names}
            return command(*arguments, **given, **{argument: form(**picked)})

        decorated: Callable[..., Any] = call
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return decorate
