"""Renders pages: files that need no network and no script, and run nothing of an article's.

Every text goes through two gates, whatever template asks for it: characters that would hide or turn round what stands
there are named (`visible`), then everything is escaped. Style and script are allowed by the hash of what is shipped,
so that a browser refuses any other; addresses become links only where they lead to the web.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from compare.safety.terminal import visible
from compare.tables.signature import generator

if TYPE_CHECKING:
    from jinja2 import Environment, Template

# Where a bar of the strip begins and how tall it is, of 16: what is costly is tall, so that no colour is needed.
_HEIGHTS: Mapping[str, tuple[int, int]] = {
    "contradiction": (0, 16),
    "update": (3, 13),
    "variant": (6, 10),
    "difference": (9, 7),
    "unique": (14, 2),
}


def render(template: str, page: object, version: str) -> bytes:
    """Return a page in UTF-8.

    Args:
        template: name of a template that extends `page.frame.j2`.
        page: what it shows; the frame asks it for `counts`, `sources` and `data`.
        version: of the program that made the comparison.
    """
    style, script = _part("page.css"), _part("page.js")
    text = _template(template).render(
        page=page,
        style=style,
        script=script,
        policy=content_policy(style, script),
        heights=_HEIGHTS,
        generator=generator(version),
    )
    return text.encode("utf-8")


def content_policy(style: str, script: str) -> str:
    """Return the Content-Security-Policy under which only this style and this script count, and nothing is fetched."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(content: str) -> str:
    """Return the source expression of a content (Content Security Policy Level 3, 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


@cache
def _part(name: str) -> str:
    return (resources.files("compare.export") / name).read_text(encoding="utf-8")


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_part),
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["own"] = _own
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    return environment


def _shown(value: object) -> object:
    """Return what a template prints for a value: text with hidden characters named, and never "None"."""
    from markupsafe import Markup

    if isinstance(value, Markup):
        return value
    if value is None:
        raise TypeError("a template prints None")
    return visible(str(value))


def _own(text: str) -> object:
    """Return the project's own style or script as it is; nothing of an article ever comes this way."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - read from the package, and held by the hash in the policy
